// What most dates are, without a String on the way: every digit is given, and no part is doubted for itself.
extension EnglishPhrase {
  /// The words for such a date; nothing for others.
  static func words(forPlain form: EDTFDate.Form) -> String? {
    var isPlain = false
    let words = ShortText.string { isPlain = append(plain: form, to: &$0) }
    return isPlain ? words : nil
  }

  /// Appends such a date: `about 1995`, `10 March 2025`, `16–20 August 2024`; false, and nothing appended, for others.
  static func append(plain form: EDTFDate.Form, to text: inout ShortText) -> Bool {
    switch form {
    case .point(let point):
      guard point.isPlain else { return false }
      append(plain: point, to: &text)
    case .interval(.date(let first), .date(let last)):
      guard first.isPlain, last.isPlain, first.time == nil, last.time == nil else { return false }
      if !first.sharesMonth(with: last) {
        append(plain: first, to: &text)
        text.append(literal: " – ")
      } else if let day = first.day, day != last.day {
        text.append(day, width: 1)
        text.append(literal: "–")
      }
      append(plain: last, to: &text)
    case .interval: return false
    }
    return true
  }

  private static func append(plain point: EDTFDate.Point, to text: inout ShortText) {
    text.append(doubt(point.qualification))
    append(point, to: &text)
  }

  /// Appends a point all of whose digits are given, whatever its signs: `10 March 2025, 09:00 UTC+07:00`, `July 1995`.
  static func append(_ point: EDTFDate.Point, to text: inout ShortText) {
    if let day = point.exactDay {
      append(day, to: &text)
      guard let time = point.time else { return }
      text.append(literal: ", ")
      time.appendClock(to: &text)
      guard time.zone != .none else { return }
      text.append(literal: " ")
      time.appendZone(to: &text)
    } else {
      if let month = point.month {
        text.append(EnglishCalendar.month(month))
        text.append(literal: " ")
      }
      append(year: point.year ?? 0, to: &text)
    }
  }

  /// Appends a day: `10 March 2025`, `15 March 44 BC`.
  static func append(_ day: CivilDate, to text: inout ShortText) {
    text.append(day.day, width: 1)
    text.append(literal: " ")
    text.append(EnglishCalendar.month(day.month))
    text.append(literal: " ")
    append(year: day.year, to: &text)
  }

  /// Appends a year as people count it: 0 is 1 BC, -275 is 276 BC.
  private static func append(year: Int, to text: inout ShortText) {
    text.append(year > 0 ? year : 1 - year, width: 1)
    if year <= 0 { text.append(literal: " BC") }
  }
}

extension EDTFDate.Point {
  /// Whether every digit is given, and no part is doubted for itself.
  fileprivate var isPlain: Bool { isFullyGiven && !signs.isPartial(last: lastPart) }

  /// Whether every digit is given, in the usual notation, of a year, a month of twelve or a day.
  var isFullyGiven: Bool { unspecified.isEmpty && monthDigits <= 12 && notation == .plain }
}
