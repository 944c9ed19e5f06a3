import DossierModel
import PluginKit

extension LargeExport {
  /// One pass over the input: records that others refer to stand first, events in the order asked for, all is right.
  ///
  /// Nil where something stands against it: the outputs are given up then.
  func runAtOnce(_ open: Opening) async throws -> Outcome? {
    var blocks = BlockReader(input)
    var reader = reader
    // Should something be wrong, the survey tells where.
    reader.forgetPlaces()
    guard let start = Self.readReferences(&blocks, with: &reader, file: input.name) else { return nil }
    let (contents, references) = reader.finishBeforeEvents()
    guard !contents.hasErrors, contents.events.isEmpty, references.allSatisfy(\.mayBeEvent) else {
      return nil
    }
    let byDate = byDate
    let selected = Selected(contents: contents, eventCount: nil, claimedEvents: nil, kinds: []) { header in
      contents.dossier.under(header).arranged(byDate: byDate)
    }
    let warnings = try warnings(contents)
    guard let (pass, dossier) = try open(selected) else { return .notWanted }

    let known = KnownRecords(of: dossier)
    var watch = OrderWatch(known: contents.hashesOfIDs(by: known.hash), byDate: byDate)
    let (render, isOverduePlan, asOf) = (pass.renderer, warnings.isOverduePlan, warnings.asOf)
    var first: Block? = start
    var isRight = true
    var warningCount = 0
    await inOrder(
      jobs: jobs,
      next: {
        defer { first = nil }
        return first ?? blocks.next()
      },
      work: { item -> PassedBlock in
        let block = CheckedBlock(item, known, byDate: byDate, asOf: asOf)
        guard block.obstacle == nil else { return PassedBlock(block: block) }
        var passed = PassedBlock(block: block, offset: item.offset, rendered: render(block.batch))
        block.batch.forEachEvent { if isOverduePlan($0) { passed.warningCount += 1 } }
        return passed
      },
      take: { passed in
        isRight = watch.accepts(passed.block)
        guard isRight else { return false }
        await pass.take(passed.block.batch, passed.rendered)
        warningCount += passed.warningCount
        progress.reached(passed.offset, watch.eventCount)
        return true
      })
    guard isRight, !blocks.hasFailed, watch.hasEvents(references.map { known.hashOf($0.id) }) else {
      await pass.abandon()
      return nil
    }
    return .finished(await pass.finish(), warningCount: warningCount)
  }

  /// Reads records until the first event, and gives the lines from there on in its block.
  ///
  /// Nil when a line cannot be read, or when the input ends without an event.
  private static func readReferences(
    _ blocks: inout BlockReader, with reader: inout DossierReader, file: String
  ) -> Block? {
    while let block = blocks.next() {
      var start = 0
      while start < block.end {
        // The tape of a stretch takes several times its room, and is let go before the next.
        let lines = block.lines(from: start, atLeast: 32 * 1_024)
        var isWhole = true
        let (tape, roots) = JSONTapeReader(file: file, bytes: Array(lines)).readLines { _ in isWhole = false }
        guard isWhole else { return nil }
        let firstEvent = roots.firstIndex { tape.view(at: $0)[.type]?.hasText("event") ?? false }
        for root in roots[..<(firstEvent ?? roots.endIndex)] { reader.addTypedRecord(tape.view(at: root)) }
        if let firstEvent {
          start += Int(tape.nodes[roots[firstEvent]].offset)
          return Block(lines: Array(block.bytes[start..<block.end]), offset: block.offset + start)
        }
        start = lines.endIndex
      }
    }
    return nil
  }
}

extension Block {
  /// So many bytes from here on, and more up to the end of the last line.
  fileprivate func lines(from start: Int, atLeast count: Int) -> ArraySlice<UInt8> {
    let end = bytes[..<self.end].withUnsafeBufferPointer { $0.endOfLine(from: start + count) }
    return bytes[start..<min(end + 1, self.end)]
  }
}

/// A block that has been checked and, if nothing stands against it, rendered.
private struct PassedBlock: Sendable {
  let block: CheckedBlock
  var offset = 0
  var rendered = RenderedBatch()
  var warningCount = 0
}

/// Sees that no id comes twice and, where that is asked for, that events come by date.
private struct OrderWatch {
  private var ids = IdentifierSet()
  private let known: [UInt64]
  private var last: PassOrder?
  private let byDate: Bool
  private(set) var eventCount = 0

  init(known: [UInt64], byDate: Bool) {
    self.byDate = byDate
    self.known = known
    for hash in known { _ = ids.insert(hash) }
  }

  mutating func accepts(_ block: CheckedBlock) -> Bool {
    guard block.obstacle == nil else { return false }
    if byDate, let last, let first = block.first, first < last { return false }
    last = block.last ?? last
    eventCount += block.ids.count
    ids.fetch(block.ids)
    for id in block.ids where !ids.insert(id) { return false }
    return true
  }

  /// Whether these ids are ids of events.
  func hasEvents(_ wanted: [UInt64]) -> Bool {
    if wanted.isEmpty { return true }
    let known = Set(known)
    return wanted.allSatisfy { ids.contains($0) && !known.contains($0) }
  }
}
