/// Turns a plan and rows into a workbook, one row at a time.
///
///     var writer = try WorkbookWriter.open(path, for: plan, options: .init(mode: .stream))
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
/// Rows that do not fit into a sheet go on in another, `Events 2`, with the headings repeated. What a
/// cell cannot carry is replaced by what it can, and listed in the receipt. Every rule about that is
/// in a guard beside this file; the C library is behind `Workbook`.
struct WorkbookWriter: ~Copyable {
  /// Widths of text are taken from so many rows; numbers and dates are always measured.
  private static let measuredRows = 20_000

  private let path: String
  private let plan: WorkbookPlan
  private let options: WritingOptions
  private let sheetNames: Set<String>
  private var workbook: Workbook
  private var parts: [SheetPart] = []
  private var fills: [SheetFill] = []
  private var takenNames: Set<String>
  private var takenTables: Set<String>
  private var losses = SheetLosses()
  private var formats: [TextRole: Workbook.Format] = [:]
  private var headingFormat: Workbook.Format
  private var cursor = Cursor()

  /// Where the next cell goes.
  private struct Cursor {
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
    var workbook = try Workbook(
      path: path, temporaryFolder: options.temporaryFolder, constantMemory: options.mode == .stream)
    let headingFormat = try workbook.format(for: .heading)
    var writer = WorkbookWriter(path, plan, options, workbook, headingFormat)
    try writer.setProperties()
    try writer.makeFormats()
    try writer.makeSheets()
    return writer
  }

  private init(
    _ path: String, _ plan: WorkbookPlan, _ options: WritingOptions, _ workbook: consuming Workbook,
    _ headingFormat: Workbook.Format
  ) {
    self.path = path
    self.plan = plan
    self.options = options
    self.workbook = workbook
    self.headingFormat = headingFormat
    sheetNames = Set(plan.sheets.map(\.name))
    takenNames = Set(plan.sheets.map { $0.name.lowercased() })
    takenTables = Set(plan.sheets.compactMap { $0.tableName?.lowercased() })
    takenTables.formUnion(plan.definedNames.map { $0.name.lowercased() })
  }

  /// The sheets as they are now, with the rows that each has got: what a table of contents needs.
  var contents: [SheetReceipt] {
    parts.map { SheetReceipt(name: $0.name, table: $0.table, sheet: $0.sheet, rows: $0.rows) }
  }

  /// Ends every sheet, writes the file and reads it again to see that it is whole.
  ///
  /// Whoever gets an error removes the file: what is at the path is then not a workbook.
  consuming func close() throws(WorkbookError) -> WorkbookReceipt {
    for part in parts.indices { try finish(part) }
    let receipt = WorkbookReceipt(sheets: contents, losses: losses)
    let expected = parts.map { SheetCount(rows: $0.filledRows, cells: $0.cells) }
    let (path, verifies) = (path, options.verifies)
    try workbook.close()
    if verifies { try PackageVerification.verify(path, sheets: expected) }
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
    if cursor.hasCells { parts[cursor.part].filledRows += 1 }
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

// MARK: - Cells

extension WorkbookWriter {
  private var place: CellPlace {
    CellPlace(sheet: cursor.part, row: cursor.row, column: cursor.column)
  }

  private func format(_ kind: CellKind) -> Workbook.Format {
    fills[cursor.sheet].formats[cursor.column * CellKind.allCases.count + kind.rawValue]
  }

  private func checkColumn() throws(WorkbookError) {
    guard cursor.column >= fills[cursor.sheet].columns else { return }
    throw .tooManyCells(
      sheet: parts[cursor.part].name, row: cursor.row + 1, columns: fills[cursor.sheet].columns)
  }

  private mutating func count() {
    parts[cursor.part].cells += 1
    cursor.hasCells = true
  }

  private mutating func lose(_ reason: SheetLoss.Reason) {
    let heading = plan.sheets[cursor.sheet].columns[cursor.column].heading
    losses.add(
      SheetLoss(
        sheet: parts[cursor.part].name, row: cursor.row + 1,
        column: heading.isEmpty ? "column \(cursor.column + 1)" : heading, reason: reason))
  }

  private mutating func widen(to pixels: Int) {
    if pixels > fills[cursor.sheet].pixels[cursor.column] {
      fills[cursor.sheet].pixels[cursor.column] = pixels
    }
  }

  private func setHeight() throws(WorkbookError) {
    guard cursor.height > RowHeight.line, cursor.hasCells else { return }
    try workbook.setHeight(cursor.height, ofRow: cursor.row, in: cursor.part)
  }

  /// Measures text: its lines where lines are broken, and its width in the first rows of a sheet,
  /// until the column is as wide as it may become.
  private mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>) {
    let lineWidth = fills[cursor.sheet].lineWidths[cursor.column]
    if lineWidth > 0 {
      let lines = ColumnWidths.lines(of: bytes, in: lineWidth)
      if lines > 1 { cursor.height = max(cursor.height, RowHeight.height(lines: lines)) }
    }
    guard cursor.row <= Self.measuredRows else { return }
    guard fills[cursor.sheet].pixels[cursor.column] < fills[cursor.sheet].widest[cursor.column] else {
      return
    }
    widen(to: ColumnWidths.pixels(of: bytes))
  }

  private mutating func measure(_ text: String) {
    var text = text
    text.withUTF8 { measure($0) }
  }

  private mutating func write(
    text: String, as format: Workbook.Format, measured: Bool = true
  ) throws(WorkbookError) {
    var text = text
    // The copy makes the zero byte sure; bytes that are in order pass without another.
    let outcome: Result<Void, WorkbookError> = text.withZeroByte { bytes in
      Result { () throws(WorkbookError) in try write(text: bytes, as: format, measured: measured) }
    }
    try outcome.get()
  }

  /// Writes bytes that are followed by a zero byte.
  private mutating func write(
    text bytes: UnsafeBufferPointer<UInt8>, as format: Workbook.Format, measured: Bool = true
  ) throws(WorkbookError) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return }
    guard CellGuards.isClean(bytes) else {
      let guarded = CellGuards.guarded(String(decoding: bytes, as: UTF8.self))
      report(guarded)
      if measured { measure(guarded.text) }
      try workbook.write(text: guarded.text, as: format, at: place)
      return count()
    }
    if measured { measure(bytes) }
    let text = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    try workbook.write(text: text, as: format, at: place)
    count()
  }

  private mutating func report(_ guarded: CellGuards.GuardedText) {
    if guarded.charactersCut > 0 { lose(.textCut(characters: guarded.charactersCut)) }
    if guarded.replacedCharacters { lose(.charactersReplaced) }
  }

  private mutating func write(integer: Int) throws(WorkbookError) {
    guard integer.magnitude <= CellGuards.largestInteger else {
      return try write(text: String(integer), as: format(.text))
    }
    widen(to: ColumnWidths.pixels(ofInteger: integer, grouped: true))
    try workbook.write(number: Double(integer), as: format(.integer), at: place)
    count()
  }

  private mutating func write(number: Double) throws(WorkbookError) {
    guard number.isFinite else { return lose(.notANumber) }
    widen(to: ColumnWidths.pixels(ofNumber: number))
    try workbook.write(number: number, as: format(.number), at: place)
    count()
  }

  private mutating func writeDate(_ year: Int, _ month: Int, _ day: Int) throws(WorkbookError) {
    guard let serial = SerialDate.serial(year: year, month: month, day: day) else {
      lose(.dateAsText)
      let text = SerialDate.text(year: year, month: month, day: day)
      return try write(text: text, as: format(.text))
    }
    widen(to: ColumnWidths.datePixels)
    try workbook.write(number: Double(serial), as: format(.date), at: place)
    count()
  }

  private mutating func write(url: String, text: String) throws(WorkbookError) {
    switch LinkGuards.address(url) {
    case .success(let address): try write(address: address, text: text)
    case .failure(let refusal):
      lose(.linkDropped(refusal.problem))
      try write(text: text, as: format(.text))
    }
  }

  private mutating func write(sheetLink sheet: String, cell: String, text: String)
    throws(WorkbookError)
  {
    guard sheetNames.contains(sheet) || parts.contains(where: { $0.name == sheet }) else {
      lose(.linkDropped(.unknownSheet(sheet)))
      return try write(text: text, as: format(.text))
    }
    try write(address: "internal:\(SheetNames.quoted(sheet))!\(cell)", text: text)
  }

  private mutating func write(address: String, text: String) throws(WorkbookError) {
    guard !text.isEmpty else { return }
    guard parts[cursor.part].links < LinkGuards.mostPerSheet else {
      lose(.linkDropped(.tooMany))
      return try write(text: text, as: format(.text))
    }
    let guarded = CellGuards.guarded(text)
    report(guarded)
    measure(guarded.text)
    try workbook.write(link: address, text: guarded.text, as: format(.link), at: place)
    parts[cursor.part].links += 1
    count()
  }

  private mutating func write(formula: String, now: FormulaValue) throws(WorkbookError) {
    if let reason = Formulas.problem(with: formula) {
      throw .formulaRefused(
        sheet: parts[cursor.part].name, row: cursor.row + 1, formula: formula, reason: reason)
    }
    switch now {
    case .number(let number):
      guard number.isFinite else { return lose(.notANumber) }
      let isWhole = number == number.rounded()
      widen(to: ColumnWidths.pixels(ofNumber: number))
      try workbook.write(
        formula: formula, now: now, as: format(isWhole ? .integer : .number), at: place)
    case .text(let text):
      let guarded = CellGuards.guarded(text)
      report(guarded)
      try workbook.write(formula: formula, now: .text(guarded.text), as: format(.text), at: place)
    }
    count()
  }
}

// MARK: - Sheets

extension WorkbookWriter {
  private mutating func setProperties() throws(WorkbookError) {
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

  private mutating func makeFormats() throws(WorkbookError) {
    for role in TextRole.allCases { formats[role] = try workbook.format(for: .role(role)) }
    for sheet in plan.sheets {
      var fill = SheetFill(sheet, maxRowsPerSheet: options.maxRowsPerSheet)
      for column in sheet.columns {
        for kind in CellKind.allCases {
          fill.formats.append(try workbook.format(for: column.style(of: kind)))
        }
      }
      fills.append(fill)
    }
  }

  private mutating func makeSheets() throws(WorkbookError) {
    for (index, sheet) in plan.sheets.enumerated() {
      fills[index].part = parts.count
      let foreseen = max(1, (sheet.expectedRows + fills[index].capacity - 1) / fills[index].capacity)
      for number in 1...foreseen { try addPart(number, of: index) }
    }
  }

  /// The sheet for the rows that no longer fit: made in advance, or new at the end.
  private mutating func nextPart(of sheet: Int) throws(WorkbookError) -> Int {
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
      added, as: sheet, header: PageText.header(title: sheet.title),
      footer: PageText.footer(plan.footer), paper: plan.paper)
    if sheet.hasHeadings {
      for (column, heading) in sheet.columns.map(\.heading).enumerated() {
        let place = CellPlace(sheet: added, row: 0, column: column)
        try workbook.write(text: heading, as: headingFormat, at: place)
      }
      let isBroken = sheet.columns.contains { column in
        ColumnWidths.isBroken(
          heading: column.heading, minimumWidth: column.minimumWidth, hasFilterButton: sheet.hasFilterButtons)
      }
      if isBroken { try workbook.setHeight(RowHeight.height(lines: 2), ofRow: 0, in: added) }
      part.firstRow = 1
      part.cells = sheet.columns.count
      part.filledRows = 1
    }
    parts.append(part)
  }

  /// Writes what can be said only when the rows are there.
  private mutating func finish(_ index: Int) throws(WorkbookError) {
    let part = parts[index]
    let sheet = plan.sheets[part.sheet]
    for (column, style) in sheet.columns.enumerated() {
      let width = ColumnWidths.width(
        pixels: fills[part.sheet].pixels[column],
        hasFilterButton: sheet.hasHeadings && sheet.hasFilterButtons,
        in: style.minimumWidth...style.maximumWidth)
      try workbook.setWidth(width, ofColumn: column, in: index)
    }
    if sheet.hasHeadings { try finishTable(index) }
    if index == parts.lastIndex(where: { $0.sheet == part.sheet }) { try writeNotes(index) }
  }

  private mutating func finishTable(_ index: Int) throws(WorkbookError) {
    let part = parts[index]
    let sheet = plan.sheets[part.sheet]
    let columns = 0...sheet.columns.count - 1
    let all = Workbook.Range(rows: 0...part.rows, columns: columns)
    // The library has no table without rows, and none while it streams.
    if let table = part.table, part.rows > 0, options.mode == .full {
      try workbook.addTable(
        table, headings: sheet.columns.map(\.heading), headingFormat: headingFormat,
        hasFilterButtons: sheet.hasFilterButtons, over: all, in: index)
    } else if sheet.hasFilterButtons {
      try workbook.addFilter(over: all, in: index)
    }
    guard part.rows > 0 else { return }
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

  private mutating func writeNotes(_ index: Int) throws(WorkbookError) {
    let sheet = parts[index].sheet
    for (offset, note) in plan.sheets[sheet].notes.enumerated() {
      cursor = Cursor(sheet: sheet, part: index, row: parts[index].nextRow + 1 + offset)
      try write(text: note, as: formats[.note] ?? format(.text), measured: false)
      if cursor.hasCells { parts[index].filledRows += 1 }
    }
  }
}

extension String {
  /// Lends the text's bytes with a zero byte behind them.
  fileprivate mutating func withZeroByte<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let count = utf8.count
    return withCString { start in
      start.withMemoryRebound(to: UInt8.self, capacity: count + 1) { bytes in
        body(UnsafeBufferPointer(start: bytes, count: count))
      }
    }
  }
}
