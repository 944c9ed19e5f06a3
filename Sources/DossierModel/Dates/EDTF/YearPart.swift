/// A season of a year without a hemisphere, EDTF level 1 (ISO 8601-2 §4.8, codes 21 to 24).
///
/// EDTF leaves open which months a season has. Chancery takes the meteorological seasons of the north:
/// `1995-21` is March to May 1995, `1995-24` is December 1995 to February 1996.
public enum Season: Int, Sendable, Hashable, CaseIterable {
  /// March to May.
  case spring = 21
  /// June to August.
  case summer = 22
  /// September to November.
  case autumn = 23
  /// December to February of the next year.
  case winter = 24

  /// The first day of the season that belongs to a year.
  func firstDay(in year: Int) -> CivilDate {
    CivilDate(existingYear: year, month: 3 * (rawValue - 20), day: 1)
  }

  /// The last day of the season that belongs to a year; a winter ends in the next one.
  func lastDay(in year: Int) -> CivilDate {
    switch self {
    case .spring: CivilDate(existingYear: year, month: 5, day: 31)
    case .summer: CivilDate(existingYear: year, month: 8, day: 31)
    case .autumn: CivilDate(existingYear: year, month: 11, day: 30)
    case .winter:
      CivilDate(existingYear: year + 1, month: 2, day: CivilDate.daysInMonth(2, year: year + 1))
    }
  }
}
