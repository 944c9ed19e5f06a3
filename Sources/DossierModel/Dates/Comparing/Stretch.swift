/// Days from a start to an end, each of which is known only within bounds.
struct Stretch: Sendable, Hashable {
  /// The first and last day on which it starts; beyond the readable years for an open start.
  private(set) var earliestStart, latestStart: CivilDate
  /// The first and last day on which it ends.
  private(set) var earliestEnd, latestEnd: CivilDate
  /// For each of the years `{1670..1672}`, or each of such months: the months of one of them, each of which is meant.
  private var monthsOfEach: Int?

  /// The stretch from one day to another, both included; nothing is no limit.
  init(from first: CivilDate?, until last: CivilDate?) {
    earliestStart = first ?? .earliestReadable
    latestStart = earliestStart
    latestEnd = last ?? .latestReadable
    earliestEnd = latestEnd
  }

  /// The stretch from one end to another.
  init(from start: EDTFDate.Boundary, to end: EDTFDate.Boundary) {
    earliestStart = start.point?.earliest ?? .earliestReadable
    latestEnd = end.point?.latest ?? .latestReadable
    // An unknown start is at the latest the last day of the end, an unknown end at the earliest the first
    // day of the start: only what lies between is certain.
    switch start {
    case .date(let point): latestStart = min(point.latest, latestEnd)
    case .open: latestStart = earliestStart
    case .unknown: latestStart = latestEnd
    }
    switch end {
    case .date(let point): earliestEnd = max(point.earliest, earliestStart)
    case .open: earliestEnd = latestEnd
    case .unknown: earliestEnd = earliestStart
    }
  }

  /// The stretch of a member of a set.
  ///
  /// Of a range one date is meant somewhere between its ends, or all dates are: each day, or in each month some day.
  init(_ member: EDTFDate.DateSet.Member, _ meaning: EDTFDate.DateSet.Meaning) {
    earliestStart = member.first?.earliest ?? .earliestReadable
    latestEnd = member.last?.latest ?? .latestReadable
    latestStart = latestEnd
    earliestEnd = earliestStart
    guard meaning == .allOf else { return }
    if case .date = member { return }
    let precisions = [member.first, member.last].compactMap { $0?.precision }
    switch precisions.max() {
    case .day, .time: (latestStart, earliestEnd) = (earliestStart, latestEnd)
    case .month: monthsOfEach = 1
    case .year: monthsOfEach = 12
    default: break
    }
  }

  /// Bounds of a start that is known as well as a set says; nothing is no limit.
  mutating func begin(between first: CivilDate?, and last: CivilDate?) {
    earliestStart = first ?? .earliestReadable
    latestStart = min(last ?? .latestReadable, latestEnd)
  }

  /// Bounds of an end that is known as well as a set says; nothing is no limit.
  mutating func end(between first: CivilDate?, and last: CivilDate?) {
    latestEnd = last ?? .latestReadable
    earliestEnd = max(first ?? .earliestReadable, earliestStart)
    latestStart = min(latestStart, latestEnd)
  }

  /// Says whether the two stretches share a day.
  func overlap(with other: Stretch) -> Certainty {
    if earliestStart > other.latestEnd || other.earliestStart > latestEnd { return .certainlyNot }
    if latestStart <= other.earliestEnd, other.latestStart <= earliestEnd { return .certainly }
    let holdsOneWhole = holdsOneWhole(of: other) || other.holdsOneWhole(of: self)
    return holdsOneWhole ? .certainly : .possibly
  }

  /// Whether what is certainly part of this stretch includes a whole year or month of a range of them.
  private func holdsOneWhole(of range: Stretch) -> Bool {
    guard let months = range.monthsOfEach else { return false }
    let first = max(range.earliestStart, latestStart).startOfMonths(months)
    return first.endOfMonths(months) <= min(range.latestEnd, earliestEnd)
  }
}

extension CivilDate {
  /// The first day of the first whole month, or year for 12 months, that does not begin before this day.
  fileprivate func startOfMonths(_ months: Int) -> CivilDate {
    let isStart = day == 1 && (months == 1 || month == 1)
    guard !isStart else { return self }
    return months == 12 || month == 12
      ? CivilDate(existingYear: year + 1, month: 1, day: 1)
      : CivilDate(existingYear: year, month: month + 1, day: 1)
  }

  /// The last day of the month, or the year for 12 months, that begins on this day.
  fileprivate func endOfMonths(_ months: Int) -> CivilDate {
    let month = months == 12 ? 12 : month
    return CivilDate(existingYear: year, month: month, day: Self.daysInMonth(month, year: year))
  }
}
