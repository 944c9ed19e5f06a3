/// How a workbook is written, as opposed to what is in it.
struct WritingOptions: Sendable, Hashable {
  /// Rows beyond go to another sheet.
  ///
  /// The headings count.
  var maxRowsPerSheet = Sheet.mostRows
  /// Where the library puts its temporary files; nil: where the system does.
  var temporaryFolder: String?
  /// Whether the file is read again at the end.
  ///
  /// The library does not see a full disk.
  var verifies = true
}

/// What was written.
struct WorkbookReceipt: Sendable {
  var sheets: [SheetReceipt]
  var losses: SheetLosses
  /// What the file must hold once all rows are in it.
  var count: PackageCount
  /// The sheets whose rows are still to be set in.
  var waiting: [SheetWithRows]
}

/// One sheet as written.
///
/// A sheet of the plan is several if its rows did not fit into one.
struct SheetReceipt: Sendable, Hashable {
  var name: String
  /// The name its table has, or would have if there were any rows.
  var table: String?
  /// The sheet's place in the plan.
  var sheet: Int
  /// Rows without headings and notes.
  var rows: Int
}

/// A sheet of the workbook while it fills.
struct SheetPart {
  var sheet: Int
  var name: String
  var table: String?
  var firstRow = 0
  var rows = 0
  /// Rows and cells that the file must have.
  var written = SheetCount(rows: 0, cells: 0)
  var links = 0

  /// The row that comes next, counted from 0.
  var nextRow: Int { firstRow + rows }

  init(sheet: Int, name: String, table: String?) {
    self.sheet = sheet
    self.name = name
    self.table = table
  }
}

/// A sheet of the plan while it fills.
struct SheetFill {
  let capacity: Int
  let columns: Int
  /// Which part of the workbook takes the next row.
  var part = 0
  /// The widest content of each column, and the width from which on more does not matter.
  var pixels: [Int]
  let widest: [Int]
  /// The pixels of a line in the columns that break lines; 0 for the others.
  let lineWidths: [Int]
  /// A format for each column and kind of content.
  var formats: [Workbook.Format] = []
  /// The numbers of those formats, by column, if rows are set into the sheet.
  var styleNumbers: [[Int]] = []

  init(_ sheet: Sheet, maxRowsPerSheet: Int) {
    capacity = sheet.capacity(maxRowsPerSheet: maxRowsPerSheet)
    columns = sheet.columns.count
    pixels = sheet.columns.map { column in
      sheet.hasHeadings && !column.hasTurnedHeading ? ColumnWidths.pixels(ofHeading: column.heading) : 0
    }
    widest = sheet.columns.map(\.widestContent)
    lineWidths = sheet.columns.map(\.lineWidth)
  }
}
