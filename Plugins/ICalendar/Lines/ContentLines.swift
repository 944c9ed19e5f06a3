import DossierModel
import PluginKit

/// The lines of a calendar in the making (RFC 5545 §3.1): a name, a value, at most 75 octets, CRLF.
///
/// ```swift
/// lines.begin("SUMMARY")
/// lines.put(text: event.title(in: language))
/// lines.end()
/// ```
///
/// A text is freed of what no calendar may hold, escaped and folded while it is copied to the buffer, once.
struct ContentLines: ~Copyable {
  private var buffer: ByteBuffer
  /// How full the buffer is when the line is.
  private var lineEnd = Int.max
  /// Whether line ends of the text stay line ends; else they are blanks.
  private var keepsLines: Bool
  /// How many characters that no calendar may hold have been left out.
  private(set) var removed = 0
  /// Whether the value has a text, though perhaps one of which nothing was left.
  private(set) var hasText = false
  /// Whether the text so far ends in a carriage return, with which a newline makes one line end.
  private(set) var isBehindReturn = false

  /// How many octets a line has at most, the blank of a continued line included and CRLF not.
  static let width = 75

  /// Lines that go on in a buffer; until the first begins, what is put is not folded.
  init(into buffer: consuming ByteBuffer, keepsLines: Bool = false) {
    self.buffer = buffer
    self.keepsLines = keepsLines
  }

  /// The buffer, with the lines.
  consuming func finish() -> ByteBuffer { buffer }

  /// How many bytes the buffer holds: a mark.
  var count: Int { buffer.count }

  /// Puts other bytes in the place of those since a mark, if `body` has others.
  mutating func replace(from mark: Int, _ body: (UnsafeBufferPointer<UInt8>) -> [UInt8]?) {
    guard let other = buffer.withBytes(from: mark, body) else { return }
    _ = buffer.take(from: mark)
    buffer.put(bytes: other)
  }

  /// Writes a line that is always the same: `BEGIN:VEVENT`.
  mutating func put(line: StaticString) {
    buffer.put(literal: line)
    end()
  }

  /// Begins the line of a property.
  mutating func begin(_ name: StaticString, keepsLines: Bool = false) {
    lineEnd = buffer.count + Self.width
    self.keepsLines = keepsLines
    hasText = false
    isBehindReturn = false
    buffer.put(literal: name)
    buffer.put(byte: UInt8(ascii: ":"))
  }

  /// Ends the line.
  mutating func end() { buffer.put(literal: "\r\n") }

  /// Writes a line whose value is a text: `SUMMARY:Leaders meet\\, twice`.
  mutating func put(_ name: StaticString, text: some TextBytes, keepsLines: Bool = false) {
    begin(name, keepsLines: keepsLines)
    put(text: text)
    end()
  }

  /// Puts what stands in a calendar as it is: a word, an address.
  mutating func put(bare text: some TextBytes) { text.withBytes { put(bare: $0) } }

  /// Puts a word of the format, or what needs no escapes: `T000000Z`, ` (EDTF `.
  mutating func put(literal word: StaticString) { word.withBytes { put(bare: $0) } }

  /// Puts a number that is not negative, with so many digits.
  mutating func put(_ number: Int, digits: Int) { buffer.put(number, digits: digits) }

  /// Puts a date as EDTF.
  mutating func put(bare date: EDTFDate) { date.withASCII { put(bare: $0) } }

  /// Puts a line end into a text.
  mutating func breakLine() {
    if !isBehindReturn { put(literal: keepsLines ? "\\n" : " ") }
    isBehindReturn = false
  }

  /// Puts a text, with its escapes.
  mutating func put(text: some TextBytes) {
    text.withBytes { text in
      guard let last = text.last else { return }
      escape(text)
      hasText = true
      isBehindReturn = last == UInt8(ascii: "\r")
    }
  }

  /// Puts a text that was escaped before.
  mutating func put(text: EscapedText) {
    text.bytes.withUnsafeBufferPointer {
      put(escaped: $0, removed: text.removed, endsWithReturn: text.endsWithReturn)
    }
  }

  /// Puts a text that was escaped before, when so many characters were left out of it.
  mutating func put(escaped text: UnsafeBufferPointer<UInt8>, removed: Int, endsWithReturn: Bool) {
    guard !text.isEmpty || removed > 0 else { return }
    put(bare: text)
    self.removed += removed
    hasText = true
    isBehindReturn = endsWithReturn
  }

  /// Copies a text: clean stretches whole, and between them what stands for other characters.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    while let special = CalendarText.firstSpecial(in: text, from: index) {
      index = special + 1
      let meaning = CalendarText(text, at: special)
      if case .clean = meaning { continue }
      put(bare: UnsafeBufferPointer(rebasing: text[copied..<special]))
      switch meaning {
      case .clean: break
      case .replaced(let replacement): put(literal: replacement)
      case .lineEnd where text[special] == UInt8(ascii: "\n") && isBehindReturn(special, in: text): break
      case .lineEnd: put(literal: keepsLines ? "\\n" : " ")
      case .removed(let length):
        removed += 1
        index = special + length
      }
      copied = index
    }
    put(bare: UnsafeBufferPointer(rebasing: text[copied...]))
  }

  private func isBehindReturn(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    index == 0 ? isBehindReturn : text[index - 1] == UInt8(ascii: "\r")
  }

  /// Copies bytes, and folds the line where it is full.
  ///
  /// Never in a character, nor between a backslash and its partner: the standard allows both, and readers break on them
  /// (icalendar/icalendar#158, iCalcreator/iCalcreator#126).
  @inline(__always)
  mutating func put(bare bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= lineEnd &- buffer.count else { return fold(bytes) }
    buffer.put(bytes: bytes)
    if !bytes.isEmpty { isBehindReturn = false }
  }

  @inline(never)
  private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    var rest = bytes
    while rest.count > lineEnd - buffer.count {
      var cut = lineEnd - buffer.count
      while cut > 0, rest[cut] & 0xC0 == 0x80 { cut -= 1 }
      let backslashes = rest[..<cut].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      cut -= backslashes % 2
      buffer.put(bytes: UnsafeBufferPointer(rebasing: rest[..<cut]))
      buffer.put(literal: "\r\n ")
      lineEnd = buffer.count + Self.width - 1
      rest = UnsafeBufferPointer(rebasing: rest[cut...])
    }
    buffer.put(bytes: rest)
    isBehindReturn = false
  }
}
