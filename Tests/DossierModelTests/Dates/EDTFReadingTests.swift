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
