import Foundation
import PluginKit
import Testing

@testable import ChanceryCommands

/// The READMEs of the plugins show the options as the plugins declare them.
///
/// `RECORD=1` writes them anew.
struct OptionTableTests {
  private static let folders = [
    "csv": "CSV", "xlsx": "XLSX", "ics": "ICalendar", "dot": "Graphviz", "gexf": "GEXF", "mermaid": "Mermaid",
    "jsonl": "JSONLines", "html": "HTML", "md": "Markdown", "timelinejs": "TimelineJS",
  ]

  @Test(arguments: Registry.formats.map(\.description.id))
  func `a plugin's README has the table of its options`(id: String) throws {
    let format = try #require(Registry.own(id))
    let folder = try #require(Self.folders[id], "add the folder of the new format to this test")
    let readme = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Plugins/\(folder)/README.md").standardizedFileURL
    var text = try String(contentsOf: readme, encoding: .utf8)
    for (number, options) in [format.options, format.importer?.options ?? []].enumerated()
    where !options.isEmpty {
      let table = FormatListing.markdown(options)
      if ProcessInfo.processInfo.environment["RECORD"] == "1", let old = Self.table(number, in: text) {
        var lines = text.components(separatedBy: "\n")
        lines.replaceSubrange(old, with: table.components(separatedBy: "\n"))
        text = lines.joined(separator: "\n")
        try text.write(to: readme, atomically: true, encoding: .utf8)
      }
      #expect(text.contains(table), "the options have changed; RECORD=1 writes the table anew")
    }
  }

  /// The numbers of the lines from the heading of a table to its last row; the options of the import stand in the second one.
  private static func table(_ number: Int, in text: String) -> Range<Int>? {
    let lines = text.components(separatedBy: "\n")
    let starts = lines.indices.filter { lines[$0].hasPrefix("| option | default |") }
    guard starts.indices.contains(number) else { return nil }
    return lines[starts[number]...].prefix { $0.hasPrefix("|") }.indices
  }
}
