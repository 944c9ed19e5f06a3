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
  /// How full the buffer may be: when the line is full, or where none has begun, before there must be more room.
  private var limit: Int
  private var isFolded = false
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
  /// How many bytes there is room for beyond the limit.
  private static let room = 256
  /// How many bytes are put at a time: with them no line is overfull by more than there is room for.
  private static let stretch = 96

  /// Lines that go on in a buffer; until the first begins, what is put is not folded.
  init(into buffer: consuming ByteBuffer, keepsLines: Bool = false) {
    limit = buffer.count
    buffer.reserve(Self.room)
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
  @inline(__always)
  mutating func put(line: StaticString) {
    buffer.put(literal: line)
    buffer.put(literal: "\r\n")
  }

  /// Begins the line of a property.
  @inline(__always)
  mutating func begin(_ name: StaticString, keepsLines: Bool = false) {
    buffer.reserve(Self.width + Self.room)
    limit = buffer.count &+ Self.width
    isFolded = true
    self.keepsLines = keepsLines
    hasText = false
    isBehindReturn = false
    putReserved(name)
    putReserved(":")
  }

  /// Ends the line.
  @inline(__always)
  mutating func end() { putReserved("\r\n") }

  @inline(__always)
  private mutating func putReserved(_ word: StaticString) {
    buffer.put(reserved: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Writes a line whose value is a text: `SUMMARY:Leaders meet\\, twice`.
  mutating func put(_ name: StaticString, text: some TextBytes, keepsLines: Bool = false) {
    begin(name, keepsLines: keepsLines)
    put(text: text)
    end()
  }

  /// Puts what stands in a calendar as it is: a word, an address.
  mutating func put(bare text: some TextBytes) { text.lend { put(bare: $0) } }

  /// Puts a word of the format, or what needs no escapes: `T000000Z`, ` (EDTF `.
  @inline(__always)
  mutating func put(literal word: StaticString) {
    putReserved(word)
    if word.utf8CodeUnitCount > 0 { isBehindReturn = false }
    foldIfFull()
  }

  /// Puts a number that is not negative, with so many digits.
  mutating func put(_ number: Int, digits: Int) { buffer.put(number, digits: digits) }

  /// Puts a day without hyphens: `20250310`.
  mutating func put(_ day: CivilDate) { buffer.put(basic: day) }

  /// Puts a date as EDTF.
  mutating func put(bare date: EDTFDate) {
    if let day = date.plainDay {
      buffer.put(day)
      isBehindReturn = false
      foldIfFull()
    } else {
      date.withASCII { put(bare: $0) }
    }
  }

  /// Puts the first of some bytes that stand in a calendar as they are.
  mutating func put(_ bytes: SixteenBytes, count: Int) {
    buffer.put(bytes, count: count)
    isBehindReturn = false
    foldIfFull()
  }

  /// Puts a line end into a text.
  mutating func breakLine() {
    if !isBehindReturn { putLineEnd() }
    isBehindReturn = false
  }

  private mutating func putLineEnd() {
    if keepsLines { putReserved("\\n") } else { putReserved(" ") }
    foldIfFull()
  }

  /// Puts the words with which a paragraph begins on a line of its own; they need no escapes.
  mutating func put(label words: StaticString) {
    if hasText { breakLine() }
    put(literal: words)
    hasText = true
  }

  /// Puts a text, with its escapes.
  @inline(__always)
  mutating func put(text: some TextBytes) { text.lend { put(text: $0) } }

  /// Puts a text, with its escapes.
  mutating func put(text: LentText?) {
    guard let text else { return }
    escape(text)
    hasText = true
    isBehindReturn = text.bytes[text.count - 1] == UInt8(ascii: "\r")
  }

  /// Puts a text that was escaped before.
  mutating func put(text: EscapedText) {
    text.bytes.withUnsafeBufferPointer {
      put(bare: LentText($0))
    }
    guard !text.isEmpty else { return }
    removed += text.removed
    hasText = true
    isBehindReturn = text.endsWithReturn
  }

  /// Puts a text that was escaped before, when nothing had to be left out of it.
  mutating func put(escaped text: LentText) {
    put(bare: text)
    hasText = true
  }

  /// Copies a text sixteen bytes at a time, up to the next that may not stand as it is.
  private mutating func escape(_ text: LentText) {
    var index = 0
    while index < text.count {
      let bytes = text.sixteen(at: index)
      let special = CalendarText.firstSpecial(in: bytes)
      let clean = min(special, text.count &- index)
      buffer.put(bytes, count: clean)
      foldIfFull()
      index &+= clean
      if special < 16, index < text.count { index = putSpecial(in: text.bytes, at: index) }
    }
  }

  /// Puts what becomes of the character at a place, and hands back the place behind it.
  private mutating func putSpecial(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch CalendarText(text, at: index) {
    case .clean: buffer.put(byte: text[index])
    case .replaced(let replacement): putReserved(replacement)
    case .lineEnd where text[index] == UInt8(ascii: "\n") && isBehindReturn(index, in: text): break
    case .lineEnd: putLineEnd()
    case .removed(let length):
      removed += 1
      return index + length
    }
    foldIfFull()
    return index + 1
  }

  private func isBehindReturn(_ index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    index == 0 ? isBehindReturn : text[index - 1] == UInt8(ascii: "\r")
  }

  /// Copies bytes as they are.
  mutating func put(bare bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while !rest.isEmpty {
      buffer.put(reserved: UnsafeBufferPointer(rebasing: rest.prefix(Self.stretch)))
      isBehindReturn = false
      foldIfFull()
      rest = rest.dropFirst(Self.stretch)
    }
  }

  /// Copies bytes as they are, sixteen at a time.
  mutating func put(bare text: LentText?) {
    guard let text else { return }
    var index = 0
    while index < text.count {
      buffer.put(text.sixteen(at: index), count: min(16, text.count &- index))
      foldIfFull()
      index &+= 16
    }
    isBehindReturn = false
  }

  @inline(__always)
  private mutating func foldIfFull() {
    if buffer.count > limit { fold() }
  }

  /// Breaks the line where it is full; outside of a line, makes room for more.
  ///
  /// Never in a character, nor between a backslash and its partner: the standard allows both, and readers break on them
  /// (icalendar/icalendar#158, iCalcreator/iCalcreator#126).
  @inline(never)
  private mutating func fold() {
    guard isFolded else {
      buffer.reserve(buffer.count + 2 * Self.room)
      limit = buffer.capacity - Self.room
      return
    }
    while buffer.count > limit {
      let cut = buffer.withBytes { Self.cut(in: $0, before: limit) }
      buffer.insert(literal: "\r\n ", at: cut)
      limit = cut + 3 + Self.width - 1
    }
    buffer.reserve(Self.width + Self.room)
  }

  /// The last place, up to one, at which a character begins that may stand on a new line.
  private static func cut(in bytes: UnsafeBufferPointer<UInt8>, before limit: Int) -> Int {
    var cut = limit
    while cut > limit - 3, bytes[cut] & 0xC0 == 0x80 { cut -= 1 }
    var backslash = cut
    while bytes[backslash - 1] == UInt8(ascii: "\\") { backslash -= 1 }
    return cut - (cut - backslash) % 2
  }
}
