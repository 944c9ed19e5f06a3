extension Explanations {
  static let records: [Explanation] = [
    Explanation(
      "E0401", "An unknown field or section",
      """
      The word is not a field of this kind of record, or not a section of a dossier. It would be lost without a word if it
      were passed over, so it is an error. “chancery schema” prints all fields; editors complete them with it.
      """,
      wrong: """
        events:
          - {id: visit, kind: visit, title: Visit to Jakarta, dates: 2025}
        """,
      right: """
        events:
          - {id: visit, kind: visit, title: Visit to Jakarta, sources: {url: "https://example.org/"}}
        """),
    Explanation(
      "E0402", "Given twice",
      """
      A field, a language or a section stands twice. Other readers keep the first or the last in silence; which one was
      meant only you can say.
      """,
      wrong: """
        events:
          - {id: visit, kind: visit, title: Visit, kind: meeting}
        """,
      right: """
        events:
          - {id: visit, kind: visit, title: Visit, sources: {url: "https://example.org/"}}
        """),
    Explanation(
      "E0403", "A field is missing",
      """
      Some fields make a record what it is: the id, a kind, a title, who speaks. Where a source does not name an actor,
      say in “description” who it is, and leave “name” out. An exception needs its “reason”.
      """,
      wrong: """
        events:
          - {id: visit, kind: visit, date: 2025-03-10}
        """,
      right: """
        dossier: {id: visits, title: Visits, asOf: 2025-03-10}
        events:
          - {id: visit, kind: visit, title: Visit, date: 2025-03-10, sources: {url: "https://example.org/"}}
        """),
    Explanation(
      "E0404", "A value of another form",
      """
      The field holds a list where one text belongs, a text where a number belongs, and so on. In JSON a number stands
      without quotes and a date in quotes.
      """,
      wrong: """
        places: [{id: jakarta, name: Jakarta, latitude: six degrees south, longitude: 106.8}]
        """,
      right: """
        places: [{id: jakarta, name: Jakarta, latitude: -6.2, longitude: 106.8}]
        events: [{id: talks, kind: meeting, title: Talks, place: jakarta, sources: {url: "https://example.org/"}}]
        """),
    Explanation(
      "E0405", "An id of other letters",
      """
      Ids are short names for files and programs: letters a–z, digits, “.”, “_” and “-”, beginning with a letter or digit.
      Names with capitals, blanks and accents belong in “name”. A letter of another script that looks like a Latin one,
      such as the Cyrillic “а”, is none of these: two ids that look alike would be two records.
      """,
      wrong: """
        actors: [{id: Viet Nam, kind: state, name: Viet Nam}]
        """,
      right: """
        actors: [{id: viet-nam, kind: state, name: Viet Nam}]
        statements: [{id: thanks, speaker: viet-nam, gist: Thanks., sources: {url: "https://example.org/"}}]
        """),
    Explanation(
      "E0406", "Not one of the words to choose from",
      """
      A few fields take one of some words and no other: “modality” is actual, planned, hypothetical or negated. Kinds and
      roles are free: there a word of your own is fine.
      """,
      wrong: """
        events: [{id: visit, kind: visit, title: Visit, modality: possible}]
        """,
      right: """
        events: [{id: visit, kind: visit, title: Visit, modality: hypothetical, sources: {url: "https://example.org/"}}]
        """),
    Explanation(
      "E0407", "Not a language",
      """
      A text in several languages names each by its language tag (BCP 47): “en”, “vi”, “en-GB”, “zh-Hant”. The parts are
      joined by “-”, not by “_”.
      """,
      wrong: """
        places: [{id: hanoi, name: {en_GB: Hanoi, vi: Hà Nội}}]
        """,
      right: """
        places: [{id: hanoi, name: {en-GB: Hanoi, vi: Hà Nội}}]
        events: [{id: talks, kind: meeting, title: Talks, place: hanoi, sources: {url: "https://example.org/"}}]
        """),
    Explanation(
      "E0408", "The character U+0000",
      """
      No spreadsheet, calendar or graph can carry the character U+0000, and many programs take it for the end of a text.
      """,
      wrong: .lines(#"{"type": "place", "id": "hanoi", "name": "Ha\u0000noi"}"#),
      right: .lines(
        """
        {"type": "place", "id": "hanoi", "name": "Hanoi"}
        {"type": "object", "id": "vase", "kind": "gift", "name": "A vase", "place": "hanoi"}
        """)),
  ]
}
