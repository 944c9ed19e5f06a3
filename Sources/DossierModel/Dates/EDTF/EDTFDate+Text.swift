extension EDTFDate {
  /// The date as EDTF text in its one canonical form, which reads back as the same date.
  ///
  /// `2025-03-10T09:00:00+07` is written `2025-03-10T09:00:00+07:00`; most dates are written as they were read.
  public var description: String { ASCIIText.string { append(to: &$0) } }

  /// Lends the bytes of what `description` says, without making a `String`.
  public func withASCII(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    ASCIIText.lend({ append(to: &$0) }, to: body)
  }

  /// Appends what `description` says to a line of output, without making a `String`.
  public func appendASCII(to bytes: inout [UInt8]) { withASCII { bytes.append(contentsOf: $0) } }

  private func append(to text: inout ASCIIText) {
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
  fileprivate func append(to text: inout ASCIIText) {
    switch self {
    case .date(let point): point.append(to: &text)
    case .open: text.append("..")
    case .unknown: break
    }
  }
}

extension EDTFDate.Point: CustomStringConvertible {
  /// The date as EDTF text: `1985-04-XX~`.
  public var description: String { ASCIIText.string { append(to: &$0) } }

  /// The date as EDTF text without its `?`, `~` or `%`.
  var unqualifiedText: String { ASCIIText.string { appendUnqualified(to: &$0) } }

  fileprivate func append(to text: inout ASCIIText) {
    appendUnqualified(to: &text)
    if let sign = qualification.sign { text.append(sign) }
  }

  private func appendUnqualified(to text: inout ASCIIText) {
    if yearDigits > 9_999 { text.append(UInt8(ascii: "Y")) }
    if isNegative { text.append(UInt8(ascii: "-")) }
    text.append(yearDigits, width: 4)
    text.leaveOpen(unspecified.year.rawValue >> 4)
    if hasMonth {
      text.append(UInt8(ascii: "-"))
      text.append(Int(monthDigits), width: 2)
      text.leaveOpen(unspecified.month.rawValue >> 2)
    }
    if hasDay {
      text.append(UInt8(ascii: "-"))
      text.append(Int(dayDigits), width: 2)
      text.leaveOpen(unspecified.day.rawValue)
    }
    if let time {
      text.append(UInt8(ascii: "T"))
      time.append(to: &text)
    }
  }
}
