import DossierModel
import PluginKit

/// A time zone as a calendar describes it (RFC 5545 §3.6.5): when its clocks are changed, and how far ahead of UTC.
struct ReadZone {
  private var changes: [Change] = []

  /// A change of the clocks: once, on some days, or every year.
  private struct Change {
    let first: ReadTime
    let minutesAhead: Int
    /// How far ahead of UTC the clocks were before it, where that is said.
    let minutesBefore: Int?
    /// The other times at which it happens (`RDATE`), on the clock before it.
    let others: [ReadTime]
    /// The month and the day of the week on which it returns: the second Sunday is 2, the last is -1.
    let month: Int?
    let weekday: Int?
    let place: Int
    let until: ReadTime?

    /// How many seconds of the clock it leaves out; none where clocks are put back.
    var gap: Int { max(0, minutesAhead - (minutesBefore ?? minutesAhead)) * 60 }
  }

  /// The zone of a `VTIMEZONE`; nil where it says nothing that could be understood.
  init?(_ component: ReadComponent, telling records: inout ImportedRecords) {
    for part in component.parts where part.name == "STANDARD" || part.name == "DAYLIGHT" {
      guard let offset = part["TZOFFSETTO"], let start = part["DTSTART"] else { continue }
      guard let minutes = Self.minutes(offset.value) else {
        records.report(
          .warning, "W0802", at: offset.place, "“\(offset.value)” is no offset from UTC, and was passed over",
          help: "an offset lies between -1200 and +1400")
        continue
      }
      guard let first = ReadTime(start.value) else {
        records.report(
          .warning, "W0802", at: start.place,
          "“\(start.value)” is no time that there is; this change of the clocks was passed over")
        continue
      }
      let before = part["TZOFFSETFROM"].flatMap { Self.minutes($0.value) }
      let rule = part["RRULE"].map { RuleText($0.value) }
      let byDay = rule?["BYDAY"] ?? ""
      changes.append(
        Change(
          first: first, minutesAhead: minutes, minutesBefore: before,
          others: Self.times(in: part.all("RDATE"), telling: &records),
          month: rule?["BYMONTH"].flatMap { Int($0) },
          weekday: Self.weekdays.firstIndex(of: String(byDay.suffix(2))), place: Int(byDay.dropLast(2)) ?? 0,
          until: rule?["UNTIL"].flatMap { ReadTime($0) }))
    }
    guard !changes.isEmpty else { return nil }
  }

  /// The times that lines list: `RDATE:20151025T030000,20161030T030000`.
  private static func times(in lines: [ReadLine], telling records: inout ImportedRecords) -> [ReadTime] {
    lines.flatMap { line in
      line.value.split(separator: ",").compactMap { text -> ReadTime? in
        // A period begins with its time.
        if let time = ReadTime(text.prefix { $0 != "/" }.trimmed) { return time }
        records.report(
          .warning, "W0802", at: line.place,
          "“\(text)” is no time that there is; this change of the clocks was passed over")
        return nil
      }
    }
  }

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// How far ahead of UTC an offset is: 420 for `+0700`; nil for what EDTF has no zone for.
  private static func minutes(_ text: String) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-", text.utf8.count >= 5,
      let number = Int(text.dropFirst().prefix(4)), number % 100 < 60
    else { return nil }
    let minutes = (number / 100 * 60 + number % 100) * (sign == "-" ? -1 : 1)
    return (-720...840).contains(minutes) ? minutes : nil
  }

  /// How many minutes ahead of UTC a time on the zone's clock is: by the last change before it.
  ///
  /// A time that the clocks leave out, or show twice, is that of the clock before the change (RFC 5545 §3.3.5).
  func minutesAhead(at time: ReadTime) -> Int? {
    var latest: (second: Int, minutes: Int)?
    for change in changes {
      for second in occurrences(of: change, near: time.day.year) where second + change.gap <= time.seconds {
        if latest.map({ $0.second <= second }) ?? true { latest = (second, change.minutesAhead) }
      }
    }
    if let latest { return latest.minutes }
    return changes.min { $0.first.seconds < $1.first.seconds }.map { $0.minutesBefore ?? $0.minutesAhead }
  }

  /// When the clocks are changed: at all times that are listed, and in a year and the one before by the rule.
  private func occurrences(of change: Change, near year: Int) -> [Int] {
    let listed = ([change.first] + change.others).map { time in
      time.seconds + (time.isUTC ? change.minutesBefore ?? change.minutesAhead : 0) * 60
    }
    guard let month = change.month, (1...12).contains(month), let weekday = change.weekday else {
      return listed
    }
    return listed
      + [year - 1, year].compactMap { year in
        let length = CivilDate.daysInMonth(month, year: year)
        let days = (1...length).compactMap { CivilDate(year: year, month: month, day: $0) }
          // 1 January 1970 was a Thursday.
          .filter { (($0.dayNumber + 3) % 7 + 7) % 7 == weekday }
        let index = change.place < 0 ? days.count + change.place : max(change.place, 1) - 1
        guard days.indices.contains(index) else { return nil }
        let second = days[index].dayNumber * 86_400 + (change.first.second ?? 0)
        guard second >= change.first.seconds, change.until.map({ second <= $0.seconds + 86_400 }) ?? true
        else { return nil }
        return second
      }
  }
}
