extension EDTFDate {
  /// The date as EDTF text in its one canonical form, which reads back as the same date.
  ///
  /// `2025-03-10T09:00:00+07` is written `2025-03-10T09:00:00+07:00`, a set without blanks; most dates are written as
  /// they were read.
  public var description: String { ShortText.string(capacity: capacity) { append(to: &$0) } }

  /// Lends the bytes of what `description` says, without making a `String`.
  public func withASCII(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    ShortText.lend(capacity: capacity, { append(to: &$0) }, to: body)
  }

  /// How many characters it may need.
  private var capacity: Int {
    ShortText.ordinaryCapacity * (1 + (set?.members.count ?? 0))
  }

  private func append(to text: inout ShortText) {
    if let set { return set.append(to: &text) }
    switch form {
    case .point(let point):
      point.append(to: &text)
    case .interval(let start, let end):
      start.append(to: &text)
      text.append(UInt8(ascii: "/"))
      end.append(to: &text)
    }
  }
}

extension EDTFDate.Boundary {
  fileprivate func append(to text: inout ShortText) {
    switch self {
    case .date(let point): point.append(to: &text)
    case .open: text.append("..")
    case .unknown: break
    }
  }
}

extension EDTFDate.DateSet {
  fileprivate func append(to text: inout ShortText) {
    text.append(UInt8(ascii: meaning == .oneOf ? "[" : "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      switch member {
      case .date(let point):
        point.append(to: &text)
      case .range(let first, let last):
        first.append(to: &text)
        text.append("..")
        last.append(to: &text)
      case .andLater(let first):
        first.append(to: &text)
        text.append("..")
      case .andEarlier(let last):
        text.append("..")
        last.append(to: &text)
      }
    }
    text.append(UInt8(ascii: meaning == .oneOf ? "]" : "}"))
  }
}

extension EDTFDate.Point: CustomStringConvertible {
  /// The date as EDTF text: `1985-04-XX~`.
  public var description: String { ShortText.string { append(to: &$0) } }

  /// The date as EDTF text without its `?`, `~` or `%`.
  var unqualifiedText: String { ShortText.string { append(to: &$0, withSigns: .none) } }

  fileprivate func append(to text: inout ShortText) { append(to: &text, withSigns: signs) }

  private func append(to text: inout ShortText, withSigns signs: QualifierSigns) {
    text.append(signs[.beforeYear])
    appendYear(to: &text)
    text.append(signs[.afterYear])
    if hasMonth {
      text.append(UInt8(ascii: "-"))
      text.append(signs[.beforeMonth])
      text.append(Int(monthDigits), width: 2)
      text.leaveOpen(unspecified.month.rawValue >> 2)
      text.append(signs[.afterMonth])
    }
    if hasDay {
      text.append(UInt8(ascii: "-"))
      text.append(signs[.beforeDay])
      text.append(Int(dayDigits), width: 2)
      text.leaveOpen(unspecified.day.rawValue)
      text.append(signs[.afterDay])
    }
    if let time {
      text.append(UInt8(ascii: "T"))
      time.append(to: &text)
    }
  }

  private func appendYear(to text: inout ShortText) {
    if yearDigits > 9_999 || notation.exponent > 0 { text.append(UInt8(ascii: "Y")) }
    if isNegative { text.append(UInt8(ascii: "-")) }
    if notation.exponent > 0 {
      var digits = yearDigits
      for _ in 0..<notation.exponent { digits /= 10 }
      text.append(digits, width: 1)
      text.append(UInt8(ascii: "E"))
      text.append(notation.exponent, width: 1)
    } else {
      text.append(yearDigits, width: 4)
      text.leaveOpen(unspecified.year.rawValue >> 4)
    }
    if notation.significantDigits > 0 {
      text.append(UInt8(ascii: "S"))
      text.append(notation.significantDigits, width: 1)
    }
  }
}

extension ShortText {
  fileprivate mutating func append(_ qualification: Qualification) {
    if let sign = qualification.sign { append(sign) }
  }
}
