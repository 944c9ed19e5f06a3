import DossierModel
import DossierReading
import PluginKit

/// What it costs to turn a line of JSON Lines into an event of a batch, checked, on one core.
func measureReading(_ input: Input) async throws {
  var best = Duration.seconds(3_600)
  for _ in 0..<Stopwatch.rounds {
    var reader = DossierReader()
    reader.read(input.references)
    var start = ContinuousClock.now
    let export = LargeExport(
      of: input.largeEvents, after: reader, filter: EventFilter(), order: .input, jobs: 1,
      warnings: { _ in EventWarnings(isOverduePlan: { _ in false }, isOutside: { _, _ in false }) })
    let outcome = try await export.run(mayRestart: true) { selected in
      let context = try input.context(
        selected.contents, selected.dossier(selected.contents.header ?? DossierHeader()))
      // What comes before is the references' affair.
      start = .now
      return (Pass(to: [], context, jobs: 1, mustBeNew: false), context.dossier)
    }
    guard case .finished = outcome else {
      throw Input.Unusable(description: "the events cannot be read in one pass")
    }
    best = min(best, .now - start)
  }
  Stopwatch.tell("JSON Lines: an event, read and checked", best / input.eventCount)
}
