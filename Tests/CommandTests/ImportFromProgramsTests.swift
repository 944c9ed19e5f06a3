import Foundation
import TestSupport
import Testing

/// `chancery import csv`, with what spreadsheets, data frames and databases make of a table.
struct ImportFromProgramsTests {
  private func importing(_ text: String, _ arguments: [String] = [], others: [String: String] = [:]) -> Run {
    let folder = TestFolder(others.merging(["list.csv": text]) { $1 })
    return chancery(["import", "csv", "list.csv"] + others.keys.sorted() + arguments, in: folder)
  }

  @Test func `what is no date in a date column is an error with what to do`() {
    let cells: [(cell: String, told: String)] = [
      (
        "45726",
        "this looks like a day number of a spreadsheet: 45726 is 2025-03-10; format the column as dates"
      ),
      ("202503", "“202503” is a number, and no year of four digits"), ("794", "as in 0794 or 2025"),
      ("1741564800", "“1741564800” is a number, and no year of four digits"),
      ("0000-00-00", "“0000-00-00” is no date"), ("n.d.", "“n.d.” is no date"), ("N/A", "“N/A” is no date"),
      ("NaT", "“NaT” is no date"), ("unknown", "“unknown” is no date"), ("?", "“?” is no date"),
      ("-", "“-” is no date"), ("TBD", "“TBD” is no date"),
      ("10-Mar-25", "the year of “10-Mar-25” has two digits"),
      ("1/2/25", "the year of “1/2/25” has two digits"),
      ("10.3.25", "the year of “10.3.25” has two digits"),
      ("10 March ’25", "the year of “10 March ’25” has two digits"),
    ]
    let run = importing("title,date\n" + cells.map { "A,\($0.cell)\n" }.joined())
    #expect(run.status == 65)
    for (number, cell) in cells.enumerated() {
      let start = "list.csv:\(number + 2):3: error[E0201] "
      let told = run.errors.components(separatedBy: "list.csv:").first { ("list.csv:" + $0).hasPrefix(start) }
      #expect(told?.contains(cell.told) == true, "\(cell.cell): \(told ?? run.errors)")
      #expect(!cell.told.hasSuffix("is no date") || told?.contains("help: leave the cell empty") == true)
    }
    #expect(run.errors.hasSuffix("chancery: \(cells.count) errors, 0 warnings; nothing was written\n"))
  }

  @Test func `whole numbers with a decimal point, and days in eight digits, are read`() {
    let run = importing("title,date,seq\nA,20250310,1.0\nB,2030.0,2\n", ["-q"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains(#""date":"2025-03-10","dateText":"20250310","seq":1}"#), "\(run.text)")
    #expect(run.text.contains(#""date":"2030","seq":2}"#), "\(run.text)")
  }

  @Test func `a year is the date of a table without one, and a start and an end are one interval`() {
    for heading in ["Year", "Năm"] {
      #expect(importing("title,\(heading)\nA,1995\n", ["-q"]).text.contains(#""date":"1995"}"#), "\(heading)")
    }
    let both = importing("title,year,date\nA,1995,1995-07-28\n", ["-q"])
    #expect(both.text.contains(#""date":"1995-07-28"}"#), "\(both.text)")
    let perRow = importing("Title,Date,Year\nA,2001-03-04,2001\nB,,1999\nC,2002,1998\nD,1997~/1999~,1998\n")
    #expect(perRow.text.contains(#""title":"B","date":"1999"}"#), "\(perRow.text)")
    #expect(perRow.text.contains(#""title":"C","date":"2002"}"#))
    #expect(
      perRow.errors.contains(
        "list.csv:4:8: warning[W0711] the year is “1998”, and the date “2002”; the date is read"),
      "\(perRow.errors)")
    #expect(
      !perRow.errors.contains("list.csv:2:") && !perRow.errors.contains("list.csv:5:"), "\(perRow.errors)")
    let rows = "A,2025-03-10,2025-03-12\nB,10 March 2025,12 March 2025\nC,2025,\nD,,2026\nE,1995,1995\n"
    let run = importing("Title,Start,End\n" + rows, ["-q"])
    #expect(run.status == 0, "\(run.errors)")
    for fields in [
      #""title":"A","date":"2025-03-10/2025-03-12"}"#,
      #""title":"B","date":"2025-03-10/2025-03-12","dateText":"10 March 2025 – 12 March 2025"}"#,
      #""title":"C","date":"2025"}"#, #""title":"D","date":"/2026"}"#, #""title":"E","date":"1995"}"#,
    ] {
      #expect(run.text.contains(fields), "\(fields): \(run.text)")
    }
    let span = importing("Title,End,Start\nA,2025,1990/1995\n")
    #expect(
      span.errors.contains("list.csv:2:3: error[E0201] the date from “1990/1995” to “2025” is no interval"))
  }

  @Test func `an end that is no date is told where it stands`() {
    let run = importing("title,start,end\nA,2025,x\n")
    #expect(run.errors.hasPrefix("list.csv:2:8: error[E0201] the end “x” is no date"), "\(run.errors)")
  }

  @Test(arguments: [
    "Title,Date,Latitude,Longitude\nA,1995,10.5,106.7\n", "Title,Date,Kind,From,To\nA,1995,visit,Laos,Hue\n",
    "Name,Start,End\nA,1995,1996\n",
  ])
  func `a table with a title and a date is one of events`(text: String) {
    let run = importing(text, ["-q"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.last?.hasPrefix(#"{"type":"event""#) == true, "\(run.text)")
  }

  @Test func `sources and relations are still told by their headings`() {
    let sources = importing("title,author,publisher,date\nA,B,C,1995\n", ["-q"])
    #expect(sources.text.contains(#"{"type":"source""#), "\(sources.text) \(sources.errors)")
    let relations = importing("from,kind,to,start,end\nA,alliance,B,1995,1996\n", ["-q"])
    #expect(relations.text.contains(#"{"type":"relation""#), "\(relations.text) \(relations.errors)")
  }

  @Test func `a new row of an exported folder keeps its participants and sources`() {
    let folder = SmallDossier.folder
    #expect(chancery(["export", "small.yaml", "-q", "-o", "csv:t/"], in: folder).status == 0)
    let table = folder.text("t/events.csv") ?? ""
    let headings = table.components(separatedBy: "\r\n")[0].components(separatedBy: ",")
    let cells = [
      "title": "New visit", "date": "2026", "participants": "\"\"\"X; Y\"\" (guest); Newland\"",
      "sources": "https://example.org/new [p. 4]",
    ]
    let row = headings.map { cells[$0] ?? "" }.joined(separator: ",")
    folder.write(table + row + "\r\n", to: "t/events.csv")
    let run = chancery(["import", "csv", "t/", "-q"], in: folder)
    let event = run.lines.first { $0.contains("New visit") } ?? run.errors
    #expect(
      event.contains(#""participants":[{"actor":"x-y","role":"guest"},{"actor":"newland"}]"#), "\(event)")
    #expect(event.contains(#"{"locator":"p. 4","url":"https://example.org/new"}"#), "\(event)")
  }

  @Test func `names with a semicolon or brackets come back from a single table`() {
    let folder = TestFolder([
      "d.yaml": """
      actors:
        - {id: xy, kind: person, name: "X; Y"}
        - {id: bloc, kind: organization, name: "ASEAN (bloc)"}
        - {id: plain, kind: state, name: "Laos"}
      events:
        - id: a
          kind: meeting
          title: A
          date: 2025
          participants: [{actor: xy, role: guest}, bloc, {actor: plain, role: host}]
          sources: [{url: "https://example.org/a;b]", locator: "p. 4; p. 6"}]

      """
    ])
    #expect(chancery(["export", "d.yaml", "-q", "-o", "a.csv"], in: folder).status == 0)
    let table = folder.text("a.csv") ?? ""
    #expect(table.contains(#"""X; Y"" (guest); ""ASEAN (bloc)""; Laos (host)"#), "\(table)")
    let run = chancery(["import", "csv", "a.csv", "-q"], in: folder)
    let event = run.lines.last ?? ""
    #expect(
      event.contains(#"[{"actor":"xy","role":"guest"},{"actor":"bloc"},{"actor":"plain","role":"host"}]"#),
      "\(event) \(run.errors)")
    #expect(event.contains(#"{"locator":"p. 4; p. 6","url":"https://example.org/a;b]"}"#), "\(event)")
    for name in ["X; Y", "ASEAN (bloc)", "Laos"] {
      #expect(run.text.contains(#""name":"\#(name)""#), "\(name)")
    }
  }

  @Test func `ids count where a cell of names and one of ids do not have as many`() {
    let run = importing("title,participants,participant_ids\nA,X; Y; Z,x; y\n")
    #expect(run.text.contains(#""participants":[{"actor":"x"},{"actor":"y"}]"#), "\(run.text)")
    #expect(
      run.errors.contains("list.csv:2:3: warning[W0711] the cell names 3 participants"), "\(run.errors)")
  }

  @Test(arguments: [
    ("{\"resources\": [", "is not JSON"), ("[1]", "names no resources"), ("{}", "names no resources"),
  ])
  func `damaged metadata beside tables is told`(text: String, told: String) {
    let run = importing("title\nA\n", others: ["datapackage.json": text])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("datapackage.json:1:1: warning[W0711] the metadata of the tables \(told)"))
  }

  @Test func `of many errors of a kind a hundred are told, and of dates in an unknown order one`() {
    let many = importing("title,date\n" + String(repeating: "A,TBD\n", count: 1_234))
    #expect(many.status == 65)
    #expect(many.errors.components(separatedBy: "error[E0201]").count == 101)
    #expect(many.errors.contains("\nand 1,134 more of E0201\n"))
    #expect(many.errors.hasSuffix("chancery: 1234 errors, 0 warnings; nothing was written\n"))
    let order = importing("title,date\n" + String(repeating: "A,3/4/2025\n", count: 50))
    #expect(order.errors.components(separatedBy: "error[E0704]").count == 2)
    #expect(order.errors.contains("; 49 more dates of the table may mean two days\n"), "\(order.errors)")
  }

  @Test func `twenty thousand participants in a cell take no longer than as many rows`() {
    let names = (1...20_000).map { "P\($0) (guest)" }.joined(separator: "; ")
    let clock = ContinuousClock()
    var run: Run?
    let taken = clock.measure { run = importing("title,participants\nA,\(names)\n", ["-q"]) }
    #expect(run?.status == 0)
    #expect(run?.lines.count == 20_001)
    #expect(taken < .seconds(20))
  }
}
