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
  public var description: String { ShortText.string { append(to: &$0) } }

  /// Appends what `description` says to a line of output, without making a `String`.
  public func appendASCII(to bytes: inout [UInt8]) {
    ShortText.lend({ append(to: &$0) }, to: { bytes.append(contentsOf: $0) })
  }

  private func append(to text: inout ShortText) {
    if year < 0 { text.append(UInt8(ascii: "-")) }
    text.append(abs(year), width: 4)
    text.append(UInt8(ascii: "-"))
    text.append(month, width: 2)
    text.append(UInt8(ascii: "-"))
    text.append(day, width: 2)
  }
}

extension UInt8 {
  /// The value of an ASCII digit: 7 for `"7"`, nothing for anything else.
  var decimalDigit: Int? {
    let value = self &- 48
    return value < 10 ? Int(value) : nil
  }
}
