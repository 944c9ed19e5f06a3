import ArgumentParser
import DossierModel
import DossierReading
import ExternalPlugin
import PluginKit

/// `chancery plugin test`: runs the checks that a plugin must pass.
struct PluginTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Test a plugin, or a format of Chancery, with 24 checks.",
    discussion: """
      Status 1 when a check fails. What a plugin reads, only its author knows: give a file that it reads.

        chancery plugin test ./gantt.py
        chancery plugin test ./sheet.py --input visits.xlsx
        chancery plugin test csv --only C09
      """)

  @Argument(help: ArgumentHelp("The path of a plugin, or the name of a format.", valueName: "name"))
  var name: String

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("One check; may be given several times.", valueName: "check"))
  var only: [String] = []

  @Option(name: .long, help: ArgumentHelp("How many events are many.", valueName: "number"))
  var events: Int = 100_000

  @Option(
    name: .long, help: ArgumentHelp("A file that the plugin reads, for one that imports.", valueName: "path"),
    completion: .file())
  var input: String?

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @OptionGroup(title: "Plugins") var plugins: PluginOptions

  func validate() throws {
    let known = Conformance.checks.map(\.id)
    if let unknown = only.first(where: { !known.contains($0.uppercased()) }) {
      throw ValidationError("there is no check “\(unknown)”; there are C01 to \(known.max() ?? "C01")")
    }
    guard events > 0 else { throw ValidationError("--events must be 1 or more") }
    if Registry.own(name) == nil {
      try plugins.refuseToUseNone()
    } else if let input {
      throw ValidationError(
        "--input \(input) has no effect: a format of Chancery is tested by what it exports")
    }
  }

  func run() throws {
    PluginShelf.shared.setQuiet(true)
    var conformance = Conformance(
      try program(), PluginShelf.shared.host, eventCount: events, sample: try sample(),
      faultOfRecords: Self.fault)
    var results: [Result] = []
    conformance.run(only: Set(only.map { $0.uppercased() })) { results.append(($0, $1)) }
    if let input, conformance.imports == false {
      throw ValidationError("--input \(input) has no effect: \(name) does not import")
    }
    results.sort { ($0.check.id, $0.check.command.rawValue) < ($1.check.id, $1.check.command.rawValue) }
    Terminal.print(json ? Self.json(results) : Self.text(results))
    if results.contains(where: { if case .failed = $0.verdict { true } else { false } }) {
      throw ExitStatus.foundErrors.code
    }
  }

  private typealias Result = (check: ConformanceCheck, verdict: ConformanceCheck.Verdict)

  private func sample() throws -> Conformance.Sample? {
    guard let input else { return nil }
    do throws(Files.Failure) {
      let text = try Files.text(of: input)
      let name = Files.name(of: input)
      return Conformance.Sample(name: name, bytes: Array(text.bytes))
    } catch {
      throw InputOptions.tell(error)
    }
  }

  /// What is wrong with records that a plugin has made; nil where a dossier may hold them.
  @Sendable private static func fault(in records: [UInt8]) -> String? {
    let lines = InputText(name: "its records", bytes: records, syntax: .jsonl)
    let contents = DossierReader.read(ExternalImporter(options: PluginCall()), [lines])
    return contents.diagnostics.first { $0.severity == .error }.map { error in
      (error.location.map { "record \($0.line): " } ?? "") + error.message
    }
  }

  private func program() throws -> PluginProgram {
    do throws(PluginProblem) {
      if Registry.own(name) != nil, let ours = Files.absolute("/proc/self/exe") {
        return PluginProgram(path: ours, arguments: ["plugin", "serve", name])
      }
      if name.contains("/") {
        guard let file = PluginFile(name, origin: "--plugin") else {
          throw PluginProblem(.unavailable, "there is no plugin \(name)")
        }
        if let problem = file.problem { throw problem }
        return PluginProgram(path: file.path)
      }
      guard let file = try PluginShelf.shared.files.first(where: { $0.name == name }) else {
        throw PluginProblem(
          .unavailable, "there is no plugin “\(name)”; a path holds a slash, like ./\(name)")
      }
      if let problem = file.problem { throw problem }
      return PluginProgram(path: file.path)
    } catch {
      throw error.told()
    }
  }

  private static func text(_ results: [Result]) -> String {
    var lines = results.map { check, verdict in
      let rule = (check.command == .import ? "import: " : "") + check.rule
      return switch verdict {
      case .passed: "\(check.id)  passed   \(rule)"
      case .failed(let reason): "\(check.id)  FAILED   \(rule): \(reason)"
      case .skipped(let reason): "\(check.id)  skipped  \(rule): \(reason)"
      }
    }
    let passed = results.count { $0.verdict == .passed }
    let skipped = results.count { if case .skipped = $0.verdict { true } else { false } }
    lines.append(
      "\(passed) of \(counted(results.count, "check")) passed" + (skipped > 0 ? ", \(skipped) skipped" : ""))
    return lines.joined(separator: "\n")
  }

  private static func json(_ results: [Result]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("checks") { json in
        json.array(results) { json, result in
          json.object { json in
            json.field("id", result.check.id)
            json.field("command", result.check.command.rawValue)
            json.field("rule", result.check.rule)
            switch result.verdict {
            case .passed: json.field("verdict", "passed")
            case .failed(let reason):
              json.field("verdict", "failed")
              json.field("reason", reason)
            case .skipped(let reason):
              json.field("verdict", "skipped")
              json.field("reason", reason)
            }
          }
        }
      }
    }
    return json.text
  }
}
