extension Anniversary {
  /// The complete years that have passed from a date to a day, as few and as many as they may be.
  ///
  /// From `1995` to 2025-03-10 it is 29 to 30; from `1967-08-08` it is 57 to 57. An interval counts from its
  /// start. Nothing when the start is open or unknown or lies after the day in any case.
  public static func elapsedYears(
    from base: EDTFDate, to day: CivilDate, leapDay: LeapDayPolicy = .mar1
  ) -> ClosedRange<Int>? {
    guard let earliest = base.earliestStart, let latest = base.latestStart, earliest <= day else {
      return nil
    }
    let most = completeYears(from: earliest, to: day, leapDay: leapDay)
    let fewest = latest <= day ? completeYears(from: latest, to: day, leapDay: leapDay) : 0
    return fewest...most
  }

  /// The years that have passed with their fraction: from `1967-08-08` to 2025-03-10 it is about 57.6.
  ///
  /// From `1995` to 2025-03-10 it is 29.2 to 30.2. The fraction counts days since the last anniversary.
  public static func elapsedFraction(from base: EDTFDate, to day: CivilDate) -> ClosedRange<Double>? {
    guard let earliest = base.earliestStart, let latest = base.latestStart, earliest <= day else {
      return nil
    }
    let most = fraction(from: earliest, to: day)
    let fewest = latest <= day ? fraction(from: latest, to: day) : 0
    return min(fewest, most)...most
  }

  private static func completeYears(from start: CivilDate, to day: CivilDate, leapDay: LeapDayPolicy) -> Int {
    let years = day.year - start.year
    // A leap day that is skipped has been reached when its month is over.
    let policy = leapDay == .skip ? .mar1 : leapDay
    guard let anniversary = start.addingYears(years, leapDay: policy) else { return max(years - 1, 0) }
    return anniversary <= day ? years : max(years - 1, 0)
  }

  private static func fraction(from start: CivilDate, to day: CivilDate) -> Double {
    let years = completeYears(from: start, to: day, leapDay: .mar1)
    guard let last = start.addingYears(years, leapDay: .mar1),
      let next = start.addingYears(years + 1, leapDay: .mar1)
    else { return Double(years) }
    return Double(years) + Double(day.dayNumber - last.dayNumber) / Double(next.dayNumber - last.dayNumber)
  }
}
