/// How a year is written, where that is not just its digits: with an exponent, or with significant digits.
///
/// `Y17E7` is the year 170 000 000; `1950S2` is a year from 1900 to 1999, estimated to be 1950 (EDTF level 2, ISO 8601-2
/// §4.7.3 and §4.5).
struct YearNotation: Sendable, Hashable {
  /// Both numbers, neither of which is more than 13, in one byte: a date of the usual sort has no more to spare.
  private var bits: UInt8

  /// The digits of the year, and no more.
  static let plain = Self(bits: 0)

  private init(bits: UInt8) { self.bits = bits }

  /// The number of zeros that the exponent stands for; 0 for a year without one.
  var exponent: Int {
    get { Int(bits & 15) }
    set { bits = bits & 0xF0 | UInt8(newValue) }
  }

  /// How many digits of the year are known; 0 for all of them.
  var significantDigits: Int {
    get { Int(bits >> 4) }
    set { bits = bits & 15 | UInt8(newValue) << 4 }
  }

  /// The years that are meant by one whose digits are written, without its sign: 1900 to 1999 for 1950 and `S2`.
  func years(around digits: Int) -> ClosedRange<Int> {
    guard significantDigits > 0 else { return digits...digits }
    var width = 1
    for _ in 0..<max(0, digits.decimalLength - significantDigits) { width *= 10 }
    let first = digits / width * width
    return first...first + width - 1
  }
}

extension Int {
  /// How many decimal digits a number has that is not negative: 4 for 1950, 1 for 0.
  var decimalLength: Int {
    var length = 1
    var rest = self / 10
    while rest > 0 {
      length += 1
      rest /= 10
    }
    return length
  }
}
