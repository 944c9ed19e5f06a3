import DossierModel
import Testing

/// Where EDTF libraries disagree: what Chancery does, and the paragraph that says so.
///
/// "EDTF" is the specification of the Library of Congress of 2019, by its headings; "8601-1" and "8601-2" are the parts
/// of ISO 8601:2019.
struct EDTFDisputedTests {
  @Test(arguments: [
    (
      "16XX~", "1600-01-01/1699-12-31",
      "EDTF L1 Qualification of a date: a sign stands at the end of any date"
    ),
    ("1XXX~", "1000-01-01/1999-12-31", "EDTF L1 Qualification of a date"),
    ("0000-01-13/0000-01-23", "0000-01-13/0000-01-23", "8601-1 §4.3.2: there is a year 0000"),
    ("0000-01/0000", "0000-01-01/0000-12-31", "EDTF L0 Time interval: ends of different precision"),
    ("0000-02/0000", "0000-02-01/0000-12-31", "EDTF L0 Time interval: the end may lie after February"),
    ("2003-22/2003-22", "2003-06-01/2003-08-31", "8601-2 §5.2: the end does not precede the start"),
    ("2018/2018-23", "2018-01-01/2018-11-30", "EDTF L1 Extended interval: a season is a date"),
    ("2012-21/2012-22", "2012-03-01/2012-08-31", "EDTF L1 Extended interval: a season is a date"),
    ("2004-06~/2004-06-%11", "2004-06-01/2004-06-11", "EDTF L2 Interval: portions may be qualified"),
    ("2000/2000-XX-XX", "2000-01-01/2000-12-31", "EDTF L2 Interval: portions may be unspecified"),
    ("1919-XX-02/1919-XX-01", "1919-01-02/1919-12-01", "EDTF L2 Interval: a later month may be meant"),
    ("2016-02-28/2016-02-X9", "2016-02-28/2016-02-29", "EDTF L2 Interval"),
    ("-1XXX-12", "-1999-12-01/-1000-12-31", "EDTF L1 Negative calendar year: larger digits are earlier"),
    ("-01XX", "-0199-01-01/-0100-12-31", "EDTF L1 Negative calendar year"),
    ("Y-61000/-2000", "-61000-01-01/-2000-12-31", "EDTF L1 Letter-prefixed year: it is a date"),
    (
      "2005-07-25/2006-01-01T10:10:10Z", "2005-07-25/2006-01-01",
      "8601-1 §5.5: EDTF leaves times out, ISO does not"
    ),
    ("1999-12-31T24:00:00Z", "1999-12-31/1999-12-31", "8601-1 §5.3.2 Amendment 1: the end of that day"),
    (
      "2004-01-01T02:10:10+05:00", "2004-01-01/2004-01-01",
      "8601-1 §5.4.2: the day is that of the local clock"
    ),
    ("2001-21", "2001-03-01/2001-05-31", "8601-2 §4.8 leaves the months open: those of meteorologists"),
    ("2010-24", "2010-12-01/2011-02-28", "8601-2 §4.8: a winter belongs to the year of its December"),
    ("2001-30", "2001-12-01/2002-02-28", "EDTF L2 Sub-year groupings: 30 is a southern summer"),
    ("2001-37", "2001-01-01/2001-04-30", "EDTF L2 Sub-year groupings: 37 has four months"),
    ("1953S2", "1900-01-01/1999-12-31", "EDTF L2 Significant digits: some year between 1900 and 1999"),
    ("Y171010000S3", "171000000-01-01/171999999-12-31", "EDTF L2 Significant digits, example 2"),
    ("2016-X2", "2016-02-01/2016-12-31", "EDTF L2 Unspecified digit: month 02 or 12"),
    ("1930-X0-10", "1930-01-10/1930-10-10", "EDTF L2 Unspecified digit: there is no month 00"),
    ("2X1X", "2010-01-01/2919-12-31", "EDTF L2 Unspecified digit: any digit in its place"),
    (
      "[1667, 1668, 1670..1672]", "1667-01-01/1672-12-31",
      "EDTF L2 Set: examples have no blanks; others write them"
    ),
    ("[1760-12..]", "1760-12-01/nil", "EDTF L2 Set: on or after"),
    ("{..1984}", "nil/1984-12-31", "EDTF L2 Set: on or before"),
    ("{1960,-1961-12}", "-1961-12-01/1960-12-31", "EDTF L2 Set: no order is asked for"),
    ("1985/", "1985-01-01/nil", "8601-2 §5.2: an unknown end is unknown, not ten years later"),
  ])
  func `what some refuse or bound otherwise is read`(text: String, bounds: String, paragraph: String) throws {
    let date = try EDTFDate(text)
    let found = [date.earliest, date.latest].map { $0?.description ?? "nil" }.joined(separator: "/")
    #expect(found == bounds, "\(paragraph)")
  }

  @Test(arguments: [
    ("Y17E7-12-26", "EDTF L1 Letter-prefixed year: Y signifies that the date is a year"),
    ("2004-(06-11)?", "EDTF Differences: parentheses were of the draft of 2012"),
    ("1999-02-uu", "EDTF Differences: u was of the draft"),
    ("../", "8601-2 §5.2: an interval has at least one date"),
    ("/", "8601-2 §5.2"),
    ("../..", "8601-2 §5.2"),
    ("1863-03 -29", "8601-1 §3.2.1: no blanks"),
    ("{-1667,1 668-10,1670..1672}", "8601-1 §3.2.1: no blanks within a date"),
    ("1960-06-31", "8601-1 §4.3.1: June has 30 days"),
    ("2016-05-00", "8601-1 §4.3.4: days begin with 01"),
    ("-0000", "8601-1 §4.3.2: the year 0000 has no sign"),
    ("2012-24/2012-21", "8601-2 §5.2: the winter of 2012 follows its spring"),
    ("-1000/-2000", "8601-2 §5.2: the end precedes the start"),
    ("0000-01-03/-0001-12", "8601-2 §5.2"),
    ("20000", "EDTF L1 Letter-prefixed year: more than four digits need a Y"),
    ("03312022", "EDTF Introduction: the extended format, with hyphens"),
    ("1156X-12-25", "EDTF L1 Letter-prefixed year"),
    ("2016-05-02T16:54:59.042", "EDTF L0 Date and time: complete to the second, without fractions"),
    ("2016-05-02T16:54:59+0230", "EDTF Introduction: the extended format, with a colon"),
    ("2016-05-02T12:00:00-00:00", "8601-1 §4.3.13: no minus before zero"),
    ("2014-12-08T11:46-03:00", "EDTF L0 Date and time: complete to the second"),
    ("2016-05-02T12:00:00-14", "8601-1 §4.3.13: no clock is 14 hours behind UTC"),
    ("19", "EDTF L0 Date: a century is 19XX"),
    ("197~", "EDTF L0 Date: a decade is 197X"),
    ("193-02-02", "8601-1 §4.3.2: a year has four digits"),
    ("Y9999", "EDTF L1 Letter-prefixed year: only when it exceeds four digits"),
    ("Y00001", "EDTF L1 Letter-prefixed year"),
    ("2001-21^southernHemisphere", "EDTF L2 Sub-year groupings: a southern spring is 29"),
    ("y17e7", "EDTF Differences: Y and E are capitals"),
    ("y17101e4p3", "EDTF Differences: Y, E and S"),
    ("unknown/2006", "EDTF Differences: an unknown start is nothing"),
    ("2004-01-01/open", "EDTF Differences: an open end is two dots"),
    ("1670..1673", "EDTF L2 Set: dots stand within brackets"),
  ])
  func `what some read is refused`(text: String, paragraph: String) {
    #expect(throws: EDTFError.self, "\(paragraph)") { try EDTFDate(text) }
  }
}
