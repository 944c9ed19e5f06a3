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

  @Test(arguments: ["abc", "acb", "bac", "bca", "cab", "cba"])
  func `as many are told in whatever order the claims stand`(order: String) throws {
    let numbers: [Character: Int] = ["a": 10, "b": 5, "c": 6]
    // Ten is more than seven; of the others, each may hold beside the other.
    let claims = order.map { id in
      let comparator = id == "a" ? "=" : "<="
      return
        "- {id: \(id), subject: asean, sources: s, property: count, comparator: \"\(comparator)\", number: \(numbers[id] ?? 0)}"
    }
    #expect(try Self.found("claims: \n  " + claims.joined(separator: "\n  ")).count == 2)
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
}
