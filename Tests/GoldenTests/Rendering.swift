import TestSupport
import Testing

/// What every example is written as; a format that is added is a line here.
struct Rendering: Sendable, CustomTestStringConvertible {
  let format: String
  /// The file or folder (with `/`) that is written.
  let name: String
  var options = ""

  static let all = texts + [workbook]
  static let workbook = Rendering(format: "xlsx", name: "workbook.xlsx")
  static let texts = [
    Rendering(format: "csv", name: "csv/"),
    Rendering(format: "csv", name: "events.csv"),
    Rendering(format: "ics", name: "calendar.ics"),
    Rendering(format: "dot", name: "relationships.gv", options: ",mode=relationships"),
    Rendering(format: "dot", name: "participation.gv", options: ",mode=participation"),
    Rendering(format: "dot", name: "timeline.gv", options: ",mode=timeline"),
    Rendering(format: "gexf", name: "relations.gexf"),
    Rendering(format: "mermaid", name: "relations.mmd"),
    Rendering(format: "mermaid", name: "timeline.mmd", options: ",mode=timeline"),
    Rendering(format: "jsonl", name: "records.jsonl"),
    Rendering(format: "html", name: "report.html"),
    Rendering(format: "md", name: "report.md", options: ",mermaid=yes"),
    Rendering(format: "timelinejs", name: "events.timeline.json"),
  ]

  /// What goes after `-o`.
  var output: String { "\(format)\(options):\(name)" }
  var expectedName: String { format == "xlsx" ? "workbook.txt" : name }
  var testDescription: String { name }

  /// The output in `folder` as text files.
  func readable(in folder: TestFolder) throws -> [String: String] {
    guard format == "xlsx" else { return folder.contents.filter { !$0.key.hasSuffix("/") } }
    return [expectedName: try WorkbookText.read(folder.path(name))]
  }
}
