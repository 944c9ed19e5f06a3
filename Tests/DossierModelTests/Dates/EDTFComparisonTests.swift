import DossierModel
import Testing

struct EDTFComparisonTests {
  @Test(arguments: [
    ("1995", "1995", Certainty.possibly), ("1995-07-28", "1995-07-28", .certainly),
    ("199X", "1995", .possibly), ("1995", "1996", .certainlyNot), ("1990/1999", "1995", .certainly),
    ("1995/1999", "1999-06/2005", .possibly), ("1995/1999", "1998/2005", .certainly),
    ("1995/..", "2025-03-10", .certainly), ("1995/", "2025-03-10", .possibly),
    ("1995/", "1994", .certainlyNot), ("../1995", "0001", .certainly), ("/1995", "0001", .possibly),
    ("1995/", "1995/1996", .possibly), ("1995-07-28/", "1995/1996", .possibly),
    ("1995-07-28/", "1994/1996", .certainly),
    // One of a set is meant, and all that is certain is what holds for each.
    ("[1995,1997]", "1996", .certainlyNot), ("[1995,1997]", "1997", .possibly),
    ("[1995,1997]", "1994/1998", .certainly), ("[1995,1997]", "1996/1998", .possibly),
    ("[1995..1997]", "1994/1998", .certainly), ("[1995..1997]", "1996/1996", .possibly),
    ("[..1995]", "1996", .certainlyNot), ("[..1995]", "../1996", .certainly),
    ("[1995..]", "2025-03-10", .possibly),
    // All of a set are meant.
    ("{1995,1997}", "1996", .certainlyNot), ("{1995,1997}", "1996/1998", .certainly),
    ("{1995,1997}", "1997-03", .possibly), ("{1995,1997}", "[1995,1997]", .possibly),
    ("{2025-03-10,2025-03-12}", "2025-03-12", .certainly),
    ("{2025-03-10,2025-03-12}", "2025-03-11", .certainlyNot),
    ("{2025-03-10..2025-03-12}", "2025-03-11", .certainly),
    ("{1995..1999}", "1996-03-10", .possibly), ("{1995..1999}", "1995-12-31/1997-01-01", .certainly),
    ("{1995-02..1999-12}", "1997-02-28/1997-03-31", .certainly),
    ("{1995..}", "2024-12-31/2026-01-01", .certainly),
    ("{2025-03-10,2025-03-12}", "[2025-03-10,2025-03-12]", .certainly),
    ("{2025-03-10,2025-03-12}", "{2025-03-12,2025-03-14}", .certainly),
    ("{2025-03-10,2025-03-12}", "{2025-03-11,2025-03-13}", .certainlyNot),
    // The bounds are those of the year that may be meant, not of the estimate.
    ("1950S2", "1910", .possibly), ("1950S2", "1900/1999", .possibly), ("1950S2", "2000", .certainlyNot),
  ])
  func `dates share a day certainly, possibly or certainly not`(
    left: String, right: String, expected: Certainty
  ) throws {
    #expect(try EDTFDate(left).overlap(with: EDTFDate(right)) == expected)
    #expect(try EDTFDate(right).overlap(with: EDTFDate(left)) == expected)
  }

  @Test(arguments: [
    ("1995-07-28/..", "2025-03-10", Certainty.certainly), ("1995-07-28/..", "1995-07-27", .certainlyNot),
    ("1995/1999", "1995-03-10", .possibly), ("1995/1999", "1997-03-10", .certainly),
    ("1995/1999", "2000-01-01", .certainlyNot), ("1995", "1995-01-01", .possibly),
  ])
  func `a day lies in a date`(text: String, day: String, expected: Certainty) throws {
    let day = try #require(CivilDate(day))
    #expect(try EDTFDate(text).contains(day) == expected)
  }

  @Test func `a window may be open`() throws {
    let date = try EDTFDate("1995")
    #expect(date.overlap(from: nil, until: nil) == .certainly)
    #expect(date.overlap(from: CivilDate("1995-06-01"), until: nil) == .possibly)
    #expect(date.overlap(from: nil, until: CivilDate("1994-12-31")) == .certainlyNot)
  }

  @Test func `a relation without an end goes on, one without a start may have begun`() throws {
    let day = try #require(CivilDate("2025-03-10"))
    let member = Extent(since: try EDTFDate("1995-07-28"), until: nil)
    #expect(member.contains(day) == .certainly)
    #expect(Extent(since: nil, until: nil).contains(day) == .possibly)
    #expect(Extent(since: nil, until: try EDTFDate("2024")).contains(day) == .certainlyNot)
    let since = try EDTFDate("[1995,1997]")
    #expect(Extent(since: since, until: nil).contains(try #require(CivilDate("1996-01-01"))) == .possibly)
    #expect(Extent(since: since, until: nil).contains(day) == .certainly)
    #expect(Extent(since: nil, until: since).contains(day) == .certainlyNot)
  }

  @Test(arguments: [
    ("1994/1995-06", "1995-07", true), ("1994/1995-06", "1995", false), ("1995/..", "2025", false),
    ("1995", "1995/..", false), ("1994", "1995/..", true),
    ("[1993,1994]", "{1995,1997}", true), ("[1993,1995]", "{1995,1997}", false), ("[1993..]", "1995", false),
  ])
  func `only what ends before the other may begin precedes it`(
    first: String, second: String, expected: Bool
  ) throws {
    #expect(try EDTFDate.certainlyPrecedes(EDTFDate(first), EDTFDate(second)) == expected)
  }

  @Test func `a list is in order of start, end and precision`() throws {
    let ordered = [
      "../1995", "-0275", "199X", "1995-01-01", "1995-01-01T09:00:00", "1995-01-01T10:00:00", "1995-01",
      "1995", "1995/1995", "[1995]", "1995/..", "1995-35", "1995-07-28", "[1995-07-28..1995-07-30]", "2025",
    ]
    let dates = try ordered.map { try EDTFDate($0) }
    #expect(dates.reversed().sorted { $0.sortKey < $1.sortKey }.map(\.description) == ordered)
  }
}
