import PluginKit

/// A claim that was made too early or too late: thirty years, 140 days before they were full.
struct UntimelyClaims: Check {
  static let code = "W0512"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.findings(
      [.premature, .late], .warning, Self.code,
      help: { _ in
        "“rule: inYear” counts by the calendar year, “rule: elapsed” to the day, “rule: onDate” on the very day"
      }
    ) { ", \($0.remark) (\($0.figure))" }
  }
}

extension Explanation {
  static let untimelyClaims = Explanation(
    "W0512", "A claim made before its time, or after it",
    """
    So many years are claimed for a day on which they are not full yet: sixty years of what began on 8 August 1967 are
    full on 8 August 2027. How an anniversary is counted, “rule” says: “elapsed” to the day, “inYear” by the calendar
    year, “onDate” on the very day.
    """,
    wrong: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      events: [{id: founding, kind: founding, title: ASEAN is founded, date: "1967-08-08", sources: times}]
      claims:
        - {id: age, subject: asean, property: age, number: 60, rule: elapsed, unit: year, of: founding,
           asOf: "2027-03-10", sources: times}
      """,
    right: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      events: [{id: founding, kind: founding, title: ASEAN is founded, date: "1967-08-08", sources: times}]
      claims:
        - {id: age, subject: asean, property: age, number: 60, rule: inYear, unit: year, of: founding,
           asOf: "2027-03-10", sources: times}
      """)
}
