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
  var warningCount = 0
  /// The events that claims speak of, chosen or not.
  private(set) var claimed: ClaimedEvents

  let input: LargeInput
  let known: KnownRecords
  let referenceIDs: Set<UInt64>
  let reader: DossierReader
  /// The day as of which plans have their place.
  let asOf: CivilDate?
  private(set) var ids = IdentifierSet()
  /// Hashes of ids that come twice.
  private(set) var repeated: Set<UInt64> = []
  private(set) var parts: [SurveyedBlock.Part] = []
  private(set) var wrongLines: [(offset: Int, length: Int, number: Int)] = []
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
    var survey = Survey(contents, input, reader, asOf: warnings.asOf)
    guard await survey.readEvents(filter, jobs: jobs, warnings, open, progress), !survey.isStrange else {
      return .strange
    }
    if let obstacle = await survey.match(open, jobs: jobs, warnings) { return obstacle }
    if byDate { survey.index.sort() }
    return .right(survey)
  }

  private init(
    _ contents: DossierContents, _ input: LargeInput, _ reader: DossierReader, asOf day: CivilDate?
  ) {
    asOf = day
    self.contents = contents
    self.input = input
    self.reader = reader
    known = KnownRecords(of: contents.dossier)
    claimed = ClaimedEvents(of: contents.dossier)
    referenceIDs = Set(contents.hashesOfIDs(by: known.hash))
    for id in referenceIDs { _ = ids.insert(id) }
  }

  /// Reads all lines that do not begin as events do; false when the input cannot be read.
  private static func readReferences(of input: LargeInput, with reader: inout DossierReader) -> Bool {
    var blocks = BlockReader(input)
    var line = 1
    while let block = blocks.next() {
      var run: Range<Int>?
      var runLine = line
      for range in LineRanges(block) {
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
      filter: filter, dossier: contents.dossier, namedEvents: named, claimed: claimed,
      deservesWarning: warnings.isOverduePlan, asOf: asOf)
    return await sweep(jobs: jobs, { SurveyedBlock($0, known, choice) }) { survey, block, surveyed in
      if survey.index.count == 0, let size = survey.input.size {
        survey.index.expect(surveyed.chosen(in: size))
      }
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
    if claimed.areWanted { claimed.add(block.claimed) }
    lineCount += block.lineCount
  }

  /// Works on all blocks, and takes what comes of them in their order; false when the input cannot be read.
  mutating func sweep<Result: Sendable>(
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

extension Dossier {
  /// The ids that may be those of events in records that speak of events.
  fileprivate var namedByRecords: [String] {
    claims.map(\.subject) + objects.compactMap(\.event) + targets.compactMap(\.madeAt)
      + statements.flatMap { [$0.event].compactMap { $0 } + $0.about }
  }
}
