/// Where the lines of a text begin, to turn a line and column as libyaml counts them into a byte offset.
struct LineStarts {
  private let bytes: [UInt8]
  private var starts: [Int]
  /// The place asked for last: the next one on the same line is counted from there.
  private var last = (line: 0, column: 0, offset: 0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    // libyaml also begins a new line after a lone CR, NEL, U+2028 and U+2029.
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A: starts.append(index + 1)
      case 0x0D where index + 1 >= bytes.count || bytes[index + 1] != 0x0A: starts.append(index + 1)
      case 0x85 where index > 0 && bytes[index - 1] == 0xC2: starts.append(index + 1)
      case 0xA8 where isLineSeparator(endingAt: index), 0xA9 where isLineSeparator(endingAt: index):
        starts.append(index + 1)
      default: break
      }
    }
  }

  /// The offset of a character; line and column count from 1, columns in Unicode scalars.
  mutating func offset(ofLine line: Int, column: Int) -> Int {
    guard line >= 1, line <= starts.count else { return bytes.count }
    if last.line != line || last.column > column { last = (line, 1, starts[line - 1]) }
    let end = line < starts.count ? starts[line] - 1 : bytes.count
    while last.column < column, last.offset < end {
      last.offset += 1
      while last.offset < end, bytes[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
      last.column += 1
    }
    return last.offset
  }

  private func isLineSeparator(endingAt index: Int) -> Bool {
    index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
  }
}
