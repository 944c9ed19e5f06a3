/// The return of a date after a number of years: a day, or the whole month, season or year when no day is known.
///
/// Thirty years after `1995` is 2025-01-01 to 2025-12-31, never 1 January: the source does not know the day.
public struct Anniversary: Sendable, Hashable {
  /// The date that returns.
  public let base: EDTFDate

  /// How many years after: never 0.
  public let years: Int

  /// The first day of the anniversary.
  public let first: CivilDate

  /// The last day, the same as the first when the day is known.
  public let last: CivilDate

  /// How finely the anniversary is known: `day`, `month`, `season` or another part of the year, or `year`.
  public let precision: Precision

  /// The anniversaries that fall in the given years, in order.
  ///
  /// An interval counts from its start. There are none for an open or unknown end, for more than 366 days, for a
  /// decade or wider, for a set, and for anniversaries beyond the 10 000th. A winter counts for the year of its
  /// December.
  public static func occurrences(
    of base: EDTFDate, years window: ClosedRange<Int>, milestones: Milestones, leapDay: LeapDayPolicy
  ) -> [Anniversary] {
    guard base.set == nil, let point = base.startPart.point, let baseYear = point.year,
      base.spansAtMostAYear
    else {
      return []
    }
    let earliest = max(window.lowerBound, baseYear + 1)
    let latest = min(window.upperBound, baseYear + 10_000, CivilDate.readableYears.upperBound - 1)
    guard earliest <= latest else { return [] }
    return (earliest...latest).compactMap { year in
      let years = year - baseYear
      guard milestones.contains(years), let span = point.span(after: years, leapDay: leapDay) else {
        return nil
      }
      return Anniversary(
        base: base, years: years, first: span.first, last: span.last, precision: point.anniversaryPrecision)
    }
  }
}

extension EDTFDate {
  /// Why the date has no anniversaries, in whatever years: `its year is one of several` for `[2007,2008]`.
  ///
  /// Nil where it has.
  public var anniversaryHindrance: String? {
    if let set {
      guard set.meaning == .oneOf else { return "it has several dates" }
      guard let earliest, let latest, earliest.year == latest.year else {
        return "its year is one of several"
      }
      return "its date is one of several"
    }
    guard let point = startPart.point else { return "its beginning is not known" }
    guard point.year != nil else { return "its year is not known" }
    guard !spansAtMostAYear else { return nil }
    guard isInterval else { return "its year is not known" }
    return endPart.point == nil ? "its end is not known" : "it covers more than 366 days"
  }

  /// Whether all days that the date may touch lie within 366 days.
  fileprivate var spansAtMostAYear: Bool {
    guard let earliest, let latest else { return false }
    return latest.dayNumber - earliest.dayNumber < 366
  }
}

extension EDTFDate.Point {
  fileprivate var anniversaryPrecision: Precision { precision == .time ? .day : precision }

  /// The days that the date covers so many years later.
  fileprivate func span(after years: Int, leapDay: LeapDayPolicy) -> (first: CivilDate, last: CivilDate)? {
    guard let baseYear = year else { return nil }
    let year = baseYear + years
    switch precision {
    case .day, .time:
      return exactDay?.addingYears(years, leapDay: leapDay).map { ($0, $0) }
    case .month:
      guard let month else { return nil }
      let length = CivilDate.daysInMonth(month, year: year)
      return (
        CivilDate(existingYear: year, month: month, day: 1),
        CivilDate(existingYear: year, month: month, day: length)
      )
    case .season, .quarter, .quadrimester, .semester:
      return yearPart.map { ($0.firstDay(in: year), $0.lastDay(in: year)) }
    case .year:
      return (
        CivilDate(existingYear: year, month: 1, day: 1),
        CivilDate(existingYear: year, month: 12, day: 31)
      )
    case .decade, .century, .millennium, .unspecified, .interval, .set:
      return nil
    }
  }
}
