extension [UInt8] {
  /// Appends a text as a JSON string (RFC 8259 §7): quotes, `\` and control characters escaped, all else as it is.
  public mutating func appendJSONText(_ text: String) {
    var text = text
    text.withUTF8 { appendJSONText($0) }
  }

  /// Appends UTF-8 bytes as a JSON string; clean runs are copied whole.
  public mutating func appendJSONText(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var clean = 0
    for (index, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
    {
      append(contentsOf: bytes[clean..<index])
      clean = index + 1
      appendJSONEscape(of: byte)
    }
    append(contentsOf: bytes[clean...])
    append(UInt8(ascii: "\""))
  }

  private mutating func appendJSONEscape(of byte: UInt8) {
    append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: append(byte)
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x09: append(UInt8(ascii: "t"))
    default:
      append(contentsOf: "u00".utf8)
      let digits = Array("0123456789abcdef".utf8)
      append(digits[Int(byte >> 4)])
      append(digits[Int(byte & 15)])
    }
  }
}
