// A dossier whose events stand in a large file of JSON Lines is exported without holding them.
//
//   Lines/                      blocks of lines become batches of events, on all cores
//   OptimisticPass              one pass, if references stand first, events in the order asked for, and all is right
//   Survey, EventIndex          else: a first look that keeps the place of each event, and tells what is wrong
//   IndexedPass                 and a pass in the order of the index
import DossierModel
import PluginKit

/// An export of an input that is never held in memory.
public struct LargeExport {
  /// What the export came to.
  public enum Outcome: Sendable {
    /// All outputs were made, or failed for reasons of their own; `warningCount` events deserve a warning.
    case finished([FinishedOutput], warningCount: Int)
    /// The driver opened no pass.
    case notWanted
    /// Something is wrong in the input: the contents hold the diagnostics. Nothing was written.
    case refused(DossierContents)
    /// The input must be read whole.
    case readWhole
  }

  /// What the driver is told before a pass.
  public struct Selected: Sendable {
    /// All records but the events, as they were read.
    public let contents: DossierContents
    /// How many events were chosen, where that is known before the pass.
    public let eventCount: Int?
    /// The events that claims speak of, where they are known before the pass.
    public let claimedEvents: ClaimedEvents?
    /// The kinds of all events, where there is a filter.
    public let kinds: Set<String>
    /// The records that go with the chosen events, under a header.
    public let dossier: @Sendable (DossierHeader) -> Dossier
  }

  /// Of which events to warn, once all other records are known.
  public typealias Warnings = (DossierContents) throws -> EventWarnings
  /// Opens a pass over a dossier; nil when it is not wanted.
  public typealias Opening = (Selected) throws -> (pass: Pass, dossier: Dossier)?

  let input: LargeInput
  let reader: DossierReader
  let filter: EventFilter
  let byDate: Bool
  let jobs: Int
  let warnings: Warnings
  let progress: Progress

  /// An export of an input, after other inputs have been read.
  public init(
    of input: LargeInput, after reader: DossierReader, filter: EventFilter, order: Selection.Order, jobs: Int,
    warnings: @escaping Warnings, progress: Progress = .untold
  ) {
    self.input = input
    self.reader = reader
    self.filter = filter
    byDate = order == .date
    self.jobs = jobs
    self.warnings = warnings
    self.progress = progress
  }

  /// Makes the export.
  ///
  /// With `mayRestart` it tries one pass first, whose outputs are given up where something stands against it. A filter
  /// needs a survey in any case: which reference records go with the chosen events shows in the end.
  public func run(mayRestart: Bool, _ open: Opening) async throws -> Outcome {
    // Events of another input would have to be put in between those of this one.
    guard !reader.hasEvents else { return .readWhole }
    if mayRestart, filter.isEmpty, let outcome = try await runAtOnce(open) { return outcome }
    switch try await Survey.of(input, after: reader, filter, byDate: byDate, jobs: jobs, warnings, progress) {
    case .strange: return .readWhole
    case .wrong(let contents): return .refused(contents)
    case .right(let survey): return try await run(over: survey, open)
    }
  }
}

extension Dossier {
  /// The dossier with its records as a pass wants them.
  func arranged(byDate: Bool) -> Dossier { byDate ? sorted() : self }
}
