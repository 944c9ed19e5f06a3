/// Turns a plan and rows into a workbook, one row at a time.
///
///     var writer = try WorkbookWriter.open(path, for: plan, options: .init())
///     try writer.append(row, to: 1)          // the sheet's place in the plan; sheets in any order
///     let receipt = try writer.close()       // written and verified
///
/// A row can also be built cell by cell, from bytes that are no `String` yet:
///
///     try writer.beginRow(in: 1)
///     try writer.appendText(bytes)           // a zero byte follows them
///     try writer.append(.integer(2025))
///     try writer.endRow()
///
/// All cells stay in memory until the end. The rows of a sheet that may have a million are written by `RowWriter`; for
/// them there is `makeRoom(for:in:)`, and `WorkbookAssembly` sets them in when the workbook is closed.
///
/// Rows that do not fit into a sheet go on in another, `Events 2`, with the headings repeated. What a
/// cell cannot carry is replaced by what it can, and listed in the receipt. Every rule about that is
/// in a guard beside this file; the C library is behind `Workbook`.
struct WorkbookWriter: ~Copyable {
  let path: String
  let plan: WorkbookPlan
  let options: WritingOptions
  let sheetNames: Set<String>
  var workbook: Workbook
  var parts: [SheetPart] = []
  var fills: [SheetFill] = []
  var takenNames: Set<String>
  var takenTables: Set<String>
  var losses = SheetLosses()
  var formats: [TextRole: Workbook.Format] = [:]
  var headingFormat: Workbook.Format
  var numberHeadingFormat: Workbook.Format
  var turnedHeadingFormat: Workbook.Format
  var cursor = Cursor()
  var waiting: [SheetWithRows] = []

  /// Where the next cell goes.
  struct Cursor {
    var sheet = 0
    var part = 0
    var row = 0
    var column = 0
    var hasCells = false
    var height = RowHeight.line
  }

  /// Starts the file and makes the sheets of the plan in its order.
  static func open(_ path: String, for plan: WorkbookPlan, options: WritingOptions)
    throws(WorkbookError) -> WorkbookWriter
  {
    let problems = plan.problems(maxRowsPerSheet: options.maxRowsPerSheet)
    guard problems.isEmpty else { throw .planRefused(problems) }
    try Files.tryCreating(path)
    if let folder = options.temporaryFolder { try Files.tryTemporaryFolder(folder) }
    var workbook = try Workbook(path: path, temporaryFolder: options.temporaryFolder)
    // First of all, so that the rows written apart and their sheets have the same numbers.
    let numbers = try plan.numberStyles(in: &workbook)
    let headings = (
      try workbook.format(for: .heading), try workbook.format(for: .numberHeading),
      try workbook.format(for: .turnedHeading)
    )
    var writer = WorkbookWriter(path, plan, options, workbook, headings)
    try writer.setProperties()
    try writer.makeFormats(numbers)
    try writer.makeSheets()
    return writer
  }

  private init(
    _ path: String, _ plan: WorkbookPlan, _ options: WritingOptions, _ workbook: consuming Workbook,
    _ headings: (text: Workbook.Format, number: Workbook.Format, turned: Workbook.Format)
  ) {
    self.path = path
    self.plan = plan
    self.options = options
    self.workbook = workbook
    headingFormat = headings.text
    numberHeadingFormat = headings.number
    turnedHeadingFormat = headings.turned
    sheetNames = Set(plan.sheets.map(\.name))
    takenNames = Set(plan.sheets.map { $0.name.lowercased() })
    takenTables = Set(plan.sheets.compactMap { $0.tableName?.lowercased() })
    takenTables.formUnion(plan.definedNames.map { $0.name.lowercased() })
  }

  /// The sheets as they are now, with the rows that each has got: what a table of contents needs.
  var contents: [SheetReceipt] {
    parts.map { SheetReceipt(name: $0.name, table: $0.table, sheet: $0.sheet, rows: $0.rows) }
  }

  private func count(_ sheets: [SheetCount]) -> PackageCount {
    let charts = parts.count { $0.rows > 0 && plan.sheets[$0.sheet].chart != nil }
    return PackageCount(
      sheets: sheets, tables: parts.count { $0.table != nil && $0.rows > 0 }, charts: charts)
  }

  /// Ends every sheet, writes the file and reads it again to see that it is whole.
  ///
  /// Whoever gets an error removes the file: what is at the path is then not a workbook.
  consuming func close() throws(WorkbookError) -> WorkbookReceipt {
    for part in parts.indices { try finish(part) }
    let written = parts.map(\.written)
    let receipt = WorkbookReceipt(
      sheets: contents, losses: losses, count: count(finalCounts(written)), waiting: waiting)
    let now = count(written)
    let (path, verifies) = (path, options.verifies)
    try workbook.close()
    if verifies { try PackageVerification.verify(path, now) }
    return receipt
  }
}

// MARK: - Rows

extension WorkbookWriter {
  /// Adds a row to a sheet of the plan.
  ///
  /// Cells that are missing at the end stay empty.
  mutating func append(_ row: [SheetCell], to sheet: Int) throws(WorkbookError) {
    try beginRow(in: sheet)
    for cell in row { try append(cell) }
    try endRow()
  }

  /// Starts a row in a sheet of the plan.
  mutating func beginRow(in sheet: Int) throws(WorkbookError) {
    var part = fills[sheet].part
    if parts[part].rows >= fills[sheet].capacity {
      part = try nextPart(of: sheet)
      fills[sheet].part = part
    }
    cursor = Cursor(sheet: sheet, part: part, row: parts[part].nextRow)
  }

  /// Ends the row.
  mutating func endRow() throws(WorkbookError) {
    try setHeight()
    parts[cursor.part].rows += 1
    if cursor.hasCells { parts[cursor.part].written.rows += 1 }
  }

  /// Leaves a cell empty.
  mutating func skipCell() {
    cursor.column += 1
  }

  /// Adds text to the row from UTF-8 bytes, as quickly as it can be done.
  ///
  /// A zero byte must follow the last of them.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookError) {
    try checkColumn()
    try write(text: bytes, as: format(.text))
    cursor.column += 1
  }

  /// Adds a cell to the row.
  mutating func append(_ cell: SheetCell) throws(WorkbookError) {
    try checkColumn()
    switch cell {
    case .empty: break
    case .text(let text): try write(text: text, as: format(.text))
    case .integer(let number): try write(integer: number)
    case .number(let number): try write(number: number)
    case .date(let year, let month, let day): try writeDate(year, month, day)
    case .link(let url, let text): try write(url: url, text: text)
    case .internalLink(let sheet, let cell, let text):
      try write(sheetLink: sheet, cell: cell, text: text)
    case .formula(let formula, let now): try write(formula: formula, now: now)
    case .styled(let text, let role):
      cursor.height = max(cursor.height, RowHeight.height(role))
      try write(text: text, as: formats[role] ?? format(.text), measured: role == .label)
    }
    cursor.column += 1
  }
}
