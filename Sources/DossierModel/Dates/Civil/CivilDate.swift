/// A day of the calendar, such as 10 March 2025.
///
/// Years are those of ISO 8601-1 §4.3.2: the Gregorian calendar carried back without a break, with a year 0
/// before the year 1. `CivilDate(year: 2025, month: 3, day: 10)?.description` is `"2025-03-10"`.
public struct CivilDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The years that a date may lie in; farther ones are refused, never rounded.
  public static let readableYears: ClosedRange<Int> = -1_000_000_000_000...1_000_000_000_000

  /// Year, month and day side by side, so that the order of the numbers is the order of the days.
  @usableFromInline let packed: Int

  /// Makes the day, or nothing when it does not exist: 29 February 2025 is `nil`.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.readableYears.contains(year), 1...12 ~= month, day >= 1,
      day <= Self.daysInMonth(month, year: year)
    else { return nil }
    self.init(existingYear: year, month: month, day: day)
  }

  /// For days known to exist: no check is made.
  init(existingYear year: Int, month: Int, day: Int) {
    packed = year << 9 | month << 5 | day
  }

  /// The year; 0 is 1 BC, -275 is 276 BC.
  @inlinable
  public var year: Int { packed >> 9 }

  /// The month, 1 to 12.
  @inlinable
  public var month: Int { packed >> 5 & 15 }

  /// The day of the month, 1 to 31.
  @inlinable
  public var day: Int { packed & 31 }

  /// The first day of the earliest readable year.
  static let earliestReadable = Self(existingYear: readableYears.lowerBound, month: 1, day: 1)

  /// The last day of the latest readable year.
  static let latestReadable = Self(existingYear: readableYears.upperBound, month: 12, day: 31)

  /// The earlier day is the smaller one.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }

  /// Says whether the year has a 29 February: 2024 and 2000 have one, 1900 has none.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month: `daysInMonth(2, year: 2024)` is 29, and 0 for a month that does not exist.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }
}
