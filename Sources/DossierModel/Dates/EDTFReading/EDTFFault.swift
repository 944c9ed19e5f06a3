/// Why a text is no date, and where; small, so that reading costs nothing until somebody asks for the words.
struct EDTFFault: Error, Hashable {
  enum Reason: Hashable {
    case empty
    case yearExpected, monthExpected, dayExpected
    case yearTooLong, longYearTooShort, longYearTooFar, longYearHasMonth, minusZero
    case noSuchMonth, seasonHasDay
    case noSuchDay(month: Int, year: Int?)
    case timeExpected, timeNeedsFullDay, noSuchTime, zoneExpected, noSuchZone
    case lowerCase, secondQualification, unexpected
    case openWithoutInterval, intervalWithoutDate, intervalReversed
    case levelTwo(Feature)
  }

  /// What of EDTF level 2 is known by sight.
  enum Feature: String {
    case set = "a set of dates"
    case partQualification = "a qualification of a part of the date"
    case subYear = "a season or part of a year with a code from 25 to 41"
    case exponent = "a year with an exponent"
    case significantDigits = "a year with significant digits"
  }

  let reason: Reason
  let offset: Int
}
