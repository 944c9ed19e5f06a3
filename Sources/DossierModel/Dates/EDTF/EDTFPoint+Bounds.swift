extension EDTFDate.Point {
  /// The first day that the date may mean: `1985-XX-XX` from 1985-01-01, `15XX-XX-25` from 1500-01-25.
  public var earliest: CivilDate { exactDay ?? firstFit(fromEarliest: true) ?? .earliestReadable }

  /// The last day that the date may mean: `199X` until 1999-12-31, `2016-02-2X` until 2016-02-29.
  public var latest: CivilDate { exactDay ?? firstFit(fromEarliest: false) ?? .latestReadable }

  /// Whether any day of the calendar fits: none fits `2025-02-30` or `19XX-02-3X`.
  var exists: Bool { firstFit(fromEarliest: true) != nil }

  private func firstFit(fromEarliest: Bool) -> CivilDate? {
    if let exactDay { return existing(exactDay) }
    if unspecified.isEmpty, season == nil {
      // A whole month or year, as it is written.
      let year = isNegative ? -yearDigits : yearDigits
      let month = monthDigits > 0 ? Int(monthDigits) : fromEarliest ? 1 : 12
      let day = fromEarliest ? 1 : CivilDate.daysInMonth(month, year: year)
      return CivilDate(existingYear: year, month: month, day: day)
    }
    let count = unspecified.yearCount
    for index in 0..<count {
      let number = fromEarliest != isNegative ? index : count - 1 - index
      let magnitude = unspecified.year(yearDigits, filledBy: number)
      let year = isNegative ? -magnitude : magnitude
      if let found = firstFit(in: year, fromEarliest: fromEarliest) { return found }
    }
    return nil
  }

  private func firstFit(in year: Int, fromEarliest: Bool) -> CivilDate? {
    if let season { return fromEarliest ? season.firstDay(in: year) : season.lastDay(in: year) }
    for index in 1...12 {
      let month = fromEarliest ? index : 13 - index
      guard !hasMonth || unspecified.month(month, fits: monthDigits) else { continue }
      if let day = firstFit(in: month, of: year, fromEarliest: fromEarliest) {
        return CivilDate(existingYear: year, month: month, day: day)
      }
    }
    return nil
  }

  private func firstFit(in month: Int, of year: Int, fromEarliest: Bool) -> Int? {
    let length = CivilDate.daysInMonth(month, year: year)
    guard hasDay else { return fromEarliest ? 1 : length }
    for index in 1...length {
      let day = fromEarliest ? index : length + 1 - index
      if unspecified.day(day, fits: dayDigits) { return day }
    }
    return nil
  }

  private func existing(_ day: CivilDate) -> CivilDate? {
    CivilDate(year: day.year, month: day.month, day: day.day)
  }
}
