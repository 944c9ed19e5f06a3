extension CivilDate {
  /// Makes the day that lies so many days after 1970-01-01: `CivilDate(dayNumber: 20157)` is 2025-03-10.
  ///
  /// A number outside `readableYears` gives the nearest day inside.
  public init(dayNumber: Int) {
    guard dayNumber > Self.earliestReadable.dayNumber else {
      self = Self.earliestReadable
      return
    }
    guard dayNumber < Self.latestReadable.dayNumber else {
      self = Self.latestReadable
      return
    }
    // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": eras of 400 years that start on 1 March,
    // so that the leap day is the last day of its year.
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      existingYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The days since 1970-01-01, negative before: 2025-03-10 is day 20157.
  public var dayNumber: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day of the week: 10 March 2025 is a Monday.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let fromMonday = (dayNumber + 3) % 7
    return Weekday(rawValue: (fromMonday + 7) % 7 + 1) ?? .monday
  }

  /// The day so many days later, or earlier when negative: 2024-02-28 and 2 days give 2024-03-01.
  public func addingDays(_ days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    guard overflow else { return CivilDate(dayNumber: sum) }
    return days < 0 ? Self.earliestReadable : Self.latestReadable
  }

  /// The day after it.
  package var next: CivilDate {
    day < 28 ? CivilDate(existingYear: year, month: month, day: day + 1) : addingDays(1)
  }

  /// The same day so many years later; nothing when it does not exist and the policy is `skip`.
  ///
  /// 2024-02-29 and 1 year give 2025-02-28, 2025-03-01 or `nil`.
  public func addingYears(_ years: Int, leapDay: LeapDayPolicy) -> CivilDate? {
    let (sum, overflow) = year.addingReportingOverflow(years)
    guard !overflow else { return nil }
    if let same = CivilDate(year: sum, month: month, day: day) { return same }
    switch leapDay {
    case .feb28: return CivilDate(year: sum, month: 2, day: 28)
    case .mar1: return CivilDate(year: sum, month: 3, day: 1)
    case .skip: return nil
    }
  }
}
