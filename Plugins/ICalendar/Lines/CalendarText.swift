import PluginKit

/// What becomes of a character that may not stand in a text of a calendar as it is (RFC 5545 §3.3.11).
///
/// Left out are the control characters but TAB, and the noncharacters of Unicode: NUL loses the whole file in libical,
/// U+FFFE keeps Nextcloud from loading (nextcloud/calendar#6043), a stray CR makes Outlook refuse.
enum CalendarText {
  /// It stands as it is.
  case clean
  /// This stands for it.
  case replaced(by: StaticString)
  /// It is left out, with all its bytes.
  case removed(length: Int)
  /// It ends a line.
  case lineEnd

  /// What becomes of the character that begins at a place where ``firstSpecial(in:)`` has stopped.
  init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch text[index] {
    case UInt8(ascii: "\t"): self = .clean
    case UInt8(ascii: "\\"): self = .replaced(by: "\\\\")
    case UInt8(ascii: ";"): self = .replaced(by: "\\;")
    case UInt8(ascii: ","): self = .replaced(by: "\\,")
    case UInt8(ascii: "\r"), UInt8(ascii: "\n"): self = .lineEnd
    case 0xEF: self = Self.isNoncharacter(text[index + 1], text[index + 2]) ? .removed(length: 3) : .clean
    case 0xF0...:
      let endsPlane = text[index + 1] & 0xF == 0xF && text[index + 2] == 0xBF && text[index + 3] >= 0xBE
      self = endsPlane ? .removed(length: 4) : .clean
    default: self = .removed(length: 1)
    }
  }

  /// Whether 0xEF and these two bytes are U+FDD0 to U+FDEF, U+FFFE or U+FFFF.
  private static func isNoncharacter(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0xBF && third >= 0xBE || second == 0xB7 && 0x90...0xAF ~= third
  }

  /// The place of the first of sixteen bytes that may not stand as it is, or with which a character begins that may not:
  /// `\ ; ,`, all before the blank, DEL, and all from 0xEF on, where U+F000 begins; 16 where there is none.
  @inline(__always)
  static func firstSpecial(in bytes: SixteenBytes) -> Int {
    // With 0x20 taken off, what stands before the blank comes round to the top, above 0xEF - 0x20.
    let found =
      (bytes &- .all(0x20) .>= .all(0xEF - 0x20)) .| (bytes .== .all(0x7F))
      .| (bytes .== .all(UInt8(ascii: "\\"))) .| (bytes .== .all(UInt8(ascii: ";")))
      .| (bytes .== .all(UInt8(ascii: ",")))
    return (found.bits | 1 << 16).trailingZeroBitCount
  }
}
