extension EDTFParser {
  /// Reads one date without a slash and what qualifies it.
  mutating func point() throws(EDTFFault) -> EDTFDate.Point {
    if let plain = plainPoint() { return plain }
    var draft = EDTFPointDraft()
    let start = at
    try sign(at: .beforeYear, into: &draft)
    try year(into: &draft)
    try sign(at: .afterYear, into: &draft)
    if peek == UInt8(ascii: "-") {
      guard !draft.isYearAlone else { throw fault(.longYearHasMonth) }
      try month(into: &draft)
      if peek == UInt8(ascii: "-") { try day(into: &draft) }
    }
    guard let month = draft.monthToTest else { throw fault(.noSuchMonth, at: start) }
    let undated = draft.point()
    guard undated.exists else {
      throw fault(.noSuchDay(month: month, year: undated.year), at: at - 2)
    }
    guard peek == UInt8(ascii: "T") else { return undated }
    guard undated.exactDay != nil, draft.signs.isEmpty else { throw fault(.timeNeedsFullDay) }
    at += 1
    return draft.point(at: try time())
  }

  private mutating func month(into draft: inout EDTFPointDraft) throws(EDTFFault) {
    at += 1
    try sign(at: .beforeMonth, into: &draft)
    let start = at
    draft.month = try pair(lastAt: .monthOnes, into: &draft, or: .monthExpected)
    try sign(at: .afterMonth, into: &draft)
    guard draft.unspecified.month.isEmpty else { return }
    guard 1...12 ~= draft.month || 21...41 ~= draft.month else { throw fault(.noSuchMonth, at: start) }
  }

  private mutating func day(into draft: inout EDTFPointDraft) throws(EDTFFault) {
    guard draft.month <= 12 || !draft.unspecified.month.isEmpty else { throw fault(.seasonHasDay) }
    at += 1
    try sign(at: .beforeDay, into: &draft)
    let start = at
    draft.day = try pair(lastAt: .dayOnes, into: &draft, or: .dayExpected)
    try sign(at: .afterDay, into: &draft)
    guard draft.day > 0 || !draft.unspecified.day.isEmpty else {
      throw fault(.noSuchDay(month: Int(draft.month), year: nil), at: start)
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
  mutating func digits(
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

  /// Reads a sign of doubt if one comes next, in front of a part or behind it (EDTF levels 1 and 2, ISO 8601-2 §8).
  @inline(__always)
  private mutating func sign(
    at place: QualifierSigns.Place, into draft: inout EDTFPointDraft
  ) throws(EDTFFault) {
    guard let read = peek.flatMap(Qualification.init(sign:)) else { return }
    at += 1
    guard peek.flatMap(Qualification.init(sign:)) == nil else { throw fault(.secondQualification) }
    draft.signs[place] = read
  }
}
