import PluginKit

/// A claim that does not hold when it is reckoned again: "more than 60 years" of what is 57.6 years old.
struct ContradictedClaims: Check {
  static let code = "W0511"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.findings(
      [.contradicted], .warning, Self.code,
      help: { _ in
        "the claim stays in the dossier; look at what it is reckoned from, or mark it with “rank: deprecated”"
      }
    ) { ", which does not hold: \($0.finding)" }
  }
}

extension Explanation {
  static let contradictedClaims = Explanation(
    "W0511", "A claim that does not hold when it is reckoned again",
    """
    A claim of an age, an anniversary, a count, an ordinal, a weekday or a span is reckoned again from the dates and
    records of the dossier, and the figure leaves no room for it: 57.6 years are not more than 60. A list that is
    longer than the claim says, or an earlier first, speaks against it too.

    The claim stays in the dossier. Look at what it is reckoned from; if the claim is wrong, “rank: deprecated” says so.
    """,
    wrong: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      events: [{id: founding, kind: founding, title: ASEAN is founded, date: "1967-08-08", sources: times}]
      claims:
        - {id: age, subject: asean, property: age, comparator: ">", number: 60, unit: year, of: founding,
           asOf: "2025-03-10", sources: times}
      """,
    right: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      events: [{id: founding, kind: founding, title: ASEAN is founded, date: "1967-08-08", sources: times}]
      claims:
        - {id: age, subject: asean, property: age, comparator: ">", number: 50, unit: year, of: founding,
           asOf: "2025-03-10", sources: times}
      """)
}
