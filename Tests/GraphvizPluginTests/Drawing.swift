import DossierModel
import Foundation
import PluginKit
import TestSupport

@testable import GraphvizPlugin

/// A dossier in JSON, as short as a test needs it, and the graph that is drawn from it.
struct Drawing {
  let text: String
  let tally: ExportTally
  /// What the user is told beside the counts.
  let notes: [String]

  /// Draws sections of records: `{"actors": […], "relations": […], "events": […]}`.
  init(_ json: String, _ options: [(name: String, value: String)] = [], shuffled: Bool = false) async throws {
    try await self.init(Records(json, shuffled: shuffled), options)
  }

  init(_ records: Records, _ options: [(name: String, value: String)] = []) async throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = Output(path: folder.appending(path: "graph.gv").path)
    let run = try GraphvizExporter(options: try GraphvizOptions(options)).begin(records.context, output)
    var claimed = records.context.claims.wanted
    for batch in records.batches {
      try await run.consume(batch)
      claimed?.note(batch)
    }
    if let claimed { records.context.claims.note(claimed) }
    tally = try await run.finish()
    try output.publish()
    notes = output.notes
    text = try String(contentsOfFile: output.path, encoding: .utf8)
  }

  /// The statements of edges, one a line.
  var edges: [Substring] {
    lines.filter { $0.hasPrefix("  \"") && ($0.contains("\" -> \"") || $0.contains("\" -- \"")) }
  }
  /// The statements of nodes, the legend's not among them.
  var nodes: [Substring] {
    lines.filter {
      $0.hasPrefix("  \"") && !$0.contains("\" -> \"") && !$0.contains("\" -- \"") && !$0.contains("+legend")
    }
  }
  private var lines: [Substring] { text.split(separator: "\n") }
  func node(_ id: String) -> Substring? { nodes.first { $0.hasPrefix("  \"\(id)\" [") } }
}

/// Records made from JSON by way of tapes, as the reader makes them.
struct Records {
  let context: ExportContext
  let batches: [EventBatch]

  init(_ json: String, shuffled: Bool = false, language: String = "en") throws {
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let sections = value as? [String: Any] ?? [:]
    var roots: [String: [NodeView]] = [:]
    for (section, records) in sections {
      let all = section == "dossier" ? [records] : records as? [Any] ?? []
      roots[section] = (shuffled ? all.shuffled() : all).map(Self.tape)
    }
    func all<Record: DossierRecord>(_ kind: Record.Type) -> [Record] {
      (roots[Record.kind.section] ?? []).map { Record(reading: $0) }
    }
    var header = DossierHeader()
    header.id = "test"
    let dossier = Dossier(
      header: all(DossierHeader.self).first ?? header, sources: all(Source.self), places: all(Place.self),
      actors: all(Actor.self), relations: all(Relation.self), objects: all(DossierObject.self),
      claims: all(Claim.self), targets: all(Target.self))
    let rows = (roots["events"] ?? []).map { root in
      EventRow(tape: root.tape, root: root.index, date: root["date"].flatMap { try? EDTFDate($0.string) })
    }
    batches = stride(from: 0, to: rows.count, by: 7).map {
      EventBatch(Array(rows[$0..<min($0 + 7, rows.count)]))
    }
    guard let day = CivilDate("2025-03-10") else { throw CocoaError(.formatting) }
    context = ExportContext(dossier: dossier, language: language, asOf: day, generator: "Chancery test")
  }

  private static func tape(_ record: Any) -> NodeView {
    var builder = TapeBuilder(file: "test.json", source: [])
    // The first node is never a field's value: slot 0 stands for none.
    builder.add(.null, sourceRange: 0..<0, offset: 0)
    add(record, to: &builder)
    return builder.finish().view(at: 1)
  }

  private static func add(_ value: Any, to builder: inout TapeBuilder) {
    switch value {
    case let mapping as [String: Any]:
      builder.open(.mapping, offset: 0)
      for key in mapping.keys.sorted() {
        builder.add(.text, text: Array(key.utf8), offset: 0)
        add(mapping[key] ?? "", to: &builder)
      }
      builder.close()
    case let list as [Any]:
      builder.open(.list, offset: 0)
      for element in list { add(element, to: &builder) }
      builder.close()
    case let text as String: builder.add(.text, text: Array(text.utf8), offset: 0)
    case let number as NSNumber: builder.add(.number, text: Array("\(number)".utf8), offset: 0)
    default: builder.add(.null, sourceRange: 0..<0, offset: 0)
    }
  }
}

/// Runs a program; nil when it is not there.
func run(_ program: String, _ arguments: [String], input: String = "") throws -> (
  status: Int32, output: String
)? {
  guard let path = program.contains("/") ? program : Program.path(of: program) else {
    print("NOT CHECKED: \(program) is not there")
    return nil
  }
  let folder = try temporaryFolder()
  defer { try? FileManager.default.removeItem(at: folder) }
  let source = folder.appending(path: "input.gv")
  let sink = folder.appending(path: "output")
  try Data(input.utf8).write(to: source)
  try Data().write(to: sink)
  let process = Process()
  process.executableURL = URL(filePath: path)
  process.arguments = arguments
  process.standardInput = try FileHandle(forReadingFrom: source)
  process.standardOutput = try FileHandle(forWritingTo: sink)
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return (process.terminationStatus, String(decoding: try Data(contentsOf: sink), as: UTF8.self))
}

func temporaryFolder() throws -> URL {
  let folder = FileManager.default.temporaryDirectory.appending(path: "graphviz-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  return folder
}

extension ExportTally {
  /// How many records of a kind came in, were written and were lost; nothing for a kind that is not used.
  func figures(_ kind: RecordKind) -> [Int] {
    guard let count = counts[kind] else { return [] }
    return [count.received, count.written, count.lost]
  }
}
