extension EDTFDate.Point {
  /// The first day that the date may mean: `1985-XX-XX` from 1985-01-01, `15XX-XX-25` from 1500-01-25.
  public var earliest: CivilDate { exactDay ?? firstFit(fromEarliest: true) ?? .earliestReadable }

  /// The last day that the date may mean: `199X` until 1999-12-31, `2016-02-2X` until 2016-02-29.
  public var latest: CivilDate { exactDay ?? firstFit(fromEarliest: false) ?? .latestReadable }

  /// Whether any day of the calendar fits: none fits `2025-02-30` or `19XX-02-3X`.
  var exists: Bool {
    guard let year, let month, let day else { return firstFit(fromEarliest: true) != nil }
    return day <= CivilDate.daysInMonth(month, year: year)
  }

  /// For what names no day, or not all of its digits.
  private func firstFit(fromEarliest: Bool) -> CivilDate? {
    if unspecified.isEmpty, monthDigits <= 12 {
      // A whole month or year, as it is written.
      let year = year ?? firstSignificantYear(fromEarliest: fromEarliest)
      let month = monthDigits > 0 ? Int(monthDigits) : fromEarliest ? 1 : 12
      let day = fromEarliest ? 1 : CivilDate.daysInMonth(month, year: year)
      return CivilDate(existingYear: year, month: month, day: day)
    }
    return openFit(fromEarliest: fromEarliest)
  }

  private func firstSignificantYear(fromEarliest: Bool) -> Int {
    let years = notation.years(around: yearDigits)
    return isNegative
      ? fromEarliest ? -years.upperBound : -years.lowerBound
      : fromEarliest ? years.lowerBound : years.upperBound
  }

  /// The first year that has a fitting day, and that day: which days fit depends on the leap day alone.
  private func openFit(fromEarliest: Bool) -> CivilDate? {
    if let year { return fit(in: year, fromEarliest: fromEarliest) }
    let count = unspecified.yearCount
    let common = hasDay ? dayFit(in: Self.commonYear, fromEarliest: fromEarliest) : (1, 1)
    guard common != nil || dayFit(in: Self.leapYear, fromEarliest: fromEarliest) != nil else { return nil }
    for index in 0..<count {
      let number = fromEarliest != isNegative ? index : count - 1 - index
      let magnitude = unspecified.year(yearDigits, filledBy: number)
      let year = isNegative ? -magnitude : magnitude
      // There is no year -0000, and in most years no 29 February.
      if isNegative && magnitude == 0 || common == nil && !CivilDate.isLeap(year) { continue }
      if let fit = fit(in: year, fromEarliest: fromEarliest) { return fit }
      if common != nil { return nil }
    }
    return nil
  }

  private static let (commonYear, leapYear) = (2025, 2024)

  private func fit(in year: Int, fromEarliest: Bool) -> CivilDate? {
    if let yearPart { return fromEarliest ? yearPart.firstDay(in: year) : yearPart.lastDay(in: year) }
    guard let (month, day) = dayFit(in: year, fromEarliest: fromEarliest) else { return nil }
    return CivilDate(existingYear: year, month: month, day: day)
  }

  /// The first or last day that fits in a year.
  private func dayFit(in year: Int, fromEarliest: Bool) -> (month: Int, day: Int)? {
    for index in 1...12 {
      let month = fromEarliest ? index : 13 - index
      guard !hasMonth || unspecified.month(month, fits: monthDigits) else { continue }
      let length = CivilDate.daysInMonth(month, year: year)
      guard hasDay else { return (month, fromEarliest ? 1 : length) }
      for index in 1...length {
        let day = fromEarliest ? index : length + 1 - index
        if unspecified.day(day, fits: dayDigits) { return (month, day) }
      }
    }
    return nil
  }
}
