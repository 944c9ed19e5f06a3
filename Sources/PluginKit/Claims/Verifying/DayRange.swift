import DossierModel

/// A day that is known within bounds: in 1995, on 10 March 2025.
struct DayRange: Sendable, Hashable {
  var first: CivilDate
  var last: CivilDate

  init(_ first: CivilDate, _ last: CivilDate) {
    self.first = first
    self.last = max(first, last)
  }

  init(_ day: CivilDate) { self.init(day, day) }

  /// The days on which a date may begin; nil where it has no beginning.
  init?(startOf date: EDTFDate) {
    guard let first = date.earliestStart, let last = date.latestStart else { return nil }
    self.init(first, last)
  }

  /// The days on which a date may end; nil where it has no end.
  init?(endOf date: EDTFDate) {
    guard let first = date.earliestEnd, let last = date.latestEnd else { return nil }
    self.init(first, last)
  }

  var isOneDay: Bool { first == last }

  /// Both, and what lies between them.
  func union(_ other: DayRange) -> DayRange { DayRange(min(first, other.first), max(last, other.last)) }

  /// Whether it lies within another.
  func isWithin(_ other: DayRange) -> Bool { other.first <= first && last <= other.last }
}

extension CivilDate {
  /// A day before all others, and one behind them.
  static let distantPast = CivilDate(dayNumber: .min)
  static let distantFuture = CivilDate(dayNumber: .max)
}
