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
    guard end - start == (isDay ? 8 : 16), let date = FourPairs(memory, at: start) else { return nil }
    let (year, month, day) = (date.first * 100 + date.second, date.third, date.fourth)
    guard year > 0, 1...12 ~= month, day > 0, day <= 28 || day <= CivilDate.daysInMonth(month, year: year)
    else {
      return nil
    }
    self.isDay = isDay
    guard !isDay else {
      number = (year * 100 + month) * 100 + day
      return
    }
    guard memory[start + 8] == UInt8(ascii: "T"), memory[start + 15] == UInt8(ascii: "Z"),
      let clock = FourPairs(memory, at: start + 9, count: 6), clock.first < 24, clock.second < 60,
      clock.third <= 60
    else { return nil }
    let time = (clock.first * 100 + clock.second) * 100 + clock.third
    number = ((year * 100 + month) * 100 + day) * 1_000_000 + time
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

/// Four numbers of two digits each, read from eight bytes at once.
private struct FourPairs {
  private let pairs: UInt64

  /// The pairs at a place; nil where one of the bytes is no digit.
  ///
  /// Of fewer than eight digits, the numbers that lack are 0.
  @inline(__always)
  init?(_ memory: UnsafeRawBufferPointer, at place: Int, count: Int = 8) {
    // Six digits have two bytes before them, which are pushed out.
    var digits = memory.loadUnaligned(fromByteOffset: place + count - 8, as: UInt64.self).littleEndian
    digits = (digits ^ 0x3030_3030_3030_3030) >> UInt64((8 - count) * 8)
    guard (digits | (digits &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0 == 0 else { return nil }
    pairs = digits &* 10 &+ digits >> 8
  }

  var first: Int { Int(pairs & 0xFF) }
  var second: Int { Int(pairs >> 16 & 0xFF) }
  var third: Int { Int(pairs >> 32 & 0xFF) }
  var fourth: Int { Int(pairs >> 48 & 0xFF) }
}
