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
}
