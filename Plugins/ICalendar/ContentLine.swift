// The lines of a calendar (RFC 5545 §3.1): a name, a value, at most 75 octets and CRLF.
import DossierModel
import PluginKit

extension ByteBuffer {
  /// Writes a property whose value is a text: `SUMMARY:Leaders meet\, twice`.
  ///
  /// Hands back how many characters that no calendar may hold were left out.
  @discardableResult
  mutating func putProperty(_ name: String, text: String, keepsLines: Bool = false) -> Int {
    let start = beginLine(name)
    let removed = putEscaped(text, keepsLines: keepsLines)
    endLine(from: start)
    return removed
  }

  /// Writes a property that holds several texts: `CATEGORIES:Visit,Culture`.
  @discardableResult
  mutating func putProperty(_ name: String, texts: [String]) -> Int {
    let start = beginLine(name)
    var removed = 0
    for (index, text) in texts.enumerated() {
      if index > 0 { put(byte: UInt8(ascii: ",")) }
      removed += putEscaped(text, keepsLines: false)
    }
    endLine(from: start)
    return removed
  }

  /// Writes a property whose value stands as it is: a date, a number, a word, an address.
  mutating func putProperty(_ name: String, value: String) {
    let start = beginLine(name)
    put(value)
    endLine(from: start)
  }

  private mutating func beginLine(_ name: String) -> Int {
    let start = count
    put(name)
    put(byte: UInt8(ascii: ":"))
    return start
  }

  /// Writes a text with its escapes (RFC 5545 §3.3.11).
  private mutating func putEscaped(_ text: String, keepsLines: Bool) -> Int {
    let clean = CalendarText(text, keepsLines: keepsLines)
    put(clean.text, escaping: CalendarText.escaper)
    return clean.removed
  }

  /// Ends the line that began at `start`, and folds it where it is longer than 75 octets.
  private mutating func endLine(from start: Int) {
    if count - start <= Fold.width {
      put(Fold.lineEnd)
      return
    }
    var rest = take(from: start)
    var width = Fold.width
    while rest.count > width {
      let cut = Fold.cut(of: rest, width: width)
      put(bytes: rest[..<cut])
      put(Fold.lineEnd)
      put(byte: UInt8(ascii: " "))
      rest = rest[cut...]
      width = Fold.width - 1
    }
    put(bytes: rest)
    put(Fold.lineEnd)
  }
}

/// Where a long line is cut.
///
/// A cut inside a character or between a backslash and its partner is allowed by the letter, and breaks readers:
/// icalendar/icalendar#158, iCalcreator/iCalcreator#126.
enum Fold {
  /// How many octets a line has at most, the blank of a continued line included and CRLF not.
  static let width = 75
  /// What ends a line.
  static let lineEnd = "\r\n"

  /// The index of the first byte of the next line, at most `width` bytes on.
  static func cut(of line: ArraySlice<UInt8>, width: Int) -> Int {
    var cut = line.startIndex + width
    while cut > line.startIndex, line[cut] & 0xC0 == 0x80 { cut -= 1 }
    let backslashes = line[..<cut].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return backslashes.isMultiple(of: 2) ? cut : cut - 1
  }
}
