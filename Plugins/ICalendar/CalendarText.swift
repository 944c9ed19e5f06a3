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
    var original = original
    if original.withUTF8({ !Self.mayNeedCleaning($0, keepsLines: keepsLines) }) {
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

  /// Whether a text holds a byte with which a character begins that is left out or is a line end, or that begins with
  /// the same byte as such a one.
  private static func mayNeedCleaning(_ bytes: UnsafeBufferPointer<UInt8>, keepsLines: Bool) -> Bool {
    let (tab, newline): (UInt8, UInt8) = (0x09, keepsLines ? 0x0A : 0x09)
    for byte in bytes where byte < 0x20 || byte == 0x7F || byte >= 0xEF {
      if byte != tab && byte != newline { return true }
    }
    return false
  }
}
