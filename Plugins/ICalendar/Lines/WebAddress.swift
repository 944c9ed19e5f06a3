import PluginKit

/// The address of a page.
struct WebAddress: Sendable {
  private let text: SomeText

  /// The address that a text is, if it is one of a page.
  init?(_ text: SomeText) {
    let isOfPage = text.withBytes { Self.begins($0, with: "https://") || Self.begins($0, with: "http://") }
    guard isOfPage else { return nil }
    self.text = text
  }

  /// Whether another address is written in the same way.
  func isSame(as other: WebAddress) -> Bool {
    text.withBytes { mine in
      other.text.withBytes { theirs in
        if mine.elementsEqual(theirs) { return true }
        guard Self.needsEscapes(mine) || Self.needsEscapes(theirs) else { return false }
        return Self.escaped(mine) == Self.escaped(theirs)
      }
    }
  }

  /// Puts the address in a line.
  func put(into lines: inout ContentLines) {
    if text.withBytes(Self.needsEscapes) {
      lines.put(bare: String(decoding: text.withBytes(Self.escaped), as: UTF8.self))
    } else {
      lines.put(bare: text)
    }
  }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with scheme: StaticString) -> Bool {
    scheme.withBytes { bytes.starts(with: $0) }
  }

  private static func needsEscapes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.contains { !(0x21...0x7E).contains($0) }
  }

  /// The bytes, with everything escaped that an address may not hold (RFC 3986 §2.1): blanks, controls, other scripts.
  private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let hexDigits = Array("0123456789ABCDEF".utf8)
    return bytes.flatMap { byte in
      (0x21...0x7E).contains(byte)
        ? [byte] : [UInt8(ascii: "%"), hexDigits[Int(byte >> 4)], hexDigits[Int(byte & 15)]]
    }
  }
}
