/// A short text in the making, in memory that is lent for it: a day, a time, a date as EDTF or in words.
struct ShortText: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Room for an interval between two times in years of 13 digits, and more.
  static let ordinaryCapacity = 128

  /// Lends the text that `write` writes to `body`.
  static func lend<Outcome>(
    capacity: Int = ordinaryCapacity, _ write: (inout ShortText) -> Void,
    to body: (UnsafeBufferPointer<UInt8>) -> Outcome
  ) -> Outcome {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { memory in
      var text = ShortText(memory: memory)
      write(&text)
      return body(UnsafeBufferPointer(rebasing: memory[..<text.count]))
    }
  }

  /// The text that `write` writes, as a String.
  static func string(capacity: Int = ordinaryCapacity, _ write: (inout ShortText) -> Void) -> String {
    lend(capacity: capacity, write, to: { String(decoding: $0, as: UTF8.self) })
  }

  private init(memory: UnsafeMutableBufferPointer<UInt8>) { self.memory = memory }

  /// Appends a character.
  mutating func append(_ byte: UInt8) {
    memory[count] = byte
    count += 1
  }

  /// Appends a word.
  mutating func append(_ word: String) {
    var word = word
    word.withUTF8 { append($0) }
  }

  /// Appends a word of the program.
  mutating func append(literal word: StaticString) {
    append(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    count = UnsafeMutableBufferPointer(rebasing: memory[count...]).update(fromContentsOf: bytes) + count
  }

  /// Appends a number with leading zeros: 7 at width 2 is `07`.
  mutating func append(_ number: Int, width: Int) {
    if number < 10, width < 2 { return append(48 + UInt8(truncatingIfNeeded: number)) }
    if number >= 100 || width > 2 {
      if number < 10_000, width == 4 || width < 4 && number >= 1_000 {
        appendTwoDigits(number / 100)
      } else {
        append(number / 100, width: max(width - 2, 1))
      }
    }
    appendTwoDigits(number)
  }

  /// Appends the last two digits of a number that is not negative.
  @inline(__always)
  private mutating func appendTwoDigits(_ number: Int) {
    let pair = UInt32(truncatingIfNeeded: UInt(bitPattern: number) % 100)
    let tens = (pair &* 205) >> 11
    let digits = UInt16(truncatingIfNeeded: tens | (pair &- tens &* 10) << 8 | 0x3030)
    UnsafeMutableRawBufferPointer(memory).storeBytes(
      of: digits.littleEndian, toByteOffset: count, as: UInt16.self)
    count += 2
  }

  /// Writes `X` over those of the last four characters whose bit is set, the last character having bit 1.
  mutating func leaveOpen(_ bits: UInt8) {
    guard bits != 0 else { return }
    for place in 0..<4 where bits >> UInt8(place) & 1 != 0 { memory[count - 1 - place] = UInt8(ascii: "X") }
  }
}
