import DossierModel
import DossierReading
import PluginKit
import Testing

@testable import DossierChecks

/// A small dossier, and the records of which one check tells something.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let code: String
  let records: String
  let found: [String]

  init(_ code: String, _ records: String, _ found: [String] = []) {
    self.code = code
    self.records = records
    self.found = found
  }

  var testDescription: String { "\(code) \(records)" }

  /// The records of which the check tells something, in the order of the input.
  func told(asOf day: String = "2025-03-10") throws -> [String] {
    let input = InputText(name: "d.yaml", bytes: Array(records.utf8), syntax: .yaml)
    let contents = DossierReader.read([input])
    try #require(contents.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let findings = Checks.findings(
      in: contents.dossier, events: EventBatch(contents.events).events.map(\.record),
      asOf: try #require(CivilDate(day)), locate: contents.locator())
    #expect(findings.allSatisfy { $0.location != nil && $0.help != nil })
    #expect(findings.allSatisfy { $0.severity == Explanation.severity(of: $0.code) })
    return findings.filter { $0.code == code }.map { $0.record ?? "" }
  }
}
