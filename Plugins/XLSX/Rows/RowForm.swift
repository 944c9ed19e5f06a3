/// How the rows of a sheet are written: all that `RowWriter` needs to know of the sheet.
struct RowForm: Sendable {
  /// The number of the workbook's style for each column and kind of content.
  let styles: [[Int]]
  /// The pixels of a line in the columns that break lines; 0 for the others.
  let lineWidths: [Int]
  /// The width of each column from which on more does not matter.
  let widest: [Int]
  /// How many rows one sheet takes before they go on in another.
  let capacity: Int
  /// How many rows of a sheet, from the top, may hold links.
  ///
  /// A row's number tells whether it may, so that rows need not be counted one after the other.
  let linkedRows: Int

  init(_ sheet: Sheet, styles: [[Int]], maxRowsPerSheet: Int) {
    self.styles = styles
    lineWidths = sheet.columns.map(\.lineWidth)
    widest = sheet.columns.map(\.widestContent)
    capacity = sheet.capacity(maxRowsPerSheet: maxRowsPerSheet)
    linkedRows = LinkGuards.mostPerSheet / max(1, sheet.columns.count { $0.type == .link })
  }
}

extension SheetColumn {
  /// The pixels of a line where lines are broken; 0 where they are not.
  var lineWidth: Int { wraps ? widestContent : 0 }
  /// The pixels of the widest content that widens the column.
  var widestContent: Int { Int(maximumWidth * 7) }
}
