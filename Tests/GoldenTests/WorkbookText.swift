import TestSupport
import Testing

/// A workbook as text: for each sheet its name, then for each row its number and its values.
enum WorkbookText {
  static func read(_ path: String) throws -> String {
    let run = try Python.run(script, [path])
    try #require(run.status == 0, "openpyxl cannot read it: \(run.errors)")
    return run.text
  }

  private static let script = """
    import sys, openpyxl
    for sheet in openpyxl.load_workbook(sys.argv[1]).worksheets:
        print("#", sheet.title, sheet.dimensions)
        for row in sheet.iter_rows():
            cells = [cell for cell in row if cell.value is not None]
            if cells: print(row[0].row, *(f"{cell.column_letter}={cell.value!r}" for cell in cells), sep="\\t")
    """
}
