// What a plugin must do to be fit for use, as checks. `chancery plugin test` runs them, on the formats of Chancery too.
//
// There are 24 for what exports, and for what imports the same as far as they have a meaning there. Each looks at one thing
// alone, so that what fails says what to mend: where a run fails altogether, the checks that compare its output with
// another are passed over.
import PluginKit

/// One of the checks.
public struct ConformanceCheck: Sendable {
  /// What a plugin is called with where the check looks.
  public enum Command: String, Sendable, CaseIterable {
    case describe, export, `import`
  }

  /// Its name: `C06`.
  public let id: String
  /// What it asks, as a sentence about the plugin: `describes itself within two seconds`.
  public let rule: String
  /// Where it looks.
  public let command: Command
  let run: @Sendable (inout Conformance) throws(PluginProblem) -> Verdict

  init(
    _ id: String, of command: Command = .export, _ rule: String,
    run: @escaping @Sendable (inout Conformance) throws(PluginProblem) -> Verdict
  ) {
    self.id = id
    self.rule = rule
    self.command = command
    self.run = run
  }

  /// What came of it.
  public enum Verdict: Sendable, Equatable {
    case passed
    /// Why it did not pass.
    case failed(String)
    /// Why it could not be judged.
    case skipped(String)
  }
}

/// What showed in any of the runs for one command, for the checks that ask about all of them.
struct Witness {
  var leftBehind = false
  var strays: [String] = []
  var junk: String?
  var miscount: String?
}

/// A plugin under test.
public struct Conformance {
  /// A file that a plugin is to import.
  public struct Sample: Sendable {
    let name: String
    let bytes: [UInt8]

    /// A file of this name, which tells a plugin what it is.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  let program: PluginProgram
  let host: PluginHost
  let eventCount: Int
  let sample: Sample?
  let faultOfRecords: @Sendable ([UInt8]) -> String?
  var plugin: Plugin?
  var answer: [UInt8] = []
  /// The run over all kinds of record, with which others are compared.
  var standard: Trial?
  /// The run over the sample, with which others are compared.
  var standardImport: ImportTrial?
  var isRepeatable = false
  var witness = Witness()

  /// A program to test; `eventCount` events are many, `sample` is a file that it reads, and `faultOfRecords` tells what is
  /// wrong with lines of records.
  public init(
    _ program: PluginProgram, _ host: PluginHost, eventCount: Int = 100_000, sample: Sample? = nil,
    faultOfRecords: @escaping @Sendable ([UInt8]) -> String?
  ) {
    self.program = program
    self.host = host
    self.eventCount = eventCount
    self.sample = sample
    self.faultOfRecords = faultOfRecords
  }

  /// The checks, in their order.
  public static let checks = describingChecks + exportChecks + importChecks

  /// Whether the plugin imports; nil as long as it has not described itself.
  public var imports: Bool? { plugin?.manifest.imports }

  /// Runs the checks that are wanted, and hands on what came of each.
  public mutating func run(
    only wanted: Set<String> = [], _ take: (ConformanceCheck, ConformanceCheck.Verdict) -> Void
  ) {
    for command in ConformanceCheck.Command.allCases {
      (witness, isRepeatable) = (Witness(), false)
      for check in Self.checks where check.command == command {
        let isWanted = wanted.isEmpty || wanted.contains(check.id)
        switch relevance(of: check) {
        case .relevant where isWanted || Self.needed.contains(check.id):
          let verdict = verdict(of: check)
          if isWanted { take(check, verdict) }
        case .skipped(let reason) where isWanted: take(check, .skipped(reason))
        case .relevant, .skipped, .irrelevant: break
        }
      }
    }
  }

  private mutating func verdict(of check: ConformanceCheck) -> ConformanceCheck.Verdict {
    do throws(PluginProblem) {
      return try check.run(&self)
    } catch {
      return .failed(error.sentence)
    }
  }

  /// Whether a check is for the plugin.
  private enum Relevance {
    case relevant
    /// There is nothing to tell: it does not do this, or another check of the same name looks at what it does.
    case irrelevant
    case skipped(String)
  }

  private func relevance(of check: ConformanceCheck) -> Relevance {
    if check.id == "C01" { return .relevant }
    guard let manifest = plugin?.manifest else {
      return check.command == .import ? .irrelevant : .skipped("it could not be described")
    }
    switch check.command {
    case .describe: return .relevant
    case .import: return manifest.imports ? .relevant : .irrelevant
    case .export:
      if manifest.exports { return .relevant }
      let isAskedOfImports = Self.importChecks.contains { $0.id == check.id }
      return isAskedOfImports ? .irrelevant : .skipped("it only imports, and is sent no records")
    }
  }

  /// The checks on whose runs others stand.
  private static let needed: Set = ["C01", "C06", "C14"]
}

extension Conformance {
  /// Starts the plugin, and asks it to end while it waits for its first line.
  func endsWhenAsked(_ command: ConformanceCheck.Command) throws(PluginProblem) -> Bool {
    let folder = try ScratchFolder.forPlugin()
    let child: ChildProcess
    do throws(ChildProcess.StartFailure) {
      let launch = program.launch(command.rawValue, host, in: folder.path)
      child = try ChildProcess(launch, idleLimit: host.idleLimit)
    } catch {
      return false
    }
    // Its first line has not ended: it has nothing to refuse, and all the time to set itself up.
    let start = Array("{".utf8)
    let silence = Silence()
    _ = try? start.withUnsafeBufferPointer { bytes throws(ExportError) in try child.send(bytes, to: silence) }
    pause(milliseconds: 150)
    return !child.terminate(grace: .seconds(2), closingInput: false).hadToBeKilled
  }

  private final class Silence: ChildListener {
    func take(output: UnsafeBufferPointer<UInt8>) {}
    func take(complaint: UnsafeBufferPointer<UInt8>) {}
  }

  /// Values of options that are not their defaults: every choice, both bounds, both flags.
  var optionValues: [(name: String, json: String)] {
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
}

extension ScratchFolder {
  /// A folder for a plugin to work in.
  static func forPlugin() throws(PluginProblem) -> ScratchFolder {
    do throws(ExportError) {
      return try ScratchFolder()
    } catch {
      throw PluginProblem(.unavailable, "there is no room for a temporary folder")
    }
  }
}
