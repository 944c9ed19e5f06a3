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
    let pass = StreamedExport(of: input.stream, after: reader, byDate: true, jobs: 1)
    let outcome = try await pass.run { contents in
      let context = try input.context(contents)
      // What comes before is the references' affair.
      start = .now
      return (Pass(to: [], context, jobs: 1, mustBeNew: false), context.dossier)
    }
    guard case .finished(_, input.eventCount) = outcome else {
      throw Input.Unusable(description: "the events cannot be read in one pass")
    }
    best = min(best, .now - start)
  }
  Stopwatch.tell("JSON Lines: an event, read and checked", best / input.eventCount)
}
