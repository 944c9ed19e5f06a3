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
    "jsonl": "JSONLines",
  ]

  @Test(arguments: Registry.formats.map(\.description.id))
  func `a plugin's README has the table of its options`(id: String) throws {
    let format = try #require(Registry.format(id))
    let folder = try #require(Self.folders[id], "add the folder of the new format to this test")
    let readme = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Plugins/\(folder)/README.md").standardizedFileURL
    var text = try String(contentsOf: readme, encoding: .utf8)
    guard !format.options.isEmpty else { return }
    let table = FormatListing.markdownOptions(of: format)
    if ProcessInfo.processInfo.environment["RECORD"] == "1", let old = Self.table(in: text) {
      text = text.replacingOccurrences(of: old, with: table)
      try text.write(to: readme, atomically: true, encoding: .utf8)
    }
    #expect(text.contains(table), "the options have changed; RECORD=1 writes the table anew")
  }

  /// The lines from the heading of the table to its last row.
  private static func table(in text: String) -> String? {
    let lines = text.components(separatedBy: "\n")
    guard let first = lines.firstIndex(where: { $0.hasPrefix("| option | default |") }) else { return nil }
    return lines[first...].prefix { $0.hasPrefix("|") }.joined(separator: "\n")
  }
}
