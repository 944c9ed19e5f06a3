import DossierModel
import PluginKit

extension Survey {
  /// Matches references and ids over the whole input; nil when all is right.
  mutating func match(_ open: [OpenReference], jobs: Int, _ warnings: EventWarnings) async -> Outcome? {
    let known = known
    let unmatched = open.filter { !$0.mayBeEvent || !isEvent(known.hashOf($0.id)) }
    let isPartWrong = parts.contains { !isEvent($0.parent) } || hasRing
    let parents = Set(parts.map(\.parent))
    var lines = wrongLines
    var isFound = false
    if !repeated.isEmpty || !unmatched.isEmpty || !parents.isEmpty {
      // The lines of the ids in question: of those that come twice, of what is referred to wrongly, of larger events.
      var wanted = repeated.union(unmatched.map { known.hashOf($0.id) }).union(parents)
      if isPartWrong { wanted.formUnion(parts.map(\.id)) }
      guard let found = await lookUp(wanted, jobs: jobs) else { return .strange }
      warningCount += outsideParts(found, warnings)
      isFound = isPartWrong || !repeated.isEmpty || !unmatched.isEmpty
      if isFound { lines += found.map { ($0.offset, $0.length, $0.number) } }
    }
    guard isFound || !lines.isEmpty || contents.hasErrors else { return nil }
    return tell(lines)
  }

  /// Whether an id is that of an event.
  private func isEvent(_ id: UInt64) -> Bool { ids.contains(id) && !referenceIDs.contains(id) }

  /// Whether an event is part of itself, over some others.
  private var hasRing: Bool {
    let parents = Dictionary(parts.map { ($0.id, $0.parent) }, uniquingKeysWith: { first, _ in first })
    var settled: Set<UInt64> = []
    for start in parents.keys {
      var path: Set<UInt64> = []
      var next: UInt64? = start
      while let id = next, !settled.contains(id) {
        guard path.insert(id).inserted else { return true }
        next = parents[id]
      }
      settled.formUnion(path)
    }
    return false
  }

  /// How many parts certainly lie outside the event that they are part of.
  private func outsideParts(_ found: [FoundEvent], _ warnings: EventWarnings) -> Int {
    let dates = Dictionary(found.map { ($0.id, $0.date) }, uniquingKeysWith: { first, _ in first })
    let excepted = Set(warnings.exceptedParts.map { known.hashOf($0) })
    return parts.count { part in
      guard let date = part.date, !excepted.contains(part.id), let whole = dates[part.parent] ?? nil else {
        return false
      }
      return warnings.isOutside(date, whole)
    }
  }

  /// An event that was looked up.
  private struct FoundEvent: Sendable {
    let id: UInt64
    let date: EDTFDate?
    let offset: Int
    let length: Int
    var number: Int
  }

  /// Finds the events with these ids.
  private mutating func lookUp(_ wanted: Set<UInt64>, jobs: Int) async -> [FoundEvent]? {
    let known = known
    var found: [FoundEvent] = []
    var lineCount = 0
    let isRead = await sweep(jobs: jobs) { block -> (events: [FoundEvent], lineCount: Int) in
      let mixed = MixedBlock(block, known)
      var events: [FoundEvent] = []
      for (index, id) in mixed.ids.enumerated() where wanted.contains(id) {
        let line = mixed.lines[index]
        events.append(
          FoundEvent(
            id: id, date: mixed.batch.events[index].ownDate, offset: block.offset + line.range.lowerBound,
            length: line.range.count, number: line.number))
      }
      for line in mixed.others {
        guard case .event(let plain) = UnusualLine(Array(block.bytes[line.range]), known) else { continue }
        let own = MixedBlock(Block(lines: plain), known)
        guard let id = own.ids.first, wanted.contains(id) else { continue }
        events.append(
          FoundEvent(
            id: id, date: own.batch.events.first?.ownDate ?? nil,
            offset: block.offset + line.range.lowerBound,
            length: line.range.count, number: line.number))
      }
      return (events, mixed.lineCount)
    } take: { _, _, block in
      for var event in block.events {
        event.number += lineCount + 1
        found.append(event)
      }
      lineCount += block.lineCount
    }
    return isRead ? found : nil
  }

  /// Reads the lines in question by the rules that have words for what is wrong.
  private func tell(_ lines: [(offset: Int, length: Int, number: Int)]) -> Outcome {
    var reader = reader
    var last = -1
    for line in lines.sorted(by: { $0.offset < $1.offset }) where line.offset != last {
      last = line.offset
      var bytes: [UInt8] = []
      guard input.read(line.length, at: line.offset, appendingTo: &bytes) else { return .strange }
      reader.readLine(bytes, file: input.name, number: line.number)
    }
    return .wrong(reader.finish { isEvent(known.hashOf($0)) })
  }
}
