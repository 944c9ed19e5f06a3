/// The dossier that `chancery init` writes: every section once, with a word on each.
enum StarterDossier {
  /// The text, with an id of its own: calendars tell entries of different dossiers apart by it.
  static func text(id: String) -> String { template.replacing("my-dossier", with: id) }

  private static let template = #"""
    # yaml-language-server: $schema=.dossier.schema.json
    # A dossier: who met whom, when, where, what came of it, and who says so.
    # Ids are yours to choose: a–z, 0–9 and “-”, unique in the dossier. Check with: chancery check .

    dossier:
      id: my-dossier
      title: A visit, as an example
      language: en
      asOf: 2025-03-10 # the day as of which the dossier stands

    # Where facts are taken from. Cite as “sources: [gazette]”, or with the place in it:
    # “sources: [{source: gazette, locator: p. 3}]”.
    sources:
      - id: gazette
        title: The Example Gazette
        publisher: Example Press
        published: 2025-03-11

    places:
      - id: example-city
        name: Example City
        kind: city

    # kind: person, state, organisation, organ, party … A text may have languages: {en: …, vi: …}.
    actors:
      - id: first-state
        kind: state
        name: {en: First State, vi: Nước thứ nhất}
        sources: [gazette]
      - id: second-state
        kind: state
        name: Second State
        sources: [gazette]
      - id: envoy
        kind: person
        description: the envoy, whom the Gazette does not name # printed in brackets
        sources: [gazette]

    # Dates say what is known, and no more: 2025-03-10, 2025-03, 2025, 199X (the 1990s), 2025~ (about),
    # 2025? (uncertain), 1997/1999 (from–to), 2020/.. (still going on). Leave “date” out if none is known.
    events:
      - id: relations-established
        kind: agreement
        title: The establishment of diplomatic relations between First State and Second State
        date: 1995
        commemorate: true # its anniversaries go in the calendar
        participants:
          - {actor: first-state, role: signatory}
          - {actor: second-state, role: signatory}
        sources: [gazette]
      - id: visit
        kind: visit
        title: Visit of the envoy to Example City
        date: 2025-03-10
        place: example-city
        participants:
          - {actor: envoy, role: visitor, onBehalfOf: first-state}
          - {actor: second-state, role: host}
        sources: [{source: gazette, locator: p. 1}]

    # What holds between two actors for a time.
    relations:
      - id: diplomatic-relations
        kind: diplomaticRelations
        from: first-state
        to: second-state
        since: 1995
        startedBy: relations-established
        sources: [gazette]

    # Gifts, documents, artworks.
    objects:
      - id: vase
        kind: gift
        name: A porcelain vase
        from: first-state
        to: second-state
        event: visit
        sources: [gazette]

    # What someone says of a record. Claims that contradict each other are kept side by side.
    claims:
      - id: thirty-years
        subject: relations-established
        property: anniversary
        number: 30
        unit: year
        rule: inYear
        asOf: 2025-03-10
        claimant: envoy
        text: The envoy spoke of thirty years.
        sources: [{source: gazette, locator: p. 1}]

    # What someone means to reach, and by when.
    targets:
      - id: double-trade
        owner: second-state
        goal: Trade with First State twice as large as in 2024
        due: 2030
        madeAt: visit
        sources: [gazette]

    # What someone said, in your words; “quote” holds the words themselves.
    statements:
      - id: thanks
        speaker: envoy
        kind: thanks
        gist: Thanked the hosts for their welcome.
        event: visit
        sources: [gazette]

    """#
}
