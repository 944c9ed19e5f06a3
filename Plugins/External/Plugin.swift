import DossierModel
import PluginKit

/// A plugin that has described itself, and can be used.
public struct Plugin: Sendable {
  /// The program.
  public let program: PluginProgram
  /// What it says of itself.
  public let manifest: PluginManifest
  let host: PluginHost

  /// The name of its format.
  var name: String { manifest.description.id }

  /// The plugin that a program is, by what it answers to `describe`.
  public static func describe(_ program: PluginProgram, _ host: PluginHost) throws(PluginProblem) -> (
    plugin: Plugin, answer: [UInt8]
  ) {
    let folder = try ScratchFolder.forPlugin()
    let launch = program.launch("describe", host, in: folder.path)
    let run = try PluginRun(launch, idleLimit: host.describeLimit, most: 1 << 20)
    let who = program.path
    guard !run.isTooLong else {
      throw PluginProblem(.protocolBroken, "\(who) describes itself with more than 1 MiB")
    }
    guard let end = run.end else {
      let limit = host.describeLimit ?? .zero
      throw PluginProblem(
        .timedOut, "\(who) did not describe itself within \(limit.inWords), and was ended")
    }
    guard end == .exited(0) else {
      let last = run.lastComplaint.map { ": \($0)" } ?? ""
      throw PluginProblem(.failed, "\(who) describe \(end.words)\(last)")
    }
    return (try Plugin(program, answer: run.output, host), run.output)
  }

  /// The plugin that a program is, by an answer that it has given.
  public init(_ program: PluginProgram, answer: [UInt8], _ host: PluginHost) throws(PluginProblem) {
    guard let node = host.json(answer), node.kind == .mapping else {
      let start = shown(
        String(decoding: answer.prefix(200).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
      throw PluginProblem(
        .protocolBroken,
        "\(program.path) does not describe itself with one JSON object, but with “\(start)”; what is for people goes to standard error"
      )
    }
    self.program = program
    self.host = host
    do throws(ManifestFault) {
      manifest = try PluginManifest(node)
    } catch {
      throw PluginProblem(.protocolBroken, "\(program.path) cannot be used: \(error.clause)")
    }
  }

  /// The plugin as a format among others.
  public var format: AnyFormat {
    let options = manifest.options.map(\.summary)
    let description = manifest.description
    var exporter: (@Sendable ([(name: String, value: String)]) throws(OptionFailure) -> any Exporter)?
    if manifest.exports {
      exporter = { (given: [(name: String, value: String)]) throws(OptionFailure) -> any Exporter in
        ExternalExporter(options: try call(given))
      }
    }
    var importer: AnyImporter?
    if manifest.imports {
      importer = AnyImporter(description: description, options: options) {
        (given: [(name: String, value: String)]) throws(OptionFailure) -> any Importer in
        ExternalImporter(options: try call(given))
      }
    }
    return AnyFormat(description: description, options: options, make: exporter, importer: importer)
  }

  /// A call with options as they were typed; the others have their defaults.
  private func call(_ given: [(name: String, value: String)]) throws(OptionFailure) -> PluginCall {
    var values = manifest.options.map { (name: $0.name, json: $0.json(of: $0.standard) ?? "null") }
    for (name, value) in given {
      guard let index = manifest.options.firstIndex(where: { $0.name == name }) else {
        throw OptionFailure(option: name, problem: .unknown(known: manifest.options.map(\.name)))
      }
      guard let json = manifest.options[index].json(of: value) else {
        let expected = manifest.options[index].expected
        throw OptionFailure(option: name, problem: .value(found: value, expected: expected))
      }
      values[index].json = json
    }
    return PluginCall(plugin: self, values: values)
  }
}

/// A plugin with the values of its options: what an exporter or importer that runs it is made from.
public struct PluginCall: ExporterOptions {
  /// Nothing is declared here: what there is, the manifest says.
  public static let declarations: [OptionDeclaration<PluginCall>] = []
  let plugin: Plugin?
  /// The options, each with its value as JSON.
  let values: [(name: String, json: String)]

  /// A call of no plugin.
  public init() { self.init(plugin: nil, values: []) }

  init(plugin: Plugin?, values: [(name: String, json: String)]) {
    self.plugin = plugin
    self.values = values
  }

  /// What the format is.
  var format: FormatDescription { plugin?.manifest.description ?? Self.none }

  static let none = FormatDescription(
    id: "external", title: "A plugin", extensions: ["external"], mediaType: "application/octet-stream",
    uses: [])

  /// The first line that the plugin is sent; `fields` are those of an export or of an import, as JSON.
  func begin(_ plugin: Plugin, version: Int? = nil, _ fields: [(name: String, json: String)]) -> String {
    let options = values.map { "\(jsonString($0.name)):\($0.json)" }.joined(separator: ",")
    let always: [(name: String, json: String)] = [
      ("type", jsonString("begin")), ("protocol", String(version ?? plugin.manifest.version)),
      ("format", jsonString(plugin.name)), ("options", "{\(options)}"),
    ]
    let all = always + fields + [("generator", jsonString(plugin.host.generator))]
    return "{" + all.map { "\(jsonString($0.name)):\($0.json)" }.joined(separator: ",") + "}\n"
  }
}
