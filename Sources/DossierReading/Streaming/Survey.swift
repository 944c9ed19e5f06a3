import DossierModel
import PluginKit

/// A first look at a large input: its reference records, the places of its events, and all that is wrong in it.
///
/// It goes through the input twice, for the records that events refer to may stand behind them: once for these records,
/// once for the events. Where something must be told or matched, it goes through it once more, for the lines in question.
/// Nothing of an event is kept but its entry in the index and the hash of its id.
struct Survey {
  /// What a survey comes to.
  enum Outcome {
    /// All is right.
    case right(Survey)
    /// Something is wrong: the contents hold the diagnostics.
    case wrong(DossierContents)
    /// The input must be read whole: it cannot be read twice, or an event cannot be put in plain form.
    case strange
  }

  /// All records but the events.
  let contents: DossierContents
  /// The chosen events.
  private(set) var index = EventIndex()
  /// What the chosen events name.
  private(set) var mentions = NumberedMentions()
  /// The kinds of all events, where there is a filter.
  private(set) var kinds: Set<String> = []
  /// How many events a reader should be warned of.
  private(set) var warningCount = 0

  private let input: LargeInput
  private let known: KnownRecords
  private let referenceIDs: Set<UInt64>
  private let reader: DossierReader
  private var ids = IdentifierSet()
  /// Hashes of ids that come twice.
  private var repeated: Set<UInt64> = []
  private var parts: [SurveyedBlock.Part] = []
  private var wrongLines: [(offset: Int, length: Int, number: Int)] = []
  private var isStrange = false
  private var lineCount = 0

  /// Looks at an input, after other inputs have been read.
  static func of(
    _ input: LargeInput, after reader: DossierReader, _ filter: EventFilter, byDate: Bool, jobs: Int,
    _ makeWarnings: LargeExport.Warnings, _ progress: Progress
  ) async throws -> Outcome {
    var reader = reader
    guard readReferences(of: input, with: &reader) else { return .strange }
    let (contents, open) = reader.finishBeforeEvents()
    let warnings = try makeWarnings(contents)
    var survey = Survey(contents, input, reader)
    guard await survey.readEvents(filter, jobs: jobs, warnings, open, progress), !survey.isStrange else {
      return .strange
    }
    guard let findings = await survey.match(open, jobs: jobs, warnings) else { return .strange }
    if let findings { return .wrong(findings) }
    if byDate { survey.index.sort() }
    return .right(survey)
  }

  private init(_ contents: DossierContents, _ input: LargeInput, _ reader: DossierReader) {
    self.contents = contents
    self.input = input
    self.reader = reader
    known = KnownRecords(of: contents.dossier)
    let known = known
    referenceIDs = Set(contents.knownIDs.map { known.hashOf($0) })
    for id in referenceIDs { _ = ids.insert(id) }
  }

  /// Reads all lines that do not begin as events do; false when the input cannot be read.
  private static func readReferences(of input: LargeInput, with reader: inout DossierReader) -> Bool {
    var blocks = BlockReader(input)
    var line = 1
    while let block = blocks.next() {
      var run: Range<Int>?
      var runLine = line
      for range in LineRanges(block.bytes) {
        if block.bytes[range].starts(with: UnusualLine.beginning) {
          if let run { reader.readReferences(Array(block.bytes[run]), file: input.name, firstLine: runLine) }
          run = nil
        } else if run == nil {
          run = range
          runLine = line
        } else {
          run = (run?.lowerBound ?? 0)..<range.upperBound
        }
        line += 1
      }
      if let run { reader.readReferences(Array(block.bytes[run]), file: input.name, firstLine: runLine) }
    }
    return !blocks.hasFailed
  }

  /// Looks at all events; false when the input cannot be read.
  private mutating func readEvents(
    _ filter: EventFilter, jobs: Int, _ warnings: EventWarnings, _ open: [OpenReference], _ progress: Progress
  ) async -> Bool {
    let known = known
    let named = Set((contents.dossier.namedByRecords + open.map(\.id)).map { known.hashOf($0) })
    let choice = EventChoice(
      filter: filter, dossier: contents.dossier, namedEvents: named, deservesWarning: warnings.isOverduePlan)
    return await sweep(jobs: jobs, { SurveyedBlock($0, known, choice) }) { survey, block, surveyed in
      survey.take(surveyed)
      progress.reached(block.offset, survey.index.count)
    }
  }

  private mutating func take(_ block: SurveyedBlock) {
    index.learn(from: block.events)
    for event in block.events { index.add(event) }
    ids.fetch(block.ids)
    for id in block.ids where !ids.insert(id) { repeated.insert(id) }
    parts += block.parts
    wrongLines += block.wrongLines.map { ($0.offset, $0.length, lineCount + $0.number + 1) }
    isStrange = isStrange || block.isStrange
    mentions.formUnion(block.mentions)
    warningCount += block.warningCount
    kinds.formUnion(block.kinds)
    lineCount += block.lineCount
  }

  /// Works on all blocks, and takes what comes of them in their order; false when the input cannot be read.
  private mutating func sweep<Result: Sendable>(
    jobs: Int, _ work: @escaping @Sendable (Block) -> Result, take: (inout Survey, Block, Result) -> Void
  ) async -> Bool {
    var blocks = BlockReader(input)
    var survey = self
    await inOrder(jobs: jobs, next: { blocks.next() }, work: { ($0, work($0)) }) { block, result in
      take(&survey, block, result)
      return true
    }
    self = survey
    return !blocks.hasFailed
  }
}

// MARK: - What must be matched

extension Survey {
  /// Matches references and ids; nil when the input cannot be read, no contents when all is right.
  private mutating func match(_ open: [OpenReference], jobs: Int, _ warnings: EventWarnings) async
    -> DossierContents??
  {
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
      guard let found = await lookUp(wanted, jobs: jobs) else { return nil }
      warningCount += outsideParts(found, warnings)
      isFound = isPartWrong || !repeated.isEmpty || !unmatched.isEmpty
      if isFound { lines += found.map { ($0.offset, $0.length, $0.number) } }
    }
    guard isFound || !lines.isEmpty || contents.hasErrors else { return .some(nil) }
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
    return parts.count { part in
      guard let date = part.date, let whole = dates[part.parent] ?? nil else { return false }
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
      let mixed = MixedBlock(block.bytes, known)
      var events: [FoundEvent] = []
      for (index, id) in mixed.ids.enumerated() where wanted.contains(id) {
        let line = mixed.lines[index]
        events.append(
          FoundEvent(
            id: id, date: mixed.batch.events[index].date, offset: block.offset + line.range.lowerBound,
            length: line.range.count, number: line.number))
      }
      for line in mixed.others {
        guard case .event(let plain) = UnusualLine(Array(block.bytes[line.range]), known) else { continue }
        let own = MixedBlock(plain, known)
        guard let id = own.ids.first, wanted.contains(id) else { continue }
        events.append(
          FoundEvent(
            id: id, date: own.batch.events.first?.date ?? nil, offset: block.offset + line.range.lowerBound,
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

  /// Reads the lines in question by the rules that have words for what is wrong; nil when they cannot be read again.
  private func tell(_ lines: [(offset: Int, length: Int, number: Int)]) -> DossierContents? {
    var reader = reader
    var last = -1
    for line in lines.sorted(by: { $0.offset < $1.offset }) where line.offset != last {
      last = line.offset
      var bytes: [UInt8] = []
      guard input.read(line.length, at: line.offset, appendingTo: &bytes) else { return nil }
      reader.readLine(bytes, file: input.name, number: line.number)
    }
    return reader.finish { isEvent(known.hashOf($0)) }
  }
}

extension Dossier {
  /// The ids that may be those of events in records that speak of events.
  fileprivate var namedByRecords: [String] {
    claims.map(\.subject) + objects.compactMap(\.event) + targets.compactMap(\.madeAt)
      + statements.flatMap { [$0.event].compactMap { $0 } + $0.about }
  }
}

/// Of which events a reader should be warned, as the driver's checks have it.
public struct EventWarnings: Sendable {
  /// Whether an event is planned though its time is over.
  let isOverduePlan: @Sendable (EventView) -> Bool
  /// Whether the date of a part lies outside that of its event.
  let isOutside: @Sendable (_ part: EDTFDate, _ whole: EDTFDate) -> Bool

  /// Warnings as these two functions have it.
  public init(
    isOverduePlan: @escaping @Sendable (EventView) -> Bool,
    isOutside: @escaping @Sendable (_ part: EDTFDate, _ whole: EDTFDate) -> Bool
  ) {
    self.isOverduePlan = isOverduePlan
    self.isOutside = isOutside
  }
}

/// Who is told how far the reading of a large input has come.
public struct Progress: Sendable {
  /// Takes the bytes that have been read and the events that were found in them.
  let reached: @Sendable (_ bytes: Int, _ events: Int) -> Void

  /// A listener.
  public init(reached: @escaping @Sendable (_ bytes: Int, _ events: Int) -> Void) { self.reached = reached }

  /// Nobody is told.
  public static let untold = Progress { _, _ in }
}

/// The lines of some bytes, without their ends.
struct LineRanges: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    let end = bytes.withUnsafeBufferPointer { $0[start...].firstIndex(of: 0x0A) ?? $0.count }
    position = end + 1
    return start..<end
  }
}
