import DossierModel
import PluginKit

/// A day or a moment as a calendar has it (RFC 5545 §3.3.4, §3.3.5): `20250310`, `20250310T020000Z`.
struct CalendarValue {
  /// Whether it is a whole day.
  let isDay: Bool
  /// What comes later has a larger number.
  let number: Int

  /// The value between two places; nil where there is no such day or time.
  init?(_ memory: UnsafeRawBufferPointer, _ start: Int, _ end: Int, isDay: Bool) {
    guard end - start == (isDay ? 8 : 16), let year = Self.digits(memory, start, 4),
      let month = Self.digits(memory, start + 4, 2), let day = Self.digits(memory, start + 6, 2), year > 0,
      1...12 ~= month, day > 0, day <= CivilDate.daysInMonth(month, year: year)
    else { return nil }
    self.isDay = isDay
    guard !isDay else {
      number = (year * 100 + month) * 100 + day
      return
    }
    guard memory[start + 8] == UInt8(ascii: "T"), memory[start + 15] == UInt8(ascii: "Z"),
      let hour = Self.digits(memory, start + 9, 2), let minute = Self.digits(memory, start + 11, 2),
      let second = Self.digits(memory, start + 13, 2), hour < 24, minute < 60, second <= 60
    else { return nil }
    number = ((((year * 100 + month) * 100 + day) * 100 + hour) * 100 + minute) * 100 + second
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
    guard end - start == 36, memory[start + 8] == hyphen, memory[start + 13] == hyphen,
      memory[start + 18] == hyphen, memory[start + 23] == hyphen
    else { return false }
    var isHex = true
    // The last sixteen bytes overlap those before them.
    for place in 0..<3 {
      let bytes = SixteenBytes(memory, at: start + min(place * 16, 20))
      let wrong =
        (bytes &- .all(0x30) .> .all(9)) .& (bytes &- .all(0x61) .> .all(5)) .& (bytes .!= .all(hyphen))
      isHex = isHex && wrong.isEmpty
    }
    return isHex
  }

  private static let hyphen = UInt8(ascii: "-")

  /// Whether a text is a day.
  static func isDay(_ text: some Sequence<UInt8>) -> Bool {
    Array(text).withUnsafeBytes { CalendarValue($0, 0, $0.count, isDay: true) != nil }
  }
}
