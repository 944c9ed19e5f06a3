import DossierModel

/// When an entry stands in the calendar: whole days, or a moment.
///
/// `2025-03-10` is that day, `1995-07` all of July 1995, `2025-03-10T09:00:00+07:00` the moment 02:00 UTC. A date from
/// which no days follow is not guessed at: ``NoEntry`` says why there is none.
struct EntryTimes: Sendable, Hashable {
  /// The stretch of time.
  enum Span: Sendable, Hashable {
    /// From the first day to the last, both included.
    case days(first: CivilDate, last: CivilDate)
    /// From a moment to another, if the end is known; seconds since 1970 in UTC.
    case moments(start: Int, end: Int?)
    /// None that a calendar could mark: the entry is listed in a journal.
    case none
  }

  /// The stretch of time.
  let span: Span
  /// Whether the source names the day, or only a month, a season or a year that the entry then covers.
  let isDayKnown: Bool

  /// No times: what is known of a date, if there is one, stands in the text of a journal entry.
  static let unmarked = EntryTimes(span: .none, isDayKnown: false)

  private init(span: Span, isDayKnown: Bool) {
    self.span = span
    self.isDayKnown = isDayKnown
  }

  /// The times of a date, by what is to become of dates without a day.
  static func of(_ date: EDTFDate?, undated: UndatedPolicy) throws(NoEntry) -> EntryTimes {
    guard undated == .journal else {
      guard let date else { throw NoEntry("it has no date") }
      return try EntryTimes(date, undated: undated)
    }
    guard let date else { return .unmarked }
    // Days that are too many to mark may be known all the same.
    return (try? EntryTimes(date, undated: .skip)) ?? EntryTimes(span: .none, isDayKnown: date.namesItsDays)
  }

  /// The times of a date.
  init(_ date: EDTFDate, undated: UndatedPolicy) throws(NoEntry) {
    if let day = date.plainDay, day.year > 0, Self.canEnd(on: day) {
      span = .days(first: day, last: day)
      isDayKnown = true
      return
    }
    if let set = date.set {
      throw NoEntry(
        date,
        set.meaning == .oneOf
          ? "is one of several dates, and a calendar marks those that are known"
          : "is several dates, and an entry marks one stretch of days")
    }
    guard let start = date.startPart.point else {
      throw NoEntry(date, "has no beginning that a calendar could mark")
    }
    guard let end = date.endPart.point else { throw NoEntry(date, "has no end that a calendar could mark") }
    let vague = max(start.precision, end.precision)
    guard vague <= .year else {
      throw NoEntry(date, knownTo: vague)
    }
    let (first, last) = Self.days(from: start, to: date.isInterval ? end : nil)
    guard first.year >= 1, last.year <= 9_999 else {
      throw NoEntry(date, "lies outside the years 1 to 9999 that a calendar can hold")
    }
    guard Self.canEnd(on: last) else {
      throw NoEntry(
        date, "ends with the year 9999; its entry would end on the day after, which no calendar can hold")
    }
    guard first.year == last.year || last.dayNumber - first.dayNumber < 366 else {
      throw NoEntry(date, "covers more than 366 days: too long to mark in a calendar")
    }
    isDayKnown = date.namesItsDays
    guard isDayKnown || undated == .span else {
      throw NoEntry(date, "names no day, and undated=skip leaves such dates out")
    }
    span = Self.moments(from: start, to: date.isInterval ? end : nil) ?? .days(first: first, last: last)
  }

  /// The times of an anniversary; none in the last days of the year 9999.
  init?(_ anniversary: Anniversary) {
    guard Self.canEnd(on: anniversary.last) else { return nil }
    span = .days(first: anniversary.first, last: anniversary.last)
    isDayKnown = anniversary.precision == .day
  }

  /// The first day; for a moment that of UTC.
  var firstDay: CivilDate? {
    switch span {
    case .days(let first, _): first
    case .moments(let start, _): CivilDate(dayNumber: Self.dayNumber(of: start))
    case .none: nil
    }
  }

  /// The first and the last day that the date touches.
  private static func days(
    from start: EDTFDate.Point, to end: EDTFDate.Point?
  ) -> (first: CivilDate, last: CivilDate) {
    let (first, last) = (start.exactDay ?? start.earliest, start.exactDay ?? start.latest)
    guard let end else { return (first, last) }
    return (min(first, end.exactDay ?? end.earliest), max(last, end.exactDay ?? end.latest))
  }

  /// Whether the day after a day, on which an entry that ends with it ends by the letter, has a year of four digits.
  private static func canEnd(on day: CivilDate) -> Bool {
    day.year < 9_999 || day.year == 9_999 && (day.month, day.day) != (12, 31)
  }

  /// The moments of times of which the zone is known; a time without one is local to a place, and its day is marked.
  private static func moments(from start: EDTFDate.Point, to end: EDTFDate.Point?) -> Span? {
    guard let startMoment = moment(of: start) else { return nil }
    guard let end else { return .moments(start: startMoment, end: nil) }
    guard let endMoment = moment(of: end) else { return nil }
    return .moments(start: startMoment, end: endMoment > startMoment ? endMoment : nil)
  }

  private static func moment(of point: EDTFDate.Point) -> Int? {
    guard let day = point.exactDay, let time = point.time, let ahead = time.minutesAheadOfUTC else {
      return nil
    }
    let second = day.dayNumber * 86_400 + time.secondOfDay - ahead * 60
    return (1...9_999).contains(CivilDate(dayNumber: dayNumber(of: second)).year) ? second : nil
  }

  /// The day since 1970 on which a second falls.
  static func dayNumber(of second: Int) -> Int { (second - (second % 86_400 + 86_400) % 86_400) / 86_400 }
}

extension EDTFDate {
  /// Whether the day is named on which it begins, and that on which it ends.
  fileprivate var namesItsDays: Bool {
    startPart.point?.exactDay != nil && endPart.point?.exactDay != nil && self.set == nil
  }
}
