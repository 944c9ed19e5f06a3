import DossierModel
import PluginKit

/// When a calendar rings for an entry: so many days before it begins, at a time of the day: `14d@09:00`.
struct Alarm: OptionValue, Hashable {
  /// How many days before the entry's first day.
  let days: Int
  /// The minute of that day.
  let minute: Int

  /// `14d@09:00`; `0d@09:00` is the day itself.
  init?(optionText: String) {
    let parts = optionText.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].last == "d", let days = Self.number(parts[0].dropLast(), 1...3),
      let clock = Self.minute(parts[1]), days <= 366
    else { return nil }
    self.days = days
    minute = clock
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = number(parts[0], 2...2), let minute = number(parts[1], 2...2),
      hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private static func number(_ text: Substring, _ lengths: ClosedRange<Int>) -> Int? {
    guard lengths.contains(text.utf8.count), text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return Int(text)
  }

  /// The alarm as it would be typed.
  var optionText: String { "\(days)d@\(digits(minute / 60)):\(digits(minute % 60))" }

  private func digits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// What may be typed.
  static var expected: String { "days before and a time, like 14d@09:00, at most 366 days" }

  /// How many minutes it rings before an entry whose first day has begun so many minutes earlier.
  ///
  /// Less than 0 where it rings after the beginning, as `0d@09:00` for a whole day.
  func lead(_ minuteOfStart: Int) -> Int { minuteOfStart + days * 1_440 - minute }

  /// The day on which it rings for an entry that begins on a day.
  func day(before start: CivilDate) -> CivilDate { start.addingDays(-days) }
}

extension ContentLines {
  /// Writes an alarm that shows a title (RFC 5545 §3.6.6), so many minutes before the entry begins.
  mutating func put(alarm lead: Int, title: (inout ContentLines) -> Void) {
    put(line: "BEGIN:VALARM")
    put(line: "ACTION:DISPLAY")
    begin("DESCRIPTION")
    title(&self)
    end()
    begin("TRIGGER")
    put(text: Self.duration(minutes: lead))
    end()
    put(line: "END:VALARM")
  }

  /// A time before, as a duration: `-P13DT15H`; `PT9H` is after.
  static func duration(minutes lead: Int) -> String {
    let minutes = abs(lead)
    let (days, hours, rest) = (minutes / 1_440, minutes / 60 % 24, minutes % 60)
    var text = lead > 0 ? "-P" : "P"
    if days > 0 { text += "\(days)D" }
    if hours > 0 || rest > 0 || days == 0 { text += "T" }
    if hours > 0 { text += "\(hours)H" }
    if rest > 0 || (days == 0 && hours == 0) { text += "\(rest)M" }
    return text
  }
}
