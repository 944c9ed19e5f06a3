import PluginKit

/// A claim that could be reckoned again, but for what the dossier does not hold.
struct UndecidableClaims: Check {
  static let code = "N0514"
  static let severity = Diagnostic.Severity.note

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.findings(
      [.undecidable], .note, Self.code,
      help: { claim in
        claim.namesNoWeekday
          ? "write it in English or Vietnamese: Tuesday"
          : "nothing is wrong; “of” says what is counted or measured from, “complete: true” that all of it is listed"
      }
    ) { ", which cannot be decided: \($0.remark)" }
  }
}

extension Explanation {
  static let undecidableClaims = Explanation(
    "N0514", "A claim that cannot be decided",
    """
    The claim could be reckoned again, but for something that the dossier does not hold: the date from which an age is
    measured, or the records that are counted. A list that is shorter than the claim says decides nothing, unless the
    claim says “complete: true”: that all of them are listed. A day of the week is understood in English and Vietnamese.
    """,
    wrong: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      events: [{id: founding, kind: founding, title: ASEAN is founded, date: "1967-08-08", sources: times}]
      claims:
        - {id: age, subject: asean, property: age, number: 57, unit: year,
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
