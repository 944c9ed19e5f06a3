import Foundation
import TestSupport
import Testing

/// What the program tells of itself.
struct HelpTests {
  private static let commands = [
    "export", "import", "check", "explain", "query", "diff", "claims", "anniversaries", "date", "formats",
    "init", "plugin", "schema",
  ]

  private func say(_ arguments: [String]) -> Run { chancery(arguments, in: TestFolder()) }

  @Test(arguments: [[String]](commands.map { [$0] }) + [[]])
  func `help has examples, each whole on its line`(command: [String]) {
    let run = say(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let examples = run.lines.filter { $0.hasPrefix("  chancery ") }
    #expect(!examples.isEmpty)
    #expect(run.lines.allSatisfy { !$0.hasPrefix("-") }, "an example goes on in the next line")
    #expect(say(["help"] + command).text == run.text)
  }

  @Test func `the program without a command prints its help`() {
    let run = say([])
    #expect(run.status == 0)
    for command in Self.commands { #expect(run.text.contains("\n  \(command) ")) }
  }

  @Test func `the version is a number`() {
    #expect(say(["--version"]).text == "0.1.0\n")
  }

  @Test(arguments: [
    ("exprot", "there is no command “exprot”; did you mean export?"), ("chek", "did you mean check?"),
    (
      "frobnicate",
      "there are export, import, check, explain, query, diff, claims, anniversaries, date, formats, plugin, init, schema, help"
    ),
  ])
  func `an unknown command is refused with the nearest one`(word: String, message: String) {
    let run = say([word, "x.yaml"])
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.text.isEmpty)
  }

  @Test func `the formats are listed, one in full, and as JSON`() throws {
    #expect(
      say(["formats"]).lines.prefix(10).map { $0.prefix { $0 != " " } } == [
        "csv", "xlsx", "ics", "dot", "gexf", "mermaid", "jsonl", "html", "md", "timelinejs",
      ])
    let csv = say(["formats", "csv"]).text
    for option in ["columns=", "delimiter=", "newline=", "bom=", "guard=tab", "map=none", "dates="] {
      #expect(csv.contains("\n    \(option)"))
    }
    #expect(say(["formats", "jsonl"]).text.contains("options     none"))
    let run = say(["formats", "--json"])
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any])
    let formats = try #require(whole["formats"] as? [[String: Any]])
    let ids = formats.map { $0["id"] as? String }
    #expect(
      ids == [
        "csv", "xlsx", "ics", "dot", "gexf", "mermaid", "jsonl", "html", "md", "timelinejs",
      ])
    let fields: Set = [
      "id", "title", "extensions", "mediaType", "shapes", "uses", "binary", "isExported", "options",
      "isImported", "importOptions",
    ]
    for format in formats { #expect(Set(format.keys) == fields) }
    #expect(say(["formats", "csv", "--json"]).lines.count == 1)
  }

  @Test func `an unknown format is refused with the nearest one`() {
    let run = say(["formats", "cvs"])
    #expect(run.status == 64)
    #expect(
      run.errors.hasPrefix("Error: there is no format “cvs”; did you mean csv?\nUsage: chancery formats"))
  }
}
