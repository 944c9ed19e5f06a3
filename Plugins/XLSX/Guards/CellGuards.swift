import PluginKit

/// What stands between our text and numbers and an Excel cell.
enum CellGuards {
  /// A cell holds so many UTF-16 units.
  static let longestText = 32_767
  /// Excel keeps 15 digits of a number; a longer one is text.
  static let largestInteger = 999_999_999_999_999

  /// What has to be looked at before bytes go into a cell.
  struct Concerns: OptionSet {
    let rawValue: UInt8

    /// Bytes that XML has another use for: `&`, `<`, `>`.
    static let markup = Concerns(rawValue: 1)
    /// Something that `isClean` may be against.
    static let content = Concerns(rawValue: 2)
  }

  /// What has to be looked at in a text.
  ///
  /// Nearly always it is nothing, so this is the hot path.
  static func concerns(about text: UnsafeBufferPointer<UInt8>) -> Concerns {
    guard text.count <= longestText else { return [.markup, .content] }
    var hasMarkup = SIMDMask<SIMD16<Int8>>(repeating: false)
    var hasContent = hasMarkup
    let end = text.count & ~15
    for place in stride(from: 0, to: end, by: 16) {
      let bytes = SixteenBytes(UnsafeRawBufferPointer(text), at: place)
      hasMarkup .|= (bytes .== .all(0x26)) .| (bytes .== .all(0x3C)) .| (bytes .== .all(0x3E))
      hasContent .|= (bytes .< .all(0x20)) .| (bytes .== .all(0x5F)) .| (bytes .== .all(0xEF))
    }
    var concerns: Concerns = []
    if !hasMarkup.isEmpty { concerns.insert(.markup) }
    if !hasContent.isEmpty { concerns.insert(.content) }
    for byte in text[end...] {
      switch byte {
      case 0x26, 0x3C, 0x3E: concerns.insert(.markup)
      case 0..<0x20, 0x5F, 0xEF: concerns.insert(.content)
      default: continue
      }
    }
    return concerns
  }

  /// Whether bytes can go into a cell as they are.
  ///
  /// False for control characters, for U+FFFE and U+FFFF, for something like `_x0041_` and for text
  /// that may be too long.
  static func isClean(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // A UTF-8 byte makes at most one UTF-16 unit.
    guard bytes.count <= longestText else { return false }
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte >= 0x20 {
        // Most bytes end here.
        if byte != UInt8(ascii: "_") && byte != 0xEF { continue }
        guard index < bytes.count else { return true }
        if byte == 0xEF {
          if bytes[index] == 0xBF { return false }
        } else if bytes[index] == UInt8(ascii: "x") || bytes[index] == UInt8(ascii: "X") {
          return false
        }
      } else if byte != 0x09 && byte != 0x0A {
        return false
      }
    }
    return true
  }

  /// Text that a cell can hold, and what it took to get there.
  struct GuardedText: Equatable {
    var text: String
    var charactersCut = 0
    var replacedCharacters = false
  }

  /// Makes any text fit for a cell.
  ///
  /// CR and CRLF become LF, other control characters U+FFFD; a text over 32,767 UTF-16 units is cut
  /// on a character's boundary and says so; `_x0041_` is escaped, else Excel reads it as "A".
  static func guarded(_ text: String) -> GuardedText {
    let (clean, replaced) = withoutControls(text)
    let escaped = escapingCodes(clean)
    if escaped.utf16.count <= longestText {
      return GuardedText(text: escaped, replacedCharacters: replaced)
    }
    let (cut, characters) = cutToFit(clean)
    return GuardedText(text: cut, charactersCut: characters, replacedCharacters: replaced)
  }

  /// Whether a character cannot stand in XML or means nothing in a cell.
  ///
  /// Tab and line feed may stay.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func withoutControls(_ text: String) -> (String, replaced: Bool) {
    var clean = String.UnicodeScalarView()
    var replaced = false
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\n" && afterReturn {
        afterReturn = false
        continue
      }
      afterReturn = scalar == "\r"
      if afterReturn {
        clean.append("\n")
      } else if isControl(scalar) {
        clean.append("\u{FFFD}")
        replaced = true
      } else {
        clean.append(scalar)
      }
    }
    return (String(clean), replaced)
  }

  /// Escapes what Excel would decode, such as `_x0041_`, which becomes `_x005F_x0041_`.
  static func escapingCodes(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count)
    for index in bytes.indices {
      escaped.append(bytes[index])
      if isCode(bytes[index...].prefix(7)) { escaped.append(contentsOf: "x005F_".utf8) }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 7, bytes.first == UInt8(ascii: "_"), bytes.last == UInt8(ascii: "_") else {
      return false
    }
    let mark = bytes[bytes.startIndex + 1]
    guard mark == UInt8(ascii: "x") || mark == UInt8(ascii: "X") else { return false }
    return bytes.dropFirst(2).dropLast().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }

  private static func cutToFit(_ text: String) -> (String, charactersCut: Int) {
    let total = text.count
    let room = longestText - cutMark(total).utf16.count
    // Escapes lengthen the text; room is made for those of the part that stays.
    let roughly = prefix(of: text, units: room)
    let escapes = escapingCodes(roughly).utf16.count - roughly.utf16.count
    let kept = prefix(of: roughly, units: room - escapes)
    let lost = total - kept.count
    return (escapingCodes(kept) + cutMark(lost), lost)
  }

  private static func cutMark(_ characters: Int) -> String {
    " … [cut: \(characters) characters, full text in CSV]"
  }

  /// The longest beginning of whole characters that has at most so many UTF-16 units.
  static func prefix(of text: String, units: Int) -> String {
    var left = units
    var end = text.startIndex
    for index in text.indices {
      left -= text[index].utf16.count
      if left < 0 { break }
      end = text.index(after: index)
    }
    return String(text[..<end])
  }
}
