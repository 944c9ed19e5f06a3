import Glibc
import PluginKit

/// Texts, numbers, lists and mappings, and the blanks between them.
extension EventScanner {
  mutating func take(into range: inout TextRange) -> Bool {
    guard let text = takeText() else { return false }
    range = text
    return true
  }

  mutating func takeGivenText() -> TextRange? {
    guard let range = takeText(), !range.isEmpty else { return nil }
    return range
  }

  /// A text in quotes, which may be empty.
  @inline(__always)
  mutating func takeText() -> TextRange? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = position
    // Most texts are short and plain: ids, words, dates.
    let stop = JSONTextStop.nearby(in: bytes, from: start)
    guard bytes[stop] == UInt8(ascii: "\"") else { return takeLongText(from: start) }
    position = stop &+ 1
    return TextRange(from: start, to: stop)
  }

  @inline(never)
  private mutating func takeLongText(from start: Int) -> TextRange? {
    let stop = JSONTextStop(in: bytes, from: start, to: end)
    guard stop.position < end else { return nil }
    guard bytes[stop.position] == UInt8(ascii: "\"") else {
      return takeEscapedText(from: start, plainTo: stop.position)
    }
    if stop.hasHighBytes, !isValidUTF8(bytes, from: start, to: stop.position) { return nil }
    position = stop.position + 1
    return TextRange(from: start, to: stop.position)
  }

  /// A text with escapes: its meaning is put behind the block.
  private mutating func takeEscapedText(from start: Int, plainTo stop: Int) -> TextRange? {
    let first = parts.unescaped.count
    parts.unescaped.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<stop]))
    var unescaper = JSONUnescaper(bytes: bytes, position: stop, limit: end)
    do throws(SyntaxFault) { try unescaper.appendText(to: &parts.unescaped) } catch { return nil }
    position = unescaper.position
    // Escapes are ASCII: what is valid with them is valid without.
    guard isValidUTF8(bytes, from: start, to: position - 1), !hasNull(since: first) else { return nil }
    return TextRange((bytes.count + first)..<(bytes.count + parts.unescaped.count))
  }

  func hasNull(since first: Int) -> Bool {
    parts.unescaped.withUnsafeBufferPointer { texts in
      texts.baseAddress.map { memchr($0 + first, 0, parts.unescaped.count - first) != nil } ?? false
    }
  }

  /// Keeps a text that does not stand in the block.
  mutating func keep(_ text: String) -> TextRange {
    let first = parts.unescaped.count
    parts.unescaped.append(contentsOf: text.utf8)
    return TextRange((bytes.count + first)..<(bytes.count + parts.unescaped.count))
  }

  mutating func takeIdentifier() -> TextRange? {
    if isNext(UInt8(ascii: "\"")), let stop = endOfIdentifier(in: bytes, from: position &+ 1) {
      defer { position = stop &+ 1 }
      return TextRange(from: position &+ 1, to: stop)
    }
    guard let range = takeText(), !range.isEmpty else { return nil }
    return withText(range, isIdentifier) ? range : nil
  }

  mutating func takeSmallNumber(into number: inout Int?) -> Bool {
    let start = position
    var value = 0
    while (0x30...0x39).contains(bytes[position]), position - start < 10 {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    number = value
    return (1...9).contains(position - start) && (position - start == 1 || bytes[start] != 0x30)
  }

  mutating func takeFlag(into flag: inout Bool) -> Bool {
    for (word, value) in [("true", true), ("false", false)] as [(StaticString, Bool)] {
      let range = TextRange(from: position, to: position + word.utf8CodeUnitCount)
      if isText(range, word) {
        position += word.utf8CodeUnitCount
        flag = value
        return true
      }
    }
    return false
  }

  /// A list of elements that are all right.
  @inline(__always)
  mutating func takeList(_ element: (inout Self) -> Bool) -> Bool {
    guard take(UInt8(ascii: "[")) else { return false }
    skipBlanks()
    if take(UInt8(ascii: "]")) { return true }
    repeat {
      skipBlanks()
      guard element(&self) else { return false }
    } while takeComma()
    return take(UInt8(ascii: "]"))
  }

  /// A mapping with some of these fields, each once.
  @inline(__always)
  mutating func takeMapping(_ names: FieldNames, _ value: (inout Self, Int) -> Bool) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    var seen: UInt32 = 0
    var last = -1
    repeat {
      skipBlanks()
      guard let number = takeName(names, first: last &+ 1),
        seen & 1 &<< UInt32(truncatingIfNeeded: number) == 0,
        value(&self, number)
      else {
        return false
      }
      seen |= 1 &<< UInt32(truncatingIfNeeded: number)
      last = number
    } while takeComma()
    return take(UInt8(ascii: "}"))
  }

  @inline(__always)
  mutating func takeName(_ names: FieldNames, first: Int) -> Int? {
    guard let (number, length) = names.name(in: UnsafeRawBufferPointer(bytes), at: position, first: first)
    else { return nil }
    position &+= length
    skipBlanks()
    return number
  }

  @inline(__always)
  mutating func takeComma() -> Bool {
    if take(UInt8(ascii: ",")) { return true }
    skipBlanks()
    return take(UInt8(ascii: ","))
  }

  /// Whether this byte, which is no zero, comes next.
  @inline(__always)
  func isNext(_ byte: UInt8) -> Bool { bytes[position] == byte }

  @inline(__always)
  mutating func take(_ byte: UInt8) -> Bool {
    guard isNext(byte) else { return false }
    position &+= 1
    return true
  }

  /// Steps over blanks and tabs; the end of a line is the end of its record.
  @inline(__always)
  mutating func skipBlanks() {
    if bytes[position] <= 0x20 { stepOverBlanks() }
  }

  @inline(never)
  private mutating func stepOverBlanks() {
    while bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
  }

  mutating func takeLineEnd() -> Bool {
    if position >= end { return true }
    if take(0x0A) { return true }
    guard isNext(0x0D), position + 1 == end || bytes[position + 1] == 0x0A else { return false }
    position = min(position + 2, end)
    return true
  }

  /// Whether a text is this word.
  @inline(__always)
  func isText(_ range: TextRange, _ word: StaticString) -> Bool {
    withText(range) { text in
      guard text.count == word.utf8CodeUnitCount, let start = text.baseAddress else { return false }
      return memcmp(start, word.utf8Start, text.count) == 0
    }
  }

  /// Lends the bytes of a text, in the block or behind it.
  @inline(__always)
  func withText<Result>(_ range: TextRange, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let (start, length) = (Int(range.start), Int(range.length))
    if start < bytes.count { return body(UnsafeBufferPointer(rebasing: bytes[start..<start &+ length])) }
    let first = start - bytes.count
    return parts.unescaped.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[first..<first + length]))
    }
  }
}
