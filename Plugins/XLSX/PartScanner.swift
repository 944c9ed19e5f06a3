/// Looks at the bytes of one XML part as they come and tells whether it is whole.
///
/// It does not parse: it counts `<row ` and `<c `, and compares the name of the first element with
/// the last tag. A part that was cut short has no such tag.
struct PartScanner {
  private(set) var rows = 0
  private(set) var cells = 0
  private var tags = 0
  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var state = State.text

  private enum State {
    case text, open, row1, row2, row3, cell
  }

  /// Takes the next bytes, however they were cut.
  mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    if head.count < 512 { head += bytes.prefix(512 - head.count) }
    if bytes.count >= 256 {
      tail = Array(bytes.suffix(256))
    } else {
      tail = (tail + bytes).suffix(256)
    }
    var (rows, cells, tags, state) = (rows, cells, tags, state)
    for byte in bytes {
      if byte == UInt8(ascii: "<") {
        tags += 1
        state = .open
        continue
      }
      switch state {
      case .text: continue
      case .open:
        state = byte == UInt8(ascii: "c") ? .cell : byte == UInt8(ascii: "r") ? .row1 : .text
      case .row1: state = byte == UInt8(ascii: "o") ? .row2 : .text
      case .row2: state = byte == UInt8(ascii: "w") ? .row3 : .text
      case .row3:
        if byte == UInt8(ascii: " ") { rows += 1 }
        state = .text
      case .cell:
        if byte == UInt8(ascii: " ") { cells += 1 }
        state = .text
      }
    }
    (self.rows, self.cells, self.tags, self.state) = (rows, cells, tags, state)
  }

  /// What is wrong with the part's end, if anything.
  var problem: String? {
    guard let root else { return "holds no XML" }
    let end = trimmed(tail)
    if end.hasSuffix("</\(root)>") { return nil }
    // An element without content, which is all that there is.
    if end.hasSuffix("/>"), tags == (head.starts(with: "<?".utf8) ? 2 : 1) { return nil }
    return "breaks off before </\(root)>"
  }

  private func trimmed(_ bytes: [UInt8]) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    var end = bytes[...]
    while let last = end.last, isSpace(last) { end.removeLast() }
    return String(decoding: end, as: UTF8.self)
  }

  /// The name of the first element.
  private var root: String? {
    for index in head.indices.dropLast() where head[index] == UInt8(ascii: "<") {
      let name = head[(index + 1)...].prefix { byte in
        !" \t\r\n/>".utf8.contains(byte)
      }
      guard let first = name.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") else {
        continue
      }
      return String(decoding: name, as: UTF8.self)
    }
    return nil
  }
}
