extension EDTFParser {
  /// The date when the whole text is `dddd-dd-dd`, the form of nearly all dates in bulk data.
  ///
  /// Anything out of the ordinary is left to the grammar, which knows what to say about it.
  var plainDay: EDTFDate.Point? {
    guard byteCount == 10, peek(4) == UInt8(ascii: "-"), peek(7) == UInt8(ascii: "-"),
      let century = plainPair(0), let yearOfCentury = plainPair(2), let month = plainPair(5),
      let day = plainPair(8),
      let date = CivilDate(year: century * 100 + yearOfCentury, month: month, day: day)
    else { return nil }
    return EDTFDate.Point(date)
  }

  private func plainPair(_ distance: Int) -> Int? {
    guard let tens = peek(distance)?.decimalDigit, let ones = peek(distance + 1)?.decimalDigit else {
      return nil
    }
    return tens * 10 + ones
  }
}

extension EDTFDate.Point {
  /// A day of the years -9999 to 9999 as a date.
  init(_ day: CivilDate) {
    self.init(
      yearDigits: abs(day.year), isNegative: day.year < 0, monthDigits: UInt8(day.month),
      dayDigits: UInt8(day.day), unspecified: [], qualification: .none, time: nil)
  }
}
