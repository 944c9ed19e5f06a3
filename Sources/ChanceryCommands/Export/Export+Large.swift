import ArgumentParser
import DossierChecks
import DossierModel
import DossierReading
import PluginKit

extension Export {
  /// Exports a dossier of which one input is too large to hold in memory without need.
  func export(_ large: LargeInput, _ others: [InputText], _ outputs: [RequestedOutput]) async throws {
    // Most checks look at all events together, and with --strict all must have looked before anything is written.
    guard !strict else { return try await exportWhole(large, others, outputs) }
    var reader = DossierReader()
    for text in others { reader.read(text) }
    let filter = try filters.filter()
    let meter = ProgressMeter(size: large.size, isQuiet: quiet)
    let export = LargeExport(
      of: large, after: reader, filter: filter, order: order, jobs: jobs, warnings: warnings,
      progress: meter.progress)
    // What goes to a pipe cannot be taken back.
    let mayRestart = !dryRun && !outputs.contains { Output.isWrittenInPlace($0.path) }
    var read: (contents: DossierContents, claims: ClaimLedger)?
    var warned: Int?
    // A pass that is given up has nothing to say.
    var notes: [String] = []
    let outcome = try await export.run(mayRestart: mayRestart) { selected in
      let contents = selected.contents
      try refuseUnknownRecords(filter, contents)
      let claims = ClaimLedger(
        of: contents.dossier, events: selected.claimedEvents,
        asOf: try Dates.asOf(asOf, header: contents.header).day)
      read = (contents, claims)
      if selected.claimedEvents != nil { warned = try warningCount(in: contents, claims.judgement) }
      let dossier = selected.dossier(input.header(of: contents))
      let context: ExportContext
      (context, notes) = try self.context(dossier, contents, claims)
      if selected.eventCount == 0, !filter.isEmpty { notes.insert(emptyNote(filter, selected.kinds), at: 0) }
      if dryRun {
        notes += outputs.map { wouldWrite($0, selected.eventCount ?? 0) }
        return nil
      }
      Memory.giveBack()
      return (Pass(to: outputs, context, jobs: jobs, mustBeNew: noClobber), dossier)
    }
    meter.clear()
    switch outcome {
    case .finished(let finished, let more):
      for note in notes { tell(note) }
      // Whether claims hold shows when all events have passed. Of the events themselves, what can be seen of one alone is
      // counted: plans that are over, parts outside their events.
      let count =
        try more + (warned ?? read.map { try warningCount(in: $0.contents, $0.claims.judgement) } ?? 0)
      if count > 0 { tell("at least \(counted(count, "warning")); “chancery check” tells them all") }
      try tell(outputs, finished)
    // What is wrong is told from all records together, as long as they find room.
    case .refused(let contents) where large.isVerbatim && large.length > Files.mostHeldForErrors:
      try tellErrors(of: contents)
    case .notWanted:
      for note in notes { tell(note) }
    case .refused, .readWhole: try await exportWhole(large, others, outputs)
    }
  }

  /// Exports a large input as one that is held in memory.
  private func exportWhole(
    _ large: LargeInput, _ others: [InputText], _ outputs: [RequestedOutput]
  ) async throws {
    guard let texts = large.wholeTexts() else {
      Terminal.tell("chancery: cannot read \(large.name): \(lastSystemError())")
      throw ExitStatus.ioFailed.code
    }
    try await export(others + texts, outputs)
  }

  /// Of which events to warn as of the day of the export.
  private func warnings(_ contents: DossierContents) throws -> EventWarnings {
    let day = try Dates.asOf(asOf, header: contents.header).day
    let plans = ExceptedRecords(of: Checks.overduePlan, in: contents.dossier.header)
    let parts = ExceptedRecords(of: Checks.outsidePart, in: contents.dossier.header)
    return EventWarnings(
      isOverduePlan: {
        $0.modality == .planned
          && Checks.isOverduePlan(modality: $0.modality, status: $0.status, date: $0.ownDate, asOf: day)
          && !plans.contain($0.id.string)
      },
      isOutside: { !parts.areAll && Checks.isOutside(part: $0, of: $1) }, exceptedParts: parts.ids,
      asOf: day)
  }
}
