/// Resolves the escapes of one JSON string (RFC 8259 §7).
struct JSONUnescaper {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The next byte; after ``appendText(to:)`` the one behind the closing quote.
  private(set) var position: Int
  let limit: Int

  /// The opening quote.
  private let opening: Int

  init(bytes: UnsafeBufferPointer<UInt8>, position: Int, limit: Int) {
    self.bytes = bytes
    self.position = position
    opening = position - 1
    self.limit = limit
  }

  /// Appends what the text means.
  mutating func appendText(to text: inout [UInt8]) throws(SyntaxFault) {
    while true {
      let stop = JSONTextStop(in: bytes, from: position, to: limit)
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<stop.position]))
      position = stop.position
      guard position < limit else { break }
      position += 1
      switch bytes[stop.position] {
      case UInt8(ascii: "\""): return
      case UInt8(ascii: "\\"): try readEscape(into: &text)
      default: throw .controlCharacter(at: stop.position)
      }
    }
    throw .openQuote(at: opening)
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(SyntaxFault) {
    let start = position - 1
    guard position < limit else { throw .openQuote(at: opening) }
    let letter = bytes[position]
    position += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(letter)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try readScalar(from: start)).utf8)
    default:
      throw SyntaxFault(
        "E0102", at: start, "JSON knows no escape of this letter", help: "write \\\\ for a backslash")
    }
  }

  private mutating func readScalar(from start: Int) throws(SyntaxFault) -> Character {
    var value = try readFourDigits(from: start)
    if (0xD800...0xDBFF).contains(value) {
      guard position + 1 < limit, bytes[position] == UInt8(ascii: "\\"),
        bytes[position + 1] == UInt8(ascii: "u")
      else {
        throw .halfSurrogatePair(at: start)
      }
      position += 2
      let low = try readFourDigits(from: start)
      guard (0xDC00...0xDFFF).contains(low) else {
        throw .halfSurrogatePair(at: start)
      }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else {
      throw .halfSurrogatePair(at: start)
    }
    return Character(scalar)
  }

  private mutating func readFourDigits(from start: Int) throws(SyntaxFault) -> UInt32 {
    guard position + 4 <= limit,
      bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw SyntaxFault("E0102", at: start, "four hexadecimal digits must follow \\u") }
    position += 4
    return value
  }
}
