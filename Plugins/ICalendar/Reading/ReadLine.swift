import PluginKit

/// A content line that was read (RFC 5545 §3.1): `DTSTART;TZID=Asia/Jakarta:20250310T090000`.
struct ReadLine {
  /// Its name in capitals.
  let name: String
  /// Its parameters, their names in capitals, the quotes taken off and carets resolved (RFC 6868).
  let parameters: [String: String]
  /// Its value as it stands.
  let value: String
  /// Where it begins.
  let start: ImportPlace
  /// Where its value begins.
  let place: ImportPlace

  /// A line without its folds; nil where no colon tells name and value apart.
  init?(_ line: UnfoldedLine) {
    let bytes = line.bytes
    var isQuoted = false
    var parts: [[UInt8]] = [[]]
    var colon: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append([])
      } else if byte == UInt8(ascii: ":"), !isQuoted {
        colon = index
        break
      } else {
        parts[parts.count - 1].append(byte)
      }
    }
    guard let colon, !parts[0].isEmpty, parts[0].allSatisfy(Self.isNameByte) else { return nil }
    name = String(decoding: parts[0], as: UTF8.self).uppercased()
    var parameters: [String: String] = [:]
    for part in parts.dropFirst() {
      let word = String(decoding: part, as: UTF8.self)
      let equals = word.firstIndex(of: "=") ?? word.endIndex
      parameters[word[..<equals].uppercased()] = Self.withoutCarets(word[equals...].dropFirst())
    }
    self.parameters = parameters
    value = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    start = line.place
    place = line.place(of: min(colon + 1, bytes.count - 1))
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == 0x2D || byte == 0x2E
      || byte == 0x5F
  }

  /// A parameter's value with what carets stand for: `^n` a line end, `^'` a quote, `^^` a caret; others stay.
  private static func withoutCarets(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "^")) else { return String(text) }
    var plain = ""
    var rest = text
    while let caret = rest.firstIndex(of: "^") {
      plain += rest[..<caret]
      rest = rest[caret...].dropFirst()
      switch rest.first {
      case "n": plain += "\n"
      case "'": plain += "\""
      case "^": plain += "^"
      default:
        plain += "^"
        continue
      }
      rest.removeFirst()
    }
    return plain + rest
  }

  /// The value as a text, its escapes taken off, without blanks around it (RFC 5545 §3.3.11).
  var text: String { Self.unescaped(value[...]).trimmed }

  /// The texts of a list: those between commas that no backslash stands before.
  var texts: [String] {
    var texts: [String] = []
    var start = value.utf8.startIndex
    var index = start
    while index < value.utf8.endIndex {
      if value.utf8[index] == UInt8(ascii: "\\") {
        index = value.utf8.index(index, offsetBy: 2, limitedBy: value.utf8.endIndex) ?? value.utf8.endIndex
        continue
      }
      if value.utf8[index] == UInt8(ascii: ",") {
        texts.append(Self.unescaped(value[start..<index]).trimmed)
        start = value.utf8.index(after: index)
      }
      index = value.utf8.index(after: index)
    }
    return (texts + [Self.unescaped(value[start...]).trimmed]).filter { !$0.isEmpty }
  }

  static func unescaped(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var plain: [UInt8] = []
    var bytes = text.utf8.makeIterator()
    while let byte = bytes.next() {
      guard byte == UInt8(ascii: "\\"), let next = bytes.next() else {
        plain.append(byte)
        continue
      }
      plain.append(next == UInt8(ascii: "n") || next == UInt8(ascii: "N") ? UInt8(ascii: "\n") : next)
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

extension StringProtocol {
  /// Without blanks and line ends around it.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace }
    guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) })
    else {
      return ""
    }
    return String(self[first...last])
  }
}
