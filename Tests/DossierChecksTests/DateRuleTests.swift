import Testing

/// What the checks of dates and sources find, and what they pass over.
struct DateRuleTests {
  private static func event(_ fields: String) -> String {
    "events: [{id: e, kind: visit, title: E, \(fields)}]"
  }
  private static let actors =
    "actors: [{id: a, kind: state, name: A}, {id: b, kind: organisation, name: B}]\n"
  private static func relation(_ fields: String) -> String {
    actors + "relations: [{id: r, kind: memberOf, from: a, to: b, \(fields)}]"
  }
  private static func sourced(_ source: String, _ event: String) -> String {
    "sources: [{id: s, title: S, \(source)}]\n" + Self.event(event)
  }

  @Test(arguments: [
    RuleCase("W0551", event("date: 2025-03-11"), ["e"]), RuleCase("W0551", event("date: 2025-03-10")),
    RuleCase("W0551", event("date: 2025")),
    RuleCase("W0551", event("date: 2025-04/2025-05"), ["e"]),
    RuleCase("W0551", event("date: 2025-03-01/2025-05")),
    RuleCase("W0551", event("date: 2026, modality: planned")),
    RuleCase("W0551", event("date: 2026, status: postponed")),
    RuleCase("W0551", event("date: 9999-12-31")), RuleCase("W0551", event("date: ../2026")),
    RuleCase("W0551", relation("since: 2026"), ["r"]), RuleCase("W0551", relation("until: 2026")),
    RuleCase("W0551", sourced("published: 2026-06", "date: 2026-05, sources: s")),
    RuleCase("W0551", sourced("published: 2025-01", "date: 2026-05, sources: s"), ["e"]),
    RuleCase("W0551", actors + "statements: [{id: s, speaker: a, gist: G, date: 2026}]", ["s"]),
    RuleCase("W0552", relation("until: 9999-12-31"), ["r"]), RuleCase("W0552", relation("until: 2999")),
    RuleCase("W0552", relation("since: 9999"), ["r"]),
    RuleCase("W0552", event("date: 2025/9999-12-31"), ["e"]),
    RuleCase("W0552", event("date: 1351-08-01")), RuleCase("W0552", relation("until: 2020/..")),
    RuleCase("W0552", event("date: -0044-03-15")),
    RuleCase("W0552", event("date: 2025, sources: [{url: \"https://a.org\", retrieved: 9999-12-31}]"), ["e"]),
    RuleCase("W0555", sourced("published: 2025-02, retrieved: 2025-01-31", "sources: s"), ["s"]),
    RuleCase("W0555", sourced("published: 2025-02, retrieved: 2025-02-01", "sources: s")),
    RuleCase("W0555", sourced("published: 2025-02", "sources: [{source: s, retrieved: 2025-01-31}]"), ["e"]),
    RuleCase("N0556", sourced("retrieved: 2025-03-11", "sources: s"), ["s"]),
    RuleCase("N0556", sourced("retrieved: 2025-03", "sources: s")),
    RuleCase("N0556", sourced("published: 2025-04", "sources: [{source: s, retrieved: 2025-05}]"), ["e"]),
    RuleCase("N0557", sourced("published: 2025-01", "date: 2025-03-01, sources: s"), ["e"]),
    RuleCase("N0557", sourced("published: 2025-02-28", "date: 2025-03-01, sources: s")),
    RuleCase("N0557", sourced("published: 2025", "date: 2025-03-01, sources: s")),
    RuleCase(
      "N0557", sourced("published: 2025-01", "date: 2025-03-01, sources: [s, {url: \"https://a.org\"}]")),
    RuleCase("N0557", sourced("published: 2025-01", "date: 2025-03-01, sources: s, modality: planned")),
    RuleCase(
      "N0557",
      sourced("published: 2025-01", "date: 2025-03-01, sources: s").replacing("visit", with: "entryIntoForce")
    ),
  ])
  func `dates that cannot be, and that stand for others`(rule: RuleCase) throws {
    #expect(try rule.told() == rule.found)
  }

  @Test(arguments: [
    ("Monday, 10 March 2025", true), ("MONDAY", true), ("March 10; Monday", true),
    ("Tuesday 10 March", false), ("thứ Hai, 10/3", true),
    ("thứ ba 10-3-2025", false), ("lần thứ ba", true), ("Chủ nhật", false), ("lundi 10 mars", true),
    ("Montag", true), ("Dienstag", false),
    ("10 March", true), ("the Friday before", true), ("week of Sunday", true), ("Sunday or Monday", true),
    ("Mon.", true),
  ])
  func `a day of the week is that of the date`(text: String, fits: Bool) throws {
    #expect(
      try RuleCase("W0553", Self.event("date: 2025-03-10, dateText: \"\(text)\"")).told()
        == (fits ? [] : ["e"]))
    #expect(try RuleCase("W0553", Self.event("date: 2025-03, dateText: \"\(text)\"")).told() == [])
    #expect(try RuleCase("W0553", Self.event("date: 2025-03-10~, dateText: Friday")).told() == ["e"])
  }

  @Test(arguments: [
    ("2025-03-10", "11 March 2025", true), ("2025-03-10", "10 March 2025", false),
    ("2025-03-10", "March 2025", false),
    ("2025-03-10", "April 2025", true), ("1997~/1999~", "late 1990s", false), ("2001", "late 1990s", false),
    ("1840-02-03", "mồng 1 tháng Giêng năm 1840", false),
    ("1860-01", "winter 1860", false),
    ("2025-03-10", "10 March", false), ("2025-03-10", "Monday", false),
    ("2025-03-10", "the day of the visit", false),
    ("2025-04-03", "03/04/2025", false), ("2025-03-10", "ngày 11 tháng 3 năm 2025", true),
    ("2025-03-10", "ngày 10 tháng 3 năm 2025", false), ("2024", "in 2025", true), ("2025", "in 2025", false),
  ])
  func `words mean the date beside them`(date: String, text: String, isFound: Bool) throws {
    #expect(
      try RuleCase("W0558", Self.event("date: \(date), dateText: \(text)")).told(asOf: "2025-12-31")
        == (isFound ? ["e"] : []))
  }

  private static func sources(_ one: String, _ other: String) -> String {
    "sources: [{id: one, title: O, \(one)}, {id: two, title: T, \(other)}]"
  }

  @Test(arguments: [
    RuleCase("W0561", sources("url: \"https://a.org/b\"", "url: \"http://www.a.org/b/#c\""), ["two"]),
    RuleCase("W0561", sources("url: \"https://a.org/b\"", "url: \"https://a.org/b?c\"")),
    RuleCase("W0561", sources("url: \"https://a.org/b\"", "url: \"https://a.org/b\", partOf: one")),
    RuleCase("W0561", sources("url: \"https://a.org/b\", partOf: two", "url: \"https://a.org/b\"")),
    RuleCase("W0561", sources("language: en", "language: en")),
    RuleCase("N0562", sourced("url: \"https://a.org\"", "sources: [s, {url: \"https://a.org/\"}]"), ["e"]),
    RuleCase("N0562", sourced("url: \"https://a.org\"", "sources: [s, {url: \"https://a.org/b\"}]")),
    RuleCase("N0563", sourced("language: en", "sources: [s, {source: s}]"), ["e"]),
    RuleCase("N0563", sourced("language: en", "sources: [s, {source: s, locator: p. 1}]")),
  ])
  func `sources and citations`(rule: RuleCase) throws {
    #expect(try rule.told() == rule.found)
  }
}
