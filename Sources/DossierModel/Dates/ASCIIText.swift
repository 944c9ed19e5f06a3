/// A short text of digits and signs in the making, in memory that is lent for it: a day, a time, a date as EDTF.
struct ASCIIText: ~Copyable {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// Room for an interval between two times in years of 13 digits, and more.
  static let ordinaryCapacity = 128

  /// Lends the text that `write` writes to `body`.
  static func lend(
    capacity: Int = ordinaryCapacity, _ write: (inout ASCIIText) -> Void,
    to body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { memory in
      var text = ASCIIText(memory: memory)
      write(&text)
      body(UnsafeBufferPointer(rebasing: memory[..<text.count]))
    }
  }

  /// The text that `write` writes, as a String.
  static func string(capacity: Int = ordinaryCapacity, _ write: (inout ASCIIText) -> Void) -> String {
    var string = ""
    lend(capacity: capacity, write, to: { string = String(decoding: $0, as: UTF8.self) })
    return string
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
    word.withUTF8 { word in
      count = UnsafeMutableBufferPointer(rebasing: memory[count...]).update(fromContentsOf: word) + count
    }
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
  private mutating func appendTwoDigits(_ number: Int) {
    let pair = UInt32(truncatingIfNeeded: number % 100)
    let tens = (pair &* 205) >> 11
    append(48 &+ UInt8(truncatingIfNeeded: tens))
    append(48 &+ UInt8(truncatingIfNeeded: pair &- tens &* 10))
  }

  /// Writes `X` over those of the last four characters whose bit is set, the last character having bit 1.
  mutating func leaveOpen(_ bits: UInt8) {
    guard bits != 0 else { return }
    for place in 0..<4 where bits >> UInt8(place) & 1 != 0 { memory[count - 1 - place] = UInt8(ascii: "X") }
  }
}
