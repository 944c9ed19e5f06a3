import Compression
import TestSupport
import Testing

@testable import XLSXPlugin

/// Rows as our own writer writes them, beside those of libxlsxwriter.
struct RowWriterTests {
  private static let sheet = Sheet(
    name: "Events", title: "Events", layout: .table(name: nil),
    columns: [
      SheetColumn(heading: "Event ID", type: .code, wraps: true, maximumWidth: 36),
      SheetColumn(heading: "Title", type: .text, wraps: true, maximumWidth: 20),
      SheetColumn(heading: "Year", type: .year), SheetColumn(heading: "Latitude", type: .decimal),
      SheetColumn(heading: "Day", type: .date), SheetColumn(heading: "Address", type: .link),
      SheetColumn(heading: "Note", type: .text),
    ])

  private static func form(maxRowsPerSheet: Int = Sheet.mostRows) throws -> RowForm {
    var plan = SamplePlan.plan
    plan.sheets = [sheet]
    plan.sheets[0].takesStoredRows = true
    return try #require(try plan.rowForms(maxRowsPerSheet: maxRowsPerSheet)[0])
  }

  private func packed(
    _ rows: some Sequence<[TestCell]>, _ form: RowForm, firstRow: Int = 0, losses: inout [String]
  ) throws -> PackedTable {
    var writer = RowWriter(form, firstRow: firstRow, effort: .thorough)
    for cells in rows {
      writer.beginRow()
      for cell in cells { writer.put(cell) }
      writer.endRow()
      losses += writer.losses.map { "\($0.column): \($0.reason)" }
    }
    let table = writer.finish()
    return try #require(table)
  }

  private func packed(_ rows: some Sequence<[TestCell]>, _ form: RowForm, firstRow: Int = 0) throws
    -> PackedTable
  {
    var losses: [String] = []
    return try packed(rows, form, firstRow: firstRow, losses: &losses)
  }

  /// What stands from row 2 to the end of the rows, and each link with what it leads to.
  private func rows(in xml: String) throws -> Substring {
    let start = try #require(xml.firstRange(of: "<row r=\"2\""))
    let end = try #require(xml.firstRange(of: "</sheetData>"))
    return xml[start.lowerBound..<end.lowerBound]
  }

  /// Where two texts differ first, told so that one sees it.
  private func difference(_ ours: Substring, _ plain: Substring) -> String? {
    let (ours, plain) = (Array(ours.utf8), Array(plain.utf8))
    guard ours != plain else { return nil }
    let same = zip(ours, plain).prefix { $0 == $1 }.count
    let shown = { (bytes: [UInt8]) in
      String(decoding: bytes[max(0, same - 80)..<min(bytes.count, same + 80)], as: UTF8.self)
    }
    return "ours: \(shown(ours))\nplain: \(shown(plain))"
  }

  @Test(arguments: [1, 2, 3])
  func `random rows are what libxlsxwriter writes, byte for byte`(seed: UInt64) throws {
    var random = SeededNumbers(seed: seed)
    let form = try Self.form()
    let cells = (0..<2_000).map { _ in RandomCells.row(&random) }
    let plain = try PlainWorkbook.sheetXML(cells, form, in: TestFolder())
    let ours = try packed(cells, form)
    let xml = try Unpacked.text(ours.parts.compactMap(\.xml))
    let difference = difference(xml[...], try rows(in: plain))
    #expect(difference == nil)
    #expect(ours.parts.map(\.rows) == [2_000])
    #expect(ours.parts[0].written == Unpacked.count(xml))
  }

  @Test func `hostile texts are what libxlsxwriter makes of them once they are guarded`() throws {
    let texts = [
      " ", "\n", " a", "a ", "\ta", "a\n", "a & b <c> \"d\" 'e'", "]]>", "_x0041_", "__x0041_", "_x_y_z_",
      "a\u{0}b\u{1F}c", "a\r\nb\rc", "\u{FFFE}\u{FFFF}", "\u{FEFF}x", "🇻🇳🇻🇳", "ﷺ", "<r><t>rich</t></r>",
      String(repeating: "&", count: 300), String(repeating: "x", count: 40_000),
      String(repeating: "_x0041_", count: 6_000), "=1+1", "{=1}", "'quoted", "0042", "1e5",
      "sixteen bytes ok", "sixteen bytes o&", "fifteen bytes <",
    ]
    let form = try Self.form()
    let cells: [[TestCell]] = texts.map {
      [.text("id"), .text($0), .empty, .empty, .empty, .empty, .text($0)]
    }
    let plain = try PlainWorkbook.sheetXML(cells, form, in: TestFolder())
    var losses: [String] = []
    let ours = try packed(cells, form, losses: &losses)
    #expect(try Unpacked.text(ours.parts.compactMap(\.xml)) == (try rows(in: plain)))
    #expect(losses.count == 8, "\(losses)")
  }

  @Test func `links are those of libxlsxwriter, by the names of their cells`() throws {
    let urls = [
      "https://e.org/", "http://e.org/a?b=1&c=2", "https://e.org/a#b", "https://e.org/#a&b",
      "HTTPS://e.org/x",
      "mailto:a@e.org", "https://e.org/?q=internal:x", "https://e.org/a b%20c%zz", "https://e.org/Hội_nghị",
    ]
    let form = try Self.form()
    let cells: [[TestCell]] = urls.map {
      [.text("id"), .empty, .empty, .empty, .empty, .link($0)]
    }
    let plain = try PlainWorkbook.sheetXML(cells, form, in: TestFolder())
    let part = try packed(cells, form).parts[0]
    #expect(try Unpacked.text([try #require(part.xml)]) == (try rows(in: plain)))
    var links = try Unpacked.text([try #require(part.links)])
    for row in urls.indices { links = links.replacing("rIdF\(row + 2)\"", with: "rId\(row + 1)\"") }
    #expect(plain.contains("<hyperlinks>\(links)</hyperlinks>"))
    let relations = try Unpacked.text([try #require(part.relations)])
    #expect(relations.contains("Id=\"rIdF3\""))
    #expect(relations.contains("Target=\"http://e.org/a?b=1&amp;c=2\" TargetMode=\"External\"/>"))
    #expect(relations.contains("Target=\"https://e.org/?q=internal%3Ax\""))
  }

  @Test func `what is no address, or stands too far down, is text`() throws {
    let form = try Self.form()
    var losses: [String] = []
    let row: [TestCell] = [.text("id"), .empty, .empty, .empty, .empty, .link("javascript:alert(1)")]
    let refused = try packed([row], form, losses: &losses)
    #expect(refused.parts[0].links == nil)
    let last: [TestCell] = [.text("id"), .empty, .empty, .empty, .empty, .link("https://e.org/")]
    let edge = try packed([last, last], form, firstRow: LinkGuards.mostPerSheet - 1, losses: &losses)
    #expect(try Unpacked.text([try #require(edge.parts[0].links)]).contains("F65531"))
    #expect(try !Unpacked.text([try #require(edge.parts[0].links)]).contains("F65532"))
    #expect(
      losses == [
        "5: written without its link: only http, https and mailto addresses become links",
        "5: written without its link: a sheet holds 65530 links",
      ])
  }

  @Test func `rows know where they stand, whatever stretch they are written in`() throws {
    var random = SeededNumbers(seed: 7)
    let form = try Self.form(maxRowsPerSheet: 1_000)
    let cells = (0..<2_500).map { _ in RandomCells.row(&random) }
    let whole = try packed(cells, form)
    var parts: [Int: String] = [:]
    for start in stride(from: 0, to: 2_500, by: 700) {
      let piece = try packed(cells[start..<min(2_500, start + 700)], form, firstRow: start)
      for part in piece.parts { parts[part.part, default: ""] += try Unpacked.text([try #require(part.xml)]) }
    }
    #expect(whole.parts.map(\.rows) == [999, 999, 502])
    for part in whole.parts { #expect(parts[part.part] == (try Unpacked.text([try #require(part.xml)]))) }
  }

  @Test func `a row without cells is a gap, and numbers that Excel cannot hold are texts or nothing`() throws
  {
    let form = try Self.form()
    var losses: [String] = []
    let rows: [[TestCell]] = [
      [.empty, .empty], [.text("a"), .text(""), .integer(1_234_567_890_123_456), .number(.nan), .serial(61)],
    ]
    let table = try packed(rows, form, losses: &losses)
    let xml = try Unpacked.text([try #require(table.parts[0].xml)])
    #expect(xml.hasPrefix("<row r=\"3\"><c r=\"A3\""))
    #expect(xml.contains("<is><t>1234567890123456</t></is>"))
    #expect(xml.contains("<v>61</v>"))
    #expect(table.parts[0].rows == 2)
    #expect(table.parts[0].written == SheetCount(rows: 1, cells: 3))
    #expect(losses == ["3: not a number; the cell is empty"])
  }

  @Test func `columns are measured in the first rows of a sheet`() throws {
    let form = try Self.form()
    let wide: [TestCell] = [.text("id"), .empty, .empty, .empty, .empty, .empty, .text("WWWWWWWWWW")]
    #expect(try packed([wide], form, firstRow: ColumnWidths.measuredRows - 1).pixels[6] == 130)
    #expect(try packed([wide], form, firstRow: ColumnWidths.measuredRows).pixels[6] == 0)
  }
}

extension RowWriter {
  fileprivate mutating func put(_ cell: TestCell) {
    switch cell {
    case .empty: skipCell()
    case .text(let text): Array(text.utf8).withUnsafeBufferPointer { put(text: $0) }
    case .integer(let number): put(integer: number)
    case .number(let number): put(number: number)
    case .serial(let number): put(serial: number)
    case .link(let url): Array(url.utf8).withUnsafeBufferPointer { put(link: $0) }
    }
  }
}
