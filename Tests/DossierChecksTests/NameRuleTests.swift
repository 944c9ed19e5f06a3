import Testing

/// What the checks of names and texts find, and what they pass over.
struct NameRuleTests {
  private static func actors(_ one: String, _ other: String) -> String {
    "actors: [{id: one, kind: person, \(one)}, {id: two, kind: person, \(other)}]"
  }
  private static func places(_ one: String, _ other: String) -> String {
    "places: [{id: one, \(one)}, {id: two, \(other)}]"
  }

  @Test(arguments: [
    RuleCase("N0532", actors("name: To Lam", "name: Tô Lâm"), ["two"]),
    RuleCase("N0532", actors("name: To Lam", "name: \"TO, LAM\""), ["two"]),
    RuleCase("N0532", actors("name: {vi: Tô Lâm, en: To Lam}", "name: Lam, aliases: [to lam]"), ["two"]),
    RuleCase("N0532", actors("name: A, aliases: CPR", "name: B, aliases: CPR")),
    RuleCase("N0532", actors("name: A B", "name: AB")),
    RuleCase("N0532", actors("name: A, country: VN", "name: A, country: ID")),
    RuleCase("N0532", actors("name: A, country: VN", "name: A"), ["two"]),
    RuleCase("N0532", actors("name: A", "name: A").replacing("two, kind: person", with: "two, kind: state")),
    RuleCase("N0532", actors("name: A, codes: {wikidata: Q1}", "name: A, codes: {wikidata: Q2}")),
    RuleCase("N0532", actors("description: the wife", "description: the wife")),
    RuleCase("N0532", actors("name: 李", "name: 王")),
    RuleCase("N0532", actors("name: Nguyễn", "name: Nguyen"), ["two"]),
    RuleCase("N0532", actors("name: Đặng", "name: Dang"), ["two"]),
    RuleCase("W0531", actors("name: A, codes: {wikidata: Q1}", "name: B, codes: {wikidata: Q1}"), ["two"]),
    RuleCase("W0531", actors("name: A, codes: {iso3166: VN}", "name: B, codes: {iso3166: VN}"), ["two"]),
    RuleCase(
      "W0531",
      actors("name: A, codes: {iso3166: VN}", "name: B, codes: {iso3166: VN}").replacing(
        "two, kind: person", with: "two, kind: party")),
    RuleCase(
      "W0531",
      actors("name: A, codes: {wikidata: Q1}", "name: B")
        + "\nplaces: [{id: p, name: P, codes: {wikidata: Q1}}]"),
    RuleCase("N0533", places("name: Hanoi", "name: Hà Nội"), []),
    RuleCase("N0533", places("name: Ha Noi", "name: Hà Nội"), ["two"]),
    RuleCase("N0533", places("name: Georgia, kind: country", "name: Georgia, kind: region")),
    RuleCase("N0533", places("name: Springfield, country: US", "name: Springfield, country: US"), ["two"]),
    RuleCase("N0533", places("name: S, latitude: 1, longitude: 1", "name: S, latitude: 2, longitude: 1")),
    RuleCase("N0534", actors("name: A", "name: B, partOf: one"), ["two"]),
    RuleCase(
      "N0534",
      actors("name: A", "name: B")
        + "\nevents: [{id: e, kind: visit, title: E, participants: [{actor: one, onBehalfOf: two}]}]"),
    RuleCase(
      "N0534",
      actors("name: A", "name: B")
        + "\nclaims: [{id: c, subject: one, property: count, number: 1, of: {record: event, actor: two}}]"),
    RuleCase(
      "N0534", places("name: A", "name: B") + "\nobjects: [{id: o, kind: gift, name: O, place: one}]", ["two"]
    ),
  ])
  func `actors and places that are alike, or that nothing names`(rule: RuleCase) throws {
    #expect(try rule.told() == rule.found)
  }

  private static func title(_ title: String) -> String {
    #"{"type":"event","id":"e","kind":"visit","title":"\#(title)"}"#
  }

  @Test(arguments: [
    ("W0571", "Visit\u{200B}", true), ("W0571", #"Visit\u0007"#, true), ("W0571", "Visit \u{202E}txt", true),
    ("W0571", "a\u{2066}b", true),
    ("W0571", #"two\nlines"#, true), ("W0571", "می\u{200C}خواهم", false), ("W0571", "👩\u{200D}💻", false),
    ("W0571", "Vi\u{200D}sit", true),
    ("W0571", "Hội nghị cấp cao", false), ("W0571", "co\u{AD}operation", true),
    ("W0571", "Vi\u{FEFF}sit", true), ("W0571", "שלום\u{200F}", false),
    ("W0572", "Viá»‡t Nam", true), ("W0572", "DÃ©cision", true), ("W0572", "itâ€™s", true),
    ("W0572", "H\u{FFFD} Nội", true), ("W0572", "Décision", false),
    ("W0572", "«Hoá»", false), ("W0572", "«Hoá» và", false), ("W0572", "SÃO TOMÉ", false),
    ("W0572", "“MANHÔ", false), ("W0572", "Ångström", false),
    ("W0572", "Điện Biên Phủ", false), ("W0572", "Äänekoski", false), ("W0572", "Đáº£ng", true),
    ("W0573", "Indоnesia", true), ("W0573", "Москва", false), ("W0573", "Moscow – Москва", false),
    ("W0573", "СССР and USSR", false),
    ("W0573", "Αθήνα", false), ("W0573", "Vіệt Nam", true), ("W0573", "Ｖisit", true), ("W0573", "µSv", false),
  ])
  func `texts that were garbled on their way`(code: String, text: String, isFound: Bool) throws {
    let rule = RuleCase(code, "events: [\(Self.title(text))]")
    #expect(try rule.told() == (isFound ? ["e"] : []))
  }

  /// Two by two, they are 72 million pairs.
  @Test(.timeLimit(.minutes(1))) func `thousands of places share a name, each part of another`() throws {
    let places = (0..<12_000).map { number in
      "  - {id: p\(number), name: Springfield, kind: city, partOf: \(number == 0 ? "x" : "p\(number - 1)")}\n"
    }
    let found = try ChecksTests.found("places:\n  - {id: x, name: X}\n" + places.joined())
    #expect(!found.contains { $0.hasPrefix("N0533") })
    #expect(
      try ChecksTests.found(
        "places:\n  - {id: x, name: X}\n" + places[1] + places[0]
          + "  - {id: q, name: springfield, partOf: p0}\n"
      ).contains("N0533 q"))
  }
}
