import DossierModel
import PluginKit

/// One export by a plugin under test, with what came of it.
struct Trial {
  /// How a trial differs from a plain one.
  struct Setting {
    var version = 1
    /// Values of options other than the defaults, as JSON.
    var options: [String: String] = [:]
    /// More fields of the first line.
    var moreFields: [(name: String, json: String)] = []
    /// Other variables.
    var environment: [String: String] = [:]
    /// Where the plugin is to write, other than usual.
    var outputPath: String?
    /// Whether the input breaks off in the last record.
    var isCut = false
    /// Whether somebody reads its standard output.
    var isHeard = true
  }

  /// How it ended, and what it wrote to its pipes.
  let run: PluginRun
  /// Its output, if it made one.
  let output: [UInt8]?
  /// What it counted, if it said so.
  let counts: [String: Int]?
  /// What it was sent.
  let sent: [String: Int]
  /// A line of standard output that was no message.
  let junk: String?
  /// What it wrote where it should not.
  let strays: [String]

  /// What is wrong with the files that it named.
  let faultOfFiles: String?

  /// Whether it ended well, and left an output, which holds nothing only if nothing was sent.
  var isGood: Bool {
    let hasOutput = output.map { !$0.isEmpty || sent.isEmpty } ?? false
    return run.isGood && hasOutput && run.unreadCount == 0 && faultOfFiles == nil
  }

  /// Whether it refused the records with a status, and gave a reason that has a word in it.
  func isRefusal(_ end: ChildProcess.End, naming word: String = "") -> Bool {
    run.end == end && run.lastComplaint.map { word.isEmpty || $0.contains(word) } ?? false
  }

  /// Why it is not good.
  var trouble: String {
    guard let end = run.end else { return "nothing moved for too long" }
    if end != .exited(0) { return "it \(end.words)" + (run.lastComplaint.map { ": \($0)" } ?? "") }
    if run.unreadCount > 0 { return "it did not read all that it was sent" }
    return faultOfFiles ?? "it left no output"
  }

  /// Runs a plugin over some records.
  init(_ plugin: Plugin, _ records: [Corpus.Line], _ setting: Setting = Setting()) throws(PluginProblem) {
    let manifest = plugin.manifest
    let description = manifest.description
    let (folder, home) = (try ScratchFolder.forPlugin(), try ScratchFolder.forPlugin())
    let isFolder = !description.shapes.contains(.file)
    let path = setting.outputPath ?? (isFolder ? "output" : "output." + description.extensions[0])
    if isFolder, setting.outputPath == nil { _ = folder.makeFolder(path) }
    let wanted = records.filter { line in
      RecordKind(rawValue: line.kind).map { description.uses.contains($0) } ?? true
    }
    var sent: [String: Int] = [:]
    for line in wanted where RecordKind(rawValue: line.kind) != nil { sent[line.kind, default: 0] += 1 }
    self.sent = sent
    var input = Self.begin(plugin, setting, path, isFolder: isFolder)
    for line in wanted { input += line.text + "\n" }
    let counts = RecordKind.allCases.compactMap { kind in
      sent[kind.rawValue].map { "\"\(kind.rawValue)\":\($0)" }
    }
    if setting.isCut {
      input.removeLast(20)
    } else {
      input += #"{"type":"end","counts":{\#(counts.joined(separator: ","))}}"# + "\n"
    }
    var launch = plugin.program.launch("export", plugin.host, in: folder.path)
    launch.environment["HOME"] = home.path
    launch.environment["TMPDIR"] = home.path
    launch.environment.merge(setting.environment) { $1 }
    run = try PluginRun(
      launch, input: Array(input.utf8), idleLimit: plugin.host.idleLimit, isHeard: setting.isHeard)
    let seen =
      folder.strays.map { "../" + $0 } + home.strays.map { "$HOME/../" + $0 }
      + home.names.map { "$HOME/" + $0 }
    guard manifest.output == .path else {
      (output, self.counts, junk, faultOfFiles) = (run.output, sent, nil, nil)
      strays = seen
      return
    }
    let said = Self.messages(run.output, plugin)
    (self.counts, junk) = (said.counts, said.junk)
    strays = seen + said.files.filter { $0.hasPrefix("/") || $0.split(separator: "/").contains("..") }
    output =
      said.files.isEmpty
      ? nil
      : said.files.reduce(into: [UInt8]?([])) { all, name in
        guard let bytes = folder.bytes(of: name) else { return all = nil }
        all? += bytes
      }
    let unnamed = Set(folder.names(in: path).map { "\(path)/\($0)" }).subtracting(said.files).sorted()
    if let name = said.files.first(where: { name in said.files.count { $0 == name } > 1 }) {
      faultOfFiles = "“done” names the file “\(shown(name))” twice"
    } else {
      faultOfFiles =
        isFolder ? unnamed.first.map { "“done” does not name the file “\(shown($0))”" } : nil
    }
  }

  private static func begin(_ plugin: Plugin, _ setting: Setting, _ path: String, isFolder: Bool) -> String {
    var fields: [(name: String, json: String)] = [
      ("language", "\"en\""), ("asOf", "\"2025-03-10\""), ("order", "\"date\""),
    ]
    if plugin.manifest.output == .path {
      fields.append(("output", #"{"path":\#(jsonString(path)),"shape":"\#(isFolder ? "folder" : "file")"}"#))
    }
    return plugin.begin(version: setting.version, options: setting.options, fields + setting.moreFields)
  }

  private static func messages(_ output: [UInt8], _ plugin: Plugin) -> (
    counts: [String: Int]?, files: [String], junk: String?
  ) {
    var splitter = MessageLines()
    var found: (counts: [String: Int]?, files: [String], junk: String?) = (nil, [], nil)
    let take = { (number: Int, line: [UInt8]) in
      do throws(ManifestFault) {
        switch try PluginMessage(line, number: number, plugin.host) {
        case .done(let counts, let files): (found.counts, found.files) = (counts, files)
        case .unknown(let type):
          guard let meant = PluginMessage.type(meantBy: type) else { break }
          found.junk =
            found.junk
            ?? "line \(number) is a message “\(shown(type))”, which is none; did it mean “\(meant)”?"
        case .progress, .diagnostic, .loss, .record: break
        }
      } catch {
        found.junk = found.junk ?? error.clause
      }
    }
    output.withUnsafeBufferPointer { splitter.add($0, take) }
    splitter.finish(take)
    return found
  }
}

extension Plugin {
  /// The first line that it is sent in a trial, with other values of some options than the defaults.
  func begin(
    version: Int, options: [String: String], _ fields: [(name: String, json: String)]
  ) -> String {
    let values = manifest.options.map { option in
      (option.name, options[option.name] ?? option.json(of: option.standard) ?? "null")
    }
    return PluginCall(plugin: self, values: values).begin(self, version: version, fields)
  }
}
