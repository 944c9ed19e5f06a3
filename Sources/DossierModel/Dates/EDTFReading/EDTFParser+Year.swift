extension EDTFParser {
  /// Reads a year in one of its three forms: four digits, a `Y` and more digits, a `Y` and an exponent.
  mutating func year(into draft: inout EDTFPointDraft) throws(EDTFFault) {
    if take("Y") { return try longYear(into: &draft) }
    let start = at
    draft.isNegative = take("-")
    draft.year = try digits(4, lastAt: .yearOnes, into: &draft, or: .yearExpected)
    switch peek {
    case UInt8(ascii: "E"): throw fault(.exponentWithoutY, at: start)
    case UInt8(ascii: "S"): try significantDigits(into: &draft, among: 4)
    case let next? where next.decimalDigit != nil || next == UInt8(ascii: "X"):
      throw fault(.yearTooLong, at: start)
    default: break
    }
    guard !draft.isNegative || draft.year > 0 || !draft.unspecified.isEmpty else {
      throw fault(.minusZero, at: start)
    }
  }

  /// Reads what follows a `Y`: more than four digits (EDTF level 1, ISO 8601-2 §4.7.2), or digits and an exponent
  /// (level 2, §4.7.3); the first is not 0.
  private mutating func longYear(into draft: inout EDTFPointDraft) throws(EDTFFault) {
    let start = at - 1
    draft.isYearAlone = true
    draft.isNegative = take("-")
    let firstDigit = at
    let startsWithZero = peek == UInt8(ascii: "0")
    while let digit = takeDigit() {
      guard at - firstDigit <= 13 else { continue }
      draft.year = draft.year * 10 + digit
    }
    let length = at - firstDigit
    let hasExponent = length > 0 && !startsWithZero && peek == UInt8(ascii: "E")
    guard hasExponent || length > 4 && !startsWithZero else { throw fault(.longYearTooShort, at: start) }
    guard length <= 13 else { throw fault(.longYearTooFar, at: start) }
    if hasExponent { try exponent(into: &draft, start) }
    guard draft.year <= CivilDate.readableYears.upperBound else { throw fault(.longYearTooFar, at: start) }
    if peek == UInt8(ascii: "S") { try significantDigits(into: &draft, among: draft.year.decimalLength) }
    guard draft.notation.years(around: draft.year).upperBound <= CivilDate.readableYears.upperBound else {
      throw fault(.longYearTooFar, at: start)
    }
  }

  /// Reads `E` and a positive number, and adds as many zeros to the year.
  private mutating func exponent(into draft: inout EDTFPointDraft, _ start: Int) throws(EDTFFault) {
    guard let exponent = positiveNumber() else { throw fault(.exponentExpected) }
    for _ in 0..<exponent {
      guard draft.year <= CivilDate.readableYears.upperBound else { throw fault(.longYearTooFar, at: start) }
      draft.year *= 10
    }
    draft.notation.exponent = exponent
  }

  /// Reads `S` and the number of digits that are known (EDTF level 2, ISO 8601-2 §4.5).
  private mutating func significantDigits(
    into draft: inout EDTFPointDraft, among digits: Int
  ) throws(EDTFFault) {
    let start = at
    guard let count = positiveNumber() else { throw fault(.significantDigitsExpected, at: start) }
    guard draft.unspecified.isEmpty else { throw fault(.unexpected, at: start) }
    guard count <= digits else { throw fault(.tooManySignificantDigits, at: start) }
    draft.notation.significantDigits = count
    draft.isYearAlone = true
  }

  /// Steps over a letter and the positive number behind it, which is written without leading zeros; a number that is
  /// larger than any that makes sense here is read as 99.
  private mutating func positiveNumber() -> Int? {
    at += 1
    guard let first = takeDigit(), first > 0 else { return nil }
    var number = first
    while let digit = takeDigit() { number = min(number * 10 + digit, 99) }
    return number
  }
}
