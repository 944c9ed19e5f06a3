extension Explanation {
  static let conflictingClaims = Explanation(
    "W0501", "Claims that cannot all hold",
    """
    Two claims about the same property of the same subject leave no value that fits both: “more than 60 years” against
    “nearly 60 years”. Claims are compared where their unit, scope and rule are equal and they may be said for the same
    day. Both sides stay in the dossier and in every export: which one is right is for the reader to judge.

    If you know better, mark one with “rank: preferred” (the conflict becomes a note) or “rank: deprecated”.
    """,
    wrong: """
      dossier: {id: asean-age, title: The age of ASEAN, asOf: 2025-03-10}
      sources: [{id: times, title: The article}]
      events: [{id: founding, kind: founding, title: The founding, date: 1967-08-08, sources: times}]
      claims:
        - {id: more, subject: founding, property: age, comparator: ">", number: 60, unit: year, sources: times}
        - {id: nearly, subject: founding, property: age, comparator: nearly, number: 60, unit: year, sources: times}
      """,
    right: """
      dossier: {id: asean-age, title: The age of ASEAN, asOf: 2025-03-10}
      sources: [{id: times, title: The article}]
      events: [{id: founding, kind: founding, title: The founding, date: 1967-08-08, sources: times}]
      claims:
        - {id: more, subject: founding, property: age, comparator: ">", number: 50, unit: year, sources: times}
        - {id: nearly, subject: founding, property: age, comparator: nearly, number: 60, unit: year, sources: times}
      """)
}
