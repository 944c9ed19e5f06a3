import PluginKit

extension Conformance {
  /// The checks of a plugin that imports: those of an export as far as they have a meaning there.
  ///
  /// What a good file is, only who tests knows: a sample is asked for where one is needed. What is no file of the format, all
  /// plugins must bear.
  static let importChecks = readingSample + bearing + endingImport + watchingImport

  private static let readingSample = [
    // Before the others, which are compared with it.
    ConformanceCheck("C06", of: .import, "reads a file of its format") { test throws(PluginProblem) in
      guard let sample = test.sample else { return .skipped(Self.needsSample) }
      let trial = try test.trial(sample)
      test.standardImport = trial
      guard trial.isGood else { return .failed(trial.trouble) }
      return trial.made.isEmpty ? .failed("it makes no record of it") : .passed
    },
    ConformanceCheck("C14", of: .import, "makes the same records of the same file") {
      test throws(PluginProblem) in
      let verdict = try test.sameRecords(but: "two runs differ")
      test.isRepeatable = verdict == .passed
      return verdict
    },
    ConformanceCheck("C09", of: .import, "takes every choice, and the bounds of every number") {
      test throws(PluginProblem) in
      guard let sample = test.sample else { return .skipped(Self.needsSample) }
      guard test.standardImport?.isGood == true else { return .skipped("C06 failed") }
      for (option, json) in test.optionValues {
        let trial = try test.trial(sample, ImportTrial.Setting(options: [option: json]))
        // A choice may not go with the file: that is to be said.
        guard trial.isGood || trial.isRefusal else {
          return .failed("with \(option)=\(shown(json)): \(trial.trouble)")
        }
      }
      return .passed
    },
    ConformanceCheck("C10", of: .import, "passes over unknown fields of “begin”") {
      test throws(PluginProblem) in
      try test.sameRecords(
        ImportTrial.Setting(moreFields: [("ofALaterVersion", "{\"a\":[1]}")]),
        but: "the records are others where “begin” has an unknown field")
    },
    ConformanceCheck("C15", of: .import, "makes the same records in another time zone, locale and folder") {
      test throws(PluginProblem) in
      try test.sameRecords(
        ImportTrial.Setting(environment: ["TZ": "Asia/Ho_Chi_Minh", "LANG": "C", "LC_ALL": "C"]),
        but: "the records are others with TZ=Asia/Ho_Chi_Minh LC_ALL=C")
    },
  ]

  private static let bearing = [
    ConformanceCheck("C04", of: .import, "takes an empty file, or refuses it with status 65") {
      test throws(PluginProblem) in
      try test.bears([], "an empty file")
    },
    ConformanceCheck("C11", of: .import, "takes files of other formats, or refuses them with status 65") {
      test throws(PluginProblem) in
      for (name, bytes) in StrangeFiles.all {
        let verdict = try test.bears(bytes, name)
        guard verdict == .passed else { return verdict }
      }
      return .passed
    },
    ConformanceCheck("C12", of: .import, "takes a line of 1 MiB, or refuses it with status 65") {
      test throws(PluginProblem) in
      try test.bears([UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20) + [10], "a line of 1 MiB")
    },
    ConformanceCheck("C13", of: .import, "takes many lines in 64 MiB and 2 KiB a line, or refuses them") {
      test throws(PluginProblem) in
      let trial = try test.trial(test.file(StrangeFiles.lines(test.eventCount)))
      guard trial.isGood || trial.isRefusal else {
        return .failed("with \(test.eventCount) lines: \(trial.trouble)")
      }
      let most = 65_536 + 2 * test.eventCount
      return trial.run.peakKilobytes <= most
        ? .passed : .failed("it took \(trial.run.peakKilobytes / 1_024) MiB for \(test.eventCount) lines")
    },
  ]

  private static let endingImport = [
    ConformanceCheck("C16", of: .import, "refuses input that breaks off") { test throws(PluginProblem) in
      let trial = try test.trial(test.file([]), ImportTrial.Setting(isCut: true))
      guard let end = trial.run.end else { return .failed("nothing moved for too long") }
      if end == .exited(0) { return .failed("it ended well, though its first line broke off") }
      if trial.counts != nil { return .failed("it said “done”, though its first line broke off") }
      guard let sample = test.sample else { return .passed }
      // Half a file may be a whole one, as with rows of a table.
      return try test.bears(Array(sample.bytes.prefix(sample.bytes.count / 2)), "half of the file")
    },
    ConformanceCheck("C17", of: .import, "refuses version 99 of the protocol with status 76 or 64") {
      test throws(PluginProblem) in
      let trial = try test.trial(test.sample ?? test.file([]), ImportTrial.Setting(version: 99))
      guard let end = trial.run.end else { return .failed("nothing moved for too long") }
      return end == .exited(76) || end == .exited(64) ? .passed : .failed("it \(end.words)")
    },
    ConformanceCheck("C18", of: .import, "says so where it cannot read, or write") {
      test throws(PluginProblem) in
      let unheard = try test.trial(test.sample ?? test.file([]), ImportTrial.Setting(isHeard: false))
      guard let end = unheard.run.end else { return .failed("nothing moved for too long") }
      if end == .exited(0) { return .failed("it ended well, though nobody read what it wrote") }
      guard test.plugin?.manifest.input == .path else { return .passed }
      let missing = try test.trial(test.file([]), ImportTrial.Setting(isMissing: true))
      guard let end = missing.run.end else { return .failed("nothing moved for too long") }
      guard end != .exited(0) || missing.refusal != nil else {
        return .failed("it ended well, though there was nothing to read")
      }
      let reason = missing.refusal ?? missing.run.lastComplaint
      return reason == nil ? .failed("it gave no reason on standard error") : .passed
    },
    ConformanceCheck("C19", of: .import, "ends within two seconds when it is asked to") {
      test throws(PluginProblem) in
      try test.endsWhenAsked(.import) ? .passed : .failed("two seconds after SIGTERM it was still there")
    },
  ]

  private static let watchingImport = [
    ConformanceCheck("C20", of: .import, "leaves no process behind") { test throws(PluginProblem) in
      test.witness.leftBehind ? .failed("what it had started went on after it had ended") : .passed
    },
    ConformanceCheck("C21", of: .import, "writes nothing outside its folder") { test throws(PluginProblem) in
      test.witness.strays.first.map { .failed("it wrote \(shown($0))") } ?? .passed
    },
    ConformanceCheck("C22", of: .import, "writes nothing but records and messages to standard output") {
      test throws(PluginProblem) in
      test.witness.junk.map { .failed($0) } ?? .passed
    },
    ConformanceCheck("C23", of: .import, "counts the records that it makes") { test throws(PluginProblem) in
      test.witness.miscount.map { .failed($0) } ?? .passed
    },
    ConformanceCheck("C24", of: .import, "makes records that a dossier may hold") {
      test throws(PluginProblem) in
      guard test.sample != nil else { return .skipped(Self.needsSample) }
      guard let standard = test.standardImport, standard.isGood else { return .skipped("C06 failed") }
      return test.faultOfRecords(standard.records).map { .failed($0) } ?? .passed
    },
  ]

  private static let needsSample = "a file is needed that it reads: --input FILE"

  /// A file with the plugin's own ending.
  private func file(_ bytes: [UInt8]) -> Sample {
    Sample(name: "test." + (plugin?.manifest.description.extensions[0] ?? ""), bytes: bytes)
  }

  /// Runs the plugin, and remembers what the checks of all runs ask about.
  private mutating func trial(
    _ sample: Sample, _ setting: ImportTrial.Setting = .init()
  ) throws(PluginProblem) -> ImportTrial {
    guard let plugin else { throw PluginProblem(.unavailable, "it could not be described") }
    let trial = try ImportTrial(plugin, sample, setting)
    witness.leftBehind = witness.leftBehind || trial.run.leftBehind
    witness.strays += trial.strays
    witness.junk = witness.junk ?? trial.junk
    if trial.isGood, let counts = trial.counts?.filter({ $0.value != 0 }), counts != trial.made {
      let kind =
        (Set(counts.keys).union(trial.made.keys)).sorted().first { counts[$0] != trial.made[$0] } ?? ""
      witness.miscount =
        witness.miscount ?? "it counts \(counts[kind] ?? 0) of \(kind), and made \(trial.made[kind] ?? 0)"
    }
    return trial
  }

  /// Whether the plugin takes a file that is none of its format, or refuses it as it should.
  private mutating func bears(_ bytes: [UInt8], _ name: String) throws(PluginProblem)
    -> ConformanceCheck.Verdict
  {
    let trial = try trial(file(bytes))
    return trial.isGood || trial.isRefusal ? .passed : .failed("with \(name): \(trial.trouble)")
  }

  /// Whether a run over the sample makes the same records as the first.
  private mutating func sameRecords(
    _ setting: ImportTrial.Setting = .init(), but reason: String
  ) throws(PluginProblem) -> ConformanceCheck.Verdict {
    guard let sample else { return .skipped(Self.needsSample) }
    guard let standardImport, standardImport.isGood else { return .skipped("C06 failed") }
    let isFirst = setting.environment.isEmpty && setting.moreFields.isEmpty
    let trial = try trial(sample, setting)
    guard trial.isGood else { return .failed(trial.trouble) }
    guard isRepeatable || isFirst else { return .skipped("C14 failed") }
    return trial.records == standardImport.records ? .passed : .failed(reason)
  }
}

/// Files that are none of any format that a plugin may read, or damaged ones of some.
enum StrangeFiles {
  static let all: [(name: String, bytes: [UInt8])] = [
    ("zero bytes", [UInt8](repeating: 0, count: 512)),
    ("bytes that are no UTF-8", [0xFF, 0xFE, 0x41, 0xC3, 0x28, 0x0A, 0xED, 0xA0, 0x80, 0x0A]),
    ("UTF-16", [0xFF, 0xFE] + "Date\tTitle\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    ("a mark of UTF-8, and no line end", [0xEF, 0xBB, 0xBF] + Array("title,date".utf8)),
    ("brackets that are not closed", [UInt8](repeating: UInt8(ascii: "["), count: 20_000)),
    ("a ZIP file that breaks off", [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0]),
    ("noise", noise(4_096)),
  ]

  /// Lines of plain text.
  static func lines(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for number in 0..<count { bytes += "line \(number) of many\n".utf8 }
    return bytes
  }

  /// The same bytes each time.
  private static func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }
}
