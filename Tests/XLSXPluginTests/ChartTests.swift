import DossierModel
import PluginKit
import TestSupport
import Testing

@testable import XLSXPlugin

/// Charts, formulas and options of a finished workbook, as other programs read them.
struct ChartTests {
  private static let events: [TestNode] = [
    ["id": "treaty", "kind": "signing", "title": "Treaty", "date": "1873-01-23", "commemorate": "true"],
    [
      "id": "visit", "kind": "visit", "title": "Visit", "date": "2025-03-10", "commemorate": "true",
      "participants": [["actor": "viet-nam"], ["actor": "asean"]],
    ],
  ]

  private static let dossier: Dossier = {
    var asean = Actor()
    (asean.id, asean.kind, asean.name) = ("asean", "organisation", "ASEAN")
    var nation = Actor()
    (nation.id, nation.kind, nation.name) = ("viet-nam", "state", "Việt Nam")
    return Dossier(header: DossierHeader(), actors: [nation, asean])
  }()

  @Test(.wantsPython) func `charts have words for those who do not see them, data and formulas their values`()
    async throws
  {
    let workbook = try await ExportedWorkbook(
      Self.events, in: Self.dossier,
      options: [("anniversary-years", "3"), ("title", "My title"), ("author", "Me")])
    let printed = try workbook.asked(
      """
      import zipfile, re
      package = zipfile.ZipFile(sys.argv[1])
      for number in (1, 2):
        drawing = package.read(f"xl/drawings/drawing{number}.xml").decode()
        chart = package.read(f"xl/charts/chart{number}.xml").decode()
        print(re.findall(' descr="([^:]*)', drawing), re.findall("<c:f>([^<]*)", chart))
        print(re.findall("<c:v>([^<]*)", chart)[:8], re.findall('<c:(?:min|max) val="(.*?)"', chart))
      print([[c.value for c in row] for row in book["Matrix"].iter_rows()][:3])
      formulas = openpyxl.load_workbook(sys.argv[1])["Anniversaries"]
      print([row[-1] for row in formulas.iter_rows(values_only=True)])
      print([(str(row[4])[:10], row[7], row[-1]) for row in book["Anniversaries"].iter_rows(min_row=2, values_only=True)])
      print(book["Timeline"]["B3"].hyperlink.location, sum(len(s.merged_cells.ranges) for s in book))
      print(book.properties.title, book.properties.creator, book["Summary"]["A1"].value)
      print([[c for c in row if c] for row in book["About"].iter_rows(values_only=True) if row[0] in ("title", "charts")])
      """)
    #expect(
      printed == """
        ['Stacked columns'] ["'By year'!$B$1", "'By year'!$A$2:$A$154", "'By year'!$B$2:$B$154", "'By year'!$C$1", "'By year'!$A$2:$A$154", "'By year'!$C$2:$C$154"]
        ['signing', '1873', '1874', '1875', '1876', '1877', '1878', '1879'] []
        ['Bars on an axis of years'] ['Timeline!$E$1', 'Timeline!$A$2:$A$3', 'Timeline!$E$2:$E$3', 'Timeline!$G$1', 'Timeline!$A$2:$A$3', 'Timeline!$G$2:$G$3', 'Timeline!$H$1', 'Timeline!$A$2:$A$3', 'Timeline!$H$2:$H$3']
        ['Start (years)', '23 January 1873  Treaty', '10 March 2025  Visit', '1873.0603', '2025.1863', 'Dated to the day', '23 January 1873  Treaty', '10 March 2025  Visit'] ['2040', '1860']
        [['Actor', 'Việt Nam', 'ASEAN'], ['Việt Nam', None, 1], ['ASEAN', 1, None]]
        ['Days left today', '=IF(DATE(2026,1,23)<TODAY(),"",MAX(0,DATE(2026,1,23)-TODAY()))', '=IF(DATE(2026,3,10)<TODAY(),"",MAX(0,DATE(2026,3,10)-TODAY()))', '=IF(DATE(2027,1,23)<TODAY(),"",MAX(0,DATE(2027,1,23)-TODAY()))', '=IF(DATE(2027,3,10)<TODAY(),"",MAX(0,DATE(2027,3,10)-TODAY()))', '=IF(DATE(2028,1,23)<TODAY(),"",MAX(0,DATE(2028,1,23)-TODAY()))']
        [('2026-01-23', 319, 319), ('2026-03-10', 365, 365), ('2027-01-23', 684, 684), ('2027-03-10', 730, 730), ('2028-01-23', 1049, 1049)]
        'Events'!A3 0
        My title Me My title
        [['charts', 'default', 'Whether By year and Timeline are drawn.'], ['title', 'My title', "The workbook's title, instead of the dossier's."]]

        """)
  }

  @Test(.wantsPython, arguments: [[], [("charts", "no"), ("live-formulas", "no")]])
  func `where nothing is drawn there is no chart`(options: [(name: String, value: String)]) async throws {
    let workbook = try await ExportedWorkbook(options.isEmpty ? [] : Self.events, options: options)
    let package = try PackageFile.open(workbook.path)
    #expect(package.parts.filter { $0.name.contains("chart") || $0.name.contains("drawing") }.count == 0)
    if options.isEmpty { return }
    let script = "print([c.value for c in book['Anniversaries'][1]][-1], len(book['By year']['A']))"
    #expect(try workbook.asked(script) == "Doubts 154\n")
  }

  @Test func `a chart that is missing in the file is found`() async throws {
    let workbook = try await ExportedWorkbook(Self.events)
    let package = try PackageFile.open(workbook.path)
    let sheets = package.parts.filter { $0.name.hasPrefix("xl/worksheets/sheet") }.count
    let tables = package.parts.filter { $0.name.hasPrefix("xl/tables/") }.count
    #expect((sheets, tables) == (18, 14))
    let wrong = [SheetCount](repeating: SheetCount(rows: 0, cells: 0), count: sheets)
    for (count, part) in [
      (PackageCount(sheets: wrong, tables: tables, charts: 3), "xl/charts/chart3.xml"),
      (PackageCount(sheets: wrong, tables: tables + 1, charts: 2), "xl/tables/table15.xml"),
    ] {
      #expect(throws: WorkbookError.verificationFailed(part: part, reason: "is missing")) {
        try PackageVerification.verify(workbook.path, count)
      }
    }
  }

  @Test(.wantsPython) func `on-limit=error makes no workbook where a cell cannot carry all`() async throws {
    let long = TestNode.text(String(repeating: "long ", count: 8_000))
    let events: [TestNode] = [["id": "a", "kind": "speech", "title": "A", "description": long]]
    let error = await #expect(throws: ExportError.self) {
      _ = try await ExportedWorkbook(events, options: [("on-limit", "error")])
    }
    // Who tells the user names the file.
    if case .refused(let sentence) = error {
      #expect(sentence.hasPrefix("event a: ") && sentence.hasSuffix("(on-limit=error)"), "\(sentence)")
    } else {
      Issue.record("\(error as Any)")
    }
    let workbook = try await ExportedWorkbook(events)
    #expect(workbook.omissions.count == 1)
    let script =
      "print([r[0] for r in book['About'].iter_rows(values_only=True) if r[2] and 'was cut' in r[2]])"
    #expect(try workbook.asked(script) == "['event a']\n")
  }

  @Test func `a table beside a chart fits the width of its page, however many columns it has`() {
    let chart = SheetChart(
      kind: .stackedColumns, title: "", description: "", categories: 0, series: [], width: 700, height: 400)
    for columns in [1, 14, 30] {
      // As the file has it, a column is five pixels wider than it was asked for.
      let width = 136 + Double(columns) * 5 / 7
      let scale = ColumnWidths.scale(forWidth: 136, columns: columns, height: 100, beside: chart)
      #expect(Double(scale) / 100 * width <= 100)
    }
  }

  @Test(arguments: [(480.0, 100), (600, 80), (680, 70), (700, 100), (9_000, 100)])
  func `a table a little longer than a page is shrunk, a long one goes on`(height: Double, scale: Int) {
    let chart = SheetChart(
      kind: .stackedColumns, title: "", description: "", categories: 0, series: [], width: 600, height: 400)
    #expect(ColumnWidths.scale(forWidth: 60, columns: 5, height: height, beside: chart) == scale)
  }
}
