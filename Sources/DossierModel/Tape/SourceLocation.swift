import Synchronization

/// Where something stands in the user's files.
///
/// Lines and columns count from 1; columns count characters.
public struct SourceLocation: Sendable, Hashable {
  /// The file as the user named it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters (Unicode scalars), from 1.
  public let column: Int
  /// The text of that line, without its line end; of a long line, some hundred characters before the place and behind it.
  public let excerpt: String
  /// The column in which the excerpt begins: 1, unless the line is long.
  public let excerptColumn: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int, excerpt: String, excerptColumn: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.excerpt = excerpt
    self.excerptColumn = excerptColumn
  }
}

/// What has been counted of the lines of a source.
struct CountedLines {
  /// Where they begin, in bytes.
  var starts: [Int] = []
  /// How many characters stand before each stretch of bytes, so that none is counted twice where a line is long.
  var charactersBefore: [Int] = []
  /// How many bytes a stretch has.
  static let stretch = 4_096
}

extension Tape {
  /// The line and column of a byte of the source.
  public func location(ofOffset offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), sourceLength)
    let part = parts.last { $0.start <= offset }
    let (line, lineStart, nextStart) = line(ofOffset: offset)
    let linesBefore = part.map { self.line(ofOffset: $0.start).line } ?? 0
    var lineEnd = nextStart
    if lineEnd > lineStart, text[lineEnd - 1] == UInt8(ascii: "\n") { lineEnd -= 1 }
    if lineEnd > lineStart, text[lineEnd - 1] == UInt8(ascii: "\r") { lineEnd -= 1 }
    let place = max(offset, lineStart)
    let column = 1 + characters(before: place) - characters(before: lineStart)
    let shown = stretch(of: lineStart..<lineEnd, around: min(place, lineEnd))
    let skipped = characters(before: shown.lowerBound) - characters(before: lineStart)
    return SourceLocation(
      file: part?.file ?? file, line: firstLine + line - linesBefore, column: column,
      excerpt: String(decoding: text[shown], as: UTF8.self), excerptColumn: 1 + skipped)
  }

  /// What is shown of a line: all of it if it is not long, so that a thousand errors on one line do not hold it a thousand
  /// times.
  private func stretch(of line: Range<Int>, around place: Int) -> Range<Int> {
    guard line.count > 1_200 else { return line }
    // A character has four bytes at most.
    var (start, end) = (max(line.lowerBound, place - 400), min(line.upperBound, place + 800))
    while start > line.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  private func characters(in range: Range<Int>) -> Int { text[range].count { $0 & 0xC0 != 0x80 } }

  private func characters(before place: Int) -> Int {
    lines.withLock { lines in
      if lines.charactersBefore.isEmpty {
        lines.charactersBefore = [0]
        for start in stride(from: 0, to: sourceLength, by: CountedLines.stretch) {
          let more = characters(in: start..<min(start + CountedLines.stretch, sourceLength))
          lines.charactersBefore.append((lines.charactersBefore.last ?? 0) + more)
        }
      }
      let stretch = place / CountedLines.stretch
      return lines.charactersBefore[stretch] + characters(in: stretch * CountedLines.stretch..<place)
    }
  }

  /// Which line a byte stands in, from 0, and where that line and the next one begin.
  private func line(ofOffset offset: Int) -> (line: Int, start: Int, next: Int) {
    lines.withLock { lines in
      if lines.starts.isEmpty { lines.starts = countedLineStarts }
      var low = 0
      var high = lines.starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if lines.starts[middle] <= offset { low = middle } else { high = middle }
      }
      return (low, lines.starts[low], low + 1 < lines.starts.count ? lines.starts[low + 1] : sourceLength)
    }
  }

  /// Where lines begin: after each line end, and where a file does; a byte order mark is no part of a line.
  private var countedLineStarts: [Int] {
    var starts: [Int] = []
    for start in parts.isEmpty ? [0] : parts.map(\.start) {
      let end = parts.first { $0.start > start }?.start ?? sourceLength
      starts.append(text[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start)
      for index in start..<end
      where text[index] == UInt8(ascii: "\n") && (index + 1 < end || end == sourceLength) {
        starts.append(index + 1)
      }
    }
    return starts
  }
}
