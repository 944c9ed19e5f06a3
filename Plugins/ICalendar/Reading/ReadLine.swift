import PluginKit

/// A content line that was read (RFC 5545 §3.1): `DTSTART;TZID=Asia/Jakarta:20250310T090000`.
struct ReadLine {
  /// Its name in capitals.
  let name: String
  /// Its parameters, their names in capitals, the quotes taken off.
  let parameters: [String: String]
  /// Its value as it stands.
  let value: String
  /// Where it begins.
  let place: ImportPlace

  /// A line without its folds; nil where no colon tells name and value apart.
  init?(_ text: String, at place: ImportPlace) {
    var isQuoted = false
    var parts: [String] = [""]
    var rest = text.utf8[...]
    var hasColon = false
    while let byte = rest.first, !hasColon {
      rest.removeFirst()
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted: parts.append("")
      case UInt8(ascii: ":") where !isQuoted: hasColon = true
      default: parts[parts.count - 1].unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    // Names are ASCII; what else stands in a parameter is taken byte by byte, and put together here.
    let words = parts.map {
      String(decoding: $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    }
    let isName = words[0].utf8.allSatisfy { Self.isNameByte($0) }
    guard hasColon, isName, !words[0].isEmpty else { return nil }
    name = words[0].uppercased()
    var parameters: [String: String] = [:]
    for word in words.dropFirst() {
      let equals = word.firstIndex(of: "=") ?? word.endIndex
      parameters[word[..<equals].uppercased()] = String(word[equals...].dropFirst())
    }
    self.parameters = parameters
    value = String(rest) ?? ""
    self.place = place
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    0x41...0x5A ~= byte || 0x61...0x7A ~= byte || 0x30...0x39 ~= byte || byte == 0x2D || byte == 0x2E
      || byte == 0x5F
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
