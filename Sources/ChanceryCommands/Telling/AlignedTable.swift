/// Rows for people: columns under each other, in lines of a width that can be read.
///
/// What does not fit is cut, with `…` at its end: the widest column first; a wide one may be twice as wide as the others.
struct AlignedTable {
  /// The lines, without a line end behind the last.
  let text: String

  /// How narrow no column becomes, unless its heading is shorter and all its cells are: a day has its place.
  private static let leastWidth = 10
  /// How narrow none with prose becomes.
  private static let leastWidthOfProse = 18

  /// Rows under their headings, in lines of so many letters; the columns that are wide, by their places, hold prose.
  init(
    _ headings: [String], _ rows: [[String]], wide: Set<Int> = [], width limit: Int = Terminal.lineWidth
  ) {
    let lines = ([headings] + rows).map { $0.map(Self.oneLine) }
    var widths = headings.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    let room = limit - 2 * max(0, headings.count - 1)
    while widths.reduce(0, +) > room {
      let shrinking = widths.indices.filter {
        widths[$0] > (wide.contains($0) ? Self.leastWidthOfProse : Self.leastWidth)
      }
      func need(_ column: Int) -> Int { wide.contains(column) ? widths[column] : 2 * widths[column] }
      guard let widest = shrinking.max(by: { need($0) < need($1) }) else { break }
      widths[widest] -= 1
    }
    text = lines.map { Self.line($0, widths) }.joined(separator: "\n")
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
