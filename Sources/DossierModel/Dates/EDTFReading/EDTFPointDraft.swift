/// A date while it is being read; the parser fills it from the left.
struct EDTFPointDraft {
  var isNegative = false
  var year = 0
  var month: UInt8 = 0
  var day: UInt8 = 0
  var unspecified: UnspecifiedDigits = []
  var signs = QualifierSigns.none
  var notation = YearNotation.plain
  /// Whether the year is of a form that stands alone: more than four digits, an exponent, significant digits.
  var isYearAlone = false

  /// A month that fits what is written, to name in an error; nothing when none fits, as for `2X`.
  var monthToTest: Int? {
    guard month > 0 || !unspecified.month.isEmpty else { return 1 }
    guard !unspecified.month.isEmpty else { return Int(month) }
    return (1...12).first { unspecified.month($0, fits: month) }
  }

  func point(at time: TimeOfDay? = nil) -> EDTFDate.Point {
    EDTFDate.Point(
      yearDigits: year, isNegative: isNegative, monthDigits: month, dayDigits: day,
      unspecified: unspecified, signs: signs, time: time, notation: notation)
  }
}
