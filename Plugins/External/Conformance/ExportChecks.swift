import PluginKit

extension Conformance {
  /// The checks of a plugin that exports.
  static let exportChecks = reading + repeating + ending + writing

  private static let reading = [
    // Before the others, which are compared with it.
    ConformanceCheck("C06", "takes records of all kinds") { test throws(PluginProblem) in
      let trial = try test.trial(Corpus.whole)
      test.standard = trial
      return trial.isGood ? .passed : .failed(trial.trouble)
    },
    ConformanceCheck("C14", "makes the same bytes of the same records") {
      test throws(PluginProblem) in
      guard let standard = test.standard, standard.isGood else { return .skipped("C06 failed") }
      test.isRepeatable = try test.trial(Corpus.whole).output == standard.output
      return test.isRepeatable ? .passed : .failed("two runs differ")
    },
    ConformanceCheck("C04", "takes a dossier without events, or refuses it with status 65") {
      test throws(PluginProblem) in
      let trial = try test.trial(Corpus.empty)
      return trial.isGood || trial.isRefusal(.exited(65)) ? .passed : .failed(trial.trouble)
    },
    ConformanceCheck("C05", "takes one event") { test throws(PluginProblem) in
      try test.verdict(Corpus.oneEvent)
    },
    ConformanceCheck("C07", "passes over a record of an unknown type") {
      test throws(PluginProblem) in
      let later = Corpus.Line(
        kind: "of-a-later-version", text: #"{"type":"of-a-later-version","id":"x","a":[1,{"b":null}]}"#)
      return try test.sameOutput(
        [later] + Corpus.whole + [later],
        but: "the output is another one where a record of an unknown type comes")
    },
    ConformanceCheck("C08", "passes over unknown fields") { test throws(PluginProblem) in
      let lines = Corpus.whole.map { line in
        Corpus.Line(kind: line.kind, text: line.text.dropLast() + #","ofALaterVersion":{"a":[1,"2",null]}}"#)
      }
      return try test.sameOutput(lines, but: "the output is another one where records have unknown fields")
    },
    ConformanceCheck("C09", "takes every choice, and the bounds of every number") {
      test throws(PluginProblem) in
      for (option, json) in test.optionValues {
        let trial = try test.trial(Corpus.hardTexts.dropLast(7), Trial.Setting(options: [option: json]))
        // A choice may leave nothing to write, or need another option beside it: that is to be said.
        let isRefused =
          trial.isRefusal(.exited(65)) || trial.isRefusal(.exited(64), naming: option)
        guard trial.isGood || isRefused else {
          return .failed("with \(option)=\(shown(json)): \(trial.trouble)")
        }
      }
      return .passed
    },
    ConformanceCheck("C10", "passes over unknown fields of “begin”") { test throws(PluginProblem) in
      try test.sameOutput(
        Corpus.whole, Trial.Setting(moreFields: [("ofALaterVersion", "{\"a\":[1]}")]),
        but: "the output is another one where “begin” has an unknown field")
    },
    ConformanceCheck("C11", "takes quotes, line ends, U+2028, right-to-left text, emoji") {
      test throws(PluginProblem) in
      try test.verdict(Corpus.hardTexts)
    },
    ConformanceCheck("C12", "takes a title of 1 MiB") { test throws(PluginProblem) in
      try test.verdict(Corpus.longTitle)
    },
    ConformanceCheck("C13", "takes many events in 64 MiB and 2 KiB an event") {
      test throws(PluginProblem) in
      let trial = try test.trial(Corpus.many(test.eventCount))
      guard trial.isGood else { return .failed("with \(test.eventCount) events: \(trial.trouble)") }
      let most = 65_536 + 2 * test.eventCount
      return trial.run.peakKilobytes <= most
        ? .passed : .failed("it took \(trial.run.peakKilobytes / 1_024) MiB for \(test.eventCount) events")
    },
  ]

  private static let repeating = [
    ConformanceCheck("C15", "makes the same bytes in another time zone, locale and folder") {
      test throws(PluginProblem) in
      try test.sameOutput(
        Corpus.whole, Trial.Setting(environment: ["TZ": "Asia/Ho_Chi_Minh", "LANG": "C", "LC_ALL": "C"]),
        but: "the output is another one with TZ=Asia/Ho_Chi_Minh LC_ALL=C")
    }
  ]

  private static let ending = [
    ConformanceCheck("C16", "refuses input that breaks off") { test throws(PluginProblem) in
      let trial = try test.trial(Corpus.whole, Trial.Setting(isCut: true))
      let isRefused = trial.run.end.map { $0 != .exited(0) } ?? false
      guard isRefused else { return .failed("it ended well, though the records broke off") }
      let saidDone = test.plugin?.manifest.output == .path && trial.counts != nil
      return saidDone ? .failed("it said “done”, though the records broke off") : .passed
    },
    ConformanceCheck("C17", "refuses version 99 of the protocol with status 76 or 64") {
      test throws(PluginProblem) in
      let trial = try test.trial(Corpus.oneEvent, Trial.Setting(version: 99))
      guard let end = trial.run.end else { return .failed("nothing moved for too long") }
      return end == .exited(76) || end == .exited(64) ? .passed : .failed("it \(end.words)")
    },
    ConformanceCheck("C18", "says so where it cannot write") { test throws(PluginProblem) in
      guard test.plugin?.manifest.output == .path else {
        let trial = try test.trial(Corpus.whole, Trial.Setting(isHeard: false))
        guard let end = trial.run.end else { return .failed("nothing moved for too long") }
        return end == .exited(0) ? .failed("it ended well, though nobody read what it wrote") : .passed
      }
      let trial = try test.trial(Corpus.oneEvent, Trial.Setting(outputPath: "not-there/output"))
      guard let end = trial.run.end else { return .failed("nothing moved for too long") }
      guard end != .exited(0) else { return .failed("it ended well, though it could not write") }
      return trial.run.lastComplaint == nil ? .failed("it gave no reason on standard error") : .passed
    },
    ConformanceCheck("C19", "ends within two seconds when it is asked to") {
      test throws(PluginProblem) in
      try test.endsWhenAsked(.export) ? .passed : .failed("two seconds after SIGTERM it was still there")
    },
    ConformanceCheck("C20", "leaves no process behind") { test throws(PluginProblem) in
      test.witness.leftBehind ? .failed("what it had started went on after it had ended") : .passed
    },
  ]

  private static let writing = [
    ConformanceCheck("C21", "writes nothing outside its folder") { test throws(PluginProblem) in
      test.witness.strays.isEmpty ? .passed : .failed("it wrote \(shown(test.witness.strays[0]))")
    },
    ConformanceCheck("C22", "writes nothing but messages to standard output") {
      test throws(PluginProblem) in
      test.witness.junk.map { .failed($0) } ?? .passed
    },
    ConformanceCheck("C23", "counts the records that it was sent") { test throws(PluginProblem) in
      test.witness.miscount.map { .failed($0) } ?? .passed
    },
    ConformanceCheck("C24", "writes what its media type says") { test throws(PluginProblem) in
      guard let standard = test.standard, standard.isGood, let output = standard.output,
        let plugin = test.plugin
      else {
        return .skipped("C06 failed")
      }
      let fault = MediaFault.fault(in: output, mediaType: plugin.manifest.description.mediaType, test.host)
      return fault.map { .failed($0) } ?? .passed
    },
  ]

  /// Runs the plugin, and remembers what the checks of all runs ask about.
  private mutating func trial(
    _ records: [Corpus.Line], _ setting: Trial.Setting = .init()
  ) throws(PluginProblem) -> Trial {
    guard let plugin else { throw PluginProblem(.unavailable, "it could not be described") }
    let trial = try Trial(plugin, records, setting)
    witness.leftBehind = witness.leftBehind || trial.run.leftBehind
    witness.strays += trial.strays
    witness.junk = witness.junk ?? trial.junk
    if trial.isGood, let counts = trial.counts, counts.filter({ $0.value != 0 }) != trial.sent {
      let kind = trial.sent.keys.sorted().first { trial.sent[$0] != counts[$0] } ?? counts.keys.sorted()[0]
      witness.miscount =
        witness.miscount
        ?? "it counts \(counts[kind] ?? 0) of \(kind), and was sent \(trial.sent[kind] ?? 0)"
    }
    return trial
  }

  /// Whether a run ends well.
  private mutating func verdict(_ records: [Corpus.Line]) throws(PluginProblem) -> ConformanceCheck.Verdict {
    let trial = try trial(records)
    return trial.isGood ? .passed : .failed(trial.trouble)
  }

  /// Whether a run makes the same bytes as the one over all kinds of record.
  private mutating func sameOutput(
    _ records: [Corpus.Line], _ setting: Trial.Setting = .init(), but reason: String
  ) throws(PluginProblem) -> ConformanceCheck.Verdict {
    guard let standard, standard.isGood else { return .skipped("C06 failed") }
    let trial = try trial(records, setting)
    guard trial.isGood else { return .failed(trial.trouble) }
    guard isRepeatable else { return .skipped("C14 failed") }
    return trial.output == standard.output ? .passed : .failed(reason)
  }
}
