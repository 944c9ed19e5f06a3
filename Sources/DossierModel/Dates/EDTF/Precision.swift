/// How finely a date is known, read from its left: `1985-04-XX` is known to the month, `199X` to the decade.
///
/// The cases are in the order in which equal spans are listed.
public enum Precision: String, Sendable, Hashable, CaseIterable, Comparable {
  /// One day: `2025-03-10`.
  case day
  /// A time on one day: `2025-03-10T09:00:00`.
  case time
  /// One month: `1995-07`, `1995-07-XX`.
  case month
  /// A season: `1995-21` is spring 1995.
  case season
  /// One year: `1995`, `1995-XX`, `Y210001`.
  case year
  /// Ten years: `199X`.
  case decade
  /// A hundred years that share their first two digits: `19XX`.
  case century
  /// A thousand years that share their first digit: `1XXX`.
  case millennium
  /// Not even the first digit of the year: `XXXX-12-25`.
  case unspecified
  /// From a start to an end: `1995/2025`; look at its parts for more.
  case interval

  /// The finer precision is the smaller one.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  var rank: Int {
    switch self {
    case .day: 0
    case .time: 1
    case .month: 2
    case .season: 3
    case .year: 4
    case .decade: 5
    case .century: 6
    case .millennium: 7
    case .unspecified: 8
    case .interval: 9
    }
  }
}
