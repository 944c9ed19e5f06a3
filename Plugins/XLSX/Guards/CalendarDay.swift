/// Days as columns write them: `2025-03-10`.
enum CalendarDay {
  /// The numbers of a day with a year of four digits; nothing for any other.
  static func parts(of bytes: some RandomAccessCollection<UInt8>) -> (year: Int, month: Int, day: Int)? {
    guard bytes.count == 10, bytes.dropFirst(4).first == UInt8(ascii: "-"),
      bytes.dropFirst(7).first == UInt8(ascii: "-"), let year = Int(ascii: bytes.prefix(4)),
      let month = Int(ascii: bytes.dropFirst(5).prefix(2)), let day = Int(ascii: bytes.dropFirst(8))
    else { return nil }
    return (year, month, day)
  }
}

extension Int {
  /// The number that ASCII digits say, with a minus in front or not: `-275`; nothing for what is not just that.
  init?(ascii bytes: some RandomAccessCollection<UInt8>) {
    let isNegative = bytes.first == UInt8(ascii: "-")
    let digits = isNegative ? bytes.dropFirst() : bytes[bytes.startIndex...]
    guard 1...18 ~= digits.count else { return nil }
    var number = 0
    for byte in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self = isNegative ? -number : number
  }
}
