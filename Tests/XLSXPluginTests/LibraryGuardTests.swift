import Foundation
import TestSupport
import Testing

@testable import XLSXPlugin

/// What the library must never be asked or told: rules about our own code, and about what it may not see.
struct LibraryGuardTests {
  private static let plugin = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Plugins/XLSX").standardizedFileURL

  private static func sources() throws -> [(name: String, text: String)] {
    try FileManager.default.subpathsOfDirectory(atPath: plugin.path).filter { $0.hasSuffix(".swift") }
      .map { plugin.appendingPathComponent($0) }
      .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
  }

  /// Its errors are codes that Swift may forget: one type calls it, through one funnel.
  @Test func `only the workbook's own files import the library, and none of its codes is dropped`() throws {
    let doors = try Self.sources().filter { $0.text.contains("import CXlsxWriter") }
    #expect(doors.count >= 4)
    #expect(doors.map(\.name).filter { !$0.hasPrefix("Workbook.") && !$0.hasPrefix("Workbook+") } == [])
    for (name, text) in doors { #expect(!text.contains("_ = work"), "\(name)") }
  }

  /// Rows would have to ascend, there would be no tables, and charts no values; dates would not be checked.
  @Test func `the library's own days, streaming and inline lists are never asked for`() throws {
    for (name, text) in try Self.sources() where name.hasPrefix("Workbook") {
      for call in ["constant_memory", "write_datetime", "write_unixtime", "value_list", "merge_range"] {
        #expect(!text.contains(call), "\(name): \(call)")
      }
    }
  }

  @Test func `choices are a reference to cells, however long they are and in whatever letters`() throws {
    let folder = TestFolder()
    var plan = SamplePlan.plan
    plan.sheets[1].columns[0].choices = "=Sources!$A$2:$A$251"
    plan.sheets[1].expectedRows = 1
    var writer = try WorkbookWriter.open(folder.path("a.xlsx"), for: plan, options: WritingOptions())
    try writer.append([.text("ộ")], to: 1)
    for _ in 0..<250 { try writer.append([.text(String(repeating: "ộ", count: 250))], to: 2) }
    _ = try writer.close()
    let package = try PackageFile.open(folder.path("a.xlsx"))
    let part = try #require(package.parts.first { $0.name == "xl/worksheets/sheet2.xml" })
    let xml = String(decoding: try package.contents(of: part), as: UTF8.self)
    #expect(xml.contains("<formula1>Sources!$A$2:$A$251</formula1>"))
  }

  @Test func `the thread speaks C meanwhile, and then what it spoke before`() {
    let outside = duplocale(newlocale(1 << LC_NUMERIC, "C.UTF-8", nil))
    let before = uselocale(outside)
    defer { uselocale(before) }
    let inside = CLocale.speaking { uselocale(nil) }
    #expect(inside != outside)
    #expect(uselocale(nil) == outside)
    #expect(Decimals.text(of: 1.5).map { $0 } == Array("1.5".utf8))
  }

  @Test func `a formula without a value cannot be written`() throws {
    let folder = TestFolder()
    var writer = try WorkbookWriter.open(
      folder.path("a.xlsx"), for: SamplePlan.plan, options: WritingOptions())
    try writer.append([.formula("=1+1", now: .number(2)), .formula("=\"a\"", now: .text("a"))], to: 1)
    _ = try writer.close()
    let package = try PackageFile.open(folder.path("a.xlsx"))
    let part = try #require(package.parts.first { $0.name == "xl/worksheets/sheet2.xml" })
    let xml = String(decoding: try package.contents(of: part), as: UTF8.self)
    #expect(xml.contains("<f>1+1</f><v>2</v>") && xml.contains("</f><v>a</v>"))
  }
}
