/// Why there is no workbook.
///
/// Each case is a sentence that names the place.
enum WorkbookError: Error, Sendable, Hashable {
  /// The plan breaks rules of Excel; nothing was written.
  case planRefused([PlanProblem])
  /// The file could not be created.
  case cannotCreate(path: String, reason: String)
  /// The folder for temporary files does not take files.
  case cannotUseTemporaryFolder(path: String, reason: String)
  /// A row has more cells than its sheet has columns.
  case tooManyCells(sheet: String, row: Int, columns: Int)
  /// A formula that some readers would not understand.
  case formulaRefused(sheet: String, row: Int, formula: String, reason: String)
  /// The file could not be written. `step` says what was being done; `code` is the library's, if it was the library.
  case writeFailed(step: String, code: Int?, reason: String)
  /// A part of the file would be larger than a workbook's parts can be.
  case tooLarge(part: String)
  /// A cell cannot carry all of its record, and no workbook is wanted then: the first, and how many there are.
  case limitReached(String, count: Int)
  /// The file was written but is not what was asked for: a full disk shows itself this way.
  case verificationFailed(part: String, reason: String)
}

extension WorkbookError: CustomStringConvertible {
  var description: String {
    switch self {
    case .planRefused(let problems):
      problems.map(\.description).joined(separator: "\n")
    case .cannotCreate(let path, let reason):
      "\(path): cannot create the workbook: \(reason)"
    case .cannotUseTemporaryFolder(let path, let reason):
      "\(path): cannot be used for temporary files: \(reason)"
    case .tooManyCells(let sheet, let row, let columns):
      "sheet \"\(sheet)\", row \(row): more cells than the sheet's \(columns) columns"
    case .formulaRefused(let sheet, let row, let formula, let reason):
      "sheet \"\(sheet)\", row \(row): the formula \(formula) \(reason)"
    case .writeFailed(let step, let code, let reason):
      "cannot \(step): \(reason)" + (code.map { " (libxlsxwriter error \($0))" } ?? "")
    case .tooLarge(let part):
      "\(part) would be larger than 4 GiB; choose fewer columns, or fewer rows-per-sheet"
    case .limitReached(let first, let count):
      "\(first)" + (count > 1 ? "; and \(count - 1) \(count > 2 ? "others" : "other")" : "")
        + " (on-limit=error)"
    case .verificationFailed(let part, let reason):
      "the workbook was not written whole (is the disk full?): \(part) \(reason)"
    }
  }
}

/// A rule of Excel that a plan breaks.
enum PlanProblem: Sendable, Hashable {
  case noSheets
  case sheetName(String, reason: String)
  case sheetNameTwice(String)
  case noColumns(sheet: String)
  case tooManyColumns(sheet: String, count: Int)
  case heading(sheet: String, column: Int, heading: String, reason: String)
  case headingTwice(sheet: String, heading: String, columns: [Int])
  case tableName(sheet: String, name: String, reason: String)
  case definedName(String, reason: String)
  case nameTwice(String)
  case customProperty(String, reason: String)
  case width(sheet: String, heading: String)
  case created(Int)
  case rowsPerSheet(Int, sheet: String)
}

extension PlanProblem: CustomStringConvertible {
  var description: String {
    switch self {
    case .noSheets: "a workbook must have a sheet"
    case .sheetName(let name, let reason): "the sheet name \"\(name)\" \(reason)"
    case .sheetNameTwice(let name):
      "two sheets are named \"\(name)\"; names that differ only in case are equal to Excel"
    case .noColumns(let sheet): "sheet \"\(sheet)\": there must be a column"
    case .tooManyColumns(let sheet, let count):
      "sheet \"\(sheet)\": \(count) columns; a sheet holds 16,384"
    case .heading(let sheet, let column, let heading, let reason):
      "sheet \"\(sheet)\", column \(column): the heading \"\(heading)\" \(reason)"
    case .headingTwice(let sheet, let heading, let columns):
      "sheet \"\(sheet)\": columns \(columns[0]) and \(columns[1]) are both headed \"\(heading)\"; "
        + "headings that differ only in case are equal to Excel"
    case .tableName(let sheet, let name, let reason):
      "sheet \"\(sheet)\": the table name \"\(name)\" \(reason)"
    case .definedName(let name, let reason): "the defined name \"\(name)\" \(reason)"
    case .nameTwice(let name):
      "two tables or defined names are called \"\(name)\"; names that differ only in case are equal to Excel"
    case .customProperty(let name, let reason): "the property \"\(name)\" \(reason)"
    case .width(let sheet, let heading):
      "sheet \"\(sheet)\", \"\(heading)\": widths must go from 0 up to 255, the smaller first"
    case .created(let seconds):
      "the time of creation must be 1970-01-01T00:00:01Z or later, not \(seconds) s"
    case .rowsPerSheet(let rows, let sheet):
      "sheet \"\(sheet)\": \(rows) rows a sheet leave no room for its rows; at most 1,048,576 can be had"
    }
  }
}
