import Glibc
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
    text.lend { mine in
      other.text.lend { theirs in
        guard let mine, let theirs else { return false }
        if mine.hasSameBytes(as: theirs) { return true }
        guard Self.needsEscapes(mine) || Self.needsEscapes(theirs) else { return false }
        return Self.escaped(mine.bytes) == Self.escaped(theirs.bytes)
      }
    }
  }

  /// Puts the address in a line.
  func put(into lines: inout ContentLines) {
    text.lend { text in
      guard let text else { return }
      if Self.needsEscapes(text) {
        lines.put(bare: String(decoding: Self.escaped(text.bytes), as: UTF8.self))
      } else {
        lines.put(bare: text)
      }
    }
  }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, with scheme: StaticString) -> Bool {
    guard bytes.count >= scheme.utf8CodeUnitCount, let start = bytes.baseAddress else { return false }
    return memcmp(start, scheme.utf8Start, scheme.utf8CodeUnitCount) == 0
  }

  /// Whether one of its bytes is no printable character of ASCII.
  private static func needsEscapes(_ text: LentText) -> Bool {
    for index in stride(from: 0, to: text.count, by: 16) {
      let others = (text.sixteen(at: index) &- .all(0x21) .> .all(0x7E - 0x21)).firstMatch
      if others < min(16, text.count - index) { return true }
    }
    return false
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
