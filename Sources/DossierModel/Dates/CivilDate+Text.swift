extension CivilDate {
  /// Reads a day written exactly as YYYY-MM-DD; `"2025-3-1"` and `"2025-02-30"` give nothing.
  public init?(_ text: some StringProtocol) {
    var digits = 0
    var length = 0
    for byte in text.utf8 {
      length += 1
      if length == 5 || length == 8 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard length <= 10, let digit = byte.decimalDigit else { return nil }
        digits = digits * 10 + digit
      }
    }
    guard length == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  /// The day as ISO 8601 writes it: `2025-03-10`, `-0275-01-01` before the year 0, `210001-01-01` after 9999.
  public var description: String {
    var bytes: [UInt8] = []
    appendASCII(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `description` says to a line of output, without making a `String`.
  public func appendASCII(to bytes: inout [UInt8]) {
    if year < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.appendDecimal(year.magnitude, width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendDecimal(UInt(month), width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.appendDecimal(UInt(day), width: 2)
  }
}

extension UInt8 {
  /// The value of an ASCII digit: 7 for `"7"`, nothing for anything else.
  var decimalDigit: Int? {
    let value = self &- 48
    return value < 10 ? Int(value) : nil
  }
}

extension [UInt8] {
  /// Appends a number with leading zeros: 7 at width 2 is `07`.
  mutating func appendDecimal(_ number: UInt, width: Int) {
    var scale: UInt = 1
    var length = 1
    while number / scale >= 10 || length < width {
      scale *= 10
      length += 1
    }
    while scale > 0 {
      append(48 + UInt8(number / scale % 10))
      scale /= 10
    }
  }
}
