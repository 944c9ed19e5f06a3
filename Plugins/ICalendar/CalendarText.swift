import PluginKit

/// A text without the characters that break calendars, and with one kind of line end, or none.
///
/// Left out are the control characters except TAB and the noncharacters of Unicode: NUL loses the whole file in libical,
/// U+FFFE keeps Nextcloud from loading (nextcloud/calendar#6043), a stray CR makes Outlook refuse.
struct CalendarText {
  /// The text that may stand in a calendar, not yet escaped.
  let text: String
  /// How many characters were left out.
  let removed: Int

  /// What must not stand bare in a TEXT value (RFC 5545 §3.3.11).
  static let escaper = Escaper([("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")])

  /// The text, cleaned where it must be; most texts are handed through.
  ///
  /// Only descriptions have lines: calcurse skips an event with a line end in its title.
  init(_ original: String, keepsLines: Bool) {
    let newline = UInt8(ascii: "\n")
    if original.utf8.allSatisfy({ !Self.mayNeedCleaning[Int($0)] && (keepsLines || $0 != newline) }) {
      text = original
      removed = 0
      return
    }
    var clean = String.UnicodeScalarView()
    var removed = 0
    var previous: Unicode.Scalar?
    for scalar in original.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\r" || scalar == "\n" {
        if scalar == "\r" || previous != "\r" { clean.append(keepsLines ? "\n" : " ") }
      } else if Self.isForbidden(scalar) {
        removed += 1
      } else {
        clean.append(scalar)
      }
    }
    text = String(clean)
    self.removed = removed
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: false
    case ..<0x20, 0x7F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }

  /// The bytes with which a character begins that is forbidden, is a CR, or shares its first byte with such a one.
  private static let mayNeedCleaning: [Bool] = (0...255).map { byte in
    switch byte {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F, 0xEF...: true
    default: false
    }
  }
}
