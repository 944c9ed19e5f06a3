import PluginKit
import TestSupport
import Testing

@testable import XLSXPlugin

/// The words of a workbook in each language.
struct LabelTests {
  /// All tables that there are, of the workbook and of other formats.
  private static let tables =
    SheetChoice.allCases.compactMap { $0.table(XLSXOptions()) } + [
      TableOutline(Table.heldRelations), TableOutline(Table.relationChanges),
      TableOutline(Table.fieldChanges),
    ]

  @Test(arguments: tables.map(\.name))
  func `every column of every table has a heading in Vietnamese, and none twice`(name: String) throws {
    let table = try #require(Self.tables.first { $0.name == name })
    #expect(Headings.vietnamese(ofTable: name) != nil)
    let missing = table.columns.filter { Headings.vietnamese(of: $0.name, in: name) == nil }.map(\.name)
    #expect(missing == [])
    let headings = Labels(of: "vi").table(table).columns.map { $0.heading.lowercased() }
    #expect(Set(headings).count == headings.count)
  }

  @Test func `every column that the dictionary lists has its meaning in Vietnamese`() {
    let tables = SheetChoice.allCases.compactMap { $0.table(XLSXOptions()) }
    let missing = tables.flatMap { table in
      table.columns.filter { Headings.vietnameseMeaning(of: $0.name, in: table.name) == nil }.map {
        "\(table.name).\($0.name)"
      }
    }
    #expect(missing == [])
  }

  @Test func `labels with a number say it in both languages`() {
    for label in Label.allCases {
      let words = label.words
      #expect(words.english.contains("#") == words.vietnamese.contains("#"))
      #expect(!words.english.isEmpty && !words.vietnamese.isEmpty)
    }
    #expect(Labels(of: "vi-VN")(.otherKinds, 3) == "3 loại khác")
    #expect(Labels(of: "vi_VN").language == .vietnamese)
    #expect(Labels(of: "fr")(.asOf) == "As of")
  }

  @Test func `headings of data are plain, on one line, and never the same`() {
    #expect(
      UniqueHeadings.made(of: ["Visit", "visit", "", "a\nb", "x\u{1}", "Visit (2)", "_x0041_"])
        == ["Visit", "visit (2)", "–", "a b", "x\u{FFFD}", "Visit (2) (2)", "x0041"])
    #expect(UniqueHeadings.made(of: [String(repeating: "ộ", count: 500)])[0].utf16.count == 120)
  }

  @Test(.wantsPython)
  func `in Vietnamese sheets, headings, cover and charts are Vietnamese; tables keep their names`()
    async throws
  {
    let workbook = try await ExportedWorkbook(
      [["id": "a", "kind": "visit", "title": ["en": "Visit", "vi": "Chuyến thăm"], "date": "2025-03-10"]],
      options: [("language", "vi")])
    let printed = try workbook.asked(
      """
      print(book.sheetnames[:4], [n for s in book for n in s.tables][:3])
      print([c.value for c in book["Sự kiện"][1]][:4], book["Sự kiện"]["C2"].value)
      print(book["Tổng quan"]["A2"].value, book["Tổng quan"]["A3"].value, book.defined_names["AsOf"].attr_text)
      print([c.value for c in book["Từ điển dữ liệu"][2]], [c.value for c in book["Theo năm"][1]], book["Sự kiện"].oddFooter.right.text)
      import zipfile, re
      chart = zipfile.ZipFile(sys.argv[1]).read("xl/charts/chart1.xml").decode()
      print(re.findall("<a:t>([^<]*)", chart))
      """)
    #expect(
      printed == """
        ['Tổng quan', 'Theo năm', 'Sự kiện', 'Dòng thời gian'] ['ByYear', 'Events', 'Timeline']
        ['Mã sự kiện', 'Loại', 'Tiêu đề', 'Ngày'] Chuyến thăm
        Hồ sơ sự kiện ngoại giao Tính đến ngày 'Tổng quan'!$B$3
        ['Theo năm', 'Năm', 'year', 'số nguyên', 'Năm, thập niên hoặc thế kỷ.'] ['Năm', 'chuyến thăm', 'Tổng'] Trang &P / &N
        ['Sự kiện theo năm và loại', 'Năm', 'Số sự kiện']

        """)
  }
}
