import DossierModel
import Testing

struct EDTFReadingTests {
  @Test(arguments: [
    ("2025-03-10", 0, Precision.day, "2025-03-10", "2025-03-10"),
    ("1985-04", 0, .month, "1985-04-01", "1985-04-30"),
    ("1995", 0, .year, "1995-01-01", "1995-12-31"),
    ("0000", 0, .year, "0000-01-01", "0000-12-31"),
    ("1985-04-12T23:20:30", 0, .time, "1985-04-12", "1985-04-12"),
    ("1985-04-12T23:20:30Z", 0, .time, "1985-04-12", "1985-04-12"),
    ("1985-04-12T24:00:00Z", 0, .time, "1985-04-12", "1985-04-12"),
    ("1985-04-12T00:30:00+14:00", 0, .time, "1985-04-12", "1985-04-12"),
    ("1964/2008", 0, .interval, "1964-01-01", "2008-12-31"),
    ("2004-02-01/2005-02", 0, .interval, "2004-02-01", "2005-02-28"),
    ("-0275~", 1, .year, "-0275-01-01", "-0275-12-31"),
    ("Y210001", 1, .year, "210001-01-01", "210001-12-31"),
    ("Y-170000002", 1, .year, "-170000002-01-01", "-170000002-12-31"),
    ("Y1000000000000", 1, .year, "1000000000000-01-01", "1000000000000-12-31"),
    ("2001-21", 1, .season, "2001-03-01", "2001-05-31"),
    ("2001-22", 1, .season, "2001-06-01", "2001-08-31"),
    ("2001-23?", 1, .season, "2001-09-01", "2001-11-30"),
    ("2003-24", 1, .season, "2003-12-01", "2004-02-29"),
    ("199X", 1, .decade, "1990-01-01", "1999-12-31"),
    ("19XX", 1, .century, "1900-01-01", "1999-12-31"),
    ("-01XX", 1, .century, "-0199-01-01", "-0100-12-31"),
    ("2004-XX", 1, .year, "2004-01-01", "2004-12-31"),
    ("1985-02-XX", 1, .month, "1985-02-01", "1985-02-28"),
    ("-1985-XX-XX", 1, .year, "-1985-01-01", "-1985-12-31"),
    ("2018-01?/2018-23", 1, .interval, "2018-01-01", "2018-11-30"),
    ("1995-06/1995", 0, .interval, "1995-06-01", "1995-12-31"),
    ("XXXX", 2, .unspecified, "0000-01-01", "9999-12-31"),
    ("1XXX~", 2, .millennium, "1000-01-01", "1999-12-31"),
    ("15XX-XX-31", 2, .century, "1500-01-31", "1599-12-31"),
    ("15XX-02-29", 2, .century, "1504-02-29", "1596-02-29"),
    ("-2XX3-1X-X1", 2, .millennium, "-2993-10-01", "-2003-12-31"),
    ("2016-X0", 2, .year, "2016-01-01", "2016-10-31"),
    ("2016-02-2X", 2, .month, "2016-02-20", "2016-02-29"),
    ("2000-XX/2012", 2, .interval, "2000-01-01", "2012-12-31"),
    ("-00XX", 1, .century, "-0099-01-01", "-0001-12-31"),
    ("201X-22", 2, .decade, "2010-06-01", "2019-08-31"),
    // Parts that are qualified each.
    ("2004?-06-~11", 2, .day, "2004-06-11", "2004-06-11"),
    ("?2004-06", 2, .month, "2004-06-01", "2004-06-30"),
    ("2004-%06", 2, .month, "2004-06-01", "2004-06-30"),
    ("2001-?09~-09", 2, .day, "2001-09-09", "2001-09-09"),
    ("%-2011-06-13", 2, .day, "-2011-06-13", "-2011-06-13"),
    ("2011?-23", 2, .season, "2011-09-01", "2011-11-30"),
    ("156X~-12-25", 2, .decade, "1560-12-25", "1569-12-25"),
    ("2004-06-~01/2004-06-~20", 2, .interval, "2004-06-01", "2004-06-20"),
    ("~1945/1959%", 2, .interval, "1945-01-01", "1959-12-31"),
    // Parts of a year.
    ("2001-25", 2, .season, "2001-03-01", "2001-05-31"),
    ("2003-28", 2, .season, "2003-12-01", "2004-02-29"),
    ("2001-29", 2, .season, "2001-09-01", "2001-11-30"),
    ("2003-30", 2, .season, "2003-12-01", "2004-02-29"),
    ("2001-31", 2, .season, "2001-03-01", "2001-05-31"),
    ("2001-32", 2, .season, "2001-06-01", "2001-08-31"),
    ("2000-33", 2, .quarter, "2000-01-01", "2000-03-31"),
    ("2001-34", 2, .quarter, "2001-04-01", "2001-06-30"),
    ("2001-36", 2, .quarter, "2001-10-01", "2001-12-31"),
    ("2001-37", 2, .quadrimester, "2001-01-01", "2001-04-30"),
    ("2001-38", 2, .quadrimester, "2001-05-01", "2001-08-31"),
    ("2001-39~", 2, .quadrimester, "2001-09-01", "2001-12-31"),
    ("2001-40", 2, .semester, "2001-01-01", "2001-06-30"),
    ("2001-41", 2, .semester, "2001-07-01", "2001-12-31"),
    // Long years.
    ("Y-17E7", 2, .year, "-170000000-01-01", "-170000000-12-31"),
    ("Y5E3", 2, .year, "5000-01-01", "5000-12-31"),
    ("Y17E7?", 2, .year, "170000000-01-01", "170000000-12-31"),
    ("Y1E12", 2, .year, "1000000000000-01-01", "1000000000000-12-31"),
    ("1950S2", 2, .century, "1900-01-01", "1999-12-31"),
    ("-1950S2", 2, .century, "-1999-01-01", "-1900-12-31"),
    ("1953S3~", 2, .decade, "1950-01-01", "1959-12-31"),
    ("1953S4", 2, .year, "1953-01-01", "1953-12-31"),
    ("0053S1", 2, .decade, "0050-01-01", "0059-12-31"),
    ("Y171010000S3", 2, .unspecified, "171000000-01-01", "171999999-12-31"),
    ("Y3388E2S3", 2, .millennium, "338000-01-01", "338999-12-31"),
    ("Y17101E4S3", 2, .unspecified, "171000000-01-01", "171999999-12-31"),
    ("Y-61000/-2000", 1, .interval, "-61000-01-01", "-2000-12-31"),
    ("Y17E7/Y18E7", 2, .interval, "170000000-01-01", "180000000-12-31"),
    // Sets.
    ("[1667,1668,1670..1672]", 2, .set, "1667-01-01", "1672-12-31"),
    ("{1667,1668,1670..1672}", 2, .set, "1667-01-01", "1672-12-31"),
    ("{1960,-1961-12}", 2, .set, "-1961-12-01", "1960-12-31"),
    ("[1984]", 2, .set, "1984-01-01", "1984-12-31"),
    ("[2004-06-~11,199X?,2001-34..2001-36]", 2, .set, "1990-01-01", "2004-06-11"),
    ("{2025-03-10T09:00:00Z,2025-03-12T09:00:00+07:00..2025-03-13}", 2, .set, "2025-03-10", "2025-03-13"),
  ])
  func `a date has a level, a precision and bounds`(
    text: String, level: Int, precision: Precision, earliest: String, latest: String
  ) throws {
    let date = try EDTFDate(text)
    #expect(date.level == level)
    #expect(date.precision == precision)
    #expect(date.earliest?.description == earliest)
    #expect(date.latest?.description == latest)
    #expect(date.description == text)
    #expect(try EDTFDate(date.description) == date)
  }

  @Test(arguments: [
    ("1995", false, false), ("1995?", true, false), ("1995~", false, true), ("1995%", true, true),
    ("1995-03-10?/1996", true, false), ("1995/1996~", false, true), ("../1996%", true, true),
    ("2004?-06-~11", true, true), ("2004-~06", false, true), ("?2004", true, false),
    ("[1995,1996?]", true, false), ("{1995..1997~,..1980?}", true, true),
  ])
  func `a qualification anywhere is seen`(text: String, isUncertain: Bool, isApproximate: Bool) throws {
    let date = try EDTFDate(text)
    #expect(date.isUncertain == isUncertain)
    #expect(date.isApproximate == isApproximate)
  }

  @Test(arguments: [
    ("1995", "1995-01-01 1995-12-31 1995-01-01 1995-12-31"),
    ("1995-07/1997", "1995-07-01 1995-07-31 1997-01-01 1997-12-31"),
    ("1995-06/1995", "1995-06-01 1995-06-30 1995-06-01 1995-12-31"),
    ("1995/1995-06", "1995-01-01 1995-06-30 1995-06-01 1995-06-30"),
    ("1995/..", "1995-01-01 1995-12-31 nil nil"),
    ("1995/", "1995-01-01 1995-12-31 nil nil"),
    ("../1995", "nil nil 1995-01-01 1995-12-31"),
    ("/1995", "nil nil 1995-01-01 1995-12-31"),
    ("[1995-07,1997]", "1995-07-01 1997-12-31 1995-07-01 1997-12-31"),
    ("{1995-07,1997}", "1995-07-01 1995-07-31 1997-01-01 1997-12-31"),
    ("{1997,1995-07}", "1995-07-01 1995-07-31 1997-01-01 1997-12-31"),
    ("[..1760-12-03]", "nil 1760-12-03 nil 1760-12-03"),
    ("[1760-12..]", "1760-12-01 nil 1760-12-01 nil"),
    ("{..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}", "nil nil nil nil"),
    ("{1984-10-10..1984-11-01,1984-11..}", "1984-10-10 1984-10-10 nil nil"),
  ])
  func `start and end have two bounds each`(text: String, expected: String) throws {
    let date = try EDTFDate(text)
    let bounds = [date.earliestStart, date.latestStart, date.earliestEnd, date.latestEnd]
    #expect(bounds.map { $0?.description ?? "nil" }.joined(separator: " ") == expected)
    #expect(date.isInterval == text.contains("/"))
  }

  @Test(arguments: [
    ("2025-03-10T09:05:07", TimeOfDay.Zone.none, "2025-03-10T09:05:07"),
    ("2025-03-10T09:05:07Z", .utc, "2025-03-10T09:05:07Z"),
    ("2025-03-10T09:05:07+07", .offset(minutes: 420), "2025-03-10T09:05:07+07:00"),
    ("2025-03-10T09:05:07-00:15", .offset(minutes: -15), "2025-03-10T09:05:07-00:15"),
  ])
  func `a time keeps its clock and zone`(text: String, zone: TimeOfDay.Zone, canonical: String) throws {
    let date = try EDTFDate(text)
    let time = try #require(date.time)
    #expect([time.hour, time.minute, time.second] == [9, 5, 7])
    #expect(time.zone == zone)
    #expect(date.description == canonical)
    #expect(date.exactDay == CivilDate("2025-03-10"))
  }

  @Test(arguments: [
    ("2004-06-11", [Qualification.none, .none, .none]),
    ("2004-06-11%", [.uncertainAndApproximate, .uncertainAndApproximate, .uncertainAndApproximate]),
    ("2004-06~-11", [.approximate, .approximate, .none]),
    ("2004?-06-11", [.uncertain, .none, .none]),
    ("?2004-06-~11", [.uncertain, .none, .approximate]),
    ("2004-%06-11", [.none, .uncertainAndApproximate, .none]),
    ("2001-?09~-09", [.approximate, .uncertainAndApproximate, .none]),
    ("2004?-06-11~", [.uncertainAndApproximate, .approximate, .approximate]),
  ])
  func `a sign in front is for one part, behind for all to its left`(
    text: String, expected: [Qualification]
  ) throws {
    let point = try #require(try EDTFDate(text).startPart.point)
    #expect(EDTFDate.Part.allCases.map { point.qualification(of: $0) } == expected)
  }

  @Test(arguments: [
    ("{1960 ,  1961-12}", "{1960,1961-12}"), ("[1667,1668, 1670..1672]", "[1667,1668,1670..1672]"),
    ("[ ..1760-12-03 ]", "[..1760-12-03]"),
  ])
  func `blanks in a set are left out`(text: String, canonical: String) throws {
    #expect(try EDTFDate(text).description == canonical)
  }

  @Test func `a set has members, each with its ends`() throws {
    let set = try #require(try EDTFDate("[..1983,1984-10,1985..1987,1990..]").set)
    #expect(set.meaning == .oneOf)
    #expect(set.members.map { $0.first?.description ?? "nil" } == ["nil", "1984-10", "1985", "1990"])
    #expect(set.members.map { $0.last?.description ?? "nil" } == ["1983", "1984-10", "1987", "nil"])
    #expect(try EDTFDate("{1995}").set?.meaning == .allOf)
    #expect(try EDTFDate("1995").set == nil)
  }

  @Test func `a date takes little room, whatever it may say`() {
    #expect(MemoryLayout<EDTFDate.Point>.stride == 24)
    #expect(MemoryLayout<EDTFDate?>.stride == 56)
  }

  @Test(arguments: ["2025-03-10", "-0275-01-01", "0000-02-29", "9999-12-31"])
  func `a day makes a date`(text: String) throws {
    let date = try EDTFDate(text)
    let day = try #require(date.exactDay)
    #expect(EDTFDate(day) == date)
    #expect(try EDTFDate("Y10000").earliest.flatMap { EDTFDate($0) } == nil)
  }

  @Test func `parts tell a year from a month, and an open end from an unknown one`() throws {
    let date = try EDTFDate("1995/1997-07~")
    #expect(date.startPart.point?.precision == .year)
    #expect(date.endPart.point?.month == 7)
    #expect(date.endPart.point?.qualification == .approximate)
    #expect(try EDTFDate("1995/..").endPart == .open)
    #expect(try EDTFDate("1995/").endPart == .unknown)
    #expect(try EDTFDate("199X").year == 1990)
    #expect(try EDTFDate("../1995").year == nil)
    #expect(try EDTFDate("1995-07-XX").exactDay == nil)
    #expect(try EDTFDate("1995-07-28?").exactDay == CivilDate("1995-07-28"))
  }
}
