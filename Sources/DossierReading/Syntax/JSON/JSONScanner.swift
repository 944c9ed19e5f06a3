import DossierModel

/// Goes through JSON byte by byte and notes its values.
///
/// Works on borrowed memory: it lives no longer than the source.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The values found so far.
  private(set) var nodes: [Tape.Node] = []
  /// Texts with their escapes resolved, which stand behind the source.
  private(set) var texts: [UInt8] = []
  private var position: Int
  private var limit: Int
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    limit = bytes.count
    nodes.reserveCapacity(bytes.count / 8 + 8)
  }

  /// Reads one value and nothing after it.
  mutating func scanDocument() throws(SyntaxFault) {
    try scanValue()
    skipSpace()
    guard position == limit else {
      throw fault("the text must end after one value, not go on with \(found())", help: helpAfterValue)
    }
  }

  /// The end of the line that begins here; nil when there is no more.
  func nextLine() -> Int? {
    position < bytes.count ? bytes.endOfLine(from: position) : nil
  }

  /// Reads the value of a line; false for an empty one.
  mutating func scanLine(endingAt end: Int) throws(SyntaxFault) -> Bool {
    limit = end
    skipSpace()
    guard position < limit else { return false }
    try scanValue()
    skipSpace()
    guard position == limit else {
      throw fault("the line must end after one record, not go on with \(found())")
    }
    return true
  }

  mutating func skipLine(endingAt end: Int) {
    position = end + 1
    limit = bytes.count
  }

  /// Takes back the values of a line that could not be read to its end.
  mutating func rewind(to count: Int) {
    nodes.removeSubrange(count...)
    depth = 0
  }

  private mutating func scanValue() throws(SyntaxFault) {
    skipSpace()
    guard position < limit else {
      throw fault("a value must stand here, not the end", help: "close every quote, bracket and brace")
    }
    switch bytes[position] {
    case UInt8(ascii: "\""): try scanText()
    case UInt8(ascii: "{"): try scanMapping()
    case UInt8(ascii: "["): try scanList()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try scanNumber()
    case UInt8(ascii: "t"): try scanWord("true", .flag)
    case UInt8(ascii: "f"): try scanWord("false", .flag)
    case UInt8(ascii: "n"): try scanWord("null", .null)
    default: throw fault("a value must stand here, not \(found())", help: helpBeforeValue)
    }
  }

  private mutating func scanMapping() throws(SyntaxFault) {
    let index = try open(.mapping)
    skipSpace()
    if take(UInt8(ascii: "}")) { return close(index, parts: 0) }
    var pairs: UInt32 = 0
    while true {
      skipSpace()
      guard position < limit, bytes[position] == UInt8(ascii: "\"") else {
        throw fault("a field’s name in quotes must stand here, not \(found())", help: helpBeforeValue)
      }
      try scanText()
      skipSpace()
      guard take(UInt8(ascii: ":")) else {
        throw fault("a colon must follow the field’s name, not \(found())")
      }
      try scanValue()
      pairs += 1
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      if take(UInt8(ascii: "}")) { return close(index, parts: pairs) }
      throw fault("a comma or } must follow the value, not \(found())")
    }
  }

  private mutating func scanList() throws(SyntaxFault) {
    let index = try open(.list)
    skipSpace()
    if take(UInt8(ascii: "]")) { return close(index, parts: 0) }
    var elements: UInt32 = 0
    while true {
      try scanValue()
      elements += 1
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      if take(UInt8(ascii: "]")) { return close(index, parts: elements) }
      throw fault("a comma or ] must follow the value, not \(found())")
    }
  }

  private mutating func open(_ kind: Tape.Node.Kind) throws(SyntaxFault) -> Int {
    guard depth < JSONTapeReader.deepest else {
      throw .tooDeep(at: position)
    }
    depth += 1
    add(kind, position..<position, offset: position)
    position += 1
    return nodes.count - 1
  }

  private mutating func close(_ index: Int, parts: UInt32) {
    depth -= 1
    nodes[index].length = parts
    nodes[index].end = UInt32(truncatingIfNeeded: nodes.count)
  }

  private mutating func add(_ kind: Tape.Node.Kind, _ range: Range<Int>, offset: Int) {
    nodes.append(
      Tape.Node(
        kind: kind, start: UInt32(truncatingIfNeeded: range.lowerBound),
        length: UInt32(truncatingIfNeeded: range.count), end: UInt32(truncatingIfNeeded: nodes.count + 1),
        offset: UInt32(truncatingIfNeeded: offset)))
  }

  private mutating func scanWord(_ word: StaticString, _ kind: Tape.Node.Kind) throws(SyntaxFault) {
    let length = word.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: word.utf8Start, count: length)
    guard position + length <= limit, bytes[position..<position + length].elementsEqual(wanted) else {
      throw fault("a value must stand here, not \(found())", help: helpBeforeValue)
    }
    add(kind, position..<position + length, offset: position)
    position += length
  }

  private mutating func scanNumber() throws(SyntaxFault) {
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
    add(.number, start..<position, offset: start)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < limit, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func scanText() throws(SyntaxFault) {
    let quote = position
    // Most texts are short and plain, and one look finds where they end.
    if quote + 18 <= bytes.count {
      let end = JSONTextStop.nearby(in: bytes, from: quote + 1)
      if end < limit, bytes[end] == UInt8(ascii: "\"") {
        add(.text, (quote + 1)..<end, offset: quote)
        position = end + 1
        return
      }
    }
    let stop = JSONTextStop(in: bytes, from: quote + 1, to: limit)
    if stop.hasHighBytes,
      let bad = firstInvalidUTF8(in: UnsafeBufferPointer(rebasing: bytes[(quote + 1)..<stop.position]))
    {
      throw .notUTF8(at: quote + 1 + bad)
    }
    position = stop.position
    guard position < limit else { throw .openQuote(at: quote) }
    switch bytes[position] {
    case UInt8(ascii: "\""):
      add(.text, (quote + 1)..<position, offset: quote)
      position += 1
    case UInt8(ascii: "\\"): try scanEscapedText(from: quote)
    default: throw .controlCharacter(at: position)
    }
  }

  /// Reads a text with escapes: its meaning is put behind the source.
  private mutating func scanEscapedText(from quote: Int) throws(SyntaxFault) {
    var unescaper = JSONUnescaper(bytes: bytes, position: quote + 1, limit: limit)
    let start = texts.count
    try unescaper.appendText(to: &texts)
    position = unescaper.position
    let written = texts[start...].withUnsafeBufferPointer { firstInvalidUTF8(in: $0) }
    if written != nil { throw .notUTF8(at: quote) }
    add(.text, (bytes.count + start)..<(bytes.count + texts.count), offset: quote)
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < limit, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < limit, bytes[position] <= 0x20, isSpace(bytes[position]) { position += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

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
