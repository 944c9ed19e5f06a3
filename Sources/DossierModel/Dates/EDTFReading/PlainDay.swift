/// A day written as `2025-03-10`, looked at as one number of eight bytes and one of two.
struct PlainDay {
  let year: Int
  let month: Int
  let day: Int

  /// The day whose ten bytes stand at a place; nothing where something else does, or where there is no such day.
  @inline(__always)
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
    guard offset + 10 <= bytes.count else { return nil }
    let memory = UnsafeRawBufferPointer(bytes)
    // What is left of each byte when that of `0000-00-` and `00` is taken away: a digit's value, and nothing of a hyphen.
    let head =
      UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ Self.zeros
    let tail =
      UInt16(littleEndian: memory.loadUnaligned(fromByteOffset: offset + 8, as: UInt16.self)) ^ 0x3030
    // 118 and a digit's value stay below 128, and so do 127 and nothing.
    guard ((head &+ 0x7F76_767F_7676_7676) | head) & 0x8080_8080_8080_8080 == 0,
      ((tail &+ 0x7676) | tail) & 0x8080 == 0
    else { return nil }
    // Ten times each digit and the one behind it, in the place of the latter.
    let pairs = head &* 10 &+ head >> 8
    year = Int(pairs & 0xFF) &* 100 &+ Int(pairs >> 16 & 0xFF)
    month = Int(pairs >> 40 & 0xFF)
    day = Int(tail & 0xFF) &* 10 &+ Int(tail >> 8)
    guard 1...12 ~= month, 1...CivilDate.daysInMonth(month, year: year) ~= day else { return nil }
  }

  /// `0000-00-`, the first byte lowest.
  private static var zeros: UInt64 { 0x2D30_302D_3030_3030 }
}

extension EDTFDate.Point {
  /// A date of that form and nothing else.
  init?(plainDay bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, let day = PlainDay(bytes, at: 0) else { return nil }
    self.init(
      yearDigits: day.year, isNegative: false, monthDigits: UInt8(truncatingIfNeeded: day.month),
      dayDigits: UInt8(truncatingIfNeeded: day.day), unspecified: [], signs: .none, time: nil,
      notation: .plain)
  }
}
