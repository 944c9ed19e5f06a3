extension EDTFParser {
  /// Reads dates in brackets: one of them, `[1667,1670..1672]`, or all, `{1960,1961-12}` (EDTF level 2,
  /// ISO 8601-2 §6.4).
  ///
  /// Blanks beside the brackets and commas are stepped over, as other programs write them.
  mutating func set() throws(EDTFFault) -> EDTFDate.DateSet {
    let meaning: EDTFDate.DateSet.Meaning = take("[") ? .oneOf : .allOf
    if meaning == .allOf { at += 1 }
    var members: [EDTFDate.DateSet.Member] = []
    repeat {
      guard members.count < EDTFDate.DateSet.limit else { throw fault(.setTooLong) }
      skipBlanks()
      members.append(try member())
      skipBlanks()
    } while take(",")
    guard take(meaning == .oneOf ? "]" : "}") else { throw surprise(or: .setNotClosed) }
    if peek == UInt8(ascii: "/") { throw fault(.setInInterval, at: 0) }
    guard peek == nil else { throw surprise(or: .unexpected) }
    return EDTFDate.DateSet(meaning: meaning, members: members)
  }

  private mutating func member() throws(EDTFFault) -> EDTFDate.DateSet.Member {
    if takeDots() {
      guard startsDate else { throw surprise(or: .setWithoutDate) }
      return .andEarlier(try point())
    }
    guard startsDate else { throw surprise(or: .setWithoutDate) }
    let start = at
    let first = try point()
    guard takeDots() else { return .date(first) }
    guard startsDate else { return .andLater(first) }
    let last = try point()
    guard !EDTFDate.Boundary.date(last).endsBefore(.date(first)) else {
      throw fault(.rangeReversed, at: start)
    }
    return .range(first, last)
  }

  /// Whether a date may begin here: not at a comma, a bracket, a blank or the end.
  private var startsDate: Bool {
    guard let next = peek else { return false }
    return !",]}. /".utf8.contains(next)
  }

  private mutating func takeDots() -> Bool {
    guard peek == UInt8(ascii: "."), peek(1) == UInt8(ascii: ".") else { return false }
    at += 2
    return true
  }

  private mutating func skipBlanks() {
    while take(" ") {}
  }
}
