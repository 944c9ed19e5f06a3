import DossierModel
import PluginKit
import Testing

/// What became of relations between two days; each relation is written `id kind from to since until`, `-` for nothing.
struct RelationDifferenceTests {
  private static func relation(_ text: String) throws -> Relation {
    let words = text.split(separator: " ").map(String.init)
    func date(_ place: Int) throws -> EDTFDate? {
      try words.count > place && words[place] != "-" ? EDTFDate(words[place]) : nil
    }
    var relation = Relation()
    (relation.id, relation.kind, relation.from, relation.to) = (words[0], words[1], words[2], words[3])
    relation.since = try date(4)
    relation.until = try date(5)
    for word in words.dropFirst(6) {
      let parts = word.split(separator: "=").map(String.init)
      switch parts[0] {
      case "level": relation.level = parts[1]
      case "role": relation.role = parts[1]
      default: relation.modality = try #require(Modality(rawValue: parts[1]))
      }
    }
    return relation
  }

  /// `joined a` for certain, `joined a ?` for possible, `changed a>b`.
  private static func told(_ relations: [String], _ one: String, _ other: String) throws -> [String] {
    let difference = RelationDifference(
      of: try relations.map(relation), from: try day(one), to: try day(other))
    return difference.changes.map { change in
      let records = [change.before?.id, change.after?.id].compactMap { $0 }.joined(separator: ">")
      return "\(change.kind.rawValue) \(records)" + (change.isCertain ? "" : " ?")
    }
  }

  private static func day(_ text: String) throws -> CivilDate { try #require(try EDTFDate(text).exactDay) }

  private static let memberships:
    [(since: String, until: String, earlier: String, later: String, is: [String])] =
      [
        ("1995-07-28", "-", "1994-12-31", "2025-03-10", ["joined m"]),
        ("1995-07-28", "-", "1995-07-28", "2025-03-10", []),
        ("1995-07-28", "-", "1995-07-27", "1995-07-28", ["joined m"]),
        ("1995-07-28", "-", "1990-01-01", "1995-07-27", []),
        ("1995", "-", "1994-12-31", "2025-03-10", ["joined m"]),
        ("1995", "-", "1995-06-01", "2025-03-10", ["joined m ?"]),
        ("1995", "-", "1994-12-31", "1995-06-01", ["joined m ?"]),
        ("1995", "-", "1995-03-01", "1995-06-01", ["joined m ?"]),
        ("1995", "-", "1995-12-31", "2025-03-10", []),
        ("199X", "-", "1994-12-31", "2025-03-10", ["joined m ?"]),
        ("1990/..", "-", "1989-12-31", "1991-01-01", ["joined m"]),
        ("2000-01-01", "2010-12-31", "2005-01-01", "2010-12-31", []),
        ("2000-01-01", "2010-12-31", "2005-01-01", "2011-01-01", ["left m"]),
        ("2000-01-01", "2010-12-31", "1999-12-31", "2005-01-01", ["joined m"]),
        ("2000-01-01", "2010-12-31", "1999-12-31", "2011-01-01", []),
        ("2000-01-01", "2010", "2005-01-01", "2010-06-01", ["left m ?"]),
        ("2000-01-01", "2010", "2010-06-01", "2011-06-01", ["left m ?"]),
        ("2000-01-01", "2010", "2005-01-01", "2011-01-01", ["left m"]),
        ("2000-01-01/..", "-", "1999-01-01", "2011-01-01", ["joined m"]),
        // Without a beginning nobody joins, and whether it held before its end is not said.
        ("-", "-", "1994-12-31", "2025-03-10", []),
        ("-", "2010", "1994-12-31", "2009-12-31", []),
        ("-", "2010", "1994-12-31", "2025-03-10", ["left m ?"]),
        ("1995/1995", "1996", "1995-06-01", "1996-06-01", ["joined m ?", "left m ?"]),
        ("1995?", "-", "1994-12-31", "1996-01-01", ["joined m"]),
        // Before Christ: the year 0 is 1 BC.
        ("-0477", "-0403-09-30", "-0480-01-01", "-0450-01-01", ["joined m"]),
        ("-0477", "-0403-09-30", "-0450-01-01", "-0403-10-01", ["left m"]),
        ("-0477", "-0403", "-0450-01-01", "-0403-06-01", ["left m ?"]),
        ("-0001-05-01", "0001-05-01", "-0002-01-01", "0000-02-29", ["joined m"]),
      ]

  @Test(arguments: memberships)
  func `a membership is joined or left, certainly or possibly, as its dates say`(
    since: String, until: String, earlier: String, later: String, told: [String]
  ) throws {
    let relation = "m memberOf x y \(since) \(until)"
    #expect(try Self.told([relation], earlier, later) == told)
    #expect(try Self.told([relation], later, earlier) == told, "the earlier day comes first by itself")
  }

  private static let groups: [(relations: [String], is: [String])] = [
    (["a memberOf x y 1990 1996 level=observer", "b memberOf x y 1997 - level=full"], ["changed a>b"]),
    (["a memberOf x y 1990 2001 level=observer", "b memberOf x y 1996 2005~ level=full"], ["changed a>b ?"]),
    (["a memberOf x y 1990 - level=observer", "b memberOf x y 1996 - level=full"], ["changed a>b"]),
    (["a memberOf x y 1990 - level=full", "b memberOf x y 1996 - level=full"], []),
    (["a memberOf x y - -", "b memberOf x y 1996 -"], ["joined b"]),
    (["a chairs x y 1994 1996", "b chairs x y 2003 2010"], []),
    (["a chairs x y 1995 1995", "b chairs x y 2003 2010"], ["joined b ?"]),
    (["a chairs x y 1994 1996", "b chairs x y 2005 2010"], ["left a ?"]),
    (
      ["a holdsOffice p c 1990 1997 role=Minister", "b holdsOffice p c 1998 - role=President"],
      ["changed a>b"]
    ),
    (["a holdsOffice p c 1990 - role=Secretary", "b holdsOffice p c 1998 - role=President"], ["joined b"]),
    (["a holdsOffice p c 1990 - role=Secretary", "b holdsOffice p c 1990 1998 role=President"], ["left b"]),
    (["a memberOf x y 1990 1997", "b memberOf x z 1998 -"], ["left a", "joined b"].sorted()),
    (["a alliance x y 1990 1997 level=loose", "b alliance y x 1998 - level=strict"], ["changed a>b"]),
    (["a follows x y 1990 1997 level=loose", "b follows y x 1998 - level=strict"], ["joined b", "left a"]),
    (["a memberOf x y 1990 1997", "b memberOf x y 1998 - modality=negated"], ["left a"]),
    (["a memberOf x y 1998 - modality=hypothetical"], []),
    (["a memberOf x y 1998 - modality=planned"], ["joined a ?"]),
    (["a memberOf x y 1990 199X level=observer", "b memberOf x y 1998 - level=full"], ["changed a>b ?"]),
  ]

  @Test(arguments: groups)
  func `records of one kind with the same ends are looked at together`(relations: [String], told: [String])
    throws
  {
    #expect(try Self.told(relations, "1995-06-01", "2005-06-01") == told)
    #expect(try Self.told(relations.reversed(), "1995-06-01", "2005-06-01") == told)
  }

  @Test func `changes stand by kind, whole and date, and what passes is known`() throws {
    let relations = try [
      "d memberOf d asean 1999-04-30", "c memberOf c asean 1997-07-23", "b memberOf b asean 1997-07-23",
      "a memberOf a asean 1995", "e partnership a e 1990 1996", "f chairs a asean 1998 1998",
      "g chairs a asean 1994 1998",
    ].map(Self.relation)
    let difference = RelationDifference(
      of: relations, from: try Self.day("1994-12-31"), to: try Self.day("2025-03-10"))
    #expect(difference.changes.map(\.relation.id) == ["a", "b", "c", "d", "g", "e"])
    #expect(difference.count(.joined) == 4 && difference.count(.left) == 2)
    #expect(difference.passing.map(\.id) == ["f"])
    let same = RelationDifference(
      of: relations, from: try Self.day("1995-06-01"), to: try Self.day("1995-06-01"))
    #expect(same.changes.isEmpty && same.passing.isEmpty)
  }

  private static let days: [(relation: String, day: String, is: String)] = [
    ("m memberOf x y 1995 -", "1994-12-31", "no"), ("m memberOf x y 1995 -", "1995-06-01", "possibly"),
    ("m memberOf x y 1995 -", "1996-01-01", "certainly"), ("m memberOf x y - -", "1996-01-01", "undated"),
    ("m memberOf x y - 2010", "1996-01-01", "possibly"), ("m memberOf x y - 2010", "2011-01-01", "no"),
    ("m memberOf x y 1995 - modality=planned", "1996-01-01", "possibly"),
    ("m memberOf x y 1995 - modality=negated", "1996-01-01", "no"),
    ("m memberOf x y - - modality=hypothetical", "1996-01-01", "no"),
    ("m memberOf x y -0477 -0403", "-0450-03-01", "certainly"),
  ]

  @Test(arguments: days)
  func `a relation holds on a day certainly, possibly, or not`(relation: String, day: String, word: String)
    throws
  {
    #expect(HeldRelation(try Self.relation(relation), on: try Self.day(day)).word == word)
  }
}
