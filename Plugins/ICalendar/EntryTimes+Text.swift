import DossierModel
import PluginKit

extension ByteBuffer {
  /// Writes DTSTART and DTEND; whole days end on the day after the last one (RFC 5545 §3.6.1).
  mutating func put(_ times: EntryTimes) {
    switch times.span {
    case .days(let first, let last):
      putProperty("DTSTART;VALUE=DATE", value: first.basicText)
      putProperty("DTEND;VALUE=DATE", value: last.addingDays(1).basicText)
    case .moments(let start, let end):
      putProperty("DTSTART", value: CalendarMoment.text(ofSecond: start))
      if let end { putProperty("DTEND", value: CalendarMoment.text(ofSecond: end)) }
    }
  }
}

/// A moment in UTC as a calendar writes it.
enum CalendarMoment {
  /// The moment so many seconds after 1970 began: `20250310T020000Z`.
  static func text(ofSecond second: Int) -> String {
    let number = EntryTimes.dayNumber(of: second)
    let clock = second - number * 86_400
    let time = digits(clock / 3_600, 2) + digits(clock / 60 % 60, 2) + digits(clock % 60, 2)
    return "\(CivilDate(dayNumber: number).basicText)T\(time)Z"
  }

  /// A number with leading zeros.
  static func digits(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
  }
}

extension CivilDate {
  /// The day without hyphens: `20250310`.
  var basicText: String {
    CalendarMoment.digits(year * 10_000 + month * 100 + day, 8)
  }
}
