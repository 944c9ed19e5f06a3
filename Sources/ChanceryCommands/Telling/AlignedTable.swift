/// Rows for people: columns under each other, in lines of a width that can be read.
///
/// What does not fit is cut, with `…` at its end: words first, then ids, and dates where there is no other way.
struct AlignedTable {
  /// What stands in a column, for what is cut first.
  enum Content {
    /// Titles and the like, which may be twice as wide as other words.
    case prose
    /// Words and numbers.
    case words
    /// The id of a record, which people copy.
    case id
    /// A date; a part of one is another date.
    case date
  }

  /// The lines, without a line end behind the last.
  let text: String

  /// How narrow columns are when they can still be read.
  private static let readable: [Content: Int] = [.prose: 12, .words: 8, .id: 10]

  /// How narrow columns become, step by step, until the line is short enough; a column whose heading and cells are
  /// narrower keeps its width, and what is not named yet keeps its own.
  private static let leastWidths: [[Content: Int]] = [
    [.prose: 18, .words: 10, .id: 24],
    [.prose: 12, .words: 8, .id: 24],
    readable,
    [.prose: 8, .words: 4, .id: 8],
    [.prose: 8, .words: 4, .id: 8, .date: 10],
  ]

  /// Rows under their headings, in lines of so many letters; a column of which nothing is said holds words.
  init(
    _ headings: [String], _ rows: [[String]], _ contents: [Content] = [],
    width limit: Int = Terminal.lineWidth
  ) {
    let rows = rows.map { $0.map(Self.oneLine) }
    let lines = [headings.map(Self.oneLine)] + rows
    let columns = headings.indices.map { $0 < contents.count ? contents[$0] : .words }
    var widths = headings.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let room = limit - 2 * max(0, headings.count - 1)
    // The heading of dates may be cut; they are not.
    let dateWidths = headings.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for least in Self.leastWidths {
      Self.narrow(&widths, to: room, columns) { column in
        least[columns[column]] ?? dateWidths[column]
      }
    }
    text = lines.map { Self.line($0, widths) }.joined(separator: "\n")
  }

  /// Whether each column can still be read in lines of so many letters.
  static func fits(
    _ headings: [String], _ rows: [[String]], _ contents: [Content], width limit: Int = Terminal.lineWidth
  ) -> Bool {
    let widths = headings.indices.map { column in
      let ofCells = rows.map { $0[column].count }.max() ?? 0
      return readable[contents[column]].map { min($0, max(ofCells, headings[column].count)) } ?? ofCells
    }
    return widths.reduce(0, +) + 2 * max(0, headings.count - 1) <= limit
  }

  /// Takes from the columns that need most until the line is short enough, or all are as narrow as they may be.
  private static func narrow(
    _ widths: inout [Int], to room: Int, _ columns: [Content], _ least: (Int) -> Int
  ) {
    while widths.reduce(0, +) > room {
      let shrinking = widths.indices.filter { widths[$0] > least($0) }
      func need(_ column: Int) -> Int { columns[column] == .prose ? widths[column] : 2 * widths[column] }
      guard let widest = shrinking.max(by: { need($0) < need($1) }) else { break }
      widths[widest] -= 1
    }
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      if !line.isEmpty { line += "  " }
      let shown = cell.count > width ? cell.prefix(width - 1) + "…" : cell[...]
      line += shown + String(repeating: " ", count: width - shown.count)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A text on one line, without what a terminal would obey: a line end or tab becomes a blank.
  static func oneLine(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
    if isPlain { return text }
    return DiagnosticText.plain(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
  }
}
