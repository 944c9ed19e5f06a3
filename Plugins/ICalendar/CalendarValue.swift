import DossierModel

/// A day or a moment as a calendar has it (RFC 5545 §3.3.4, §3.3.5): `20250310`, `20250310T020000Z`.
struct CalendarValue {
  /// Whether it is a whole day.
  let isDay: Bool
  /// What comes later has a larger number: seconds since 1970, in UTC where the zone is known.
  let number: Int

  /// The value between two places; nil where there is no such day or time.
  init?(_ memory: UnsafeRawBufferPointer, _ start: Int, _ end: Int, isDay: Bool) {
    guard end - start == (isDay ? 8 : 16), let year = Self.digits(memory, start, 4),
      let month = Self.digits(memory, start + 4, 2), let day = Self.digits(memory, start + 6, 2), year > 0,
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.isDay = isDay
    guard !isDay else {
      number = date.dayNumber * 86_400
      return
    }
    guard memory[start + 8] == UInt8(ascii: "T"), memory[start + 15] == UInt8(ascii: "Z"),
      let hour = Self.digits(memory, start + 9, 2), let minute = Self.digits(memory, start + 11, 2),
      let second = Self.digits(memory, start + 13, 2), hour < 24, minute < 60, second <= 60
    else { return nil }
    number = date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second
  }

  /// The number that some digits are.
  @inline(__always)
  private static func digits(_ memory: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
    var number = 0
    for place in start..<start + count {
      let digit = memory[place] &- 0x30
      guard digit <= 9 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  /// Whether a moment in UTC stands between two places.
  static func isMoment(_ memory: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    CalendarValue(memory, start, end, isDay: false) != nil
  }

  /// Whether a number that is not negative stands there.
  static func isNumber(_ memory: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    start < end && memory[start..<end].allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// Whether a UUID in small letters stands there.
  static func isUUID(_ memory: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    guard end - start == 36 else { return false }
    for place in 0..<36 {
      let byte = memory[start + place]
      let isHyphen = place == 8 || place == 13 || place == 18 || place == 23
      guard isHyphen ? byte == 0x2D : byte &- 0x30 <= 9 || byte &- 0x61 <= 5 else { return false }
    }
    return true
  }

  /// Whether a text is a day.
  static func isDay(_ text: some Sequence<UInt8>) -> Bool {
    Array(text).withUnsafeBytes { CalendarValue($0, 0, $0.count, isDay: true) != nil }
  }
}
