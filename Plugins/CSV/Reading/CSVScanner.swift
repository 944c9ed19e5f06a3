import Glibc

/// Cuts bytes into rows and cells (RFC 4180): a state machine over bytes, in which a letter with a combining mark, NEL or
/// U+2028 is text like any other.
///
/// A row ends with CRLF, LF or CR. A cell may stand in quotes, in which quotes are doubled and line ends are text; a quote
/// further on in a cell is text too. A blank line is no row.
struct CSVScanner {
  /// One cell of the row that was read last.
  struct Cell {
    /// The bytes between its delimiters, or between its quotes.
    var range: Range<Int>
    /// Whether it stands in quotes.
    var isQuoted = false
    /// Whether quotes in it are doubled.
    var hasDoubledQuotes = false
  }

  /// What is wrong with the bytes.
  struct Fault: Error, Equatable {
    enum Problem: Equatable {
      /// The quote at the place is never closed.
      case openQuote
      /// A text stands behind a closing quote, whose cell begins at `opening`.
      case textAfterQuote(opening: Int)
      /// A cell is longer than ``longestCell``.
      case longCell
    }

    let problem: Problem
    let offset: Int
  }

  /// No cell may have more bytes: a quote that is not closed would take the rest of a file.
  static let longestCell = 16 << 20

  private let bytes: UnsafeBufferPointer<UInt8>
  private let delimiter: UInt8
  private(set) var cells: [Cell] = []
  /// Where the row that was read last begins.
  private(set) var rowStart = 0
  private var index: Int
  /// Where the next row begins.
  var rowEnd: Int { index }

  /// A scanner of bytes from a place on.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0, delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    index = start
  }

  /// Reads the next row into ``cells``; false at the end.
  mutating func next() throws(Fault) -> Bool {
    repeat {
      guard index < bytes.count else { return false }
      rowStart = index
      cells.removeAll(keepingCapacity: true)
      while try takeCell() {}
      takeLineEnd()
    } while cells.count == 1 && cells[0].range.isEmpty && !cells[0].isQuoted
    return true
  }

  /// Takes a cell, and the delimiter behind it; false where the row ends.
  private mutating func takeCell() throws(Fault) -> Bool {
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      try takeQuotedCell()
    } else {
      let start = index
      var end = index
      while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
      index = end
      cells.append(Cell(range: start..<end))
    }
    guard cells[cells.count - 1].range.count <= Self.longestCell else {
      throw Fault(problem: .longCell, offset: cells[cells.count - 1].range.lowerBound)
    }
    guard index < bytes.count, bytes[index] == delimiter else { return false }
    index += 1
    return true
  }

  /// Whether a cell without quotes ends before this byte.
  @inline(__always)
  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }

  private mutating func takeQuotedCell() throws(Fault) {
    let quote = index
    var cell = Cell(range: quote + 1..<quote + 1, isQuoted: true)
    var next = quote + 1
    while true {
      guard let start = bytes.baseAddress,
        let found = memchr(start + next, Int32(UInt8(ascii: "\"")), bytes.count - next)
      else { throw Fault(problem: .openQuote, offset: quote) }
      next = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
      guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") else { break }
      cell.hasDoubledQuotes = true
      next += 1
    }
    cell.range = quote + 1..<next - 1
    guard next == bytes.count || isEnd(bytes[next]) else {
      throw Fault(problem: .textAfterQuote(opening: quote), offset: next)
    }
    cells.append(cell)
    index = next
  }

  private mutating func takeLineEnd() {
    if index < bytes.count, bytes[index] == 0x0D { index += 1 }
    if index < bytes.count, bytes[index] == 0x0A { index += 1 }
  }

  /// Goes on behind the end of the line in which a place lies.
  mutating func skipLine(from place: Int) {
    index = place
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    takeLineEnd()
  }

  /// The text of a cell, its quotes no longer doubled.
  func text(of cell: Cell) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[cell.range])
    guard cell.hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
    return String(unsafeUninitializedCapacity: slice.count) { text in
      var length = 0
      var rest = slice
      // Up to each pair of quotes, of which one is meant, runs are copied whole.
      while let start = rest.baseAddress, let found = memchr(start, Int32(UInt8(ascii: "\"")), rest.count) {
        let run = UnsafeRawPointer(found) - UnsafeRawPointer(start) + 1
        if let end = text.baseAddress { memcpy(end + length, start, run) }
        length += run
        rest = UnsafeBufferPointer(rebasing: rest[min(run + 1, rest.count)...])
      }
      if let start = rest.baseAddress, let end = text.baseAddress { memcpy(end + length, start, rest.count) }
      return length + rest.count
    }
  }

  /// The bytes of a cell as they stand in the file.
  func withBytes<Result>(of cell: Cell, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(rebasing: bytes[cell.range]))
  }
}

extension CSVScanner {
  /// Whether a cell says nothing; a blank in quotes is meant.
  func isBlank(_ cell: Cell) -> Bool {
    cell.range.isEmpty || !cell.isQuoted && withBytes(of: cell) { $0.allSatisfy { $0 == 0x20 } }
  }

  /// The first cell of the row behind so many in which something stands.
  func surplus(over width: Int) -> Cell? { cells.dropFirst(width).first { !isBlank($0) } }

  /// The sign between cells, told from the first rows: the one that cuts them most often, and all of them alike.
  static func delimiter(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt8 {
    var best = (delimiter: UInt8(ascii: ","), score: 0)
    for delimiter in CSVOptions.Delimiter.allCases.map(\.byte) {
      var scanner = CSVScanner(bytes, from: start, delimiter: delimiter)
      var width = 0
      var rows = 0
      var areAlike = true
      while areAlike, rows < 20, (try? scanner.next()) == true {
        if rows == 0 { width = scanner.cells.count }
        areAlike = scanner.cells.count >= width && scanner.surplus(over: width) == nil
        rows += 1
      }
      // A sign in the heading alone may be part of a text; one that cuts all rows alike is none.
      let score = width > 1 ? (areAlike ? 1_000 : 0) + width : 0
      if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
  }
}
