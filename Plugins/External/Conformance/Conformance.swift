// What a plugin must do to be fit for use, as 24 checks. `chancery plugin test` runs them, on the formats of Chancery too.
//
// Each check looks at one thing alone, so that what fails says what to mend: where a run fails altogether, the checks that
// compare its output with another are passed over.
import DossierModel
import PluginKit

/// One of the checks.
public struct ConformanceCheck: Sendable {
  /// Its name: `C06`.
  public let id: String
  /// What it asks, as a sentence about the plugin: `describes itself within two seconds`.
  public let rule: String
  let run: @Sendable (inout Conformance) throws(PluginProblem) -> Verdict

  /// What came of it.
  public enum Verdict: Sendable, Equatable {
    case passed
    /// Why it did not pass.
    case failed(String)
    /// Why it could not be judged.
    case skipped(String)
  }
}

/// A plugin under test.
public struct Conformance {
  let program: PluginProgram
  let host: PluginHost
  let eventCount: Int
  var plugin: Plugin?
  var answer: [UInt8] = []
  /// The run over all kinds of record, with which others are compared.
  var standard: Trial?
  var isRepeatable = false
  var leftBehind = false
  var strays: [String] = []
  var junk: String?
  var miscount: String?

  /// A program to test; `eventCount` events are many.
  public init(_ program: PluginProgram, _ host: PluginHost, eventCount: Int = 100_000) {
    self.program = program
    self.host = host
    self.eventCount = eventCount
  }

  /// Runs the checks that are wanted, and hands on what came of each.
  public mutating func run(
    only wanted: Set<String> = [], _ take: (ConformanceCheck, ConformanceCheck.Verdict) -> Void
  ) {
    for check in Self.checks {
      var verdict: ConformanceCheck.Verdict
      if check.id != "C01", plugin == nil {
        verdict = .skipped("it could not be described")
      } else if check.id != "C01", let manifest = plugin?.manifest, !manifest.exports {
        verdict = .skipped("it does not export")
      } else if Self.needed.contains(check.id) || wanted.isEmpty || wanted.contains(check.id) {
        do throws(PluginProblem) {
          verdict = try check.run(&self)
        } catch {
          verdict = .failed(error.sentence)
        }
      } else {
        continue
      }
      if wanted.isEmpty || wanted.contains(check.id) { take(check, verdict) }
    }
  }

  /// The checks on whose runs others stand.
  private static let needed: Set = ["C01", "C06", "C14"]

  /// Runs the plugin, and remembers what the checks of all runs ask about.
  mutating func trial(_ records: [Corpus.Line], _ setting: Trial.Setting = .init()) throws(PluginProblem)
    -> Trial
  {
    guard let plugin else { throw PluginProblem(.unavailable, "it could not be described") }
    let trial = try Trial(plugin, records, setting)
    leftBehind = leftBehind || trial.run.leftBehind
    strays += trial.strays
    junk = junk ?? trial.junk
    if trial.isGood, let counts = trial.counts, counts.filter({ $0.value != 0 }) != trial.sent {
      let kind = trial.sent.keys.sorted().first { trial.sent[$0] != counts[$0] } ?? counts.keys.sorted()[0]
      miscount =
        miscount ?? "it counts \(counts[kind] ?? 0) of \(kind), and was sent \(trial.sent[kind] ?? 0)"
    }
    return trial
  }

  /// Whether a run ends well.
  mutating func verdict(
    _ records: [Corpus.Line], _ setting: Trial.Setting = .init()
  ) throws(PluginProblem) -> ConformanceCheck.Verdict {
    let trial = try trial(records, setting)
    return trial.isGood ? .passed : .failed(trial.trouble)
  }

  /// Whether a run makes the same bytes as the one over all kinds of record.
  mutating func sameOutput(
    _ records: [Corpus.Line], _ setting: Trial.Setting = .init(), but reason: String
  ) throws(PluginProblem) -> ConformanceCheck.Verdict {
    guard let standard, standard.isGood else { return .skipped("C06 failed") }
    let trial = try trial(records, setting)
    guard trial.isGood else { return .failed(trial.trouble) }
    guard isRepeatable else { return .skipped("C14 failed") }
    return trial.output == standard.output ? .passed : .failed(reason)
  }
}
