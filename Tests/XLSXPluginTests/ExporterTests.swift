import DossierModel
import Glibc
import PluginKit
import TestSupport
import Testing

@testable import XLSXPlugin

struct ExporterTests {
  private static let events: [TestNode] = [
    [
      "id": "treaty", "kind": "signing", "title": "=1+1", "date": "1873-01-23", "dateText": "23 January 1873",
    ],
    ["id": "founding", "kind": "founding", "title": "Founding", "date": "1967-08-08", "commemorate": "true"],
    ["id": "crisis", "kind": "crisis", "title": "Late 1990s", "date": "1997~/1999~"],
    [
      "id": "visit-2025", "kind": "visit", "title": "Thăm chính thức", "date": "2025-03-10",
      "place": "hanoi", "sources": ["times"],
      "participants": [["actor": "viet-nam", "role": "guest"], ["actor": "asean", "role": "host"]],
    ],
    ["id": "rumour", "kind": "visit", "title": "@SUM(A1) _x0041_", "modality": "hypothetical"],
  ]

  @Test(.wantsPython) func `every kind of record has its sheet, and is counted`() async throws {
    let workbook = try await ExportedWorkbook(Self.events)
    #expect(
      workbook.tally.counts.mapValues(\.written) == [
        .event: 5, .source: 1, .place: 1, .actor: 1, .relation: 1, .object: 1, .claim: 1, .target: 1,
        .statement: 1,
      ])
    #expect(workbook.omissions == [])
    let printed = try workbook.asked(
      """
      print(book.sheetnames)
      print([(s.title, s.max_row - 1, list(s.tables)) for s in book][1:-1])
      print(column("Anniversaries", "Record ID"), column("Anniversaries", "Next day"))
      print(column("Places", "Latitude"), column("Claims", "Number"), column("Claims", "Claim"))
      print(column("Participants", "Actor"), column("Participants", "Number"))
      p, c = book.properties, book.custom_doc_props
      print(p.title, "|", p.creator, "|", p.description, "|", p.created, c["AsOf"].value, c["SchemaVersion"].value)
      print(book.defined_names["AsOf"].attr_text, book["Summary"]["B3"].value, book.active.title)
      print(column("Data dictionary", "Name in CSV")[:4], calamine.sheet_names == book.sheetnames)
      """)
    #expect(
      printed == """
        ['Summary', 'By year', 'Events', 'Timeline', 'Participants', 'Actors', 'Relations', 'Matrix', 'Anniversaries', 'Objects', 'Claims', 'Conflicts', 'Targets', 'Statements', 'Places', 'Sources', 'Data dictionary', 'About']
        [('By year', 153, ['ByYear']), ('Events', 5, ['Events']), ('Timeline', 4, ['Timeline']), ('Participants', 2, ['Participants']), ('Actors', 1, ['Actors']), ('Relations', 1, ['Relations']), ('Matrix', 0, []), ('Anniversaries', 1, ['Anniversaries']), ('Objects', 1, ['Objects']), ('Claims', 1, ['Claims']), ('Conflicts', 0, []), ('Targets', 1, ['Targets']), ('Statements', 1, ['Statements']), ('Places', 1, ['Places']), ('Sources', 1, ['Sources']), ('Data dictionary', \(Self.columnCount), ['DataDictionary'])]
        ['founding'] [datetime.datetime(2025, 8, 8, 0, 0)]
        [21.03] [57.5] ['57.5']
        ['Việt Nam', 'asean'] [1, 2]
        The visit | A. Editor; B. Editor | What was reported of the visit. | 2025-03-10 00:00:00 2025-03-10 1
        'Summary'!$B$3 2025-03-10 00:00:00 Summary
        ['year', 'kinds', 'total', 'id'] True

        """)
  }

  private static let columnCount = SheetChoice.allCases.compactMap { $0.table(XLSXOptions()) }
    .reduce(0) { $0 + $1.columns.count }

  @Test(.wantsPython)
  func `days are date cells where every program agrees on them, and else stand beside as text`()
    async throws
  {
    let workbook = try await ExportedWorkbook(Self.events)
    let printed = try workbook.asked(
      """
      print([str(v)[:10] for v in column("Events", "Day")])
      print(column("Events", "Earliest day"), column("Events", "Date (EDTF)"), column("Events", "Year"))
      print(calamine.get_sheet_by_name("Events").to_python()[2][3])
      """)
    #expect(
      printed == """
        ['None', '1967-08-08', 'None', '2025-03-10', 'None']
        ['1873-01-23', '1967-08-08', '1997-01-01', '2025-03-10', None] ['1873-01-23', '1967-08-08', '1997~/1999~', '2025-03-10', None] [1873, 1967, 1997, 2025, None]
        1967-08-08

        """)
  }

  @Test(.wantsPython) func `texts that look like formulas stay texts`() async throws {
    let workbook = try await ExportedWorkbook(Self.events)
    let printed = try workbook.asked(
      """
      sheet = openpyxl.load_workbook(sys.argv[1])["Events"]
      print(sheet["C2"].data_type, sheet["C6"].data_type)
      print([row[2] for row in calamine.get_sheet_by_name("Events").to_python()[1:]])
      """)
    #expect(
      printed == """
        s s
        ['=1+1', 'Founding', 'Late 1990s', 'Thăm chính thức', '@SUM(A1) _x0041_']

        """)
  }

  @Test(arguments: ["default", "fast"])
  func `equal dossiers make equal bytes`(compression: String) async throws {
    let options = [("compression", compression)]
    let first = try await ExportedWorkbook(Self.events, options: options)
    sleep(2)
    #expect(try await ExportedWorkbook(Self.events, options: options).bytes == first.bytes)
  }

  @Test(.wantsPython) func `an empty dossier makes headings only`() async throws {
    let workbook = try await ExportedWorkbook([], in: Dossier(header: DossierHeader()))
    #expect(workbook.tally.counts == [:])
    let printed = try workbook.asked("print([s.max_row for s in book][1:-2])")
    #expect(printed == "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]\n")
  }
}

// MARK: - What is left out, and what is broken

extension ExporterTests {
  private static let ancient: [TestNode] = [
    ["id": "thirty-years-peace", "kind": "agreement", "title": "Peace", "date": "-0445"],
    ["id": "peace-of-antalcidas", "kind": "agreement", "title": "Peace", "date": "-0386"],
  ]

  @Test(.wantsPython)
  func `where no event has a place on the timeline there is none, unless it is asked for`() async throws {
    let workbook = try await ExportedWorkbook(Self.ancient)
    let asked = try await ExportedWorkbook(Self.ancient, options: [("sheets", "timeline,events")])
    let script = """
      cover = [row[0] for row in book.worksheets[0].iter_rows(values_only=True)]
      print("Timeline" in book.sheetnames, cover[-1], book["Events"].max_row)
      """
    #expect(
      try workbook.asked(script) == "False No timeline. Before the year 1, and not drawn: 2. 3\n")
    #expect(try asked.asked(script).hasPrefix("True "))
  }

  @Test(.wantsPython)
  func `a long title stands on several lines of the cover, above what formulas find there`()
    async throws
  {
    let title = String(repeating: "Fifty years of friendship ", count: 5)
    let workbook = try await ExportedWorkbook(Self.events, options: [("title", title)])
    let printed = try workbook.asked(
      """
      name = book.defined_names["AsOf"].attr_text
      print([row[0] for row in book["Summary"].iter_rows(max_row=5, values_only=True)])
      print(name, book["Summary"][name.split("!")[1].replace("$", "")].value, book.properties.title)
      """)
    #expect(
      printed == """
        ['Fifty years of friendship Fifty years of friendship Fifty years of', 'friendship Fifty years of friendship Fifty years of friendship', 'Dossier of diplomatic events', 'As of', 'About']
        'Summary'!$B$4 2025-03-10 00:00:00 \(title)

        """)
  }
}

// MARK: - Options

extension ExporterTests {
  @Test(.wantsPython) func `sheets and columns stand as they are asked for, and others are not counted`()
    async throws
  {
    let options = [
      ("sheets", "actors,events"), ("columns", "title,id"), ("freeze", "no"), ("paper", "letter"),
    ]
    let workbook = try await ExportedWorkbook(Self.events, options: options)
    #expect(workbook.tally.counts.mapValues(\.written) == [.event: 5, .actor: 1])
    let printed = try workbook.asked(
      """
      s = book["Events"]
      print(book.sheetnames, [c.value for c in s[1]], s.freeze_panes, s.page_setup.paperSize)
      """)
    #expect(printed == "['Actors', 'Events'] ['Title', 'Event ID'] None 1\n")
  }

  @Test(.wantsPython) func `rows over the limit go on in another sheet beside, and the cover lists both`()
    async throws
  {
    let workbook = try await ExportedWorkbook(
      Self.events, options: [("rows-per-sheet", "4"), ("sheets", "summary,events,actors")])
    let printed = try workbook.asked(
      """
      print(book.sheetnames, [s.max_row for s in book][1:], list(book["Events 2"].tables))
      print([row[:2] for row in book["Summary"].iter_rows(values_only=True) if row[0] in book.sheetnames])
      """)
    #expect(
      printed == """
        ['Summary', 'Events', 'Events 2', 'Actors'] [4, 3, 2] ['Events_2']
        [('Events', 3), ('Events 2', 2), ('Actors', 1)]

        """)
  }

  @Test(.wantsPython) func `without links addresses are texts`() async throws {
    let linked = try await ExportedWorkbook(Self.events)
    let plain = try await ExportedWorkbook(Self.events, options: [("links", "no")])
    let script = "print([c.hyperlink is None for c in book['Sources'][2]], column('Sources', 'Address'))"
    let address = "['https://e.org/a?b=internal:c#d']"
    let none = "True, True, True, True, True"
    #expect(try linked.asked(script) == "[\(none), False, True, True, True, True] \(address)\n")
    #expect(try plain.asked(script) == "[\(none), \(none)] \(address)\n")
  }

  @Test(arguments: [
    [("sheets", "events,events")], [("columns", "id,id")], [("sheets", "actors"), ("columns", "id")],
    [("sheets", "charts")], [("columns", "colour")], [("anniversary-years", "0")], [("on-limit", "cut")],
    [("rows-per-sheet", "1")], [("compression", "best")], [("language", "fr")],
  ])
  func `what makes no workbook is refused`(options: [(name: String, value: String)]) {
    #expect(throws: OptionFailure.self) { _ = try XLSXOptions(options) }
  }
}

// MARK: - What a cell cannot carry

extension ExporterTests {
  @Test func `cut texts and dropped links are told as those of their record`() async throws {
    var source = Source()
    (source.id, source.title, source.url) = ("script", "Script", "javascript:alert(1)")
    let long = String(repeating: "long ", count: 8_000)
    let workbook = try await ExportedWorkbook(
      [["id": "speech", "kind": "speech", "title": "Speech", "description": .text(long)]],
      in: .test(sources: [source]))
    #expect(
      workbook.omissions == [
        "event speech: Description: the text was cut by \(workbook.cut) characters: a cell holds 32,767",
        "source script: Address: written without its link: only http, https and mailto addresses become links",
      ])
    #expect(workbook.tally.counts[.event]?.written == 1)
    #expect(workbook.tally.losses.isEmpty)
  }

  @Test func `a day that Excel does not have is told when no other column has it`() async throws {
    let reason = "a day before 1900-03-01 or after 9999-12-31 has no date cell"
    let workbook = try await ExportedWorkbook(Self.events, options: [("columns", "id,day")])
    #expect(workbook.omissions == ["event treaty: \(reason)"])
  }

  @Test(.wantsPython) func `as of a day before 1970 the file is as old as files can be`() async throws {
    let workbook = try await ExportedWorkbook(Self.events, asOf: "1873-01-23")
    let script = "print(book.properties.created, book['Summary']['B3'].value, len(book.defined_names))"
    #expect(try workbook.asked(script) == "1970-01-01 00:00:01 1873-01-23 0\n")
  }

  @Test func `errors name the output that was asked for, but for a refusal, which its teller names`() {
    let path = "/dossier/report.xlsx"
    let failures: [(WorkbookError, ExportError)] = [
      (.cannotCreate(path: "/tmp/x", reason: "no"), .cannotCreate(path: path, reason: "no")),
      (
        .writeFailed(step: "write the file", code: 3, reason: "no room"),
        .writeFailed(path: path, reason: "cannot write the file: no room (libxlsxwriter error 3)")
      ),
      (
        .writeFailed(step: "write the file", code: nil, reason: "no room"),
        .writeFailed(path: path, reason: "no room")
      ),
      (
        .tooLarge(part: "xl/worksheets/sheet1.xml"),
        .refused(
          "xl/worksheets/sheet1.xml would be larger than 4 GiB; choose fewer columns, or fewer rows-per-sheet"
        )
      ),
      (
        .verificationFailed(part: "sheet1.xml", reason: "is cut"),
        .verificationFailed(
          path: path, reason: "the workbook was not written whole (is the disk full?): sheet1.xml is cut")
      ),
    ]
    for (error, expected) in failures { #expect(error.asExportError(path: path) == expected) }
  }
}

extension ExportedWorkbook {
  /// How many characters the first omission says were cut.
  fileprivate var cut: Int {
    let words = tally.omissions.first?.reason.split(separator: " ") ?? []
    return words.compactMap { Int($0) }.first ?? 0
  }
}
