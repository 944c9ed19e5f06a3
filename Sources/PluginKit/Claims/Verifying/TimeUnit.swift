import DossierModel

/// A unit in which time is counted: by the calendar, so that a year is full on its anniversary.
enum TimeUnit: String {
  case day, week, month, year, decade, century

  /// The unit that a claim names; years where it names none, nil where it is none of time.
  init?(unit: String?) {
    guard let unit else {
      self = .year
      return
    }
    let word = unit.lowercased()
    guard
      let known = TimeUnit(rawValue: word) ?? TimeUnit(rawValue: String(word.dropLast()))
        ?? Self.plurals[word]
    else { return nil }
    self = known
  }

  private static let plurals: [String: TimeUnit] = ["centuries": .century]

  /// Whether it is made of years.
  var isOfYears: Bool { years > 0 }

  /// The years of a unit that is made of years; 0 for others.
  var years: Int {
    switch self {
    case .year: 1
    case .decade: 10
    case .century: 100
    case .day, .week, .month: 0
    }
  }

  /// The day on which so many units from a day are full: 30 years from 1995-07-28 on 2025-07-28.
  ///
  /// From 29 February, a year is full on 1 March where there is no 29 February; months likewise.
  func day(after number: Double, from start: CivilDate) -> CivilDate {
    let number = min(max(number, -1e12), 1e12)
    let whole = number.rounded(.down)
    let day = day(after: Int(whole), from: start)
    guard number > whole else { return day }
    let next = self.day(after: Int(whole) + 1, from: start)
    let days = Double(next.dayNumber - day.dayNumber) * (number - whole)
    return day.addingDays(Int(days.rounded(.up)))
  }

  private func day(after number: Int, from start: CivilDate) -> CivilDate {
    switch self {
    case .day: return start.addingDays(number)
    case .week: return start.addingDays(number * 7)
    case .month:
      let months = start.year * 12 + start.month - 1 + number
      let year = Int((Double(months) / 12).rounded(.down))
      let month = months - year * 12 + 1
      return CivilDate(year: year, month: month, day: start.day)
        ?? (month == 12 ? nil : CivilDate(year: year, month: month + 1, day: 1)) ?? Self.beyond(number)
    case .year, .decade, .century:
      return start.addingYears(number * years, leapDay: .mar1) ?? Self.beyond(number)
    }
  }

  /// A day that the calendar does not reach.
  private static func beyond(_ number: Int) -> CivilDate { number < 0 ? .distantPast : .distantFuture }

  /// How many units lie between two days, with their fraction: 57.6 years from 1967-08-08 to 2025-03-10.
  ///
  /// Negative where the second day is the earlier one.
  func count(from start: CivilDate, to end: CivilDate) -> Double {
    var whole = estimate(from: start, to: end)
    while day(after: whole, from: start) > end { whole -= 1 }
    while day(after: whole + 1, from: start) <= end { whole += 1 }
    let last = day(after: whole, from: start).dayNumber
    let next = day(after: whole + 1, from: start).dayNumber
    guard next > last else { return Double(whole) }
    return Double(whole) + Double(end.dayNumber - last) / Double(next - last)
  }

  private func estimate(from start: CivilDate, to end: CivilDate) -> Int {
    switch self {
    case .day: end.dayNumber - start.dayNumber
    case .week: (end.dayNumber - start.dayNumber) / 7
    case .month: (end.year - start.year) * 12 + end.month - start.month
    case .year, .decade, .century: (end.year - start.year) / years
    }
  }

  /// How many days it has on an average.
  var length: Double {
    switch self {
    case .day: 1
    case .week: 7
    case .month: 365.2425 / 12
    case .year, .decade, .century: 365.2425 * Double(years)
    }
  }

  /// Whether it has always the same number of days.
  var isFixed: Bool { self == .day || self == .week }
}
