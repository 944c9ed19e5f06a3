import DossierModel
import DossierReading
import PluginKit
import Testing

/// Small dossiers with claims, and what becomes of these.
enum Verdicts {
  /// The verdicts on the claims of some records, in their order: `contradicted`, `–`.
  static func words(_ records: String, asOf: String = "2025-03-10") throws -> [String] {
    try judged(records, asOf: asOf).map { $0.verification.verdict?.word ?? "–" }
  }

  /// The claims of some records with what becomes of them.
  static func judged(_ records: String, asOf: String = "2025-03-10") throws -> [JudgedClaim] {
    try judgement(records, asOf: asOf).claims
  }

  static func judgement(_ records: String, asOf: String = "2025-03-10") throws -> Judgement {
    let text = ChecksTests.base + records
    let contents = DossierReader.read([InputText(name: "d.yaml", bytes: Array(text.utf8), syntax: .yaml)])
    try #require(contents.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    var events = ClaimedEvents(of: contents.dossier)
    events.note(EventBatch(contents.events))
    return Judgement(of: contents.dossier, events: events, asOf: try #require(CivilDate(asOf)))
  }

  /// What becomes of one claim of an event with a date.
  static func of(_ fields: String, date: String, asOf: String = "2025-03-10") throws -> ClaimVerification {
    let records = """
      events: [{id: founding, kind: founding, title: F, date: "\(date)", sources: s}]
      claims: [{id: c, subject: asean, of: founding, sources: s, \(fields)}]
      """
    return try #require(try judged(records, asOf: asOf).first).verification
  }
}
