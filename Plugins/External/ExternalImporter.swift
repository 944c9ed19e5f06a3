import DossierModel
import PluginKit

/// A format that a plugin reads: another program, which is given a file, and gives back records as JSON Lines.
///
/// ``records(of:named:)`` runs it; ``read(_:into:)`` takes what it wrote, so that what is wrong with a record is shown with
/// the line that the plugin wrote.
public struct ExternalImporter: Importer {
  /// A plugin; which one, only the importer itself knows.
  public static let format = PluginCall.none
  private let call: PluginCall

  /// An importer that runs a plugin with some options.
  public init(options: PluginCall) { call = options }

  /// The format of the plugin, of which text is read here.
  public var format: FormatDescription { PluginCall.none }

  /// The lines that the plugin makes of a file; `name` tells the user what they were made from.
  public func records(of bytes: [UInt8], named name: String) throws(PluginProblem) -> (
    name: String, lines: [UInt8]
  ) {
    guard let plugin = call.plugin else { throw PluginProblem(.unavailable, "no plugin was named") }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let scratch = try ScratchFolder.forPlugin()
    var input = "{\"name\":\(jsonString(last))"
    var sent: [UInt8] = []
    if plugin.manifest.input == .path {
      let path = Self.path(of: last, plugin)
      guard scratch.write(bytes, to: path) else {
        throw PluginProblem(.unavailable, "\(name) cannot be copied for \(plugin.name): \(lastSystemError())")
      }
      input += ",\"path\":\(jsonString(path))"
    } else {
      sent = bytes
    }
    let begin = Array(call.begin(plugin, [("input", input + "}")]).utf8)
    let run = try PluginRun(
      plugin.program.launch("import", plugin.host, in: scratch.path), input: begin + sent,
      idleLimit: plugin.host.idleLimit)
    try see(run, plugin, reading: name)
    return ("\(name) as \(plugin.name) reads it", try Self.lines(of: run, plugin))
  }

  /// The name of the copy that a plugin reads: it ends as the user's file does, if that is an ending of the plugin.
  static func path(of file: String, _ plugin: Plugin) -> String {
    let endings = plugin.manifest.description.extensions
    let fitting = endings.filter { file.lowercased().hasSuffix("." + $0) }
    return "input." + (fitting.max { $0.count < $1.count } ?? endings[0])
  }

  /// Sees that the plugin ended well.
  private func see(_ run: PluginRun, _ plugin: Plugin, reading name: String) throws(PluginProblem) {
    run.complaints.tell(run.isGood ? .note : .error, as: plugin.name, plugin.host)
    let last = run.lastComplaint.map { ": \($0)" } ?? ""
    guard !run.isTooLong else {
      throw PluginProblem(.protocolBroken, "\(plugin.name) makes more than 1 GiB of \(name)")
    }
    guard let end = run.end else {
      let limit = plugin.host.idleLimit ?? .zero
      throw PluginProblem(
        .timedOut,
        "\(plugin.name) moved no byte for \(limit.inWords), and was ended; --plugin-timeout gives it longer")
    }
    switch end {
    case .exited(0): break
    case .exited(65): throw PluginProblem(.refused, "\(plugin.name) cannot read \(name)\(last)")
    case .exited(76):
      throw PluginProblem(.protocolBroken, "\(plugin.name) does not speak our protocol\(last)")
    case .exited, .signaled: throw PluginProblem(.failed, "\(plugin.name) \(end.words)\(last)")
    }
    guard run.unreadCount == 0 else {
      throw PluginProblem(.protocolBroken, "\(plugin.name) ended without reading all of \(name)")
    }
  }

  /// The lines that are records; what else the plugin says is told, and its counts are compared.
  private static func lines(of run: PluginRun, _ plugin: Plugin) throws(PluginProblem) -> [UInt8] {
    var splitter = MessageLines()
    var records: [UInt8] = []
    var counts: [String: Int] = [:]
    var said: [String: Int]?
    var refusal: String?
    var told = ToldDiagnostics()
    let tell = { (severity: Diagnostic.Severity, record: String?, sentence: String) in
      let diagnostic = OutputDiagnostic(
        severity, record: record.map { shown($0) }, shown(sentence, most: 500))
      told.tell(diagnostic, as: plugin.name, plugin.host)
    }
    let take = { (number: Int, line: [UInt8]) throws(PluginProblem) in
      guard line.count <= MessageLines.longest else {
        throw PluginProblem(.protocolBroken, "\(plugin.name): line \(number) is longer than 16 MiB")
      }
      let message: PluginMessage
      do throws(ManifestFault) {
        message = try PluginMessage(line, number: number, plugin.host)
      } catch {
        throw PluginProblem(.protocolBroken, "\(plugin.name): \(error.clause)")
      }
      switch message {
      case .record(let kind):
        guard said == nil else {
          throw PluginProblem(.protocolBroken, "\(plugin.name): line \(number) is a record after “done”")
        }
        counts[kind.rawValue, default: 0] += 1
        records += line + [UInt8(ascii: "\n")]
      case .diagnostic(let severity, let record, let sentence):
        tell(severity, record, sentence)
        if severity == .error { refusal = refusal ?? sentence }
      case .loss(_, let record, let reason): tell(.warning, record, reason)
      case .progress: break
      case .done(let counts, _): said = counts
      case .unknown(let word):
        throw PluginProblem(
          .protocolBroken, "\(plugin.name): line \(number) has the type “\(shown(word))”, which is no record")
      }
    }
    try run.output.withUnsafeBufferPointer { bytes throws(PluginProblem) in try splitter.add(bytes, take) }
    try splitter.finish(take)
    told.tellOfRest(as: plugin.name, plugin.host)
    if let refusal { throw PluginProblem(.refused, "\(plugin.name) refuses the file: \(shown(refusal))") }
    guard let said else { throw PluginProblem(.protocolBroken, "\(plugin.name) ended without saying “done”") }
    guard counts == said.filter({ $0.value > 0 }) else {
      let kinds = Set(counts.keys).union(said.keys).sorted()
      let kind = kinds.first { counts[$0, default: 0] != said[$0, default: 0] } ?? ""
      let (told, made) = (said[kind, default: 0], counts[kind, default: 0])
      throw PluginProblem(
        .protocolBroken, "\(plugin.name): “done” counts \(told) of “\(shown(kind))”, and it made \(made)")
    }
    return records
  }

  /// Reads the lines that the plugin wrote; a record without an id is given one.
  public func read(_ files: [ImportFile], into records: inout ImportedRecords) {
    for file in files {
      var start = 0
      while start < file.bytes.count {
        let end = file.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
        if let record = Self.record(on: Array(file.bytes[start..<end]), of: file, at: start) {
          records.addMakingID(record)
        }
        start = end + 1
      }
    }
  }

  /// Reads some JSON; set by the file, which knows how.
  private static func record(on line: [UInt8], of file: ImportFile, at offset: Int) -> ImportedRecord? {
    guard let node = file.json(line), let type = node["type"], let kind = RecordKind(rawValue: type.string)
    else {
      return nil
    }
    var record = ImportedRecord(kind, at: file.place(offset))
    for (name, value) in node.pairs where !name.hasText("type") {
      if let value = Self.value(value, of: file, offset) { record[name.string] = value }
    }
    return record
  }

  private static func value(_ node: NodeView, of file: ImportFile, _ offset: Int) -> ImportedValue? {
    let place = file.place(offset + Int(node.tape.nodes[node.index].offset))
    switch node.kind {
    case .null: return nil
    case .list: return .list(node.elements.compactMap { value($0, of: file, offset) }, at: place)
    case .mapping:
      return .mapping(
        node.pairs.compactMap { name, part in value(part, of: file, offset).map { (name.string, $0) } },
        at: place)
    case .text, .plain, .number, .flag: return .text(node.string, at: place)
    }
  }
}
