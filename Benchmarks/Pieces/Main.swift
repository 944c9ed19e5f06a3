// What the hot pieces cost, each on its own: nanoseconds an operation, the best of several rounds.
//
//   swift run -c release pieces Benchmarks/.build/events/records-10000.jsonl
import DossierModel
import DossierReading
import PluginKit

@main
struct Main {
  static func main() async throws {
    guard let path = CommandLine.arguments.dropFirst().first else {
      return print("pieces DOSSIER.jsonl: what the hot pieces cost, on the events of a dossier in JSON Lines")
    }
    print("ns  each best of \(Stopwatch.rounds) rounds")
    measureDates()
    measureFields()
    let input = try Input(path)
    try await measureReading(input)
    try await measureRendering(input)
  }
}
