import DossierModel
import PluginKit
import TestSupport
import Testing

/// Workbooks of so many events that their rows are written in several stretches and wait in the store.
struct LargeWorkbookTests {
  private static func events(_ count: Int) -> [TestNode] {
    (0..<count).map { number in
      let participants = (0..<number % 4).map { index in
        TestNode.mapping([
          ("actor", .text(index == 0 ? "viet-nam" : "actor-\(index)")), ("role", .text("guest \(index)")),
        ])
      }
      let year = 1890 + number % 150
      return .mapping([
        ("id", .text("event-\(number)")), ("kind", .text(number % 7 == 0 ? "visit" : "meeting")),
        ("title", .text("Event \(number) & what came of it <\(number % 13)>")),
        ("date", .text("\(year)-0\(1 + number % 9)-1\(number % 10)")), ("participants", .list(participants)),
        ("sources", .list([.mapping([("url", .text("https://e.org/\(number)?a=b&c#d"))])])),
        ("description", .text(String(repeating: "Words of some length. ", count: number % 11))),
      ])
    }
  }

  @Test(.wantsPython) func `30,000 events are read back cell by cell`() async throws {
    let workbook = try await ExportedWorkbook(
      Self.events(30_000), options: [("sheets", "summary,events,participants")], batchLength: 1_000)
    #expect(workbook.tally.counts[.event]?.written == 30_000)
    #expect(workbook.omissions == [])
    let script = """
      import sys, python_calamine
      book = python_calamine.load_workbook(sys.argv[1], load_tables=True)
      rows = book.get_sheet_by_name("Events").to_python()
      head = {name: place for place, name in enumerate(rows[0])}
      for number, row in enumerate(rows[1:]):
        assert row[head["Event ID"]] == f"event-{number}", row
        assert row[head["Title"]] == f"Event {number} & what came of it <{number % 13}>", row
        assert row[head["Year"]] == 1890 + number % 150, row
        assert row[head["Earliest day"]] == f"{1890 + number % 150}-0{1 + number % 9}-1{number % 10}", row
        assert row[head["Number of participants"]] == number % 4, row
        assert row[head["Source address"]] == f"https://e.org/{number}?a=b&c#d", row
        assert row[head["Description"]] == ("Words of some length. " * (number % 11)), row
      people = book.get_sheet_by_name("Participants").to_python()
      expected = [[f"event-{n}", i + 1, f"guest {i}"] for n in range(30000) for i in range(n % 4)]
      assert [[row[0], row[1], row[4]] for row in people[1:]] == expected
      print(len(rows), len(people), [(n, len(book.get_table_by_name(n).to_python())) for n in book.table_names])
      print([row[1] for row in book.get_sheet_by_name("Summary").to_python() if row[1] in (30000, 45000)])
      """
    #expect(
      try Python.run(script, [workbook.path]).text == """
        30001 45001 [('Events', 30000), ('Participants', 45000)]
        [30000.0, 45000.0, 30000.0]

        """)
  }

  @Test func `the size of batches and the number of cores make no difference to the bytes`() async throws {
    let events = Self.events(9_000)
    let one = try await ExportedWorkbook(events, batchLength: 9_000, jobs: 1)
    for (length, jobs) in [(100, 2), (777, 7), (4_096, 3)] {
      let other = try await ExportedWorkbook(events, batchLength: length, jobs: jobs)
      #expect(other.bytes == one.bytes)
      #expect(other.tally == one.tally)
    }
  }

  @Test(.wantsPython) func `sheets are split in the middle of a stretch`() async throws {
    let workbook = try await ExportedWorkbook(
      Self.events(3_000), options: [("rows-per-sheet", "1100"), ("sheets", "summary,events,participants")])
    let printed = try workbook.asked(
      """
      print([(s.title, s.max_row - 1, list(s.tables)) for s in book][1:])
      ids = [c.value for s in book if s.title.startswith("Events") for c in s["A"][1:]]
      assert ids == [f"event-{n}" for n in range(3000)]
      people = [r[:2] for s in book if s.title.startswith("Part") for r in s.iter_rows(min_row=2, values_only=True)]
      assert people == [(f"event-{n}", i + 1) for n in range(3000) for i in range(n % 4)]
      sheet = book["Events 2"]
      print(sheet["A1"].value, sheet["A2"].value, sheet["D2"].number_format, sheet["D2"].value.date())
      print(sheet.dimensions, sheet.tables["Events_2"].ref, sheet.freeze_panes, sheet.auto_filter.ref)
      print([s["AA2"].hyperlink.target for s in book if s.title.startswith("Events")])
      print(sheet["AA1100"].hyperlink.target, sheet["AA1100"].hyperlink.location)
      """)
    #expect(
      printed == """
        [('Events', 1099, ['Events']), ('Events 2', 1099, ['Events_2']), ('Events 3', 802, ['Events_3']), ('Participants', 1099, ['Participants']), ('Participants 2', 1099, ['Participants_2']), ('Participants 3', 1099, ['Participants_3']), ('Participants 4', 1099, ['Participants_4']), ('Participants 5', 104, ['Participants_5'])]
        Event ID event-1099 yyyy-mm-dd 1939-02-19
        A1:AB1100 A1:AB1100 B2 None
        ['https://e.org/0?a=b&c', 'https://e.org/1099?a=b&c', 'https://e.org/2198?a=b&c']
        https://e.org/2197?a=b&c d

        """)
  }

  @Test(.wantsPython, arguments: ["default", "fast"])
  func `a program that knows Excel's rules finds nothing`(compression: String) async throws {
    let workbook = try await ExportedWorkbook(
      Self.events(2_500),
      options: [("rows-per-sheet", "1500"), ("compression", compression)])
    let said = try Python.run(
      "import sys; from openxml_audit.cli import main; sys.argv[0] = 'openxml-audit'; sys.exit(main())",
      [workbook.path]
    ).text
    #expect(said.contains("Errors: 0"), "\(said)")
    #expect(said.contains("no findings"), "\(said)")
  }

  @Test func `nothing is left beside the workbook`() async throws {
    let workbook = try await ExportedWorkbook(Self.events(5_000))
    #expect(workbook.folder.names == ["report.xlsx"])
  }
}
