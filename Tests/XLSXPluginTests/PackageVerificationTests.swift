import TestSupport
import Testing

@testable import XLSXPlugin

struct PackageVerificationTests {
  private let counts = [
    SheetCount(rows: 6, cells: 11), SheetCount(rows: 4, cells: 25), SheetCount(rows: 4, cells: 7),
  ]

  private func sample(in folder: TestFolder) throws -> String {
    let path = folder.path("sample.xlsx")
    _ = try SamplePlan.write(to: path, options: WritingOptions(verifies: false))
    return path
  }

  @Test func `a whole workbook passes`() throws {
    let folder = TestFolder()
    try PackageVerification.verify(try sample(in: folder), PackageCount(sheets: counts, tables: 2))
  }

  @Test func `a sheet with other rows or cells is found`() throws {
    let folder = TestFolder()
    let path = try sample(in: folder)
    var fewer = counts
    fewer[1].rows += 1
    #expect(
      throws: WorkbookError.verificationFailed(
        part: "xl/worksheets/sheet2.xml", reason: "has 4 rows; 5 were written")
    ) { try PackageVerification.verify(path, PackageCount(sheets: fewer, tables: 2)) }
    fewer = counts
    fewer[2].cells -= 1
    #expect(
      throws: WorkbookError.verificationFailed(
        part: "xl/worksheets/sheet3.xml", reason: "has 7 cells; 6 were written")
    ) { try PackageVerification.verify(path, PackageCount(sheets: fewer, tables: 2)) }
  }

  @Test(.wantsPython) func `a part that was cut short before it was packed is found`() throws {
    // What a full disk leaves: the XML breaks off, yet the zip and its checksums are in order.
    let folder = TestFolder()
    let path = try sample(in: folder)
    let script = """
      import sys, zipfile
      source, target = sys.argv[1:]
      with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
          for name in old.namelist():
              data = old.read(name)
              new.writestr(name, data[:-200] if name == "xl/worksheets/sheet2.xml" else data)
      """
    #expect(try Python.run(script, [path, folder.path("cut.xlsx")]).status == 0)
    #expect(
      throws: WorkbookError.verificationFailed(
        part: "xl/worksheets/sheet2.xml", reason: "breaks off before </worksheet>")
    ) { try PackageVerification.verify(folder.path("cut.xlsx"), PackageCount(sheets: counts, tables: 2)) }
  }

  @Test func `a file that was cut short is found`() throws {
    let folder = TestFolder()
    let bytes = TestBytes.read(try sample(in: folder))
    for length in [0, 10, bytes.count / 2, bytes.count - 1] {
      let path = folder.path("cut.xlsx")
      TestBytes.write(Array(bytes.prefix(length)), to: path)
      #expect(throws: WorkbookError.self) {
        try PackageVerification.verify(path, PackageCount(sheets: counts, tables: 2))
      }
    }
  }

  @Test func `a changed byte never passes and never crashes`() throws {
    let folder = TestFolder()
    let bytes = TestBytes.read(try sample(in: folder))
    let path = folder.path("changed.xlsx")
    var passed = 0
    for index in stride(from: 0, to: bytes.count, by: 97) {
      var changed = bytes
      changed[index] ^= 0x55
      TestBytes.write(changed, to: path)
      do throws(WorkbookError) {
        try PackageVerification.verify(path, PackageCount(sheets: counts, tables: 2))
        passed += 1
      } catch {
        continue
      }
    }
    // Times and the like in headers may differ without harm.
    #expect(passed < bytes.count / 97 / 4)
  }

  @Test(arguments: [1, 2, 3, 7, 64, 1_000])
  func `a part is counted the same however it is cut`(size: Int) {
    let xml = """
      <?xml version="1.0"?>
      <worksheet><cols><col min="1"/></cols><sheetData><row r="1"><c r="A1"/><c r="B1"><v>1</v></c></row>\
      <row r="2"><c r="A2"/></row></sheetData><rowBreaks/></worksheet>

      """
    var scanner = PartScanner()
    let bytes = Array(xml.utf8)
    for start in stride(from: 0, to: bytes.count, by: size) {
      bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { scanner.scan($0) }
    }
    #expect(scanner.rows == 2)
    #expect(scanner.cells == 3)
    #expect(scanner.problem == nil)
  }

  @Test(arguments: [
    ("", "holds no XML"), ("<?xml version=\"1.0\"?>", "holds no XML"),
    ("<?xml version=\"1.0\"?><a><b/>", "breaks off before </a>"), ("<a><b></b></", "breaks off before </a>"),
  ])
  func `a part without its end is told`(xml: String, problem: String) {
    var scanner = PartScanner()
    Array(xml.utf8).withUnsafeBytes { scanner.scan($0) }
    #expect(scanner.problem == problem)
  }

  @Test(arguments: ["<a/>", "<?xml version=\"1.0\"?>\n<a x=\"1\"/>\n", "<a></a>", "<a>x</a>"])
  func `an empty element is an end`(xml: String) {
    var scanner = PartScanner()
    Array(xml.utf8).withUnsafeBytes { scanner.scan($0) }
    #expect(scanner.problem == nil)
  }
}
