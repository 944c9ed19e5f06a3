import TestSupport

/// A workbook as text: for each sheet its name, then for each row its number and its values.
enum WorkbookText {
  static func read(_ path: String) -> String? {
    guard let python = Program.python(for: "workbooks against their expected values") else { return nil }
    let folder = TestFolder(["read.py": script])
    let run = Program(python, ["-W", "error", "read.py", path], in: folder.path).wait()
    return run.status == 0 ? run.text : "openpyxl cannot read it: \(run.errors)"
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
