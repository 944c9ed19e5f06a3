import DossierModel

/// A day or a time of day on it as calendars write it, before its zone is known: `20250310`, `20250310T090000`.
struct ReadTime {
  let day: CivilDate
  /// Seconds since midnight; nil for a whole day.
  let second: Int?
  /// Whether it is in UTC by its letter.
  let isUTC: Bool

  /// A date, or a date and a time; nil for what is neither.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8 || bytes.count == 15 || bytes.count == 16,
      let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[4..<6]),
      let number = Self.number(bytes[6..<8]), let day = CivilDate(year: year, month: month, day: number)
    else { return nil }
    self.day = day
    guard bytes.count > 8 else {
      (second, isUTC) = (nil, false)
      return
    }
    guard bytes[8] == UInt8(ascii: "T"), let hour = Self.number(bytes[9..<11]),
      let minute = Self.number(bytes[11..<13]), let second = Self.number(bytes[13..<15]), hour < 24,
      minute < 60,
      second < 61, bytes.count == 15 || bytes[15] == UInt8(ascii: "Z")
    else { return nil }
    self.second = hour * 3_600 + minute * 60 + min(second, 59)
    isUTC = bytes.count == 16
  }

  private init(day: CivilDate, second: Int?, isUTC: Bool) {
    self.day = day
    self.second = second
    self.isUTC = isUTC
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Seconds since 1970 on its own clock.
  var seconds: Int { day.dayNumber * 86_400 + (second ?? 0) }

  /// The time so much later.
  func adding(_ duration: Duration) -> ReadTime {
    let later = seconds + duration.days * 86_400 + duration.seconds
    let number = EntryTimes.dayNumber(of: later)
    return ReadTime(
      day: CivilDate(dayNumber: number),
      second: second == nil && duration.seconds == 0 ? nil : later - number * 86_400,
      isUTC: isUTC)
  }

  /// The time as EDTF, so many minutes ahead of UTC: `2025-03-10T09:00:00+07:00`; without a zone where none is known.
  func edtf(minutesAhead: Int?) -> String {
    guard let second else { return day.description }
    let clock = [second / 3_600, second / 60 % 60, second % 60].map(Self.twoDigits).joined(separator: ":")
    let zone: String
    switch (isUTC, minutesAhead) {
    case (true, _), (_, 0): zone = "Z"
    case (_, let minutes?):
      zone =
        (minutes < 0 ? "-" : "+") + Self.twoDigits(abs(minutes) / 60) + ":"
        + Self.twoDigits(abs(minutes) % 60)
    case (_, nil): zone = ""
    }
    return "\(day)T\(clock)\(zone)"
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
