/// Sheets as a whole: made at the start, continued when they are full, dressed at the end.
extension WorkbookWriter {
  mutating func setProperties() throws(WorkbookError) {
    var properties = plan.properties
    properties.title = fitted(properties.title, property: "title")
    properties.subject = fitted(properties.subject, property: "subject")
    properties.author = fitted(properties.author, property: "author")
    properties.keywords = fitted(properties.keywords, property: "keywords")
    properties.comments = fitted(properties.comments, property: "comments")
    for index in properties.custom.indices {
      let name = properties.custom[index].name
      properties.custom[index].value = fitted(properties.custom[index].value, property: name)
    }
    try workbook.set(properties)
    for name in plan.definedNames { try workbook.define(name) }
  }

  private mutating func fitted(_ text: String, property: String) -> String {
    let clean = CellGuards.guarded(text).text
    let fitted = CellGuards.prefix(of: clean, units: 255)
    if fitted != clean {
      let reason = SheetLoss.Reason.propertyCut(characters: clean.count - fitted.count)
      losses.add(SheetLoss(sheet: "properties", row: 0, column: property, reason: reason))
    }
    return fitted
  }

  mutating func makeFormats(_ numbers: [Int: [[Int]]]) throws(WorkbookError) {
    for role in TextRole.allCases { formats[role] = try workbook.format(for: .role(role)) }
    for (index, sheet) in plan.sheets.enumerated() {
      var fill = SheetFill(sheet, maxRowsPerSheet: options.maxRowsPerSheet)
      for column in sheet.columns {
        for kind in CellKind.allCases {
          fill.formats.append(try workbook.format(for: column.style(of: kind)))
        }
      }
      fill.styleNumbers = numbers[index] ?? []
      fills.append(fill)
    }
  }

  mutating func makeSheets() throws(WorkbookError) {
    for (index, sheet) in plan.sheets.enumerated() {
      fills[index].part = parts.count
      let foreseen = max(1, (sheet.expectedRows + fills[index].capacity - 1) / fills[index].capacity)
      for number in 1...foreseen { try addPart(number, of: index) }
    }
  }

  /// The sheet for the rows that no longer fit: made in advance, or new at the end.
  mutating func nextPart(of sheet: Int) throws(WorkbookError) -> Int {
    let next = fills[sheet].part + 1
    if next < parts.count, parts[next].sheet == sheet { return next }
    let number = parts.count { $0.sheet == sheet } + 1
    try addPart(number, of: sheet)
    return parts.count - 1
  }

  private mutating func addPart(_ number: Int, of index: Int) throws(WorkbookError) {
    let sheet = plan.sheets[index]
    var part = SheetPart(sheet: index, name: sheet.name, table: sheet.tableName)
    if number > 1 {
      part.name = SheetNames.numbered(sheet.name, number, taken: takenNames)
      takenNames.insert(part.name.lowercased())
      if let table = sheet.tableName {
        let name = TableNames.numbered(table, number, taken: takenTables)
        takenTables.insert(name.lowercased())
        part.table = name
      }
    }
    let added = try workbook.addSheet(part.name)
    try workbook.setUp(
      added, as: sheet,
      header: PageText.header(title: sheet.title, tab: part.name, isLandscape: sheet.isLandscape),
      footer: PageText.footer(plan.footer, page: plan.pageLabel), paper: plan.paper)
    if sheet.hasHeadings {
      for (index, column) in sheet.columns.enumerated() {
        let place = CellPlace(sheet: added, row: 0, column: index)
        try workbook.write(text: column.heading, as: headingFormat(of: column, in: sheet), at: place)
      }
      let height = sheet.headingHeight
      if height > RowHeight.line { try workbook.setHeight(height, ofRow: 0, in: added) }
      part.firstRow = 1
      part.written = SheetCount(rows: 1, cells: sheet.columns.count)
    }
    parts.append(part)
  }

  /// Writes what can be said only when the rows are there.
  mutating func finish(_ index: Int) throws(WorkbookError) {
    let part = parts[index]
    let sheet = plan.sheets[part.sheet]
    var total = 0.0
    for (column, style) in sheet.columns.enumerated() {
      let width = ColumnWidths.width(
        pixels: fills[part.sheet].pixels[column],
        hasFilterButton: sheet.hasHeadings && sheet.hasFilterButtons,
        in: style.minimumWidth...style.maximumWidth)
      try workbook.setWidth(width, ofColumn: column, in: index)
      total += width
    }
    if let chart = sheet.chart, part.rows > 0 {
      let height = sheet.headingHeight + Double(part.rows) * RowHeight.line
      let scale = ColumnWidths.scale(
        forWidth: total, columns: sheet.columns.count, height: height, beside: chart)
      try workbook.print(atScale: scale, breakingBeforeColumn: sheet.columns.count, in: index)
    } else {
      let pages = ColumnWidths.pages(forWidth: total, isLandscape: sheet.isLandscape)
      try workbook.fit(pagesWide: pages, in: index)
    }
    if sheet.hasHeadings { try finishTable(index) }
    if let chart = sheet.chart, part.rows > 0 {
      let place = CellPlace(sheet: index, row: 1, column: sheet.columns.count + 1)
      try workbook.add(chart, ofRows: 1...part.rows, at: place, sheetName: part.name)
    }
    if index == parts.lastIndex(where: { $0.sheet == part.sheet }) { try writeNotes(index) }
  }

  private mutating func finishTable(_ index: Int) throws(WorkbookError) {
    let part = parts[index]
    let sheet = plan.sheets[part.sheet]
    let columns = 0...sheet.columns.count - 1
    let all = Workbook.Range(rows: 0...part.rows, columns: columns)
    // The library has no table without rows.
    if let table = part.table, part.rows > 0 {
      try workbook.addTable(
        table, headings: sheet.columns.map(\.heading),
        headingFormats: sheet.columns.map { headingFormat(of: $0, in: sheet) },
        hasFilterButtons: sheet.hasFilterButtons, over: all, in: index)
    } else if sheet.hasFilterButtons {
      try workbook.addFilter(over: all, in: index)
    }
    guard part.rows > 0 else { return }
    if sheet.hasColourScale, sheet.columns.count > 1 {
      let numbers = Workbook.Range(rows: 1...part.rows, columns: 1...sheet.columns.count - 1)
      try workbook.addColourScale(over: numbers, in: index)
    }
    var textRanges: [String] = []
    for (column, style) in sheet.columns.enumerated() {
      let range = Workbook.Range(rows: 1...part.rows, columns: column...column)
      if style.hasDataBar { try workbook.addDataBar(.barBlue, over: range, in: index) }
      if let choices = style.choices { try workbook.addChoices(from: choices, over: range, in: index) }
      if style.type == .code || style.type == .text {
        let name = ColumnLetters.name(of: column)
        textRanges.append("\(name)2:\(name)\(part.rows + 1)")
      }
    }
    if !textRanges.isEmpty {
      try workbook.ignoreNumbersAsText(in: index, over: textRanges.joined(separator: " "))
    }
  }

  private func headingFormat(of column: SheetColumn, in sheet: Sheet) -> Workbook.Format {
    if column.hasTurnedHeading { return turnedHeadingFormat }
    let isNumber = column.type == .integer || column.type == .year
    return isNumber && !sheet.hasFilterButtons ? numberHeadingFormat : headingFormat
  }

  private mutating func writeNotes(_ index: Int) throws(WorkbookError) {
    let sheet = parts[index].sheet
    for (offset, note) in plan.sheets[sheet].notes.enumerated() {
      cursor = Cursor(sheet: sheet, part: index, row: parts[index].nextRow + 1 + offset)
      try write(text: note, as: formats[.note] ?? format(.text), measured: false)
      if cursor.hasCells { parts[index].written.rows += 1 }
    }
  }
}

extension Sheet {
  /// How high the row of headings is.
  fileprivate var headingHeight: Double {
    let turned = columns.filter(\.hasTurnedHeading).map { ColumnWidths.pixels(ofTurnedHeading: $0.heading) }
      .max()
    let isBroken = columns.contains { column in
      !column.hasTurnedHeading
        && ColumnWidths.isBroken(
          heading: column.heading, minimumWidth: column.minimumWidth, hasFilterButton: hasFilterButtons)
    }
    // Three points are four pixels.
    return max(isBroken ? RowHeight.height(lines: 2) : RowHeight.line, Double((turned ?? 0) * 3 / 4))
  }
}
