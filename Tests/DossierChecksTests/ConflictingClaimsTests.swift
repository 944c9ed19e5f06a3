import PluginKit
import Testing

/// Which claims cannot both hold, and that each is told once.
struct ConflictingClaimsTests {
  /// The conflicts that are found in some records.
  private static func found(_ records: String) throws -> [String] {
    try ChecksTests.found(records).filter { $0.hasPrefix("W0501") }
  }

  private static func conflicts(_ first: String, _ second: String) throws -> Bool {
    let claims = """
      claims:
        - {id: one, subject: asean, sources: s, \(first)}
        - {id: two, subject: asean, sources: s, \(second)}
      """
    let found = try Self.found(claims)
    #expect(found == [] || found == ["W0501 two"])
    return !found.isEmpty
  }

  @Test(arguments: [
    ("Monday", "Mon", false), ("Monday", "thứ Hai", false), ("Monday", "Tuesday", true),
    ("Monday", "payday", true),
  ])
  func `weekdays conflict when they are two days, in whatever words`(
    one: String, other: String, isConflict: Bool
  ) throws {
    #expect(
      try Self.conflicts("property: weekday, value: \(one)", "property: weekday, value: \(other)")
        == isConflict)
  }

  @Test(arguments: [
    ("=", 10, "=", 10, false), ("=", 10, "=", 11, true), (">", 60, "=", 60, true), (">", 60, "=", 61, false),
    (">=", 60, "=", 60, false), ("<", 60, "=", 60, true), ("<=", 60, "=", 60, false),
    ("<", 60, "=", 59, false),
    (">", 60, "<", 60, true), (">=", 60, "<=", 60, false), (">", 60, ">", 70, false),
    ("<", 60, "<", 50, false),
    (">", 60, "nearly", 60, true), ("nearly", 60, "=", 58, false), ("nearly", 60, "=", 60, true),
    ("nearly", 60, "=", 54, false), ("nearly", 60, "=", 53, true), ("nearly", 60, "nearly", 60, false),
    ("about", 60, "=", 65, false), ("about", 60, "=", 66, false), ("about", 60, "=", 67, true),
    ("about", 60, "about", 70, false), ("about", 60, "about", 90, true), ("nearly", 60, "about", 60, false),
    ("about", -60, "=", -65, false), ("about", -60, "=", -70, true), ("nearly", 0, "=", 0, false),
  ])
  func `numbers conflict when no number fits both`(
    first: String, number: Int, second: String, other: Int, isConflict: Bool
  ) throws {
    let one = "property: count, comparator: \"\(first)\", number: \(number)"
    let two = "property: count, comparator: \"\(second)\", number: \(other)"
    #expect(try Self.conflicts(one, two) == isConflict)
    #expect(try Self.conflicts(two, one) == isConflict)
  }

  @Test(arguments: [
    ("1967-08-08", "1967-08-08", false), ("1967-08-08", "1967", false), ("1967", "1967-08", false),
    ("1967-08-08", "1967-08-09", true), ("1995", "1996", true), ("199X", "1995-07-28", false),
    ("199X", "2001", true),
    ("1997~/1999~", "1998", false), ("Tuesday", "Tuesday", false), ("Tuesday", "Monday", true),
  ])
  func `dates conflict when no day fits both, words when they differ`(
    one: String, two: String, isConflict: Bool
  ) throws {
    #expect(
      try Self.conflicts("property: date, value: \(one)", "property: date, value: \(two)") == isConflict)
  }

  @Test(arguments: [
    "rank: deprecated", "modality: projected", "modality: hypothetical", "of: viet-nam",
    "of: {record: event, actor: viet-nam}", "period: 2024", "unit: year", "rule: elapsed",
  ])
  func `claims about another thing are no conflict`(fields: String) throws {
    #expect(try Self.conflicts("property: count, number: 1", "property: count, number: 2"))
    #expect(try !Self.conflicts("property: count, number: 1", "property: count, number: 2, \(fields)"))
    #expect(
      try Self.conflicts("property: count, number: 1, \(fields)", "property: count, number: 2, \(fields)")
        != ["rank: deprecated", "modality: projected", "modality: hypothetical"].contains(fields))
  }

  @Test func `claims of another property or subject are no conflict`() throws {
    #expect(try !Self.conflicts("property: count, number: 1", "property: rank, number: 2"))
    let claims = """
      claims:
        - {id: one, subject: asean, property: count, number: 1, sources: s}
        - {id: two, subject: viet-nam, property: count, number: 2, sources: s}
      """
    #expect(try Self.found(claims) == [])
  }

  @Test func `claims for days that cannot be the same are no conflict`() throws {
    #expect(
      try !Self.conflicts(
        "property: count, number: 9, asOf: 1995", "property: count, number: 10, asOf: 1999-04-30"))
    #expect(
      try Self.conflicts(
        "property: count, number: 9, asOf: 1999", "property: count, number: 10, asOf: 1999-04-30"))
    #expect(try Self.conflicts("property: count, number: 9", "property: count, number: 10, asOf: 1999"))
  }

  @Test func `a number and a word about the same thing are no conflict`() throws {
    #expect(try !Self.conflicts("property: count, number: 9", "property: count, value: many"))
  }

  @Test func `each claim is told once, against all its rivals before it`() throws {
    let claims = """
      claims:
        - {id: one, subject: asean, property: count, number: 1, sources: s}
        - {id: two, subject: asean, property: count, number: 2, sources: s}
        - {id: three, subject: asean, property: count, number: 3, sources: s}
        - {id: again, subject: asean, property: count, number: 1, sources: s}
      """
    #expect(try Self.found(claims) == ["W0501 two", "W0501 three", "W0501 again"])
  }

  @Test func `several claims of one source, differing in all but the claimant, are told with their words`()
    throws
  {
    let claims = """
      claims:
        - {id: one, subject: asean, property: age, comparator: ">", number: 60, unit: year, claimant: viet-nam, sources: s}
        - {id: two, subject: asean, property: age, comparator: nearly, number: 60, unit: year, sources: s}
      """
    #expect(try Self.found(claims) == ["W0501 two"])
  }

  @Test(arguments: [
    ("number: 30, unit: year", "number: 360, unit: month", false),
    ("number: 30, unit: year", "number: 366, unit: month", false),
    ("number: 30, unit: year", "number: 374, unit: month", true),
    ("number: 30, unit: year", "number: 340, unit: month", true),
    ("number: 30, unit: year", "number: 3, unit: decade", false),
    ("number: 2, unit: week", "number: 14, unit: day", false),
    ("number: 2, unit: week", "number: 30, unit: day", true),
    ("number: 30, unit: year", "number: 30, unit: years", false),
    ("number: 30, unit: year", "number: 31, unit: years", true),
    ("comparator: \">\", number: 60, unit: year", "number: 600, unit: month", true),
    ("comparator: nearly, number: 60, unit: year", "comparator: \">\", number: 720, unit: month", true),
    ("number: 4.7, unit: million USD", "number: 4712345, unit: USD", false),
    ("number: 4.7, unit: million USD", "number: 4812345, unit: USD", true),
    ("number: 1, unit: trillion USD", "number: 1000, unit: billion USD", false),
    ("number: 1, unit: trillion USD", "number: 800, unit: billion USD", true),
    ("number: 800, unit: million", "number: 800000000", false),
    ("number: 800, unit: million", "number: 700000000", true),
    ("number: 800, unit: million", "number: 700000000, unit: USD", false),
    ("number: 1, unit: hectare", "number: 10000, unit: square-metre", false),
    ("number: 1, unit: hectare", "number: 9000, unit: square-metre", true),
    ("number: 10, unit: member", "number: 11, unit: state", false),
    ("number: 8, unit: percent", "number: 9, unit: year", false),
  ])
  func `units of one measure are compared, others not`(one: String, two: String, isConflict: Bool) throws {
    #expect(try Self.conflicts("property: age, of: s, \(one)", "property: age, of: s, \(two)") == isConflict)
    #expect(try Self.conflicts("property: amount, \(two)", "property: amount, \(one)") == isConflict)
  }

  @Test(arguments: [
    ("value: Jakarta", "value: Jakarta, modality: negated", true),
    ("value: Jakarta", "value: Hanoi, modality: negated", false),
    ("number: 10", "number: 10, modality: negated", true),
    ("number: 10", "number: 11, modality: negated", false),
    ("number: 10", "comparator: \">\", number: 5, modality: negated", true),
    ("comparator: \">\", number: 5", "number: 10, modality: negated", false),
    ("number: 10, modality: negated", "number: 11, modality: negated", false),
  ])
  func `a claim and its denial conflict`(one: String, two: String, isConflict: Bool) throws {
    #expect(try Self.conflicts("property: count, \(one)", "property: count, \(two)") == isConflict)
    #expect(try Self.conflicts("property: count, \(two)", "property: count, \(one)") == isConflict)
  }

  @Test(arguments: [
    ("property: age", "property: age, rule: elapsed", true),
    ("property: age, rule: inYear", "property: age", false),
    ("property: anniversary", "property: anniversary, rule: inYear", true),
    ("property: anniversary, rule: onDate", "property: anniversary", false),
    ("property: growth, period: 2025", "property: growth, period: 2025-01/2025-12", true),
    ("property: growth, period: 2025", "property: growth, period: 2025-01/2025-11", false),
  ])
  func `rules that go without saying and times that are written otherwise are the same`(
    one: String, two: String, isConflict: Bool
  ) throws {
    #expect(try Self.conflicts("\(one), number: 1", "\(two), number: 2") == isConflict)
  }

  private static let records = """
    places:
      - {id: java, name: Java, kind: island}
      - {id: jakarta, name: {en: Jakarta, vi: Gia-các-ta}, kind: city, partOf: java}
      - {id: hall, name: The hall, kind: building, partOf: jakarta}
      - {id: hanoi, name: Hanoi, kind: city}
    events:
      - {id: founding, kind: founding, title: F, date: 1967-08-08, place: hall, sources: s}
      - {id: declaration, kind: founding, title: D, date: 1967-08-08, place: {name: Bangkok}, sources: s}
      - {id: year, kind: founding, title: Y, date: "1967", sources: s}
      - {id: undated, kind: founding, title: U, sources: s}
    relations:
      - {id: one, kind: chairs, from: viet-nam, to: asean, since: 1998-01-01, until: "1998", sources: s}
      - {id: two, kind: memberOf, from: viet-nam, to: asean, sources: s}
    objects:
      - {id: painting, kind: artwork, name: P, place: hall, sources: s}
      - {id: other, kind: artwork, name: O, sources: s}

    """

  /// Whether two claims conflict, or one and its record.
  private static func isConflict(_ claims: [String]) throws -> Bool {
    let lines = claims.enumerated().map { "  - {id: c\($0), sources: s, \($1)}" }
    return try !found(records + "claims:\n" + lines.joined(separator: "\n")).isEmpty
  }

  @Test(arguments: [
    ("founding", "date", "1967-08-08", false), ("founding", "date", "1967", false),
    ("founding", "date", "1967-08-09", true),
    ("founding", "date", "some day", false), ("undated", "date", "1966", false),
    ("founding", "place", "hall", false),
    ("founding", "place", "jakarta", false), ("founding", "place", "Gia-các-ta", false),
    ("founding", "place", "Java", false),
    ("founding", "place", "hanoi", true), ("founding", "place", "Bangkok", true),
    ("declaration", "place", "Bangkok", false),
    ("declaration", "place", "hanoi", true), ("undated", "place", "hanoi", false),
    ("founding", "kind", "founding", false),
    ("founding", "kind", "signing", true), ("one", "since", "1998", false), ("one", "since", "1999", true),
    ("one", "date", "1997", true), ("one", "until", "1998-12", false), ("one", "until", "1999", true),
    ("two", "since", "1995", false), ("painting", "place", "hanoi", true),
    ("painting", "place", "java", false),
    ("founding", "title", "Another", false), ("asean", "place", "hanoi", false),
  ])
  func `a claim is held against the record's own field`(
    subject: String, property: String, value: String, isConflict: Bool
  )
    throws
  {
    let claim = "subject: \(subject), property: \(property), value: \"\(value)\""
    #expect(try Self.isConflict([claim]) == isConflict)
    #expect(try !Self.isConflict([claim + ", modality: hypothetical"]))
    #expect(try !Self.isConflict([claim + ", rank: deprecated"]))
  }

  @Test func `places of which one lies in the other are no conflict among claims either`() throws {
    let claims = ["jakarta", "The hall", "hanoi"].map { "subject: undated, property: place, value: \($0)" }
    #expect(try !Self.isConflict([claims[0], claims[1]]))
    #expect(try Self.isConflict([claims[0], claims[2]]))
  }

  @Test(arguments: [
    ("founding", "declaration", true), ("founding", "year", false), ("founding", "undated", false),
    (
      "{record: relation, kind: chairs, from: viet-nam}", "{kind: chairs, from: viet-nam, to: asean}", true
    ),
    ("{record: relation, kind: chairs}", "{kind: memberOf}", false),
    ("{record: relation, to: asean}", "{kind: chairs, to: asean}", false),
    ("{kind: chairs, from: asean}", "{kind: chairs, from: asean, to: viet-nam}", false),
    ("{record: event, kind: founding}", "{kind: founding}", true),
  ])
  func `what comes to the same is the same, however it is put`(one: String, two: String, isConflict: Bool)
    throws
  {
    let property = one.hasPrefix("{") ? "count" : "age"
    #expect(
      try Self.isConflict([
        "subject: asean, property: \(property), number: 5, of: \(one)",
        "subject: asean, property: \(property), number: 6, of: \(two)",
      ]) == isConflict)
  }

  @Test(arguments: [
    ("property: ordinal, number: 7", "property: ordinal, number: 7", true),
    ("property: ordinal, number: 7", "property: ordinal, number: 8", false),
    ("property: ordinal, number: 7", "property: ordinal, number: 7, comparator: \"<=\"", false),
    ("property: ordinal, number: 7, asOf: 2000", "property: ordinal, number: 7, asOf: 2020", true),
    ("property: rank, number: 7, asOf: 2000", "property: rank, number: 7, asOf: 2020", false),
    ("property: rank, number: 7, asOf: 2020", "property: rank, number: 7, asOf: 2020-05", true),
    ("property: ordinal, number: 7", "property: ordinal, number: 7, rank: deprecated", false),
    ("property: ordinal, number: 7", "property: ordinal, number: 7, modality: negated", false),
  ])
  func `one place is not given to two`(one: String, two: String, isConflict: Bool) throws {
    let scope = "of: {record: object, kind: artwork}"
    #expect(
      try Self.isConflict(["subject: painting, \(one), \(scope)", "subject: other, \(two), \(scope)"])
        == isConflict)
    #expect(
      try !Self.isConflict(["subject: painting, \(one), \(scope)", "subject: asean, \(two), \(scope)"]))
    #expect(try !Self.isConflict(["subject: painting, \(one)", "subject: other, \(two)"]))
  }

  @Test func `rivals over several steps make one conflict, with the record's own field in front`() throws {
    let claims = """
      claims:
        - {id: c, subject: founding, property: date, value: 1967-08-09, sources: s}
        - {id: b, subject: founding, property: date, value: 1967, rank: preferred, sources: s}
        - {id: a, subject: founding, property: date, value: 1966, sources: s}
        - {id: e, subject: asean, property: count, number: 1, sources: s}
        - {id: f, subject: asean, property: count, number: 2, sources: s}
      """
    let conflicts = try Verdicts.judgement(Self.records + claims).conflicts
    #expect(conflicts.map(\.number) == [1, 2])
    #expect(conflicts.map(\.subject) == ["asean", "founding"])
    #expect(conflicts[1].sides.map(\.record) == ["founding", "a", "b", "c"])
    #expect(conflicts[1].sides.map(\.value) == ["1967-08-08", "1966", "1967", "1967-08-09"])
    #expect(conflicts[1].sides.map(\.rivals) == [[1, 3], [0, 2, 3], [1], [0, 1]])
    #expect(conflicts.map(\.isDecided) == [false, true])
  }

  @Test func `two preferred sides decide nothing`() throws {
    let claims = """
      claims:
        - {id: a, subject: asean, property: count, number: 1, rank: preferred, sources: s}
        - {id: b, subject: asean, property: count, number: 2, rank: preferred, sources: s}
      """
    #expect(try Verdicts.judgement(claims).conflicts.map(\.isDecided) == [false])
  }
}
