extension Explanations {
  static let syntax: [Explanation] = [
    Explanation(
      "E0101", "The YAML cannot be read",
      """
      A record breaks a rule of YAML and cannot be read; the other records are read as far as they can be told from it.
      The usual causes: a colon inside a text without quotes, a bracket or quote that is not closed, a tab used to
      indent, lines of one record that do not begin in the same column.

      Put a text with a colon, a “#” or brackets in quotes, and indent with spaces.
      """,
      wrong: """
        sources:
          - {id: times, title: Party chief visits ASEAN: a milestone
        """,
      right: """
        sources:
          - {id: times, title: "Party chief visits ASEAN: a milestone"}
          - {id: photographs, title: Photographs of the visit, partOf: times}
        statements:
          - {id: milestone, speaker: times, gist: The visit is a milestone., sources: photographs}
        """),
    Explanation(
      "E0102", "The JSON cannot be read",
      """
      The text breaks a rule of JSON (RFC 8259): a comma too many or too few, single quotes, a comment, a line break
      inside a text, a number like “01”. JSON has no leniency, so that every program reads the same.

      A file of JSON Lines (.jsonl) holds one whole record on each line; a file of JSON (.json) holds sections.
      """,
      wrong: .lines(
        """
        {"type": "event", "id": "visit", "kind": "visit", "title": "Visit to Jakarta",}
        """),
      right: .lines(
        """
        {"type": "event", "id": "visit", "kind": "visit", "title": "Visit", "sources": {"url": "https://example.org/"}}
        """)),
    Explanation(
      "E0103", "The file is not in UTF-8",
      """
      A byte of the file cannot be UTF-8. Mostly the file was saved in an older encoding, such as Latin-1 or
      Windows-1258, in which “é” or “ạ” are other bytes, or as UTF-16, which some programs call Unicode. To guess the encoding would be to guess names, so nothing is
      read.

      Save the file as UTF-8 in the editor, or convert it: iconv -f WINDOWS-1258 -t UTF-8 old.yaml > new.yaml.
      """,
      wrong: .latin1("sources: [{id: note, title: Décision du 28 juillet 1995}]"),
      right: """
        sources: [{id: note, title: Décision du 28 juillet 1995}]
        statements: [{id: decision, speaker: note, gist: Viet Nam joins., sources: note}]
        """),
    Explanation(
      "E0104", "This is not a dossier",
      """
      The file can be read, but it does not hold what a dossier holds. YAML and JSON begin with sections that are named
      in the plural (“events:”, “actors:”); JSON Lines has one record a line, each with its “type”. Of a table or a
      calendar, “chancery import” makes a dossier.
      """,
      wrong: """
        - {id: visit, kind: visit, title: Visit to Jakarta}
        """,
      right: """
        events:
          - {id: visit, kind: visit, title: Visit to Jakarta, sources: {url: "https://example.org/"}}
        """),
    Explanation(
      "E0105", "Lists inside lists without end",
      """
      Values stand in more than 128 lists and mappings, one inside the other, or the aliases of a YAML file stand for
      millions of values. No dossier needs that, and a file that does it would fill the memory.

      Write the values out, or take the brackets away that are too many.
      """,
      wrong: """
        a: &a [x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b]
        d: &d [*c, *c, *c, *c, *c, *c, *c, *c]
        e: &e [*d, *d, *d, *d, *d, *d, *d, *d]
        f: &f [*e, *e, *e, *e, *e, *e, *e, *e]
        g: [*f, *f, *f, *f, *f, *f, *f, *f]
        """,
      right: """
        events:
          - {id: visit, kind: visit, title: Visit, tags: [first, state], sources: {url: "https://example.org/"}}
        """),
  ]
}
