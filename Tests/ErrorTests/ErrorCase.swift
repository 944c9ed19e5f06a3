import DossierChecks
import DossierModel
import DossierReading
import Foundation
import PluginKit
import Testing

@testable import ChanceryCommands

/// One small bad input of `Cases/`, and the messages that it must give: the text file of the same name beside it.
struct ErrorCase: CustomTestStringConvertible, Sendable {
  /// The input's name, which begins with the code that it is about: `E0201-decade.yaml`.
  let name: String

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Cases")

  static let all: [ErrorCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { InputText.Syntax(fileName: $0) != nil || imported(by: $0) != nil }.sorted()
      .map(ErrorCase.init)
  }()

  /// The format that a file is imported from, which is its ending too; nil where it is a dossier.
  private static func imported(by name: String) -> String? {
    ["csv", "ics"].first { name.hasSuffix("." + $0) }
  }

  var testDescription: String { name }
  var code: String { String(name.prefix(5)) }
  var input: URL { Self.folder.appendingPathComponent(name) }
  var expected: URL { input.deletingPathExtension().appendingPathExtension("txt") }

  /// What a user is told of the input, as of the day of its header.
  func told() throws -> String {
    let bytes = [UInt8](try Data(contentsOf: input))
    let text = InputText(name: name, bytes: bytes, syntax: InputText.Syntax(fileName: name))
    let importer = try Self.imported(by: name).flatMap { try Registry.format($0)?.importer?.make([]) }
    let contents = importer.map { DossierReader.read($0, [text]) } ?? DossierReader.read([text])
    let day = contents.header?.asOf?.latest ?? CivilDate("2025-03-10")
    guard let day else { return "" }
    let form = DiagnosticText(hasColour: false)
    return contents.report(asOf: day).told.map { form.full($0) + "\n" }.joined()
  }
}
