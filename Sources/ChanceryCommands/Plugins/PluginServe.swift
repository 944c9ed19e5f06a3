import ArgumentParser
import DossierModel
import DossierReading
import PluginKit

/// `chancery plugin serve`: a format of ours as a plugin, so that the checks of plugins judge our own formats too.
struct PluginServe: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Be a plugin that serves a format of Chancery.",
    discussion: """
        chancery plugin serve csv describe
      """, shouldDisplay: false)

  @Argument var format: String
  @Argument var command: String

  func run() async throws {
    guard let format = Registry.own(format) else { throw Registry.unknown(format) }
    try await Self.serve(format, command)
  }

  /// Does what a plugin is asked for.
  static func serve(_ format: AnyFormat, _ command: String) async throws {
    switch command {
    case "describe": Terminal.print(manifest(of: format))
    case "export": try await ServedExport(format: format).run()
    default: throw ValidationError("a plugin is called with describe or export, not “\(command)”")
    }
  }

  private static func manifest(of format: AnyFormat) -> String {
    let description = format.description
    var json = JSONWriter()
    json.object { json in
      json.field("protocol", json: "[1]")
      json.field("id", description.id)
      json.field("version", Chancery.version)
      json.field("title", description.title)
      json.field("extensions") { json in json.array(description.extensions) { $0.value($1) } }
      json.field("mediaType", description.mediaType)
      json.field("output", "path")
      json.field("shapes") { json in json.array(description.shapes) { $0.value($1.rawValue) } }
      json.field("uses") { json in
        // A format within the program sees the title of the dossier, whatever it uses.
        json.array(RecordKind.allCases.filter(description.uses.union([.dossier]).contains)) {
          $0.value($1.rawValue)
        }
      }
      json.field("binary", description.isBinary)
      json.field("options") { json in
        json.array(format.options) { json, option in
          json.object { json in
            // What is none of the words is typed as a text, which the format itself reads.
            let isFlag = option.choices == Bool.choices
            let isChoice = option.choices.contains(option.standard)
            json.field("name", option.name)
            json.field("type", isFlag ? "flag" : isChoice ? "choice" : "text")
            if isChoice, !isFlag {
              json.field("choices") { json in json.array(option.choices) { $0.value($1) } }
            }
            if isFlag {
              json.field("default", option.standard == "yes")
            } else {
              json.field("default", option.standard)
            }
            json.field("help", option.help)
          }
        }
      }
    }
    return json.text
  }
}

extension Chancery {
  /// Makes of a program a plugin that serves one format: its command line is `describe` or `export`.
  ///
  /// ```swift
  /// await Chancery.serve(AnyFormat(MinutesExporter.self))
  /// ```
  public static func serve(_ format: AnyFormat) async {
    Signals.prepare()
    do {
      try await PluginServe.serve(format, CommandLine.arguments.dropFirst().first ?? "")
    } catch {
      exit(withError: error)
    }
  }
}

/// An export as a plugin makes it: records from standard input, a file at the path that is told.
private struct ServedExport {
  let format: AnyFormat

  private func end(_ status: Int32, _ reason: String) -> ExitCode {
    Terminal.tell("\(format.description.id): \(reason)")
    return ExitCode(status)
  }

  func run() async throws {
    var lines: [ArraySlice<UInt8>] = []
    do throws(Files.Failure) {
      try StandardInput.forEachLine { lines.append(ArraySlice(Array($0))) }
    } catch {
      throw InputOptions.tell(error)
    }
    guard let begin = lines.first.flatMap({ json($0) }), begin["type"]?.string == "begin",
      begin["protocol"]?.string == "1"
    else { throw end(76, "speaks version 1 of the protocol") }
    guard let last = lines.last.flatMap({ json($0) }), last["type"]?.string == "end" else {
      throw end(65, "the records break off")
    }
    var counts: [RecordKind: Int] = [:]
    var records: [UInt8] = []
    for line in lines.dropFirst().dropLast() {
      guard let node = json(line) else { throw end(65, "a line is no JSON") }
      guard let kind = node["type"].flatMap({ RecordKind(rawValue: $0.string) }) else { continue }
      counts[kind, default: 0] += 1
      Self.put(node, as: kind, to: &records)
    }
    lines = []
    try await export(records, counts, begin)
  }

  /// Writes a record anew, without what a later version has put into it.
  private static func put(_ node: NodeView, as kind: RecordKind, to records: inout [UInt8]) {
    switch kind {
    case .dossier: DossierHeader(reading: node).appendJSON(to: &records)
    case .source: Source(reading: node).appendJSON(to: &records)
    case .place: Place(reading: node).appendJSON(to: &records)
    case .actor: Actor(reading: node).appendJSON(to: &records)
    case .event: Event(reading: node).appendJSON(to: &records)
    case .relation: Relation(reading: node).appendJSON(to: &records)
    case .object: DossierObject(reading: node).appendJSON(to: &records)
    case .claim: Claim(reading: node).appendJSON(to: &records)
    case .target: Target(reading: node).appendJSON(to: &records)
    case .statement: Statement(reading: node).appendJSON(to: &records)
    }
    records.append(UInt8(ascii: "\n"))
  }

  private func json(_ line: ArraySlice<UInt8>) -> NodeView? {
    DossierReader.jsonValue(in: Array(line), of: "standard input")
  }

  private func export(_ records: [UInt8], _ counts: [RecordKind: Int], _ begin: NodeView) async throws {
    let contents = DossierReader.read([InputText(name: "-", bytes: records, syntax: .jsonl)])
    let header = contents.header ?? InputOptions.header(fromPath: "dossier")
    let day = begin["asOf"].flatMap { EDTFDate(reading: $0.string)?.exactDay } ?? CivilDate(dayNumber: 0)
    let selection = Selection(from: contents, header: header, filter: EventFilter(), order: .input)
    let context = ExportContext(
      dossier: selection.dossier, language: begin["language"]?.string ?? "en", asOf: day,
      generator: begin["generator"]?.string ?? "", claims: contents.claims(asOf: day),
      isByDate: begin["order"]?.hasText("date") ?? false)
    // A default goes without saying: not all can be typed.
    let options = begin["options"]?.pairs.map { name, value in
      (name: name.string, value: value.kind == .flag ? (value.hasText("true") ? "yes" : "no") : value.string)
    }.filter { option in !format.options.contains { $0.name == option.name && $0.standard == option.value } }
    guard let output = begin["output"], let path = output["path"]?.string else {
      throw end(64, "no output is named")
    }
    let exporter: any Exporter
    do throws(OptionFailure) {
      exporter = try format.make(options ?? [])
    } catch {
      throw end(64, error.sentence(for: format.description.id))
    }
    let target = output["shape"]?.string == "folder" ? path + "/" : path
    let pass = Pass(
      to: [RequestedOutput(exporter: exporter, path: target)], context, jobs: 1, mustBeNew: false)
    for finished in await pass.run(over: selection) {
      if let error = finished.error { throw end(ExitStatus(error).rawValue, error.sentence) }
      for loss in finished.tally?.losses ?? LossList() where counts[loss.kind] != nil {
        Terminal.print(Self.line(of: loss))
      }
      Terminal.print(Self.done(counts, finished.targets))
    }
  }

  private static func line(of loss: LossList.Loss) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "loss")
      json.field("kind", loss.kind.rawValue)
      json.field("record", loss.record)
      json.field("reason", loss.reason)
    }
    return json.text
  }

  private static func done(_ counts: [RecordKind: Int], _ files: [String]) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("type", "done")
      json.field("counts") { json in
        json.object { json in
          for kind in RecordKind.allCases { if let count = counts[kind] { json.field(kind.rawValue, count) } }
        }
      }
      json.field("files") { json in json.array(files) { $0.value($1) } }
    }
    return json.text
  }
}
