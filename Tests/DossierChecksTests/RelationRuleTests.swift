import Testing

/// What the checks of relations, offices and statements find, and what they pass over.
struct RelationRuleTests {
  private static let base = """
    actors:
      - {id: a, kind: person, name: A}
      - {id: b, kind: person, name: B}
      - {id: x, kind: state, name: X}
      - {id: y, kind: state, name: Y}
      - {id: office, kind: office, name: The office, partOf: x}
    events: [{id: e, kind: meeting, title: E, date: 2020-05}]

    """

  private static func relations(_ one: String, _ other: String = "kind: memberOf, from: x, to: office")
    -> String
  {
    base + "relations: [{id: one, \(one)}, {id: two, \(other)}]"
  }

  private static func ties(_ one: String, _ other: String, kind: String = "diplomaticRelations") -> String {
    relations("kind: \(kind), from: x, to: y\(one)", "kind: \(kind), from: y, to: x\(other)")
  }

  private static func tenures(_ one: String, _ other: String, role: String? = "President", to: String = "x")
    -> String
  {
    let role = role.map { ", role: \($0)" } ?? ""
    return relations(
      "kind: holdsOffice, from: a, to: \(to)\(role), \(one)",
      "kind: holdsOffice, from: b, to: \(to)\(role), \(other)")
  }

  @Test(arguments: [
    RuleCase("W0521", ties("", ""), ["two"]), RuleCase("W0521", ties("", "", kind: "recognises")),
    RuleCase("W0521", ties(", level: embassy", ", level: consulate")),
    RuleCase("W0521", ties("", ", modality: planned")),
    RuleCase("W0521", ties(", until: 1990", ", since: 1995")), RuleCase("W0521", ties("", ", role: r")),
    RuleCase("W0522", relations("kind: partnership, from: x, to: x"), ["one"]),
    RuleCase("W0523", tenures("since: 2011", "since: 2021"), ["two"]),
    RuleCase("W0523", tenures("since: 2021", "since: 2011"), ["one"]),
    RuleCase("W0523", tenures("since: 2011, until: 2021-04-05", "since: 2021-04-05")),
    RuleCase("W0523", tenures("since: 2011, until: 2021-04-06", "since: 2021-04-05")),
    RuleCase("W0523", tenures("since: 2011, until: 2021-05-05", "since: 2021-04-05"), ["two"]),
    RuleCase("W0523", tenures("since: 2011, until: 2021", "since: 2021")),
    RuleCase("W0523", tenures("until: 2011", "since: 2009")),
    RuleCase("W0523", tenures("since: 2011/", "since: 2021, until: 2023"), ["two"]),
    RuleCase("W0523", tenures("since: 2011", "since: 2021", role: "Vice President")),
    RuleCase("W0523", tenures("since: 2011", "since: 2021", role: "Ambassador")),
    RuleCase("W0523", tenures("since: 2011", "since: 2021", role: nil)),
    RuleCase("W0523", tenures("since: 2011", "since: 2021", role: nil, to: "office"), ["two"]),
    RuleCase("W0523", tenures("since: 2011", "since: 2021, modality: planned")),
    RuleCase("W0524", relations("kind: memberOf, from: x, to: y, since: 2019, startedBy: e"), ["one"]),
    RuleCase("W0524", relations("kind: memberOf, from: x, to: y, since: 2020, startedBy: e")),
    RuleCase("W0524", relations("kind: memberOf, from: x, to: y, since: 2021, startedBy: e")),
    RuleCase("W0524", relations("kind: memberOf, from: x, to: y, until: 2020-04, startedBy: e"), ["one"]),
    RuleCase("N0525", relations("kind: spouseOf, from: a, to: x"), ["one"]),
    RuleCase("N0525", relations("kind: spouseOf, from: a, to: b")),
    RuleCase("N0525", relations("kind: memberOf, from: a, to: x")),
    RuleCase("N0525", relations("kind: memberOf, from: x, to: a"), ["one"]),
    RuleCase("N0525", relations("kind: memberOf, from: x, to: e")),
    RuleCase("N0525", relations("kind: supports, from: x, to: a")),
    RuleCase("W0526", relations("kind: partyTo, from: x, to: y, modality: planned, since: 2024"), ["one"]),
    RuleCase("W0526", relations("kind: partyTo, from: x, to: y, modality: planned, since: 2025")),
    RuleCase("W0526", relations("kind: partyTo, from: x, to: y, modality: planned")),
    RuleCase("W0527", relations("kind: memberOf, from: x, to: y, startedBy: e, commemorate: true"), ["one"]),
    RuleCase("W0527", relations("kind: memberOf, from: x, to: y, startedBy: e")),
    RuleCase("W0527", relations("kind: memberOf, from: x, to: y, since: 2020, commemorate: true")),
    RuleCase(
      "W0527",
      relations("kind: memberOf, from: x, to: y, startedBy: e, commemorate: true")
        .replacing("date: 2020-05", with: "date: 2020-05, commemorate: true")),
  ])
  func `relations between the wrong, or at the wrong time`(rule: RuleCase) throws {
    #expect(try rule.told() == rule.found)
  }

  private static func acts(_ date: String, _ office: String, for body: String = "x") -> String {
    base.replacing("date: 2020-05", with: "date: \(date), participants: [{actor: a, onBehalfOf: \(body)}]")
      + "relations: [{id: r, kind: holdsOffice, from: a, \(office)}]"
  }

  private static func says(_ date: String, _ more: String = "") -> String {
    base + "relations: [{id: r, kind: holdsOffice, from: a, to: x, since: 2011, until: 2020}]\n"
      + "statements: [{id: s, speaker: a, gist: G\(date.isEmpty ? "" : ", date: \(date)")\(more)}]"
  }

  @Test(arguments: [
    RuleCase("W0581", acts("2010", "to: x, since: 2011"), ["e"]),
    RuleCase("W0581", acts("2011", "to: x, since: 2011")),
    RuleCase("W0581", acts("2012", "to: x, since: 2011, until: 2011-06"), ["e"]),
    RuleCase("W0581", acts("2010", "to: y, since: 2011")),
    RuleCase("W0581", acts("2010", "to: office, since: 2011"), ["e"]),
    RuleCase(
      "W0581", acts("2010", "to: x, since: 2011}, {id: q, kind: holdsOffice, from: a, to: x, until: 2011")),
    RuleCase("W0581", acts("2010", "to: x, since: 2011, modality: planned")),
    RuleCase("W0581", acts("2010/2012", "to: x, since: 2011")),
    RuleCase("N0582", says("2021"), ["s"]), RuleCase("N0582", says("2020")),
    RuleCase("N0582", says("2010-12-31"), ["s"]),
    RuleCase("N0582", says("", ", event: e")), RuleCase("N0582", says("")),
    RuleCase("W0583", says("2020-06-01", ", event: e"), ["s"]),
    RuleCase("W0583", says("2020-05-31", ", event: e")),
    RuleCase("W0583", says("2020", ", event: e")),
    RuleCase("W0554", base + "targets: [{id: t, owner: x, goal: G, due: 2019, madeAt: e}]", ["t"]),
    RuleCase("W0554", base + "targets: [{id: t, owner: x, goal: G, due: 2020, madeAt: e}]"),
  ])
  func `offices, statements and targets`(rule: RuleCase) throws {
    #expect(try rule.told() == rule.found)
  }
}
