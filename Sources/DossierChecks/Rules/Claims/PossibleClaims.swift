import PluginKit

/// A claim that may hold, or may not: dates are not known so exactly.
struct PossibleClaims: Check {
  static let code = "N0513"
  static let severity = Diagnostic.Severity.note

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.findings(
      [.possible], .note, Self.code,
      help: { _ in "a claim of the date, with a better source, would decide it" }
    ) { ", \($0.remark.isEmpty ? "which may hold" : $0.remark): \($0.figure)" }
  }
}

extension Explanation {
  static let possibleClaims = Explanation(
    "N0513", "A claim that may hold or not",
    """
    The dates that the claim is reckoned from are not known so exactly: of what began in 1967, between 57.2 and 58.2
    years have passed on 10 March 2025. A more exact date, with its source, would decide it.
    """,
    wrong: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      events: [{id: founding, kind: founding, title: ASEAN is founded, date: "1967", sources: times}]
      claims:
        - {id: age, subject: asean, property: age, number: 58, unit: year, of: founding,
           asOf: "2025-03-10", sources: times}
      """,
    right: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      events: [{id: founding, kind: founding, title: ASEAN is founded, date: "1967-08-08", sources: times}]
      claims:
        - {id: age, subject: asean, property: age, number: 57, unit: year, of: founding,
           asOf: "2025-03-10", sources: times}
      """)
}
