/// A text with slips of the pen written right, line by line, that knows where each byte stood in the text as it was.
struct MendedText {
  /// The text as it was.
  let original: [UInt8]
  private(set) var lines: [Line] = []

  /// One line with what ends it.
  struct Line {
    /// Where it stands in the text as it was.
    let range: Range<Int>
    /// The line as it is to be read.
    fileprivate(set) var bytes: [UInt8]
    /// Where each byte stood, if the line is not as it was.
    fileprivate var places: [Int]?
  }

  init(_ bytes: [UInt8]) {
    original = bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(Line(range: start..<end, bytes: Array(bytes[start..<end])))
      start = end
    }
  }

  private init(_ original: [UInt8], lines: [Line]) {
    self.original = original
    self.lines = lines
  }

  /// Some of the lines as a text of their own.
  subscript(part: Range<Int>) -> MendedText {
    get { MendedText(original, lines: Array(lines[part])) }
    set { for (index, line) in zip(part, newValue.lines) { lines[index] = line } }
  }

  /// Some of the lines, or all, as one text.
  func bytes(of part: Range<Int>? = nil) -> [UInt8] { lines[part ?? lines.indices].flatMap(\.bytes) }

  /// Where a byte of such a text stood in the text as it was.
  func place(of offset: Int, in part: Range<Int>? = nil) -> Int {
    var offset = offset
    for line in part ?? lines.indices {
      guard offset >= lines[line].bytes.count else { return place(of: offset, ofLine: line) }
      offset -= lines[line].bytes.count
    }
    return lines[part ?? lines.indices].last?.range.upperBound ?? original.count
  }

  /// Where the lines begin in the text as it is to be read.
  var starts: [Int] {
    var start = 0
    return lines.map { line in
      defer { start += line.bytes.count }
      return start
    }
  }

  /// Where a byte of the whole text stood, told from where its lines begin.
  func place(of offset: Int, _ starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    guard low < lines.count else { return original.count }
    return place(of: offset - starts[low], ofLine: low)
  }

  /// Where a byte of a line stood.
  func place(of column: Int, ofLine index: Int) -> Int {
    let line = lines[index]
    guard column < line.bytes.count else { return line.range.upperBound }
    return line.places?[column] ?? line.range.lowerBound + column
  }

  /// The line with a byte of the text as it was.
  func line(at place: Int) -> Int? { lines.firstIndex { $0.range.contains(place) } }

  /// Writes something else in a line: in the place of some of its bytes, or before one.
  mutating func replace(_ part: Range<Int>, ofLine index: Int, with bytes: some Collection<UInt8>) {
    var places = lines[index].places ?? Array(lines[index].range)
    let place = part.lowerBound < places.count ? places[part.lowerBound] : lines[index].range.upperBound
    places.replaceSubrange(part, with: Array(repeating: place, count: bytes.count))
    lines[index].places = places
    lines[index].bytes.replaceSubrange(part, with: bytes)
  }

  /// Takes lines out, all but where they end.
  mutating func blank(_ part: Range<Int>) {
    for index in part {
      for at in lines[index].bytes.indices
      where lines[index].bytes[at] != 0x0A && lines[index].bytes[at] != 0x0D {
        lines[index].bytes[at] = UInt8(ascii: " ")
      }
    }
  }

  /// Moves lines to the right, or, with a number below 0, to the left, as far as they are indented.
  mutating func indent(_ part: Range<Int>, by count: Int) {
    for index in part where lines[index].content.first.map({ $0 > 0x20 }) ?? false {
      if count > 0 {
        replace(0..<0, ofLine: index, with: Array(repeating: UInt8(ascii: " "), count: count))
      } else {
        replace(0..<min(-count, lines[index].indent), ofLine: index, with: [])
      }
    }
  }
}

extension MendedText.Line {
  /// What stands behind the blanks at its beginning.
  var content: ArraySlice<UInt8> { bytes.drop { $0 == UInt8(ascii: " ") } }

  /// How many blanks stand at its beginning.
  var indent: Int { content.startIndex }

  /// Whether nothing is said in it: it is empty, or a comment.
  var isEmpty: Bool { content.first.map { $0 <= 0x20 || $0 == UInt8(ascii: "#") } ?? true }

  /// Whether a dash and a blank stand first, as before an element of a list.
  var hasDash: Bool {
    content.first == UInt8(ascii: "-") && content.dropFirst().first.map { $0 <= 0x20 } ?? true
  }

  /// Where the element stands that a dash begins.
  var columnBehindDash: Int {
    let element = content.dropFirst().drop { $0 == UInt8(ascii: " ") }
    return element.first.map { $0 > 0x20 } ?? false ? element.startIndex : indent + 2
  }

  /// The name of the field that begins at a column, and how far it goes: `title` in `title: A visit`.
  func name(at column: Int) -> Range<Int>? {
    let rest = bytes[column...]
    let isName = { (byte: UInt8) in
      byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "_.".utf8.contains(byte)
    }
    let name = rest.prefix(while: isName)
    let colon = rest[name.endIndex...].first { $0 != UInt8(ascii: " ") }
    return name.isEmpty || colon != UInt8(ascii: ":") ? nil : name.startIndex..<name.endIndex
  }

  /// Whether a colon and a blank follow a name.
  func isField(_ name: Range<Int>) -> Bool {
    let behind = bytes[name.upperBound...].drop { $0 == UInt8(ascii: " ") }.dropFirst()
    return behind.first.map { $0 <= 0x20 } ?? true
  }

  /// A part of the line as a text, without blanks around it.
  func text(_ part: some RangeExpression<Int>) -> String {
    let text = bytes[part].drop { $0 <= 0x20 }
    let end = text.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? text.startIndex
    return String(decoding: text[text.startIndex..<end], as: UTF8.self)
  }
}
