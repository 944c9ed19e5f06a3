import PluginKit
import Testing

/// Counts and ordinals against lists that are shorter, as long, longer; of relations, events and objects.
struct CountingTests {
  private static let members = """
    relations:
      - {id: one, kind: memberOf, from: viet-nam, to: asean, since: 1995-07-28, sources: s}
      - {id: two, kind: memberOf, from: b, to: asean, since: 1984, sources: s}
      - {id: three, kind: memberOf, from: c, to: asean, since: 1999-04-30, until: 2010-01-01, sources: s}
      - {id: again, kind: memberOf, from: c, to: asean, since: 2020-01-01, sources: s}
      - {id: denied, kind: memberOf, from: e, to: asean, modality: negated, sources: s}
      - {id: planned, kind: memberOf, from: e, to: asean, modality: planned, sources: s}
      - {id: other, kind: seeksMembership, from: e, to: asean, sources: s}
    ---
    actors: [{id: b, kind: state, name: B}, {id: c, kind: state, name: C}, {id: e, kind: state, name: E}]

    """

  private static func verdict(_ claim: String, _ records: String = members) throws -> String {
    let claims =
      "---\nclaims: [{id: x, subject: asean, property: count, of: {record: relation, kind: memberOf, to: asean}, "
      + "sources: s, \(claim)}]"
    return try #require(try Verdicts.words(records + claims).first)
  }

  @Test(arguments: [
    ("=", 3, "confirmed"), ("=", 2, "contradicted"), ("=", 4, "not decidable"), (">", 2, "confirmed"),
    (">", 3, "not decidable"), (">=", 3, "confirmed"), (">=", 4, "not decidable"), ("<", 4, "confirmed"),
    ("<", 5, "not decidable"), ("<", 3, "contradicted"), ("<=", 3, "confirmed"), ("<=", 4, "not decidable"),
    ("<=", 2, "contradicted"), ("about", 3, "confirmed"), ("about", 10, "not decidable"),
    ("about", 2, "contradicted"),
    ("nearly", 3, "contradicted"), ("nearly", 10, "not decidable"),
  ])
  func `a list shorter than the claim decides nothing, a longer one contradicts`(
    comparator: String, number: Int, expected: String
  ) throws {
    #expect(try Self.verdict("comparator: \"\(comparator)\", number: \(number)") == expected)
  }

  @Test(arguments: [
    ("=", 3, "confirmed"), ("=", 2, "contradicted"), ("=", 4, "contradicted"), (">", 2, "confirmed"),
    (">", 3, "contradicted"), (">=", 4, "contradicted"), ("<", 5, "confirmed"), ("<", 3, "contradicted"),
    ("<=", 4, "confirmed"), ("about", 10, "contradicted"), ("nearly", 10, "contradicted"),
    ("nearly", 3, "contradicted"),
  ])
  func `a complete list decides`(comparator: String, number: Int, expected: String) throws {
    #expect(try Self.verdict("complete: true, comparator: \"\(comparator)\", number: \(number)") == expected)
  }

  @Test(arguments: [
    // One joined in 1984, one on 1995-07-28, one was in from 1999 to 2010 and again from 2020.
    ("1983-12-31", 0, "confirmed"), ("1984-06-01", 1, "possible"), ("1984-06-01", 0, "possible"),
    ("1984-06-01", 2, "contradicted"), ("1985", 1, "confirmed"), ("1995-07-27", 1, "confirmed"),
    ("1995-07-28", 2, "confirmed"), ("1995", 2, "possible"), ("2000", 3, "confirmed"),
    ("2010-01-01", 3, "confirmed"),
    ("2010-01-02", 2, "confirmed"), ("2010", 2, "possible"), ("2015", 2, "confirmed"),
    ("2020/2024", 3, "confirmed"),
    ("2019/2021", 3, "possible"),
  ])
  func `relations are counted on the day of the claim`(asOf: String, number: Int, expected: String) throws {
    #expect(try Self.verdict("complete: true, number: \(number), asOf: \"\(asOf)\"") == expected)
  }

  @Test(arguments: [
    ("{record: relation, kind: memberOf, from: viet-nam}", 1, "confirmed"),
    ("{kind: memberOf, to: asean}", 3, "confirmed"),
    ("{record: relation, to: asean}", 4, "confirmed"), ("{kind: memberOf, from: asean}", 0, "confirmed"),
    ("{record: relation, kind: memberOf, role: Chair}", 0, "confirmed"),
    ("{record: actor, kind: state}", 4, "confirmed"),
    ("{record: actor, kind: state, from: asean}", 4, "not decidable"),
    ("{record: source}", 1, "confirmed"), ("{record: claim}", 1, "not decidable"),
    ("{from: viet-nam}", 1, "not decidable"),
    ("asean", 3, "not decidable"), ("{record: relation, actor: asean}", 3, "not decidable"),
  ])
  func `what is counted follows from the query`(scope: String, number: Int, expected: String) throws {
    let claims =
      "---\nclaims: [{id: x, subject: asean, property: count, of: \(scope), complete: true, number: \(number), sources: s}]"
    #expect(try Verdicts.words(Self.members + claims) == [expected])
  }

  @Test func `a relation that holds both ways is counted from either side, and a group for several`() throws {
    let records = """
      actors: [{id: b, kind: state, name: B}, {id: many, kind: group, description: many}]
      relations:
        - {id: one, kind: diplomaticRelations, from: viet-nam, to: asean, sources: s}
        - {id: two, kind: diplomaticRelations, from: b, to: viet-nam, sources: s}
        - {id: three, kind: partnership, from: viet-nam, to: many, sources: s}
      claims:
        - {id: x, subject: viet-nam, property: count, number: 2, of: {kind: diplomaticRelations, from: viet-nam}, complete: true, sources: s}
        - {id: y, subject: viet-nam, property: count, number: 35, of: {kind: partnership, from: viet-nam}, complete: true, sources: s}
        - {id: z, subject: viet-nam, property: count, number: 1, of: {kind: partnership, from: viet-nam}, complete: true, sources: s}
        - {id: w, subject: viet-nam, property: count, comparator: ">", number: 0, of: {kind: partnership, from: viet-nam}, sources: s}
      """
    #expect(try Verdicts.words("---\n" + records) == ["confirmed", "not decidable", "possible", "confirmed"])
  }

  @Test(arguments: [
    ("chairs", "time", 3, "confirmed"), ("chairs", "chairmanship", 2, "contradicted"),
    ("chairs", "state", 3, "confirmed"),
    ("holdsOffice", "time", 3, "confirmed"), ("holdsOffice", "office", 0, "confirmed"),
  ])
  func `times are counted up to the day, what holds on it`(
    kind: String, unit: String, number: Int, expected: String
  )
    throws
  {
    let relations = [1998, 2010, 2020].map { year in
      "  - {id: y\(year), kind: \(kind), from: viet-nam, to: asean, since: \(year), until: \(year), sources: s}"
    }
    let records = """
      relations:
      \(relations.joined(separator: "\n"))
      claims: [{id: x, subject: viet-nam, property: count, number: \(number), unit: \(unit), of: {record: relation, kind: \(kind), from: viet-nam}, complete: true, sources: s}]
      """
    #expect(try Verdicts.words(records) == [expected])
  }

  private static let visits = """
    events:
      - {id: first, kind: visit, title: 1, date: 2010-05-01, participants: [{actor: a, role: visitor, onBehalfOf: viet-nam}], sources: s}
      - {id: second, kind: visit, title: 2, date: "2015", participants: [{actor: viet-nam, role: visitor}], sources: s}
      - {id: third, kind: visit, title: 3, date: 2015-06-01, participants: [{actor: viet-nam, role: visitor}], sources: s}
      - {id: host, kind: visit, title: 4, date: 2000, participants: [{actor: viet-nam, role: host}], sources: s}
      - {id: cancelled, kind: visit, title: 5, date: 2001, status: cancelled, participants: [{actor: viet-nam, role: visitor}], sources: s}
      - {id: planned, kind: visit, title: 6, date: 2030, modality: planned, participants: [{actor: viet-nam, role: visitor}], sources: s}
      - {id: talks, kind: meeting, title: 7, date: 2002, participants: [{actor: viet-nam, role: visitor}], sources: s}
    ---
    actors: [{id: a, kind: person, name: A}]

    """

  @Test(arguments: [
    ("first", 1, "", "confirmed"), ("first", 2, "", "not decidable"),
    ("first", 2, "complete: true,", "contradicted"),
    ("second", 1, "", "contradicted"), ("second", 2, "", "possible"), ("second", 3, "", "possible"),
    ("second", 4, "", "not decidable"), ("third", 1, "", "contradicted"), ("third", 2, "", "possible"),
    ("host", 1, "", "not decidable"), ("talks", 1, "", "not decidable"), ("viet-nam", 1, "", "confirmed"),
    ("a", 1, "", "confirmed"), ("third", 3, "comparator: \"<=\",", "confirmed"),
    ("first", 1, "modality: negated,", "contradicted"),
  ])
  func `an ordinal is the place in the order of time`(
    subject: String, number: Int, fields: String, expected: String
  )
    throws
  {
    let claims = """
      ---
      claims: [{id: x, subject: \(subject), property: ordinal, number: \(number), \(fields) of: {record: event, kind: visit, actor: viet-nam, role: visitor}, sources: s}]
      """
    #expect(try Verdicts.words(Self.visits + claims) == [expected])
  }

  @Test(arguments: [
    ("number: 1,", "not decidable"), ("number: 1, complete: true,", "confirmed"),
    ("number: 1, comparator: \"<=\",", "not decidable"), ("number: 2,", "not decidable"),
    ("number: 2, complete: true,", "contradicted"), ("number: 1, modality: negated,", "not decidable"),
  ])
  func `the only one that is listed is no first, unless the list is complete`(
    fields: String, expected: String
  ) throws {
    let judged = try Verdicts.judged(
      Self.visits + """
        ---
        claims: [{id: x, subject: talks, property: ordinal, \(fields) of: {record: event, kind: meeting}, sources: s}]
        """)
    #expect(judged.map { $0.verification.verdict?.word } == [expected])
    #expect(!judged[0].verification.finding.isEmpty)
  }

  @Test(arguments: [
    (3, "", "confirmed"), (2, "", "contradicted"), (4, "", "not decidable"),
    (1, "asOf: 2010-05-01,", "confirmed"),
    (2, "asOf: 2015-05-01,", "possible"), (0, "asOf: 2009,", "confirmed"),
  ])
  func `events are counted up to the day`(number: Int, fields: String, expected: String) throws {
    let claims = """
      ---
      claims: [{id: x, subject: viet-nam, property: count, number: \(number), \(fields) of: {record: event, kind: visit, actor: viet-nam, role: visitor}, sources: s}]
      """
    #expect(try Verdicts.words(Self.visits + claims) == [expected])
  }

  @Test func `members have their place by the day on which they joined`() throws {
    let claims = ["b", "viet-nam", "c", "e"].enumerated().map { place, subject in
      "- {id: m\(place), subject: \(subject), property: ordinal, number: \(place + 1), of: {kind: memberOf, to: asean}, sources: s}"
    }
    #expect(
      try Verdicts.words(Self.members + "---\nclaims:\n" + claims.joined(separator: "\n"))
        == ["confirmed", "confirmed", "confirmed", "not decidable"])
  }

  @Test func `a member that left and came back is one of those before the others`() throws {
    let records = """
      relations:
        - {id: r1, kind: memberOf, from: a, to: o, since: 1995, sources: s}
        - {id: r2, kind: memberOf, from: b, to: o, since: 2000, until: 2010, sources: s}
        - {id: r3, kind: memberOf, from: b, to: o, since: 2020, sources: s}
        - {id: r4, kind: memberOf, from: g, to: o, since: 2024, sources: s}
      ---
      actors: [{id: o, kind: organisation, name: O}, {id: a, kind: state, name: A}, {id: b, kind: state, name: B}, {id: g, kind: state, name: G}]
      ---
      claims:
        - {id: x, subject: g, property: ordinal, number: 3, of: {record: relation, kind: memberOf, to: o}, sources: s}
        - {id: y, subject: b, property: ordinal, number: 2, of: {record: relation, kind: memberOf, to: o}, sources: s}
      """
    #expect(try Verdicts.words(records) == ["confirmed", "confirmed"])
  }

  @Test func `objects are placed by the event at which they were given`() throws {
    let records = """
      events: [{id: e1, kind: gift, title: E, date: 2000, sources: s}, {id: e2, kind: gift, title: E, date: 2010, sources: s}]
      objects:
        - {id: all, kind: collection, name: All, sources: s}
        - {id: p1, kind: artwork, name: P, from: viet-nam, partOf: all, event: e1, sources: s}
        - {id: p2, kind: artwork, name: P, from: viet-nam, partOf: all, event: e2, sources: s}
        - {id: p3, kind: artwork, name: P, from: asean, partOf: all, sources: s}
      claims:
        - {id: x, subject: p2, property: ordinal, number: 1, of: {record: object, partOf: all, from: viet-nam}, sources: s}
        - {id: y, subject: p2, property: ordinal, number: 7, of: {record: object, partOf: all, from: viet-nam}, sources: s}
        - {id: z, subject: all, property: count, number: 142, of: {record: object, partOf: all}, sources: s}
        - {id: w, subject: all, property: count, number: 3, of: {record: object, partOf: all}, complete: true, sources: s}
      """
    let judged = try Verdicts.judged(records)
    #expect(
      judged.map { $0.verification.verdict?.word } == [
        "contradicted", "not decidable", "not decidable", "confirmed",
      ])
    #expect(judged[0].verification.finding == "2nd of 2 listed")
    #expect(judged[1].verification.finding == "the dossier lists 2 of 7, and need not list all")
    #expect(judged[2].verification.finding == "the dossier lists 3 of 142, and need not list all")
    #expect(judged[3].verification.records == ["p1", "p2", "p3"])
  }

  @Test func `of many records none is named, and all are counted`() throws {
    let events = (0..<500).map { "  - {id: e\($0), kind: visit, title: E, date: \(1_500 + $0), sources: s}" }
    let records = """
      events:
      \(events.joined(separator: "\n"))
      claims:
        - {id: x, subject: asean, property: count, number: 500, of: {record: event, kind: visit}, complete: true, sources: s}
        - {id: y, subject: e250, property: ordinal, number: 251, of: {record: event, kind: visit}, sources: s}
      """
    let judged = try Verdicts.judged(records)
    #expect(judged.map { $0.verification.verdict } == [.confirmed, .confirmed])
    #expect(judged[0].verification.records == [])
  }
}
