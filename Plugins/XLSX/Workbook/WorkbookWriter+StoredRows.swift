/// Sheets whose rows are written apart: what the rows must know before, and the room that is made for them.
extension WorkbookPlan {
  /// How the rows of those sheets are written, by the sheet's place in the plan.
  func rowForms(maxRowsPerSheet: Int) throws(WorkbookError) -> [Int: RowForm] {
    let problems = problems(maxRowsPerSheet: maxRowsPerSheet)
    guard problems.isEmpty else { throw .planRefused(problems) }
    // Never closed, so nothing is written.
    var workbook = try Workbook(path: "")
    let numbers = try numberStyles(in: &workbook)
    return Dictionary(
      uniqueKeysWithValues: numbers.map { index, styles in
        (index, RowForm(sheets[index], styles: styles, maxRowsPerSheet: maxRowsPerSheet))
      })
  }

  /// Numbers the styles of those sheets, by column and kind of content.
  ///
  /// A new workbook gives equal plans equal numbers.
  func numberStyles(in workbook: inout Workbook) throws(WorkbookError) -> [Int: [[Int]]] {
    var numbers: [Int: [[Int]]] = [:]
    for (index, sheet) in sheets.enumerated() where sheet.takesStoredRows {
      numbers[index] = []
      for column in sheet.columns {
        var styles: [Int] = []
        for kind in CellKind.allCases {
          styles.append(workbook.number(of: try workbook.format(for: column.style(of: kind))))
        }
        numbers[index]?.append(styles)
      }
    }
    return numbers
  }
}

extension WorkbookWriter {
  /// Makes room for the rows of a table in a sheet of the plan, and in as many behind it as they are spread over: each
  /// gets a row in their place, and the widths that they need.
  mutating func makeRoom(for table: StoredTable, in sheet: Int) throws(WorkbookError) {
    fills[sheet].pixels = zip(fills[sheet].pixels, table.pixels).map(max)
    let styles = fills[sheet].styleNumbers.map { $0[CellKind.text.rawValue] }
    for (number, rows) in table.parts.enumerated() {
      if number > 0 { fills[sheet].part = try nextPart(of: sheet) }
      let part = fills[sheet].part
      cursor = Cursor(sheet: sheet, part: part, row: parts[part].nextRow)
      for column in styles.indices {
        cursor.column = column
        let place = CellPlace(sheet: part, row: cursor.row, column: column)
        try workbook.write(number: 0, as: format(.text), at: place)
      }
      parts[part].rows = rows.rows
      parts[part].written.rows += 1
      parts[part].written.cells += styles.count
      waiting.append(SheetWithRows(number: part + 1, styles: styles, rows: rows))
    }
  }

  /// What each sheet holds when the rows that wait have taken the place of the row that stands for them.
  func finalCounts(_ written: [SheetCount]) -> [SheetCount] {
    var counts = written
    for sheet in waiting {
      counts[sheet.number - 1].rows += sheet.rows.written.rows - 1
      counts[sheet.number - 1].cells += sheet.rows.written.cells - sheet.styles.count
    }
    return counts
  }
}
