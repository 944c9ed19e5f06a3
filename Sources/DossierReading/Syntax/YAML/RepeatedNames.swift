/// Names of fields that stand twice in a mapping of YAML, where Yams stops.
///
/// They are read under another name, `title` as `\u{E000}itle`, and put on the tape under their own: the places stay, and
/// the check of the fields tells of them as in JSON.
struct RepeatedNames {
  private var first: [Unicode.Scalar: Unicode.Scalar] = [:]
  private var renamed: [(offset: Int, sign: Unicode.Scalar)] = []

  /// How many there are.
  var count: Int { renamed.count }

  /// Gives another name to the one that stands again behind the first; false where it is not found.
  mutating func rename(_ name: String, after start: Int, in bytes: [UInt8]) -> Bool {
    guard let letter = name.unicodeScalars.first,
      let offset = MappingKeys(bytes, from: start).offset(of: name, where: { !isRenamed($0) }),
      let sign = Unicode.Scalar(0xE000 + UInt32(count))
    else { return false }
    first[sign] = letter
    let place = renamed.firstIndex { $0.offset > offset } ?? renamed.endIndex
    renamed.insert((offset, sign), at: place)
    return true
  }

  /// The text with the other names, without a byte order mark.
  func renamed(in bytes: [UInt8]) -> String {
    var text = ""
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for (offset, sign) in renamed {
      text += String(decoding: bytes[at..<offset], as: UTF8.self)
      text.unicodeScalars.append(sign)
      at = offset + (first[sign].map { UTF8.width($0) } ?? 0)
    }
    return text + String(decoding: bytes[at...], as: UTF8.self)
  }

  /// The name that a field has in the file; nil where it has it.
  func original(of name: String) -> String? {
    guard let sign = name.unicodeScalars.first, let letter = first[sign] else { return nil }
    return String(Character(letter)) + String(String.UnicodeScalarView(name.unicodeScalars.dropFirst()))
  }

  private func isRenamed(_ offset: Int) -> Bool { renamed.contains { $0.offset == offset } }
}

/// The names of the fields of one mapping, told from its text.
private struct MappingKeys {
  private let bytes: [UInt8]
  private let start: Int

  /// The mapping of which a name stands at this place.
  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    self.start = start
  }

  /// Where a name stands again, behind its quote if it has one.
  func offset(of name: String, where isWanted: (Int) -> Bool) -> Int? {
    let name = Array(name.utf8)
    return inBlock(name, isWanted) ?? inBraces(name, isWanted)
  }

  /// Below the first, indented alike.
  private func inBlock(_ name: [UInt8], _ isWanted: (Int) -> Bool) -> Int? {
    let lineStart = (bytes[..<start].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let isAlone = bytes[lineStart..<start].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    guard isAlone else { return nil }
    let column = start - lineStart
    var line = lineStart
    while let newline = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) {
      line = newline + 1
      let content = bytes[line...].drop { $0 == UInt8(ascii: " ") }
      guard let byte = content.first else { return nil }
      if byte <= 0x20 || byte == UInt8(ascii: "#") { continue }
      let indent = content.startIndex - line
      if indent < column { return nil }
      if indent == column, let offset = self.name(name, at: content.startIndex), isWanted(offset) {
        return offset
      }
    }
    return nil
  }

  /// Behind the first, in the same braces.
  private func inBraces(_ name: [UInt8], _ isWanted: (Int) -> Bool) -> Int? {
    var at = start
    var depth = 0
    var mayBegin = false
    while at < bytes.count {
      let byte = bytes[at]
      if depth == 0, mayBegin, let offset = self.name(name, at: at), isWanted(offset) { return offset }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if let before = bytes[..<at].last(where: { $0 > 0x20 }), "{[,:".utf8.contains(before) {
          at = end(ofQuote: at)
        }
      default: break
      }
      if depth < 0 { return nil }
      if byte > 0x20 { mayBegin = byte == UInt8(ascii: ",") }
      at += 1
    }
    return nil
  }

  /// Where the quote that begins here ends.
  private func end(ofQuote start: Int) -> Int {
    var at = start + 1
    while at < bytes.count, bytes[at] != bytes[start] {
      at += bytes[start] == UInt8(ascii: "\"") && bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    return at
  }

  /// Where a name begins that stands here with a colon behind it, in quotes or without.
  private func name(_ name: [UInt8], at place: Int) -> Int? {
    let quote = bytes[place...].first.flatMap {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") ? $0 : nil
    }
    let begin = quote == nil ? place : place + 1
    var rest = bytes[begin...]
    guard rest.starts(with: name) else { return nil }
    rest = rest.dropFirst(name.count)
    if let quote {
      guard rest.first == quote else { return nil }
      rest = rest.dropFirst()
    }
    return rest.first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":") ? begin : nil
  }
}
