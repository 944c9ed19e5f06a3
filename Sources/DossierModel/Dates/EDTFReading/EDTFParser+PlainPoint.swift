extension EDTFParser {
  /// Steps over a date of four digits, two for a month and two for a day, of which the last may be missing, and a sign that
  /// qualifies it: the form of nearly all dates in bulk data.
  ///
  /// Anything out of the ordinary is left to the grammar, which knows what to say about it; nothing is stepped over then.
  mutating func plainPoint() -> EDTFDate.Point? {
    let year: Int
    var month = 0
    var day = 0
    var length = 4
    if let plain = plainDay {
      (year, month, day) = (plain.year, plain.month, plain.day)
      length = 10
    } else {
      guard let century = plainPair(0), let yearOfCentury = plainPair(2) else { return nil }
      year = century * 100 + yearOfCentury
      if peek(4) == UInt8(ascii: "-") {
        // What goes on with a day is none that there is.
        guard let given = plainPair(5), 1...12 ~= given, peek(7) != UInt8(ascii: "-") else { return nil }
        month = given
        length = 7
      }
    }
    var signs = QualifierSigns.none
    if let qualification = peek(length).flatMap(Qualification.init(sign:)) {
      signs[day > 0 ? .afterDay : month > 0 ? .afterMonth : .afterYear] = qualification
      length += 1
    }
    let next = peek(length)
    guard next == nil || next == UInt8(ascii: "/") else { return nil }
    at += length
    return EDTFDate.Point(
      yearDigits: year, isNegative: false, monthDigits: UInt8(month), dayDigits: UInt8(day), unspecified: [],
      signs: signs, time: nil, notation: .plain)
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
      dayDigits: UInt8(day.day), unspecified: [], signs: .none, time: nil, notation: .plain)
  }
}
