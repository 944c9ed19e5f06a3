import Foundation
import TestSupport
import Testing

/// What LibreOffice, Gnumeric, pandas and Polars read in a workbook is what stands in the tables.
struct LibreOfficeTests {
  /// Says which cell of which sheet differs from the same cell of the table; nothing where none does.
  ///
  /// Gnumeric writes the day of a date cell in its own way, with strokes.
  private static let comparison = #"""
    import csv, re, sys
    def rows(path): return list(csv.reader(open(path, encoding="utf-8-sig", newline="")))
    def plain(cell):  # a number is shown with commas in the sheet; a guarded text begins with a tab in the table
        cell = re.sub(r"^(\d{4})/(\d\d)/(\d\d)$", r"\1-\2-\3", cell.removeprefix("\t").replace("\r\n", "\n"))
        digits = cell.replace(",", "")
        return digits if digits.lstrip("-").replace(".", "").isdigit() else cell
    tables = "Events Participants Actors Relations Anniversaries Objects Claims Targets Statements Places Sources"
    for table in tables.split():
        sheet, file = rows(f"{sys.argv[1]}-{table}.csv"), rows(f"t/{table.lower()}.csv")
        assert len(file) > 1, table
        if len(sheet) != len(file): print(table, len(sheet), "rows in the sheet", len(file), "in the table")
        for one, other in zip(sheet[1:], file[1:]):
            for name, a, b in zip(file[0], one, other):
                if name == "name" and not b: continue  # the sheet shows a description in brackets
                if plain(a) != plain(b): print(table, name, repr(a), repr(b))
    """#

  /// Reads the workbook as data frames.
  private static let frames = #"""
    import csv, pandas, polars, warnings
    warnings.simplefilter("ignore")
    def ids(table): return [row[0] for row in csv.reader(open(f"t/{table}.csv", encoding="utf-8", newline=""))][1:]
    for engine in "openpyxl", "calamine":
        sheets = pandas.read_excel("report.xlsx", sheet_name=None, engine=engine)
        for name in "Events Actors Relations Claims Statements Sources".split():
            assert list(sheets[name].iloc[:, 0]) == ids(name.lower()), (engine, name)
        print(engine, sheets["Events"]["Day"].dtype.kind, sheets["Events"]["Year"].dtype.kind)
    events = polars.read_excel("report.xlsx", table_name="Events", engine="calamine")
    print([str(events.schema[name]) for name in ("Day", "Year", "Date (EDTF)")], list(events["Event ID"]) == ids("events"))
    """#

  /// The workbook of an example, and its tables beside it in `t/`.
  private static func export(into folder: TestFolder) {
    let outputs = ["-o", "report.xlsx", "-o", "csv:t/"]
    let run = chancery(["export"] + Example.aseanWithBackground.inputs + ["-q"] + outputs, in: folder)
    #expect(run.status == 0)
    // The library that writes workbooks warns on standard error: it must find nothing to warn of.
    #expect(run.errors == "")
  }

  /// Compares the sheets that a program wrote as `NAME-Events.csv` and so on.
  private static func expectSame(_ name: String, in folder: TestFolder) throws {
    let compared = try Python.run(comparison, [name], in: folder)
    #expect(compared.status == 0, "\(compared.errors)")
    #expect(compared.text == "")
  }

  @Test(.wantsPython, .wants("soffice")) func `LibreOffice reads every cell of every sheet`() throws {
    let folder = TestFolder()
    Self.export(into: folder)
    let every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    let reading = shell(
      "soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to '\(every)' report.xlsx",
      in: folder)
    #expect(reading.status == 0, "\(reading.errors)")
    try Self.expectSame("report", in: folder)
  }

  @Test(.wantsPython, .wants("ssconvert")) func `Gnumeric reads every cell of every sheet`() throws {
    let folder = TestFolder()
    Self.export(into: folder)
    #expect(shell("ssconvert -S report.xlsx 'gnumeric-%s.csv' 2> told", in: folder).status == 0)
    try Self.expectSame("gnumeric", in: folder)
  }

  @Test(.wantsPython) func `pandas and Polars read the sheets as frames`() throws {
    let folder = TestFolder()
    Self.export(into: folder)
    let frames = try Python.run(Self.frames, in: folder)
    #expect(frames.status == 0, "\(frames.errors)")
    #expect(frames.lines == ["openpyxl M f", "calamine M f", "['Date', 'Int64', 'String'] True"])
  }
}
