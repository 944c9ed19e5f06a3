import Glibc
import TestSupport
import Testing

@testable import XLSXPlugin

struct WriterTests {
  @Test func `numbers on the right keep from the next column in each section of their format`() {
    var style = CellStyle(numberFormat: "#,##0;-#,##0;\"·\"", alignment: .right)
    #expect(style.roomyNumberFormat == "#,##0_)_);-#,##0_)_);\"·\"_)_)")
    style.alignment = .left
    #expect(style.roomyNumberFormat == style.numberFormat)
  }

  @Test(.wantsPython) func `the sample is read back by openpyxl and calamine`() throws {
    let folder = TestFolder()
    let path = folder.path("sample.xlsx")
    let receipt = try SamplePlan.write(to: path, options: WritingOptions())
    #expect(receipt.sheets.map(\.rows) == [7, 3, 2])
    #expect(
      receipt.losses.listed.map(\.description) == [
        "Events, row 3, Date: written as text: a workbook's dates go from 1900-03-01 to 9999-12-31",
        "Events, row 3, Latitude: not a number; the cell is empty",
        "Events, row 3, Source: written without its link: only http, https and mailto addresses become links",
      ])
    let script = """
      import sys, openpyxl, python_calamine
      book = openpyxl.load_workbook(sys.argv[1])
      values = openpyxl.load_workbook(sys.argv[1], data_only=True)
      print(book.sheetnames, book.properties.title, book.custom_doc_props["SchemaVersion"].value)
      for row in values["Events"].iter_rows(values_only=True): print(row)
      for row in values["Summary"].iter_rows(values_only=True): print(row)
      for row in values["Sources"].iter_rows(values_only=True): print(row)
      sheet = book["Events"]
      print(list(sheet.tables), sheet.freeze_panes, sheet.print_title_rows, sheet.auto_filter.ref)
      print(sheet["A2"].number_format, sheet["B2"].number_format, sheet["B2"].alignment.horizontal)
      print(sheet["G2"].hyperlink.target, sheet["G2"].hyperlink.location, sheet["A4"].hyperlink.location, sheet["G3"].hyperlink)
      print(sheet["A1"].font.name, sheet["A1"].font.b, sheet["A1"].fill.fgColor.rgb, sheet["F3"].value)
      print(book.defined_names["AsOf"].attr_text, sheet["C3"].data_type)
      print(sheet.row_dimensions[4].height, sheet.row_dimensions[2].height, book["Summary"].row_dimensions[1].height)
      calamine = python_calamine.load_workbook(sys.argv[1])
      print(calamine.get_sheet_by_name("Events").to_python()[2][2])
      """
    let printed = try Python.run(script, [path]).text
    let long = "The Secretary-General of ASEAN receives the General Secretary at the ASEAN Headquarters: "
    let expected = """
      ['Summary', 'Events', 'Sources'] Việt Nam and ASEAN 1
      ('Event ID', 'Date', 'Title', 'Year', 'Latitude', 'Days to go', 'Source')
      ('asean-founding', datetime.datetime(1967, 8, 8, 0, 0), 'ASEAN is founded', 1967, 13.756331, 151, 'ASEAN')
      ('0042', '1873-01-23', '=1+1 _x0041_ Hội nghị cấp cao', 1873, None, 150, 'script')
      ('visit', datetime.datetime(2025, 3, 10, 0, 0), '\(long)a long title that must be broken over several lines to be read at all', '1234567890123456', -6.2, None, None)
      ('Việt Nam and ASEAN', None, None)
      ('Diplomatic events', None, None)
      ('As of', datetime.datetime(2025, 3, 10, 0, 0), None)
      (None, None, None)
      ('Contents', 'Rows', 'What a row is')
      ('Events', 3, None)
      ('Sources', 2, None)
      ('Source ID', 'Title')
      ('s1', 'ASEAN Secretariat')
      ('s2', 'Vietnam News Agency')
      (None, None)
      ('Only sources that an event cites are listed.', None)
      ['Events'] B2 $1:$1 None
      @ yyyy-mm-dd left
      https://asean.org/?q=internal%3Ax top 'Sources'!A2 None
      Calibri True FF1F3864 =MAX(0,F2-1)
      Summary!$B$3 s
      45.0 None 24.0
      =1+1 _x0041_ Hội nghị cấp cao

      """
    #expect(printed == expected)
  }

  @Test func `equal rows make equal bytes at any time, in any zone and locale`() throws {
    let folder = TestFolder()
    _ = try SamplePlan.write(to: folder.path("a.xlsx"), options: WritingOptions())
    sleep(2)
    setenv("TZ", "Asia/Ho_Chi_Minh", 1)
    tzset()
    defer { unsetenv("TZ") }
    let german = newlocale(1 << LC_NUMERIC, "de_DE.UTF-8", nil)
    let before = uselocale(german)
    defer { uselocale(before) }
    _ = try SamplePlan.write(to: folder.path("b.xlsx"), options: WritingOptions())
    #expect(uselocale(nil) == (german ?? before), "the caller's locale is back")
    #expect(TestBytes.read(folder.path("a.xlsx")) == TestBytes.read(folder.path("b.xlsx")))
  }

  @Test func `rows over the limit go on in further sheets`() throws {
    let folder = TestFolder()
    var plan = SamplePlan.plan
    plan.sheets[1].expectedRows = 15
    let options = WritingOptions(maxRowsPerSheet: 10)
    var writer = try WorkbookWriter.open(folder.path("split.xlsx"), for: plan, options: options)
    for number in 1...25 { try writer.append([.text("e\(number)")], to: 1) }
    let receipt = try writer.close()
    #expect(receipt.sheets.map(\.name) == ["Summary", "Events", "Events 2", "Sources", "Events 3"])
    #expect(receipt.sheets.map(\.rows) == [0, 9, 9, 0, 7])
    #expect(receipt.sheets.map(\.table) == [nil, "Events", "Events_2", "Sources", "Events_3"])
    #expect(receipt.sheets.map(\.sheet) == [0, 1, 1, 2, 1])
  }

  @Test func `bytes and strings make the same file`() throws {
    let folder = TestFolder()
    let options = WritingOptions()
    let texts = ["plain", "", "Hội nghị", "a\r\nb", "_x0041_", String(repeating: "y", count: 33_000)]
    var strings = try WorkbookWriter.open(folder.path("a.xlsx"), for: SamplePlan.plan, options: options)
    for text in texts { try strings.append([.text(text), .integer(1)], to: 1) }
    let receipt = try strings.close()
    var bytes = try WorkbookWriter.open(folder.path("b.xlsx"), for: SamplePlan.plan, options: options)
    for text in texts {
      try bytes.beginRow(in: 1)
      let block = Array(text.utf8) + [0]
      let outcome = block.withUnsafeBufferPointer { block in
        Result { () throws(WorkbookError) in
          try bytes.appendText(UnsafeBufferPointer(rebasing: block.dropLast()))
        }
      }
      try outcome.get()
      try bytes.append(.integer(1))
      try bytes.endRow()
    }
    let other = try bytes.close()
    #expect(other.sheets == receipt.sheets)
    #expect(other.losses == receipt.losses)
    #expect(TestBytes.read(folder.path("a.xlsx")) == TestBytes.read(folder.path("b.xlsx")))
    #expect(receipt.losses.count == 1)
  }

  @Test func `a sheet has 65,530 links; the rest is text`() throws {
    let folder = TestFolder()
    let path = folder.path("links.xlsx")
    var writer = try WorkbookWriter.open(path, for: SamplePlan.plan, options: WritingOptions())
    for number in 1...65_600 {
      try writer.append([.link(url: "https://e.org/\(number)", text: "\(number)")], to: 1)
    }
    let receipt = try writer.close()
    #expect(receipt.losses.count == 70)
    #expect(receipt.losses.listed.first?.row == 65_532)
    #expect(receipt.losses.listed.first?.reason == .linkDropped(.tooMany))
  }

  @Test func `no rows make headings only`() throws {
    let folder = TestFolder()
    let options = WritingOptions()
    let writer = try WorkbookWriter.open(folder.path("empty.xlsx"), for: SamplePlan.plan, options: options)
    #expect(try writer.close().sheets.map(\.rows) == [0, 0, 0])
  }

  @Test func `a workbook that is given up lets go of its files`() throws {
    let folder = TestFolder()
    let options = WritingOptions()
    func descriptors() -> Int { (0..<1024).count { fcntl($0, F_GETFD) != -1 } }
    for round in 0..<200 {
      var writer = try WorkbookWriter.open(folder.path("a.xlsx"), for: SamplePlan.plan, options: options)
      try writer.append([.text("round \(round)")], to: 1)
      discard(writer)
    }
    #expect(descriptors() < 300)
  }

  private func discard(_ writer: consuming WorkbookWriter) {}

  @Test func `a row with too many cells is an error`() throws {
    let folder = TestFolder()
    let options = WritingOptions()
    var writer = try WorkbookWriter.open(folder.path("wide.xlsx"), for: SamplePlan.plan, options: options)
    let error = WorkbookError.tooManyCells(sheet: "Sources", row: 2, columns: 2)
    #expect(throws: error) { try writer.append([.empty, .empty, .empty], to: 2) }
  }

  @Test func `a folder that is missing is told before anything is written`() {
    let path = "/nowhere/at/all.xlsx"
    let error = WorkbookError.cannotCreate(path: path, reason: "No such file or directory")
    #expect(throws: error) {
      _ = try WorkbookWriter.open(path, for: SamplePlan.plan, options: WritingOptions())
    }
  }

  @Test func `a missing folder for temporary files is told`() {
    let folder = TestFolder()
    let options = WritingOptions(temporaryFolder: "/nowhere")
    #expect(
      throws: WorkbookError.cannotUseTemporaryFolder(path: "/nowhere", reason: "No such file or directory")
    ) {
      _ = try WorkbookWriter.open(folder.path("a.xlsx"), for: SamplePlan.plan, options: options)
    }
  }

  @Test func `a full disk under the file is an error`() {
    let options = WritingOptions()
    #expect(throws: WorkbookError.self) {
      let writer = try WorkbookWriter.open("/dev/full", for: SamplePlan.plan, options: options)
      _ = try writer.close()
    }
  }
}

/// What a full disk does to the library's temporary files: only when `CHANCERY_SMALL_FOLDER` names a
/// folder with a few hundred kilobytes of room, such as a tmpfs of `size=300k`.
@Suite(.enabled(if: getenv("CHANCERY_SMALL_FOLDER") != nil, "CHANCERY_SMALL_FOLDER is not set"))
struct FullDiskTests {
  @Test func `a full folder for temporary files is found`() throws {
    let folder = TestFolder()
    let small = getenv("CHANCERY_SMALL_FOLDER").map { String(cString: $0) }
    let options = WritingOptions(temporaryFolder: small)
    let path = folder.path("cut.xlsx")
    var writer = try WorkbookWriter.open(path, for: SamplePlan.plan, options: options)
    for number in 0..<20_000 { try writer.append([.text("event-\(number)"), .text("text")], to: 1) }
    guard case .verificationFailed(let part, let reason) = failure(of: writer) else {
      Issue.record("a workbook that was cut passed")
      return
    }
    print("\(part) \(reason)")
  }

  private func failure(of writer: consuming WorkbookWriter) -> WorkbookError? {
    do throws(WorkbookError) {
      _ = try writer.close()
      return nil
    } catch {
      return error
    }
  }
}
