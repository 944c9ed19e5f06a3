extension Explanations {
  static let vocabulary: [Explanation] = [
    Explanation(
      "N0601", "A word of your own",
      """
      Kinds, roles, properties and units are open vocabularies with a starter set. A word that is not in it is noted once
      for the whole input, with its count and the nearest known word: mostly it is misspelt, and filters and graphs would
      pass it by. A word of your own is fine; “exceptions” in the dossier header takes the note away.
      """,
      wrong: """
        events:
          - {id: visit, kind: vist, title: Visit to Jakarta, sources: {url: "https://example.org/"}}
        """,
      right: """
        events:
          - {id: visit, kind: visit, title: Visit to Jakarta, sources: {url: "https://example.org/"}}
        """)
  ]
}
