/// The digits of a date that are left open with `X` (EDTF level 1, ISO 8601-2 §4.6).
///
/// In `199X` it is the last digit of the year, in `1985-04-XX` both digits of the day.
struct UnspecifiedDigits: OptionSet, Sendable, Hashable {
  let rawValue: UInt8

  static let yearThousands = Self(rawValue: 128)
  static let yearHundreds = Self(rawValue: 64)
  static let yearTens = Self(rawValue: 32)
  static let yearOnes = Self(rawValue: 16)
  static let monthTens = Self(rawValue: 8)
  static let monthOnes = Self(rawValue: 4)
  static let dayTens = Self(rawValue: 2)
  static let dayOnes = Self(rawValue: 1)

  static let wholeYear: Self = [.yearThousands, .yearHundreds, .yearTens, .yearOnes]
  static let wholeMonth: Self = [.monthTens, .monthOnes]
  static let wholeDay: Self = [.dayTens, .dayOnes]

  var year: Self { intersection(.wholeYear) }
  var month: Self { intersection(.wholeMonth) }
  var day: Self { intersection(.wholeDay) }

  /// Whether a month fits what is written: 10, 11 and 12 fit `1X`, 1 and 10 fit `X0`.
  func month(_ month: Int, fits digits: UInt8) -> Bool {
    Self.fits(month, digits, tensOpen: contains(.monthTens), onesOpen: contains(.monthOnes))
  }

  /// Whether a day fits what is written: 20 to 29 fit `2X`, 1, 10, 20 and 30 fit `X0`.
  func day(_ day: Int, fits digits: UInt8) -> Bool {
    Self.fits(day, digits, tensOpen: contains(.dayTens), onesOpen: contains(.dayOnes))
  }

  /// `X0` begins with 00, for which the libraries agree on the first month or day (`1930-X0-10` from 1930-01-10).
  private static func fits(_ number: Int, _ digits: UInt8, tensOpen: Bool, onesOpen: Bool) -> Bool {
    if number == 1, tensOpen, !onesOpen, digits == 0 { return true }
    return (tensOpen || number / 10 == digits / 10) && (onesOpen || number % 10 == digits % 10)
  }

  /// How many years fit: 10 for `199X`, 100 for `19XX`, 1 when no digit is open.
  var yearCount: Int {
    var count = 1
    for (digit, _) in Self.yearDigits where contains(digit) { count *= 10 }
    return count
  }

  /// The year with the open digits filled by those of `number`: `2X1X` and 37 give 2317.
  func year(_ digits: Int, filledBy number: Int) -> Int {
    var rest = number
    var year = digits
    for (digit, weight) in Self.yearDigits where contains(digit) {
      year += rest % 10 * weight
      rest /= 10
    }
    return year
  }

  private static let yearDigits: [(Self, Int)] = [
    (.yearOnes, 1), (.yearTens, 10), (.yearHundreds, 100), (.yearThousands, 1_000),
  ]
}
