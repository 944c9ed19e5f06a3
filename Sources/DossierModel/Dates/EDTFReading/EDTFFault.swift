/// Why a text is no date, and where; small, so that reading costs nothing until somebody asks for the words.
struct EDTFFault: Error, Hashable {
  enum Reason: Hashable {
    case empty
    case yearExpected, monthExpected, dayExpected
    case yearTooLong, longYearTooShort, longYearTooFar, longYearHasMonth, minusZero
    case exponentWithoutY, exponentExpected, significantDigitsExpected, tooManySignificantDigits
    case noSuchMonth, seasonHasDay
    case noSuchDay(month: Int, year: Int?)
    case timeExpected, timeNeedsFullDay, noSuchTime(part: String, Int), afterMidnight, zoneExpected,
      noSuchZone
    case lowerCase, secondQualification, unexpected
    case openWithoutInterval, intervalWithoutDate, intervalReversed
    case setNotClosed, setWithoutDate, setTooLong, rangeReversed, setInInterval
  }

  let reason: Reason
  let offset: Int
}
