import DossierModel
import PluginKit

extension Conformance {
  /// The checks, in their order.
  public static let checks: [ConformanceCheck] = describing + reading + repeating + ending + writing

  private static let describing = [
    ConformanceCheck(id: "C01", rule: "describes itself with one valid object within two seconds") {
      test throws(PluginProblem) in
      let (plugin, answer) = try Plugin.describe(test.program, test.host)
      (test.plugin, test.answer) = (plugin, answer)
      return .passed
    },
    ConformanceCheck(id: "C02", rule: "does nothing else when it describes itself") {
      test throws(PluginProblem) in
      let strays = try test.describeAgain().strays
      return strays.isEmpty ? .passed : .failed("it wrote \(shown(strays[0]))")
    },
    ConformanceCheck(id: "C03", rule: "describes itself twice in the same words") {
      test throws(PluginProblem) in
      let answer = try test.describeAgain().answer
      return answer == test.answer ? .passed : .failed("the second answer differs from the first")
    },
  ]

  private static let reading = [
    // Before the others, which are compared with it.
    ConformanceCheck(id: "C06", rule: "takes records of all kinds") { test throws(PluginProblem) in
      let trial = try test.trial(Corpus.whole)
      test.standard = trial
      return trial.isGood ? .passed : .failed(trial.trouble)
    },
    ConformanceCheck(id: "C14", rule: "makes the same bytes of the same records") {
      test throws(PluginProblem) in
      guard let standard = test.standard, standard.isGood else { return .skipped("C06 failed") }
      test.isRepeatable = try test.trial(Corpus.whole).output == standard.output
      return test.isRepeatable ? .passed : .failed("two runs differ")
    },
    ConformanceCheck(id: "C04", rule: "takes a dossier without events, or refuses it with status 65") {
      test throws(PluginProblem) in
      let trial = try test.trial(Corpus.empty)
      return trial.isGood || trial.isRefusal(.exited(65)) ? .passed : .failed(trial.trouble)
    },
    ConformanceCheck(id: "C05", rule: "takes one event") { test throws(PluginProblem) in
      try test.verdict(Corpus.oneEvent)
    },
    ConformanceCheck(id: "C07", rule: "passes over a record of an unknown type") {
      test throws(PluginProblem) in
      let later = Corpus.Line(
        kind: "of-a-later-version", text: #"{"type":"of-a-later-version","id":"x","a":[1,{"b":null}]}"#)
      return try test.sameOutput(
        [later] + Corpus.whole + [later],
        but: "the output is another one where a record of an unknown type comes")
    },
    ConformanceCheck(id: "C08", rule: "passes over unknown fields") { test throws(PluginProblem) in
      let lines = Corpus.whole.map { line in
        Corpus.Line(kind: line.kind, text: line.text.dropLast() + #","ofALaterVersion":{"a":[1,"2",null]}}"#)
      }
      return try test.sameOutput(lines, but: "the output is another one where records have unknown fields")
    },
    ConformanceCheck(id: "C09", rule: "takes every choice, and the bounds of every number") {
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
    ConformanceCheck(id: "C10", rule: "passes over unknown fields of “begin”") { test throws(PluginProblem) in
      try test.sameOutput(
        Corpus.whole, Trial.Setting(moreFields: [("ofALaterVersion", "{\"a\":[1]}")]),
        but: "the output is another one where “begin” has an unknown field")
    },
    ConformanceCheck(id: "C11", rule: "takes quotes, line ends, U+2028, right-to-left text, emoji") {
      test throws(PluginProblem) in
      try test.verdict(Corpus.hardTexts)
    },
    ConformanceCheck(id: "C12", rule: "takes a title of 1 MiB") { test throws(PluginProblem) in
      try test.verdict(Corpus.longTitle)
    },
    ConformanceCheck(id: "C13", rule: "takes many events in 64 MiB and 2 KiB an event") {
      test throws(PluginProblem) in
      let trial = try test.trial(Corpus.many(test.eventCount))
      guard trial.isGood else { return .failed("with \(test.eventCount) events: \(trial.trouble)") }
      let most = 65_536 + 2 * test.eventCount
      return trial.run.peakKilobytes <= most
        ? .passed : .failed("it took \(trial.run.peakKilobytes / 1_024) MiB for \(test.eventCount) events")
    },
  ]

  private static let repeating = [
    ConformanceCheck(id: "C15", rule: "makes the same bytes in another time zone, locale and folder") {
      test throws(PluginProblem) in
      try test.sameOutput(
        Corpus.whole, Trial.Setting(environment: ["TZ": "Asia/Ho_Chi_Minh", "LANG": "C", "LC_ALL": "C"]),
        but: "the output is another one with TZ=Asia/Ho_Chi_Minh LC_ALL=C")
    }
  ]

  private static let ending = [
    ConformanceCheck(id: "C16", rule: "refuses input that breaks off") { test throws(PluginProblem) in
      let trial = try test.trial(Corpus.whole, Trial.Setting(isCut: true))
      let isRefused = trial.run.end.map { $0 != .exited(0) } ?? false
      guard isRefused else { return .failed("it ended well, though the records broke off") }
      let saidDone = test.plugin?.manifest.output == .path && trial.counts != nil
      return saidDone ? .failed("it said “done”, though the records broke off") : .passed
    },
    ConformanceCheck(id: "C17", rule: "refuses version 99 of the protocol with status 76 or 64") {
      test throws(PluginProblem) in
      let trial = try test.trial(Corpus.oneEvent, Trial.Setting(version: 99))
      guard let end = trial.run.end else { return .failed("nothing moved for too long") }
      return end == .exited(76) || end == .exited(64) ? .passed : .failed("it \(end.words)")
    },
    ConformanceCheck(id: "C18", rule: "says so where it cannot write") { test throws(PluginProblem) in
      guard test.plugin?.manifest.output == .path else { return .passed }
      let trial = try test.trial(Corpus.oneEvent, Trial.Setting(outputPath: "not-there/output"))
      guard let end = trial.run.end else { return .failed("nothing moved for too long") }
      guard end != .exited(0) else { return .failed("it ended well, though it could not write") }
      return trial.run.lastComplaint == nil ? .failed("it gave no reason on standard error") : .passed
    },
    ConformanceCheck(id: "C19", rule: "ends within two seconds when it is asked to") {
      test throws(PluginProblem) in
      try test.endsWhenAsked() ? .passed : .failed("two seconds after SIGTERM it was still there")
    },
    ConformanceCheck(id: "C20", rule: "leaves no process behind") { test throws(PluginProblem) in
      test.leftBehind ? .failed("what it had started went on after it had ended") : .passed
    },
  ]

  private static let writing = [
    ConformanceCheck(id: "C21", rule: "writes nothing outside its folder") { test throws(PluginProblem) in
      test.strays.isEmpty ? .passed : .failed("it wrote \(shown(test.strays[0]))")
    },
    ConformanceCheck(id: "C22", rule: "writes nothing but messages to standard output") {
      test throws(PluginProblem) in
      test.junk.map { .failed($0) } ?? .passed
    },
    ConformanceCheck(id: "C23", rule: "counts the records that it was sent") { test throws(PluginProblem) in
      test.miscount.map { .failed($0) } ?? .passed
    },
    ConformanceCheck(id: "C24", rule: "writes what its media type says") { test throws(PluginProblem) in
      guard let standard = test.standard, standard.isGood, let output = standard.output,
        let plugin = test.plugin
      else {
        return .skipped("C06 failed")
      }
      let fault = MediaFault.fault(in: output, mediaType: plugin.manifest.description.mediaType, test.host)
      return fault.map { .failed($0) } ?? .passed
    },
  ]

  /// Values of options that are not their defaults: every choice, both bounds, both flags.
  private var optionValues: [(name: String, json: String)] {
    (plugin?.manifest.options ?? []).flatMap { option in
      let texts: [String] =
        switch option.kind {
        case .flag: ["yes", "no"]
        case .choice(let words): words
        case .list(let words): ["none"] + words
        case .integer(let bounds):
          [bounds.lowerBound, bounds.upperBound].filter { $0 != .min && $0 != .max }.map(String.init)
        case .text: []
        }
      return texts.compactMap { text in option.json(of: text).map { (option.name, $0) } }
    }
  }

  private func describeAgain() throws(PluginProblem) -> (answer: [UInt8], strays: [String]) {
    do throws(ExportError) {
      let (folder, home) = (try ScratchFolder(), try ScratchFolder())
      var launch = program.launch("describe", host, in: folder.path)
      launch.environment["HOME"] = home.path
      launch.environment["TMPDIR"] = home.path
      let run: PluginRun
      do throws(PluginProblem) { run = try PluginRun(launch, idleLimit: host.describeLimit) } catch {
        return ([], [])
      }
      return (run.output, folder.names + folder.strays.map { "../" + $0 } + home.names.map { "$HOME/" + $0 })
    } catch {
      throw PluginProblem(.unavailable, "there is no room for a temporary folder")
    }
  }

  /// Starts an export, and asks the plugin to end while it waits for records.
  private func endsWhenAsked() throws(PluginProblem) -> Bool {
    do throws(ExportError) {
      let folder = try ScratchFolder()
      let child: ChildProcess
      do throws(ChildProcess.StartFailure) {
        child = try ChildProcess(program.launch("export", host, in: folder.path), idleLimit: host.idleLimit)
      } catch {
        return false
      }
      // Its first line has not ended: it has nothing to refuse, and all the time to set itself up.
      let start = Array("{".utf8)
      let silence = Silence()
      _ = try start.withUnsafeBufferPointer { bytes throws(ExportError) in try child.send(bytes, to: silence)
      }
      pause(milliseconds: 150)
      return !child.terminate(grace: .seconds(2), closingInput: false).hadToBeKilled
    } catch {
      throw PluginProblem(.unavailable, "there is no room for a temporary folder")
    }
  }

  private final class Silence: ChildListener {
    func take(output: UnsafeBufferPointer<UInt8>) {}
    func take(complaint: UnsafeBufferPointer<UInt8>) {}
  }
}
