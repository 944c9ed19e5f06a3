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
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      claims:
        - {id: more, subject: asean, property: age, comparator: ">", number: 60, unit: year, sources: times}
        - {id: nearly, subject: asean, property: age, comparator: nearly, number: 60, unit: year, sources: times}
      """,
    right: """
      sources: [{id: times, title: The article}]
      actors: [{id: asean, kind: organisation, name: ASEAN, sources: times}]
      claims:
        - {id: more, subject: asean, property: age, comparator: ">", number: 50, unit: year, sources: times}
        - {id: nearly, subject: asean, property: age, comparator: nearly, number: 60, unit: year, sources: times}
      """)
}
