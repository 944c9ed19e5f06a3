import PluginKit

extension ByteBuffer {
  /// Puts a text into the page, where it can be nothing but text: in an element or in a quoted attribute.
  mutating func put(html text: String) {
    put(text.utf8.contains(where: Self.mayHide) ? text.withoutHiddenMarks : text, escaping: .html)
  }

  /// Puts an attribute, in quotes only where it needs them: `href=#visit-2025`.
  mutating func put(attribute name: StaticString, _ value: String) {
    put(byte: UInt8(ascii: " "))
    put(literal: name)
    put(byte: UInt8(ascii: "="))
    let isPlain = !value.isEmpty && value.utf8.allSatisfy(Self.isPlain)
    if isPlain { return put(value) }
    put(byte: UInt8(ascii: "\""))
    put(html: value)
    put(byte: UInt8(ascii: "\""))
  }

  /// Whether a byte stands in an attribute without quotes as itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    case UInt8(ascii: "#"): true
    default: false
    }
  }

  /// Whether a byte may begin a sign that is not seen: controls, and marks that turn the direction of what follows.
  private static func mayHide(_ byte: UInt8) -> Bool { byte == 0xE2 || byte == 0xC2 || byte == 0x7F }
}

extension Escaper {
  /// What is special in a text, and in an attribute, which has double quotes; control characters, which HTML may not
  /// hold, are left out.
  static let html = Escaper(
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")]
      + (0..<32).filter { $0 != 9 && $0 != 10 }.map { (Unicode.Scalar(UInt8($0)), "") })
}
