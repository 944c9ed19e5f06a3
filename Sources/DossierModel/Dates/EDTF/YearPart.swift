/// A season, quarter, four months or half of a year, as EDTF numbers them (level 1: 21 to 24, level 2: 25 to 41,
/// ISO 8601-2 §4.8).
///
/// EDTF leaves open which months a season has. Chancery takes the meteorological ones, and for a season without a
/// hemisphere those of the north: `1995-21` is March to May 1995, `1995-24` December 1995 to February 1996.
public struct YearPart: Sendable, Hashable {
  /// The number in EDTF: 21 for spring, 33 for the first quarter.
  public let code: Int

  /// The part with a number; nothing for a number that EDTF does not give.
  public init?(code: Int) {
    guard 21...41 ~= code else { return nil }
    self.code = code
  }

  /// What kinds of parts there are.
  public enum Kind: Sendable, Hashable {
    /// A season, wherever it is: 21 to 24.
    case season
    /// A season north of the equator: 25 to 28.
    case northernSeason
    /// A season south of the equator: 29 to 32.
    case southernSeason
    /// Three months: 33 to 36.
    case quarter
    /// Four months: 37 to 39.
    case quadrimester
    /// Six months: 40 and 41.
    case semester
  }

  /// Which kind it is.
  public var kind: Kind {
    switch code {
    case ...24: .season
    case ...28: .northernSeason
    case ...32: .southernSeason
    case ...36: .quarter
    case ...39: .quadrimester
    default: .semester
    }
  }

  /// Its number among those of its kind: 1 for a spring, 4 for a winter and for a fourth quarter.
  public var number: Int {
    switch kind {
    case .season, .northernSeason, .southernSeason, .quarter: (code - 21) % 4 + 1
    case .quadrimester: code - 36
    case .semester: code - 39
    }
  }

  /// How finely a date with it is known.
  var precision: Precision {
    switch kind {
    case .season, .northernSeason, .southernSeason: .season
    case .quarter: .quarter
    case .quadrimester: .quadrimester
    case .semester: .semester
    }
  }

  /// The first of its months, counted from January of the year, and how many there are.
  ///
  /// A summer of the south that belongs to a year begins in its December, as a winter of the north does.
  private var months: (first: Int, count: Int) {
    switch kind {
    case .season, .northernSeason: (3 * number, 3)
    case .southernSeason: ([9, 12, 3, 6][number - 1], 3)
    case .quarter: (3 * number - 2, 3)
    case .quadrimester: (4 * number - 3, 4)
    case .semester: (6 * number - 5, 6)
    }
  }

  /// The first day of the part that belongs to a year.
  func firstDay(in year: Int) -> CivilDate { CivilDate(existingYear: year, month: months.first, day: 1) }

  /// The last day of the part that belongs to a year; one that begins in December ends in the next year.
  func lastDay(in year: Int) -> CivilDate {
    let last = months.first + months.count - 1
    let (year, month) = last > 12 ? (year + 1, last - 12) : (year, last)
    return CivilDate(existingYear: year, month: month, day: CivilDate.daysInMonth(month, year: year))
  }
}
