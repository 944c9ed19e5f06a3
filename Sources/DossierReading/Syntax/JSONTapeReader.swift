import DossierModel

/// Reads JSON (RFC 8259) to a tape, strictly: no comments, no trailing commas, no text after the value.
struct JSONTapeReader {
  /// How deep lists and mappings may stand in each other.
  static let deepest = 128

  private let bytes: [UInt8]
  private var position: Int
  private let end: Int
  private(set) var builder: TapeBuilder

  /// A reader of one stretch of source, whose first byte stands on `firstLine`.
  init(file: String, bytes: [UInt8], firstLine: Int = 1) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    end = bytes.count
    builder = TapeBuilder(file: file, source: bytes, firstLine: firstLine)
  }

  /// Whether the bytes are one object with a `type`, as a line of JSON Lines is.
  var isOneRecord: Bool {
    var copy = self
    guard (try? copy.readDocument()) != nil else { return false }
    return copy.builder.finish().view(at: 0)["type"] != nil
  }

  /// Reads one value and nothing after it.
  mutating func readDocument() throws(SyntaxFault) {
    try readValue()
    skipSpace()
    guard position == end else {
      throw fault("the text must end after one value, not go on with \(found())", help: helpAfterValue)
    }
  }

  /// Reads lines of one object each.
  ///
  /// A line that cannot be read is reported and passed over.
  mutating func readLines(_ report: (SyntaxFault) -> Void) -> [Int] {
    var roots: [Int] = []
    while position < end {
      let line = position
      let lineEnd = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? end
      skipSpace(before: lineEnd)
      if position < lineEnd {
        let checkpoint = builder.count
        do throws(SyntaxFault) {
          try readValue(before: lineEnd)
          skipSpace(before: lineEnd)
          guard position == lineEnd else {
            throw fault("the line must end after one record, not go on with \(found())")
          }
          roots.append(checkpoint)
        } catch {
          report(error)
          builder.rewind(to: checkpoint)
        }
      }
      position = lineEnd + 1
    }
    return roots
  }

  private var limit: Int { lineLimit ?? end }
  private var lineLimit: Int?

  private mutating func readValue(before lineEnd: Int) throws(SyntaxFault) {
    lineLimit = lineEnd
    defer { lineLimit = nil }
    try readValue()
  }

  private mutating func readValue() throws(SyntaxFault) {
    skipSpace()
    guard position < limit else {
      throw fault("a value must stand here, not the end", help: "close every quote, bracket and brace")
    }
    switch bytes[position] {
    case UInt8(ascii: "{"): try readMapping()
    case UInt8(ascii: "["): try readList()
    case UInt8(ascii: "\""): try readText()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try readNumber()
    case UInt8(ascii: "t"): try readWord("true", .flag)
    case UInt8(ascii: "f"): try readWord("false", .flag)
    case UInt8(ascii: "n"): try readWord("null", .null)
    default: throw fault("a value must stand here, not \(found())", help: helpBeforeValue)
    }
  }

  private mutating func readMapping() throws(SyntaxFault) {
    try open(.mapping)
    position += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return builder.close() }
    while true {
      skipSpace()
      guard position < limit, bytes[position] == UInt8(ascii: "\"") else {
        throw fault("a field’s name in quotes must stand here, not \(found())", help: helpBeforeValue)
      }
      try readText()
      skipSpace()
      guard take(UInt8(ascii: ":")) else {
        throw fault("a colon must follow the field’s name, not \(found())")
      }
      try readValue()
      skipSpace()
      if take(UInt8(ascii: "}")) { return builder.close() }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or } must follow the value, not \(found())") }
    }
  }

  private mutating func readList() throws(SyntaxFault) {
    try open(.list)
    position += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return builder.close() }
    while true {
      try readValue()
      skipSpace()
      if take(UInt8(ascii: "]")) { return builder.close() }
      guard take(UInt8(ascii: ",")) else { throw fault("a comma or ] must follow the value, not \(found())") }
    }
  }

  private mutating func open(_ kind: Tape.Node.Kind) throws(SyntaxFault) {
    guard builder.depth < Self.deepest else {
      throw SyntaxFault(
        "E0105", at: position,
        "this stands in more than \(Self.deepest) lists and mappings, one inside the other")
    }
    builder.open(kind, offset: position)
  }

  private mutating func readWord(_ word: StaticString, _ kind: Tape.Node.Kind) throws(SyntaxFault) {
    let length = word.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: length)
    guard position + length <= limit, bytes[position..<position + length].elementsEqual(wanted) else {
      throw fault("a value must stand here, not \(found())", help: helpBeforeValue)
    }
    builder.add(kind, sourceRange: position..<position + length, offset: position)
    position += length
  }

  private mutating func readNumber() throws(SyntaxFault) {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let whole = skipDigits()
    let hasLeadingZero = whole > 1 && bytes[position - whole] == UInt8(ascii: "0")
    guard whole > 0, !hasLeadingZero else {
      throw fault("a number must be written as JSON writes it: 7, -7 or 4.7", at: start)
    }
    if take(UInt8(ascii: ".")), skipDigits() == 0 {
      throw fault("digits must follow the point of a number", at: start)
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if skipDigits() == 0 { throw fault("digits must follow the “e” of a number", at: start) }
    }
    builder.add(.number, sourceRange: start..<position, offset: start)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < limit, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func readText() throws(SyntaxFault) {
    let quote = position
    let start = position + 1
    position = start
    while position < limit {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        builder.add(.text, sourceRange: start..<position, offset: quote)
        position += 1
        return
      case UInt8(ascii: "\\"): return try readEscapedText(from: quote)
      case ..<0x20: throw .controlCharacter(at: position)
      default: position += 1
      }
    }
    throw .openQuote(at: quote)
  }

  /// Reads a text with escapes: its meaning is put behind the source.
  private mutating func readEscapedText(from quote: Int) throws(SyntaxFault) {
    var unescaper = JSONUnescaper(bytes: bytes, position: quote + 1, limit: limit)
    let text = try unescaper.readText()
    position = unescaper.position
    builder.add(.text, text: text, offset: quote)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < limit, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace(before lineEnd: Int) {
    while position < lineEnd, isSpace(bytes[position]) { position += 1 }
  }

  private mutating func skipSpace() { skipSpace(before: limit) }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B && byte != 0x0C)
  }

  private func fault(_ message: String, at offset: Int? = nil, help: String? = nil) -> SyntaxFault {
    SyntaxFault("E0102", at: offset ?? position, message, help: help)
  }

  /// What stands at the position, in short: a word, or one other character.
  private func found() -> String {
    guard position < limit else { return "the end" }
    let rest = String(decoding: bytes[position..<min(position + 80, limit)], as: UTF8.self).unicodeScalars
    let word = rest.prefix(20).prefix { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    return "“\(String(word.isEmpty ? rest.prefix(1) : word))”"
  }

  /// What to do where something else than a value, or than a field's name, stands.
  private var helpBeforeValue: String? {
    guard position < limit else { return nil }
    let isAfterComma = bytes[..<position].last { !isSpace($0) } == UInt8(ascii: ",")
    switch bytes[position] {
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return isAfterComma ? "take the comma before it out" : nil
    case UInt8(ascii: "/"), UInt8(ascii: "#"): return "take the comment out: JSON has none"
    case UInt8(ascii: "'"): return "use double quotes"
    case UInt8(ascii: "T"), UInt8(ascii: "F"), UInt8(ascii: "N"):
      return "write true, false or null in small letters"
    default: return nil
    }
  }

  /// What to do where something follows the only value.
  private var helpAfterValue: String? {
    bytes[position] == UInt8(ascii: "{") ? "name the file .jsonl if each line is a record" : nil
  }
}
