import CSVPlugin
import DossierModel
import DossierReading
import ICalendarPlugin
import PluginKit
import Testing

@testable import DossierChecks

/// Every code is explained, and the examples hold what they promise.
struct ExplanationTests {
  /// All that is told of an example, as of the day of its header.
  static func told(_ example: Explanation.Example) throws -> [Diagnostic] {
    let name = "example." + example.syntax.rawValue
    let input = InputText(name: name, bytes: example.bytes, syntax: InputText.Syntax(fileName: name))
    let contents =
      switch example.syntax {
      case .csv: DossierReader.read(CSVImporter(options: CSVImportOptions()), [input])
      case .ics: DossierReader.read(ICalendarImporter(options: NoOptions()), [input])
      case .yaml, .json, .jsonl: DossierReader.read([input])
      }
    if contents.hasErrors { return contents.diagnostics }
    let day = try #require(contents.header?.asOf?.latest ?? CivilDate("2025-03-10"))
    let findings = Checks.findings(
      in: contents.dossier, events: EventBatch(contents.events).events.map(\.record), asOf: day,
      locate: contents.locator())
    var report = CheckReport(contents.diagnostics + findings)
    report.except(contents.dossier.header, isWhole: true, locate: contents.locator())
    return report.told
  }

  @Test(arguments: Explanations.all.map(\.code))
  func `the wrong example gives its code, and the right one gives nothing`(code: String) throws {
    let explanation = try #require(Explanations.of(code))
    let wrong = try Self.told(explanation.wrong)
    #expect(wrong.contains { $0.code == code }, "\(wrong.map(\.message))")
    #expect(
      wrong.allSatisfy { $0.severity <= explanation.severity && $0.severity != .error || $0.code == code })
    #expect(try Self.told(explanation.right).map { "\($0.code) \($0.message)" } == [])
  }

  @Test func `every check is explained, and a code is explained once`() {
    let codes = Explanations.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Checks.all.map { type(of: $0).code }.filter { !codes.contains($0) } == [])
    #expect(codes.count >= 30)
  }

  @Test(arguments: Explanations.all.map(\.code))
  func `an explanation is short and plain`(code: String) throws {
    let explanation = try #require(Explanations.of(code))
    #expect((10...60).contains(explanation.title.count), "\(explanation.title)")
    #expect(!explanation.title.hasSuffix("."))
    #expect(explanation.paragraphs.allSatisfy { $0.hasSuffix(".") && $0.count < 600 })
    for example in [explanation.wrong, explanation.right] {
      #expect(example.text.split(separator: "\n").allSatisfy { $0.count <= 120 })
    }
  }

  @Test func `the nearest code is one with the same number, whatever its letter`() {
    #expect(Explanations.nearest(to: "W0506") == "N0506")
    #expect(Explanations.nearest(to: "E201") == "E0201")
    #expect(Explanations.nearest(to: "rhubarb") == nil)
  }
}
