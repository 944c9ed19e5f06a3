import TestSupport
import Testing

/// Input that is missing or bad: the right status, one message with its place, and nothing is changed.
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var input = "small.yaml"
    var text = SmallDossier.text
    let status: Int32
    let message: String
  }

  static let cases = [
    Case(
      testDescription: "a missing file", input: "none.yaml", status: 66,
      message: "no file or folder none.yaml"),
    Case(
      testDescription: "a file below a file", input: "small.yaml/x.yaml", status: 66,
      message: "small.yaml/x.yaml"),
    Case(
      testDescription: "an empty folder", input: "empty", status: 66,
      message: "the folder empty holds no dossier"),
    bad("YAML that is none", "{actor: asean", "{actor: asean: x", "small.yaml:23:", "error[E0101]"),
    bad("an unknown field", "place: jakarta", "plase: jakarta", "small.yaml:21:5: ", "did you mean “place”?"),
    bad(
      "an unknown section", "sources:\n  -", "plases: []\nsources:\n  -", "small.yaml:2:1: ",
      "did you mean “places”?"),
    bad("a bad date", "date: 2025-03-10", "date: 2025-3-10", "small.yaml:20:11: ", "help: write 2025-03-10"),
    bad(
      "a duplicate id", "id: visit", "id: accession", "small.yaml:17:9: ",
      "small.yaml:10:9: “accession” is used here"),
    bad("a dangling id", "place: jakarta", "place: jakata", "small.yaml:21:12: ", "did you mean “jakarta”?"),
    bad("broken UTF-8", "Visit to", "Visit \u{FFFD} to", "small.yaml:19:", "error[E0103]"),
  ]

  private static func bad(
    _ name: String, _ right: String, _ wrong: String, _ place: String, _ message: String
  ) -> Case {
    let text = SmallDossier.with(right, as: wrong)
    return Case(testDescription: name, text: text, status: 65, message: "\(place)\n\(message)")
  }

  @Test(arguments: cases)
  func `is told once, and changes nothing`(bad: Case) {
    let folder = TestFolder(["out.csv": "old", "tables/events.csv": "old", "empty/notes.txt": "no dossier"])
    folder.write(bad.text, to: "small.yaml")
    if bad.testDescription == "broken UTF-8" {
      let change = shell(#"LC_ALL=C sed -i 's/\xEF\xBF\xBD/\xFF/' small.yaml"#, in: folder)
      #expect(change.status == 0)
    }
    let before = folder.contents
    let outputs = ["-o", "out.csv", "-o", "csv:tables", "-o", "new.ics", "-o", "csv:new/", "-o", "jsonl:-"]
    let run = chancery(["export", bad.input] + outputs, in: folder)
    #expect(run.status == bad.status)
    #expect(run.text.isEmpty)
    #expect(folder.contents == before)
    for part in bad.message.split(separator: "\n") { #expect(run.errors.contains(part)) }
    let lines = run.errors.split(separator: "\n")
    let errors = lines.filter { $0.contains("error[") || $0.hasPrefix("chancery: ") }
    #expect(errors.count == (bad.status == 65 ? 2 : 1), "\(run.errors)")
    if bad.status == 65 { #expect(lines.last == "chancery: 1 error; nothing was written") }
  }

  @Test func `a file of another format is told with what makes a dossier of it, beside all other errors`() {
    let folder = TestFolder([
      "my events.csv": "date,title\n2025-03-10,Visit\n", "a.ics": "BEGIN:VCALENDAR\n", "b.xlsx": "PK",
      "tables/x.tsv": "date\ttitle\n", "datapackage.json": "{}", "d.yaml": "evens: []\n",
      "graph.gv": "graph {}",
    ])
    let run = chancery(
      ["check", "my events.csv", "a.ics", "b.xlsx", "datapackage.json", "d.yaml", "graph.gv"], in: folder)
    #expect(run.status == 1)
    for part in [
      "my events.csv:1:1: error[E0104] “my events.csv” is of the format csv; a dossier is YAML, JSON or JSON Lines",
      "chancery import csv 'my events.csv' -o dossier.jsonl\n",
      "chancery import ics a.ics -o dossier.jsonl\n",
      "save its sheets as CSV UTF-8", "“datapackage.json” tells of tables",
      "chancery import csv . -o dossier.jsonl\n",
      "“evens” is not a section", "name the dossier that it was made from",
    ] {
      #expect(run.text.contains(part), "\(part): \(run.text)")
    }
    #expect(chancery(["query", "a.ics"], in: folder).status == 65)
    let empty = chancery(["query", "tables"], in: folder)
    #expect(empty.status == 66 && empty.errors.contains("chancery import csv tables -o"), "\(empty.errors)")
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}…xl/workbook.xml", "an Excel workbook", "save its sheets as CSV UTF-8"),
    ("PK\u{3}\u{4}", "a zip file", "unpack it first"), ("%PDF-1.7", "a PDF document", "chancery init"),
    ("BEGIN:VCALENDAR\r\n", "a calendar (iCalendar)", "chancery import ics a.yaml -o dossier.jsonl"),
    ("date;kind;title\n2025;visit;A\n", "a table (CSV)", "chancery import csv a.yaml -o dossier.jsonl"),
    ("<!DOCTYPE html>", "a web page (HTML)", "chancery init"), ("digraph {}", "a graph for Graphviz", ""),
    ("{\"events\":[{\"start_date\":{}}]}", "a timeline for TimelineJS", "the dossier that it was made from"),
  ])
  func `a file under a wrong name is told by how it begins`(text: String, kind: String, help: String) {
    let folder = TestFolder(["a.yaml": text])
    let run = chancery(["check", "a.yaml"], in: folder)
    #expect(run.status == 1 && run.text.contains("“a.yaml” looks like \(kind);"), "\(run.text)")
    #expect(run.text.contains(help), "\(run.text)")
  }

  @Test func `prose with commas is no table`() {
    let folder = TestFolder(["a.yaml": "One, two, three\nand four, five, six\n"])
    #expect(!chancery(["check", "a.yaml"], in: folder).text.contains("looks like"))
  }

  @Test(arguments: [["import", "csv", "a.csv"], ["import", "ics", "a.csv"], ["query", "a.yaml"]])
  func `UTF-16 without a byte order mark is called by its name`(arguments: [String]) {
    let text = "DTSTART:2025-03-10".map { "\($0)\u{0}" }.joined()
    let folder = TestFolder(["a.csv": text, "a.yaml": text])
    let run = chancery(arguments, in: folder)
    #expect(
      run.status == 65 && run.errors.contains("this is UTF-16; save the file as UTF-8"), "\(run.errors)")
  }

  @Test func `a second header is told with both places`() {
    let folder = TestFolder(["in/a.yaml": SmallDossier.text, "in/b.yaml": "dossier: {id: b, title: B}"])
    let run = chancery(["export", "in", "-o", "out.csv"], in: folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("in/b.yaml:1:10: error[E0304]"))
    #expect(run.errors.contains("in/a.yaml:1:10: the first one is here"))
    #expect(folder.names == ["in/", "in/a.yaml", "in/b.yaml"])
  }

  @Test func `all errors are told, in the order of their places`() {
    let text = SmallDossier.text.replacing("id: gazette,", with: "id: gazette, titel: x,")
      .replacing("date: 1995", with: "date: 199").replacing("place: jakarta", with: "place: jkt")
    let folder = TestFolder(["small.yaml": text])
    let run = chancery(["export", "small.yaml", "-o", "out.csv"], in: folder)
    let places = run.errors.split(separator: "\n").filter { $0.contains("error[") }.map { $0.prefix(14) }
    #expect(places == ["small.yaml:3:1", "small.yaml:13:", "small.yaml:21:"])
    #expect(run.status == 65)
    #expect(run.errors.contains("chancery: 3 errors; nothing was written"))
  }
}
