/// A day as Excel counts it: 1 is 1900-01-01.
///
/// Excel believes in a 1900-02-29, so programs disagree about every day before March of that year.
/// Only the days on which all agree are given a number.
enum SerialDate {
  /// The number of a day, if every reader shows it as that day.
  ///
  /// `serial(year: 1900, month: 3, day: 1)` is 61; 1900-02-28 and 2025-02-30 have none.
  static func serial(year: Int, month: Int, day: Int) -> Int? {
    guard (1900...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= days(inMonth: month, of: year) else { return nil }
    // Days of the civil calendar counted from a March, so that a leap day is a year's last.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let sinceYearZero = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    let serial = sinceYearZero - 693_899
    return serial >= 61 ? serial : nil
  }

  /// The day as text, for the days that have no number. `-0043-03-15`
  static func text(year: Int, month: Int, day: Int) -> String {
    let digits = String(year.magnitude)
    let sign = year < 0 ? "-" : ""
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(sign)\(zeros)\(digits)-\(twoDigits(month))-\(twoDigits(day))"
  }

  private static func twoDigits(_ number: Int) -> String {
    (0..<10).contains(number) ? "0\(number)" : String(number)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
