import Compression
import TestSupport
import Testing

@testable import XLSXPlugin

/// Rows that are set into a workbook of the library, and what is found when something is wrong with them.
struct AssemblyTests {
  private static let skeleton = """
    <worksheet><dimension ref="A1:B2"/><sheetData><row r="1" spans="1:2"><c r="A1" s="9" t="s"><v>0</v></c></row>\
    <row r="2" spans="1:2"><c r="A2" s="1"><v>0</v></c><c r="B2"><v>0</v></c></row></sheetData>\
    <autoFilter ref="A1:B8"/><pageMargins left="0.7"/></worksheet>
    """

  private func cut(_ xml: String, styles: [Int] = [1, 0]) throws -> SheetSkeleton {
    try SheetSkeleton(Array(xml.utf8), rows: 8, styles: styles)
  }

  @Test func `a sheet is cut around its placeholder`() throws {
    let parts = try cut(Self.skeleton)
    #expect(
      String(decoding: parts.head, as: UTF8.self) == """
        <worksheet><dimension ref="A1:B8"/><sheetData><row r="1" spans="1:2"><c r="A1" s="9" t="s"><v>0</v></c></row>
        """)
    #expect(String(decoding: parts.middle, as: UTF8.self) == "</sheetData><autoFilter ref=\"A1:B8\"/>")
    #expect(String(decoding: parts.tail, as: UTF8.self) == "<pageMargins left=\"0.7\"/></worksheet>")
  }

  @Test(arguments: [
    (skeleton.replacing("<row r=\"2\"", with: "<row r=\"3\""), "has no place for its rows"),
    (String(skeleton.prefix(150)), "has no place for its rows"),
    (skeleton.replacing("<dimension ref=", with: "<dim ref="), "does not say how large it is"),
    (skeleton.replacing("s=\"1\"", with: "s=\"2\""), "has other styles than its rows"),
    (
      skeleton.replacing("<row r=\"2\" spans=\"1:2\">", with: "<row r=\"2\" ht=\"30\">"),
      "has a row that is not like others"
    ),
  ])
  func `a sheet that is not as foreseen is refused`(xml: String, reason: String) {
    #expect { try cut(xml) } throws: { ($0 as? SheetSkeleton.Mismatch)?.reason == reason }
  }

  /// A workbook with 3,000 rows set into its second sheet.
  private func workbook(in folder: TestFolder) throws -> (
    path: String, counts: PackageCount, joined: [JoinedPart]
  ) {
    let path = folder.path("set.xlsx")
    TestBytes.write([], to: path)
    var plan = SamplePlan.plan
    plan.sheets[2].takesStoredRows = true
    plan.sheets[2].expectedRows = 3_000
    plan.sheets[2].notes = []
    let form = try #require(try plan.rowForms(maxRowsPerSheet: Sheet.mostRows)[2])
    var store = try RowStore.open(beside: path)
    var table = StoredTable(columns: 2)
    for start in stride(from: 0, to: 3_000, by: 1_000) {
      var rows = RowWriter(form, firstRow: start, effort: .thorough)
      for number in start..<start + 1_000 {
        rows.beginRow()
        Array("source-\(number)".utf8).withUnsafeBufferPointer { rows.put(text: $0) }
        rows.endRow()
      }
      let packed = rows.finish()
      try table.add(try #require(packed), to: &store)
    }
    var writer = try WorkbookWriter.open(path, for: plan, options: WritingOptions())
    try writer.makeRoom(for: table, in: 2)
    let receipt = try writer.close()
    return (path, receipt.count, try WorkbookAssembly.set(receipt.waiting, of: store, into: path))
  }

  @Test func `rows that were set in are found whole`() async throws {
    let folder = TestFolder()
    let (path, counts, joined) = try workbook(in: folder)
    #expect(counts.sheets.map(\.rows) == [0, 1, 3_001])
    #expect(joined.map(\.name) == ["xl/worksheets/sheet3.xml"])
    #expect(joined.map(\.pieces.count) == [5])
    try await PackageVerification.verify(path, counts, joined: joined, jobs: 2)
    try PackageVerification.verify(path, counts)
    #expect(folder.names == ["set.xlsx"])
  }

  @Test func `other parts are what the library wrote, byte for byte`() throws {
    let folder = TestFolder()
    let plain = folder.path("plain.xlsx")
    let writer = try WorkbookWriter.open(plain, for: SamplePlan.plan, options: WritingOptions())
    _ = try writer.close()
    let copy = folder.path("copy.xlsx")
    let package = try PackageFile.open(plain)
    TestBytes.write([], to: copy)
    var copying = try PackageWriter.open(copy)
    for part in package.parts { try copying.copy(part, of: package) }
    _ = try copying.finish()
    #expect(TestBytes.read(copy) == TestBytes.read(plain))
  }

  @Test func `a changed byte of the rows is found, wherever it is`() async throws {
    let folder = TestFolder()
    let (path, counts, joined) = try workbook(in: folder)
    let bytes = TestBytes.read(path)
    let place = try #require(joined.first)
    let rows = place.pieces[1].place.lowerBound..<place.pieces[3].place.upperBound
    for index in stride(from: rows.lowerBound, to: rows.upperBound, by: max(1, rows.count / 40)) {
      var changed = bytes
      changed[index] ^= 0x10
      TestBytes.write(changed, to: path)
      await #expect(throws: WorkbookError.self) {
        try await PackageVerification.verify(path, counts, joined: joined, jobs: 2)
      }
    }
  }

  @Test func `rows that are missing or come twice are found`() async throws {
    let folder = TestFolder()
    let (path, counts, joined) = try workbook(in: folder)
    var fewer = counts
    fewer.sheets[2].rows -= 1
    let part = "xl/worksheets/sheet3.xml"
    await #expect(
      throws: WorkbookError.verificationFailed(part: part, reason: "has 3001 rows; 3000 were written")
    ) { try await PackageVerification.verify(path, fewer, joined: joined, jobs: 2) }
    var gap = joined
    gap[0].pieces.remove(at: 2)
    await #expect(
      throws: WorkbookError.verificationFailed(part: part, reason: "is not what its pieces make")
    ) { try await PackageVerification.verify(path, counts, joined: gap, jobs: 2) }
  }

  @Test func `a store that cannot be made is told`() {
    let path = "/nowhere/x.xlsx"
    #expect(throws: WorkbookError.cannotCreate(path: path, reason: "No such file or directory")) {
      _ = try RowStore.open(beside: path)
    }
  }
}
