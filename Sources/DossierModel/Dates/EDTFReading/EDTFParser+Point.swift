extension EDTFParser {
  /// Reads one date without a slash and what qualifies it.
  mutating func point() throws(EDTFFault) -> EDTFDate.Point {
    if let plain = plainPoint() { return plain }
    var draft = EDTFPointDraft()
    let start = at
    try year(into: &draft)
    if peek == UInt8(ascii: "-") {
      guard draft.year <= 9_999 else { throw fault(.longYearHasMonth) }
      try month(into: &draft)
      if peek == UInt8(ascii: "-") { try day(into: &draft) }
    }
    guard let month = draft.monthToTest else { throw fault(.noSuchMonth, at: start) }
    let undated = draft.point(qualification: .none, time: nil)
    guard undated.exists else {
      throw fault(.noSuchDay(month: month, year: undated.year), at: at - 2)
    }
    if peek == UInt8(ascii: "T") {
      guard undated.exactDay != nil else { throw fault(.timeNeedsFullDay) }
      at += 1
      return draft.point(qualification: .none, time: try time())
    }
    return draft.point(qualification: try qualification(), time: nil)
  }

  private mutating func year(into draft: inout EDTFPointDraft) throws(EDTFFault) {
    if take("Y") { return try longYear(into: &draft) }
    let start = at
    draft.isNegative = take("-")
    draft.year = try digits(4, lastAt: .yearOnes, into: &draft, or: .yearExpected)
    switch peek {
    case UInt8(ascii: "E"): throw fault(.levelTwo(.exponent), at: start)
    case UInt8(ascii: "S"): throw fault(.levelTwo(.significantDigits), at: start)
    case let next? where next.decimalDigit != nil || next == UInt8(ascii: "X"):
      throw fault(.yearTooLong, at: start)
    default: break
    }
    guard !draft.isNegative || draft.year > 0 || !draft.unspecified.isEmpty else {
      throw fault(.minusZero, at: start)
    }
  }

  /// Reads what follows a `Y` (EDTF level 1, ISO 8601-2 §4.7.2): more than four digits, the first not 0.
  private mutating func longYear(into draft: inout EDTFPointDraft) throws(EDTFFault) {
    let start = at - 1
    draft.isNegative = take("-")
    let firstDigit = at
    let startsWithZero = peek == UInt8(ascii: "0")
    while let digit = takeDigit() {
      guard at - firstDigit <= 13 else { continue }
      draft.year = draft.year * 10 + digit
    }
    let length = at - firstDigit
    switch peek {
    case UInt8(ascii: "E") where length > 0: throw fault(.levelTwo(.exponent), at: start)
    case UInt8(ascii: "S") where length > 0: throw fault(.levelTwo(.significantDigits), at: start)
    default: break
    }
    guard length > 4, !startsWithZero else { throw fault(.longYearTooShort, at: start) }
    guard length <= 13, draft.year <= CivilDate.readableYears.upperBound else {
      throw fault(.longYearTooFar, at: start)
    }
  }

  private mutating func month(into draft: inout EDTFPointDraft) throws(EDTFFault) {
    at += 1
    let start = at
    draft.month = try pair(lastAt: .monthOnes, into: &draft, or: .monthExpected)
    guard draft.unspecified.month.isEmpty else { return }
    switch draft.month {
    case 1...12, 21...24: return
    case 25...41: throw fault(.levelTwo(.subYear), at: start)
    default: throw fault(.noSuchMonth, at: start)
    }
  }

  private mutating func day(into draft: inout EDTFPointDraft) throws(EDTFFault) {
    guard draft.month <= 12 || !draft.unspecified.month.isEmpty else { throw fault(.seasonHasDay) }
    at += 1
    draft.day = try pair(lastAt: .dayOnes, into: &draft, or: .dayExpected)
    guard draft.day > 0 || !draft.unspecified.day.isEmpty else {
      throw fault(.noSuchDay(month: Int(draft.month), year: nil), at: at - 2)
    }
  }

  private mutating func pair(
    lastAt last: UnspecifiedDigits, into draft: inout EDTFPointDraft, or reason: EDTFFault.Reason
  ) throws(EDTFFault) -> UInt8 {
    let value = try digits(2, lastAt: last, into: &draft, or: reason)
    guard peek?.decimalDigit == nil else { throw fault(reason, at: at - 2) }
    return UInt8(value)
  }

  /// Reads so many digits, each of which may be left open.
  private mutating func digits(
    _ count: Int, lastAt last: UnspecifiedDigits, into draft: inout EDTFPointDraft,
    or reason: EDTFFault.Reason
  ) throws(EDTFFault) -> Int {
    var value = 0
    for distance in stride(from: count - 1, through: 0, by: -1) {
      value *= 10
      if take("X") {
        draft.unspecified.insert(UnspecifiedDigits(rawValue: last.rawValue << UInt8(distance)))
      } else if let digit = takeDigit() {
        value += digit
      } else {
        throw surprise(or: reason)
      }
    }
    return value
  }

  /// Reads the sign that qualifies the whole date (EDTF level 1, ISO 8601-2 §8.2), if one follows.
  private mutating func qualification() throws(EDTFFault) -> Qualification {
    guard let sign = peek, let read = Qualification(sign: sign) else { return .none }
    guard peek(1) != UInt8(ascii: "-") else { throw fault(.levelTwo(.partQualification)) }
    at += 1
    guard peek.flatMap(Qualification.init(sign:)) == nil else { throw fault(.secondQualification) }
    return read
  }
}
