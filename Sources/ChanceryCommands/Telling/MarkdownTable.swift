/// Rows as a table of Markdown, which code hosts and note-books show as a table.
struct MarkdownTable {
  /// The lines, without a line end behind the last.
  let text: String

  init(_ headings: [String], _ rows: [[String]]) {
    func line(_ cells: [String]) -> String {
      "| " + cells.map(\.asMarkdownCell).joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: headings.count)
    text = ([line(headings), rule] + rows.map(line)).joined(separator: "\n")
  }
}

extension String {
  /// The text as it may stand in a cell of Markdown.
  fileprivate var asMarkdownCell: String {
    var text = ""
    for character in DiagnosticText.plain(self, keepsLines: true) {
      switch character {
      case "\\", "|", "<", "*", "_", "`", "[": text += "\\\(character)"
      case _ where character.isNewline: text += " "
      default: text.append(character)
      }
    }
    return text
  }
}
