import DossierModel
import DossierReading
import Foundation
import PluginKit
import TestSupport
import Testing

/// Inputs of the tests: texts on the spot, the examples, and the real data of `CHANCERY_DATA`.
enum Inputs {
  static func text(_ text: String, _ name: String = "visit.yaml") -> InputText {
    InputText(name: name, bytes: Array(text.utf8), syntax: InputText.Syntax(fileName: name))
  }

  static func read(_ text: String, _ name: String = "visit.yaml") -> DossierContents {
    DossierReader.read([Self.text(text, name)])
  }

  /// The events of a text, whole.
  static func events(_ text: String, _ name: String = "visit.yaml") throws -> [Event] {
    let contents = read(text, name)
    try #require(contents.errors == [])
    return contents.wholeEvents
  }

  /// The files of a folder of `CHANCERY_DATA`.
  static func dataFiles(_ folder: String, _ ending: String) throws -> [URL] {
    let path = URL(fileURLWithPath: try RealData.path(folder))
    let names = try FileManager.default.contentsOfDirectory(atPath: path.path)
    let files = names.filter { $0.hasSuffix("." + ending) }.sorted().map(path.appendingPathComponent)
    try #require(!files.isEmpty, "\(path.path) holds no *.\(ending)")
    return files
  }

  static func bytes(_ file: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }

  static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../examples").standardizedFileURL
}

extension DossierContents {
  /// `visit.yaml:3:5 E0401` for each error.
  var errors: [String] { diagnostics.filter { $0.severity == .error }.map(\.placeAndCode) }
  var wholeEvents: [Event] { EventBatch(events).events.map(\.record) }

  /// All records as JSON Lines.
  var jsonLines: String {
    var bytes: [UInt8] = []
    func put(_ records: [some DossierRecord]) {
      for record in records {
        record.appendJSON(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    put(header.map { [$0] } ?? [])
    put(dossier.sources)
    put(dossier.places)
    put(dossier.actors)
    put(wholeEvents)
    put(dossier.relations)
    put(dossier.objects)
    put(dossier.claims)
    put(dossier.targets)
    put(dossier.statements)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Diagnostic {
  var placeAndCode: String {
    guard let location else { return code }
    return "\(location.file):\(location.line):\(location.column) \(code)"
  }

  /// The character at the place that it names.
  var pointedAt: String {
    guard let location else { return "" }
    return location.excerpt.unicodeScalars.dropFirst(location.column - 1).first.map { String($0) } ?? ""
  }
}
