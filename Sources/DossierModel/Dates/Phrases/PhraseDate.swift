/// What some words say of a date: one date, or a span from one to another, not all of whose parts may be known yet.
///
/// In `October 1–November 10, 1790` the first date learns its year from the second.
struct PhraseDate {
  /// One date in the making.
  struct Point: Equatable {
    /// The year as EDTF writes it: `1790`, `199X`, `-0275`.
    var year: String?
    /// The month, or a part of the year from 21 on.
    var month: Int?
    /// The day.
    var day: Int?
    /// The time of the day: `10:30:00`.
    var clock: String?
    /// How many of `-XX` follow.
    var openParts = 0
    var qualification = Qualification.none

    /// The date as EDTF.
    var text: String {
      var text = year ?? "XXXX"
      if let month { text += "-" + twoDigits(month) }
      if let day { text += "-" + twoDigits(day) }
      if let clock { text += "T" + clock }
      for _ in 0..<openParts { text += "-XX" }
      if let sign = qualification.sign { text.unicodeScalars.append(Unicode.Scalar(sign)) }
      return text
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// The year as a number, where it has no open digit.
    var yearNumber: Int? { year.flatMap { Int($0) } }
  }

  var start: Point
  /// The last date of a span; nothing for one date.
  var end: Point?
  var rule: DatePhrase.Rule
  /// The day of the week that the words name.
  var weekday: Weekday?
  /// Whether it is the `1900s`, or part of them, which may be ten years or a hundred.
  var isHundreds = false

  init(_ point: Point, _ rule: DatePhrase.Rule) {
    start = point
    self.rule = rule
  }

  init(from start: Point, to end: Point, _ rule: DatePhrase.Rule) {
    self.start = start
    self.end = end
    self.rule = rule
  }

  /// The last date of a span, or the one date.
  var last: Point { end ?? start }

  /// Whether a year is said.
  var hasYear: Bool { start.year != nil && last.year != nil }

  /// The date as EDTF: a span is an interval.
  var text: String { end.map { "\(start.text)/\($0.text)" } ?? start.text }

  mutating func qualify(_ qualification: Qualification) {
    start.qualification = start.qualification.and(qualification)
    if let last = end?.qualification { end?.qualification = last.and(qualification) }
  }

  /// Takes the year, and the month if only a day is said, from the date that follows: `9` from `11 March 2025`.
  mutating func learn(from next: PhraseDate) {
    guard start.year == nil, end == nil, let year = next.start.year else { return }
    if start.month == nil { start.month = next.start.month }
    start.year = year
    // The December before the January of the year that is said.
    if let number = Int(year), number > 0, let month = start.month, let nextMonth = next.start.month,
      month <= 12, nextMonth <= 12, (month, start.day ?? 0) > (nextMonth, next.start.day ?? 31)
    {
      start.year = PhraseDate.year(number - 1)
    }
    if rule == .yearless { rule = start.day == nil ? .month : .day }
  }

  /// A year as EDTF writes it, for years of up to four digits.
  static func year(_ number: Int) -> String {
    let digits = String(abs(number))
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
