/// Reads EDTF text byte by byte, from the left, without looking back.
///
///     date     = point | boundary "/" boundary | "[" members "]" | "{" members "}"
///     boundary = point | ".." | nothing
///     members  = member {"," member}
///     member   = point | point ".." point | point ".." | ".." point
///     point    = part ["-" part ["-" part]] | day "T" time
///     part     = ["?" | "~" | "%"] digits ["?" | "~" | "%"]
///     year     = ["-"] four digits ["S" number] | "Y" ["-"] number ["E" number] ["S" number]
///
/// A time in an interval is read as ISO 8601-1 §5.5 has it, though EDTF level 0 leaves it out. Only a set allocates.
struct EDTFParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// How many bytes have been read.
  var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Reads the whole text as one date.
  mutating func date() throws(EDTFFault) -> EDTFDate {
    // "[" and "{" differ in one bit.
    if let first = peek, first | 32 == UInt8(ascii: "{") { return EDTFDate(try set()) }
    return EDTFDate(try form())
  }

  /// Reads the whole text as one date that is no set.
  mutating func form() throws(EDTFFault) -> EDTFDate.Form {
    guard peek != nil else { throw fault(.empty) }
    let start = try boundary()
    guard let next = peek else {
      guard case .date(let point) = start else { throw fault(.openWithoutInterval, at: 0) }
      return .point(point)
    }
    guard next == UInt8(ascii: "/") else {
      if case .open = start { throw fault(.openWithoutInterval, at: 0) }
      throw surprise(or: .unexpected)
    }
    at += 1
    let end = try boundary()
    guard peek == nil else { throw surprise(or: .unexpected) }
    guard start.point != nil || end.point != nil else { throw fault(.intervalWithoutDate, at: 0) }
    guard !end.endsBefore(start) else { throw fault(.intervalReversed, at: 0) }
    return .interval(start, end)
  }

  @inline(__always)
  private mutating func boundary() throws(EDTFFault) -> EDTFDate.Boundary {
    guard let next = peek, next != UInt8(ascii: "/") else { return .unknown }
    guard next == UInt8(ascii: "."), peek(1) == UInt8(ascii: ".") else { return .date(try point()) }
    at += 2
    return .open
  }

  // MARK: - Bytes

  /// The day that comes next, if it is written in full.
  var plainDay: PlainDay? { PlainDay(bytes, at: at) }

  /// The byte to be read next, or nothing at the end.
  var peek: UInt8? { peek(0) }

  /// The byte so many places ahead.
  func peek(_ distance: Int) -> UInt8? {
    at + distance < bytes.count ? bytes[at + distance] : nil
  }

  /// Steps over a sign when it comes next.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  /// Steps over a decimal digit when one comes next.
  mutating func takeDigit() -> Int? {
    guard let digit = peek?.decimalDigit else { return nil }
    at += 1
    return digit
  }

  /// Steps over two decimal digits.
  mutating func takeTwoDigits() -> Int? {
    guard let tens = peek?.decimalDigit, let ones = peek(1)?.decimalDigit else { return nil }
    at += 2
    return tens * 10 + ones
  }

  /// A fault at the next byte, or at a place before.
  func fault(_ reason: EDTFFault.Reason, at offset: Int? = nil) -> EDTFFault {
    EDTFFault(reason: reason, offset: offset ?? at)
  }

  /// A fault at the next byte that knows the usual reason: lower case.
  func surprise(or reason: EDTFFault.Reason) -> EDTFFault {
    switch peek {
    case UInt8(ascii: "["), UInt8(ascii: "{"): fault(at > 0 ? .setInInterval : reason)
    case UInt8(ascii: "x"), UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "t"), UInt8(ascii: "z"):
      fault(.lowerCase)
    default: fault(reason)
    }
  }
}
