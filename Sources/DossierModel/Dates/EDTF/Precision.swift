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
  /// Three months: `1995-33` is the first quarter of 1995.
  case quarter
  /// Four months: `1995-37` is January to April 1995.
  case quadrimester
  /// Six months: `1995-40` is the first half of 1995.
  case semester
  /// One year: `1995`, `1995-XX`, `Y210001`.
  case year
  /// Ten years: `199X`, `1995S3`.
  case decade
  /// A hundred years that share their first two digits: `19XX`, `1950S2`.
  case century
  /// A thousand years that share their first digit: `1XXX`.
  case millennium
  /// Not even the first digit of the year, or more than a thousand years: `XXXX-12-25`, `Y171010000S3`.
  case unspecified
  /// From a start to an end: `1995/2025`; look at its parts for more.
  case interval
  /// Several dates, of which one or all are meant: `[1995,1996]`; look at its members for more.
  case set

  /// The finer precision is the smaller one.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  var rank: Int {
    switch self {
    case .day: 0
    case .time: 1
    case .month: 2
    case .season: 3
    case .quarter: 4
    case .quadrimester: 5
    case .semester: 6
    case .year: 7
    case .decade: 8
    case .century: 9
    case .millennium: 10
    case .unspecified: 11
    case .interval: 12
    case .set: 13
    }
  }
}
