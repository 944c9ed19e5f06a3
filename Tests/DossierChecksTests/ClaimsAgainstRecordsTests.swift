import PluginKit
import Testing

/// Which claims cannot hold beside the record that they are about, or beside what comes to the same.
struct ClaimsAgainstRecordsTests {
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
    return try !ChecksTests.found(records + "claims:\n" + lines.joined(separator: "\n"))
      .filter { $0.hasPrefix("W0501") }.isEmpty
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
