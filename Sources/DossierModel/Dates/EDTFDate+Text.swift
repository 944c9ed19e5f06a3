extension EDTFDate {
  /// The date as EDTF text in its one canonical form, which reads back as the same date.
  ///
  /// `2025-03-10T09:00:00+07` is written `2025-03-10T09:00:00+07:00`; most dates are written as they were read.
  public var description: String {
    var bytes: [UInt8] = []
    appendASCII(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `description` says to a line of output, without making a `String`.
  public func appendASCII(to bytes: inout [UInt8]) {
    switch form {
    case .point(let point):
      point.appendASCII(to: &bytes)
    case .interval(let start, let end):
      start.appendASCII(to: &bytes)
      bytes.append(UInt8(ascii: "/"))
      end.appendASCII(to: &bytes)
    }
  }
}

extension EDTFDate.Boundary {
  fileprivate func appendASCII(to bytes: inout [UInt8]) {
    switch self {
    case .date(let point): point.appendASCII(to: &bytes)
    case .open: bytes.append(contentsOf: "..".utf8)
    case .unknown: break
    }
  }
}

extension EDTFDate.Point: CustomStringConvertible {
  /// The date as EDTF text: `1985-04-XX~`.
  public var description: String {
    var bytes: [UInt8] = []
    appendASCII(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The date as EDTF text without its `?`, `~` or `%`.
  var unqualifiedText: String {
    var bytes: [UInt8] = []
    appendASCII(to: &bytes)
    if qualification != .none { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func appendASCII(to bytes: inout [UInt8]) {
    if yearDigits > 9_999 { bytes.append(UInt8(ascii: "Y")) }
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let year = bytes.count
    bytes.appendDecimal(UInt(yearDigits), width: 4)
    bytes.leaveOpen(unspecified.year.rawValue >> 4, from: year)
    if hasMonth {
      bytes.append(UInt8(ascii: "-"))
      bytes.appendDecimal(UInt(monthDigits), width: 2)
      bytes.leaveOpen(unspecified.month.rawValue >> 2, from: bytes.count - 2)
    }
    if hasDay {
      bytes.append(UInt8(ascii: "-"))
      bytes.appendDecimal(UInt(dayDigits), width: 2)
      bytes.leaveOpen(unspecified.day.rawValue, from: bytes.count - 2)
    }
    if let time {
      bytes.append(UInt8(ascii: "T"))
      time.appendASCII(to: &bytes)
    }
    if let sign = qualification.sign { bytes.append(sign) }
  }
}

extension [UInt8] {
  /// Writes `X` over the digits whose bit is set, the last digit having bit 1.
  fileprivate mutating func leaveOpen(_ bits: UInt8, from start: Int) {
    guard bits != 0 else { return }
    for index in start..<count where bits >> UInt8(count - 1 - index) & 1 != 0 {
      self[index] = UInt8(ascii: "X")
    }
  }
}
