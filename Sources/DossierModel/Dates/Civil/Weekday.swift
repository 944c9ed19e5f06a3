/// A day of the week, numbered from Monday = 1 as in ISO 8601-1 §4.2.2.
///
/// 10 March 2025 is a `monday`.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// The first day of the ISO week.
  case monday = 1
  /// The second day.
  case tuesday
  /// The third day.
  case wednesday
  /// The fourth day.
  case thursday
  /// The fifth day.
  case friday
  /// The sixth day.
  case saturday
  /// The last day of the ISO week.
  case sunday

  /// The English name, such as `"Monday"`.
  public var name: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// Monday comes before Tuesday, Sunday comes last.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
