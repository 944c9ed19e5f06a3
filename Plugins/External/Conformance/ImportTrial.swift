import DossierModel
import PluginKit

/// One import by a plugin under test, with what came of it.
struct ImportTrial {
  /// How a trial differs from a plain one.
  struct Setting {
    var version = 1
    /// Values of options other than the defaults, as JSON.
    var options: [String: String] = [:]
    /// More fields of the first line.
    var moreFields: [(name: String, json: String)] = []
    /// Other variables.
    var environment: [String: String] = [:]
    /// Whether there is no file at the path that is told.
    var isMissing = false
    /// Whether the first line breaks off.
    var isCut = false
    /// Whether somebody reads its standard output.
    var isHeard = true
  }

  /// How it ended, and what it wrote to its pipes.
  let run: PluginRun
  /// The records that it made, a line each.
  private(set) var records: [UInt8] = []
  /// How many it made of each kind.
  private(set) var made: [String: Int] = [:]
  /// What it counted, if it said so.
  private(set) var counts: [String: Int]?
  /// Why it refused the file, if it did so by a message.
  private(set) var refusal: String?
  /// A line of standard output that was neither message nor record.
  private(set) var junk: String?
  /// What it wrote where it should not.
  let strays: [String]

  /// Whether it ended well, and said that it is done; what else it said is looked at apart.
  var isGood: Bool { run.isGood && counts != nil && refusal == nil && run.unreadCount == 0 }

  /// Whether it refused the file with status 65 or an error, and gave a reason.
  var isRefusal: Bool {
    run.isGood && refusal != nil || run.end == .exited(65) && run.lastComplaint != nil
  }

  /// Why it is not good.
  var trouble: String {
    guard let end = run.end else { return "nothing moved for too long" }
    if end != .exited(0) { return "it \(end.words)" + (run.lastComplaint.map { ": \($0)" } ?? "") }
    if let refusal { return "it refuses the file: \(shown(refusal))" }
    if run.unreadCount > 0 { return "it did not read all that it was sent" }
    return junk ?? "it did not say “done”"
  }

  /// Runs a plugin over a file.
  init(
    _ plugin: Plugin, _ sample: Conformance.Sample, _ setting: Setting = Setting()
  ) throws(PluginProblem) {
    let (folder, home) = (try ScratchFolder.forPlugin(), try ScratchFolder.forPlugin())
    var described = "{\"name\":\(jsonString(sample.name))"
    var sent: [UInt8] = []
    if plugin.manifest.input == .path {
      let path = ExternalImporter.path(of: sample.name, plugin)
      if !setting.isMissing { _ = folder.write(sample.bytes, to: path) }
      described += ",\"path\":\(jsonString(path))"
    } else {
      sent = sample.bytes
    }
    var begin = plugin.begin(
      version: setting.version, options: setting.options, [("input", described + "}")] + setting.moreFields)
    if setting.isCut {
      begin.removeLast(begin.count / 2)
      sent = []
    }
    var launch = plugin.program.launch("import", plugin.host, in: folder.path)
    launch.environment["HOME"] = home.path
    launch.environment["TMPDIR"] = home.path
    launch.environment.merge(setting.environment) { $1 }
    run = try PluginRun(
      launch, input: Array(begin.utf8) + sent, idleLimit: plugin.host.idleLimit, isHeard: setting.isHeard)
    strays =
      folder.strays.map { "../" + $0 } + home.strays.map { "$HOME/../" + $0 }
      + home.names.map { "$HOME/" + $0 }
    var splitter = MessageLines()
    let output = run.output
    output.withUnsafeBufferPointer { bytes in
      splitter.add(bytes) { number, line in hear(line, number, plugin.host) }
    }
    splitter.finish { number, line in hear(line, number, plugin.host) }
  }

  /// Takes a line of standard output.
  private mutating func hear(_ line: [UInt8], _ number: Int, _ host: PluginHost) {
    do throws(ManifestFault) {
      let message = try PluginMessage(line, number: number, host)
      if counts != nil { junk = junk ?? "line \(number) of its standard output comes after “done”" }
      switch message {
      case .record(let kind):
        made[kind.rawValue, default: 0] += 1
        records += line + [UInt8(ascii: "\n")]
      case .done(let counts, _): self.counts = counts
      case .diagnostic(.error, _, let sentence): refusal = refusal ?? sentence
      case .diagnostic, .loss, .progress: break
      case .unknown(let word):
        junk =
          junk ?? "line \(number) of its standard output has the type “\(shown(word))”, which is no record"
      }
    } catch {
      junk = junk ?? error.clause
    }
  }
}
