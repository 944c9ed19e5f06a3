import Foundation
import TestSupport
import Testing

/// What LibreOffice reads in a workbook is what stands in the tables.
struct LibreOfficeTests {
  /// Says which cell of which sheet differs from the same cell of the table; nothing where none does.
  private static let comparison = #"""
    import csv
    def rows(path): return list(csv.reader(open(path, encoding="utf-8-sig", newline="")))
    def plain(cell):  # a number is shown with commas in the sheet; a guarded text begins with a tab in the table
        cell = cell.removeprefix("\t").replace("\r\n", "\n")
        digits = cell.replace(",", "")
        return digits if digits.lstrip("-").replace(".", "").isdigit() else cell
    tables = "Events Participants Actors Relations Anniversaries Objects Claims Targets Statements Places Sources"
    for table in tables.split():
        sheet, file = rows(f"report-{table}.csv"), rows(f"t/{table.lower()}.csv")
        assert len(file) > 1, table
        if len(sheet) != len(file): print(table, len(sheet), "rows in the sheet", len(file), "in the table")
        for one, other in zip(sheet[1:], file[1:]):
            for name, a, b in zip(file[0], one, other):
                if name == "name" and not b: continue  # the sheet shows a description in brackets
                if plain(a) != plain(b): print(table, name, repr(a), repr(b))
    """#

  @Test func `LibreOffice reads every cell of every sheet`() throws {
    guard let python = Program.python(for: "LibreOffice reads the workbook") else { return }
    let folder = TestFolder(["compare.py": Self.comparison])
    guard shell("command -v soffice", in: folder).status == 0 else {
      print("\n*** LEFT OUT: LibreOffice reads the workbook: soffice is not there ***\n")
      return
    }
    let outputs = ["-o", "report.xlsx", "-o", "csv:t/"]
    let run = chancery(["export"] + Example.aseanWithBackground.inputs + ["-q"] + outputs, in: folder)
    #expect(run.status == 0)
    // The library that writes workbooks warns on standard error: it must find nothing to warn of.
    #expect(run.errors == "")
    let every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    let reading = shell(
      "soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to '\(every)' report.xlsx",
      in: folder)
    #expect(reading.status == 0, "\(reading.errors)")
    let compared = shell("'\(python)' compare.py", in: folder)
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.text == "")
  }
}
