extension Explanations {
  static let references: [Explanation] = [
    Explanation(
      "E0301", "A reference to nothing",
      """
      A field names a record by its id, and no record has this id. Mostly the id is misspelt, here or there; or a file of
      the dossier was not given on the command line.
      """,
      wrong: """
        actors: [{id: viet-nam, kind: state, name: Viet Nam}]
        events:
          - {id: visit, kind: visit, title: Visit, participants: [{actor: vietnam, role: visitor}]}
        """,
      right: """
        actors: [{id: viet-nam, kind: state, name: Viet Nam}]
        events:
          - id: visit
            kind: visit
            title: Visit
            participants: [{actor: viet-nam, role: visitor}]
            sources: {url: "https://example.org/"}
        """),
    Explanation(
      "E0302", "A reference to a record of another kind",
      """
      The id is there, but it belongs to a record that cannot stand here: a place among the participants, an actor as the
      place of an event. Viet Nam the state and Viet Nam the country are two records, with an id each.
      """,
      wrong: """
        places: [{id: jakarta, name: Jakarta, kind: city}]
        events:
          - {id: visit, kind: visit, title: Visit, participants: [{actor: jakarta, role: host}]}
        """,
      right: """
        places: [{id: jakarta, name: Jakarta, kind: city}]
        events:
          - {id: visit, kind: visit, title: Visit, place: jakarta, sources: {url: "https://example.org/"}}
        """),
    Explanation(
      "E0303", "Two records with one id",
      """
      Ids are unique over all kinds of record and all files of a dossier, for a reference gives the id alone. Where two
      files describe the same record, keep one of the two; where they mean different things, give one another id.
      A record that stands in two files with the same fields, as an actor of two imports does, counts once; an event does not.
      """,
      wrong: """
        events:
          - {id: visit, kind: visit, title: Visit of 2023}
          - {id: visit, kind: visit, title: Visit of 2025}
        """,
      right: """
        events:
          - {id: visit-2023, kind: visit, title: Visit of 2023, sources: {url: "https://example.org/"}}
          - {id: visit-2025, kind: visit, title: Visit of 2025, sources: {url: "https://example.org/"}}
        """),
    Explanation(
      "E0304", "Two dossier headers",
      """
      A dossier has one header, which says its title, its language and the day as of which it stands. Where several files
      are read together, one of them holds it.
      """,
      wrong: """
        dossier: {id: visit, title: A visit}
        ---
        dossier: {id: visits, title: Some visits}
        """,
      right: """
        dossier: {id: visits, title: Some visits}
        """),
    Explanation(
      "E0305", "Part of itself",
      """
      Following “partOf” from record to record leads back to the beginning: the room in the house, the house in the room.
      One of these references must go, or name something larger.
      """,
      wrong: """
        places:
          - {id: room, name: Room, partOf: house}
          - {id: house, name: House, partOf: room}
        """,
      right: """
        places:
          - {id: room, name: Room, partOf: house}
          - {id: house, name: House}
        events:
          - {id: talks, kind: meeting, title: Talks, place: room, sources: {url: "https://example.org/"}}
        """),
  ]
}
