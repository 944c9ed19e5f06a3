/// Each kind of cell: what its guard lets through is written, what it does not is replaced and listed.
extension WorkbookWriter {
  private var place: CellPlace {
    CellPlace(sheet: cursor.part, row: cursor.row, column: cursor.column)
  }

  func format(_ kind: CellKind) -> Workbook.Format {
    fills[cursor.sheet].formats[cursor.column * CellKind.allCases.count + kind.rawValue]
  }

  func checkColumn() throws(WorkbookError) {
    guard cursor.column >= fills[cursor.sheet].columns else { return }
    throw .tooManyCells(
      sheet: parts[cursor.part].name, row: cursor.row + 1, columns: fills[cursor.sheet].columns)
  }

  private mutating func count() {
    parts[cursor.part].written.cells += 1
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

  func setHeight() throws(WorkbookError) {
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
    guard cursor.row <= ColumnWidths.measuredRows else { return }
    guard fills[cursor.sheet].pixels[cursor.column] < fills[cursor.sheet].widest[cursor.column] else {
      return
    }
    widen(to: ColumnWidths.pixels(of: bytes))
  }

  private mutating func measure(_ text: String) {
    var text = text
    text.withUTF8 { measure($0) }
  }

  mutating func write(
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
  mutating func write(
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

  mutating func write(integer: Int) throws(WorkbookError) {
    guard integer.magnitude <= CellGuards.largestInteger else {
      return try write(text: String(integer), as: format(.text))
    }
    widen(to: ColumnWidths.pixels(ofInteger: integer, grouped: true) + ColumnWidths.indent)
    try workbook.write(number: Double(integer), as: format(.integer), at: place)
    count()
  }

  mutating func write(number: Double) throws(WorkbookError) {
    guard number.isFinite else { return lose(.notANumber) }
    widen(to: ColumnWidths.pixels(ofNumber: number) + ColumnWidths.indent)
    try workbook.write(number: number, as: format(.number), at: place)
    count()
  }

  mutating func writeDate(_ year: Int, _ month: Int, _ day: Int) throws(WorkbookError) {
    guard let serial = SerialDate.serial(year: year, month: month, day: day) else {
      lose(.dateAsText)
      let text = SerialDate.text(year: year, month: month, day: day)
      return try write(text: text, as: format(.text))
    }
    widen(to: ColumnWidths.datePixels)
    try workbook.write(number: Double(serial), as: format(.date), at: place)
    count()
  }

  mutating func write(url: String, text: String) throws(WorkbookError) {
    switch LinkGuards.address(url) {
    case .success(let address): try write(address: address, text: text)
    case .failure(let refusal):
      lose(.linkDropped(refusal.problem))
      try write(text: text, as: format(.text))
    }
  }

  mutating func write(sheetLink sheet: String, cell: String, text: String)
    throws(WorkbookError)
  {
    guard sheetNames.contains(sheet) || parts.contains(where: { $0.name == sheet }) else {
      lose(.linkDropped(.unknownSheet(sheet)))
      return try write(text: text, as: format(.text))
    }
    try write(address: "internal:\(SheetNames.quoted(sheet))!\(cell)", text: text)
  }

  mutating func write(address: String, text: String) throws(WorkbookError) {
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

  mutating func write(formula: String, now: FormulaValue) throws(WorkbookError) {
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
