extension Explanations {
  static let dates: [Explanation] = [
    Explanation(
      "E0201", "A date that is not EDTF",
      """
      Dates are written in EDTF (ISO 8601-2), which says what is known and no more: 2025-03-10, 2025-03, 2025, 199X for
      the 1990s, 1997~ for “about 1997”, 2025? for “perhaps 2025”, 1997/1999 for a span, 2020/.. for one that goes on.
      A date that is spelled otherwise is never guessed: 03/04/2025 is March or April, depending on who wrote it.

      Write the date in EDTF, and the words of the source in “dateText” beside it. Leave “date” out where none is known:
      an undated event is listed, and never plotted.
      """,
      wrong: """
        events:
          - {id: crisis, kind: crisis, title: Crisis, date: late 1990s, sources: {url: "https://example.org/"}}
        """,
      right: """
        events:
          - id: crisis
            kind: crisis
            title: Crisis
            date: 1997~/1999~
            dateText: late 1990s
            sources: {url: "https://example.org/"}
        """),
    Explanation(
      "E0202", "A relation that ends before it begins",
      """
      All of “until” lies before all of “since”, so the relation can have held on no day. Dates that are not known to the
      day are given the benefit of the doubt: from 1995 until 1995-03 is possible.
      """,
      wrong: """
        actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean, kind: organisation, name: ASEAN}]
        relations:
          - {id: chair, kind: chairs, from: viet-nam, to: asean, since: 2021, until: 2020}
        """,
      right: """
        actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean, kind: organisation, name: ASEAN}]
        relations:
          - id: chair
            kind: chairs
            from: viet-nam
            to: asean
            since: 2020
            until: 2020
            sources: {url: "https://example.org/"}
        """),
  ]
}
