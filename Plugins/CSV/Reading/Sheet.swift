import PluginKit

/// A table of a file: which one it is, and what its columns are.
struct Sheet {
  /// What the cells of a column are.
  struct Column {
    /// The column that it is.
    let schema: ColumnSchema
    /// The language of its texts, where the heading names one: `title_vi`.
    let language: String?
    /// The heading, and its place.
    let heading: String
    let place: ImportPlace
    /// Whether it holds the end of the date whose start another column holds.
    var isEnd = false
    /// Whether it is of the event at which a gift was given: its occasion, its date.
    var isOfOccasion = false

    /// Whether it says something of the record itself, and nothing that is put together with other columns.
    var isOwn: Bool { !isEnd && !isOfOccasion }
  }

  /// A row: its cells that say something, by the columns' numbers.
  struct Row {
    let place: ImportPlace
    let cells: [Cell]
  }

  struct Cell {
    let column: Int
    let text: String
    let isQuoted: Bool
    let place: ImportPlace
  }

  let file: ImportFile
  let table: TableSchema
  /// The list that people keep under another name, where it is one.
  let list: KeptList?
  /// Whether an option or the file's name says which table it is, and not its headings.
  let isNamed: Bool
  /// The columns by their number; nil for one that is not read.
  let columns: [Column?]
  let delimiter: UInt8
  let formulaGuard: FormulaGuard
  /// Where the headings stand.
  let headings: ImportPlace
  /// Where the rows behind the headings begin.
  let start: Int

  /// The number of the column with a name, whatever its language.
  func number(of name: String) -> Int? {
    columns.firstIndex { $0?.schema.name == name && $0?.isOwn == true }
  }

  /// The cell of a row in which the end of the date stands.
  func end(of row: Row) -> Cell? { row.cells.first { columns[$0.column]?.isEnd == true } }

  /// The cell of a row in which something of the occasion of a gift stands: its title, its date.
  func cell(ofOccasion name: String, of row: Row) -> Cell? {
    row.cells.first { cell in
      columns[cell.column].map { $0.isOfOccasion && $0.schema.name == name } ?? false
    }
  }

  /// Whether any row tells an occasion.
  var hasOccasions: Bool { columns.contains { $0?.isOfOccasion == true } }

  /// Whether there is a column of that name.
  func has(_ name: String) -> Bool { number(of: name) != nil }

  /// Whether it has the columns that an export draws from a date.
  var isExported: Bool { has("earliest") && has("latest") && has("precision") }
}

extension Sheet {
  /// Hands on every row; what cannot be read is reported.
  ///
  /// Empty cells at a row's end say nothing, whether they stand there or not: spreadsheets write more of them than there
  /// are headings, and other programs none.
  func forEachRow(_ records: inout ImportedRecords, _ body: (Row, inout ImportedRecords) -> Void) {
    file.bytes.withUnsafeBufferPointer { bytes in
      var scanner = CSVScanner(bytes, from: start, delimiter: delimiter)
      var short: (count: Int, first: ImportPlace)?
      while true {
        do throws(CSVScanner.Fault) {
          guard try scanner.next() else { break }
        } catch {
          CSVFaults.report(error, in: file, to: &records)
          if error.problem == .openQuote { break }
          scanner.skipLine(from: error.offset)
          continue
        }
        if let surplus = scanner.surplus(over: columns.count) {
          CSVFaults.reportSurplus(surplus, of: scanner, columns.count, in: file, to: &records)
          continue
        }
        if scanner.cells.count < columns.count {
          short = ((short?.count ?? 0) + 1, short?.first ?? file.place(scanner.rowStart))
        }
        body(row(scanner), &records)
      }
      if let short { CSVFaults.reportShort(short.count, short.first, to: &records) }
    }
  }

  private func row(_ scanner: CSVScanner) -> Row {
    var cells: [Cell] = []
    cells.reserveCapacity(columns.count)
    for (number, cell) in scanner.cells.prefix(columns.count).enumerated() where columns[number] != nil {
      guard !scanner.isBlank(cell) else { continue }
      cells.append(
        Cell(
          column: number, text: text(of: cell, number, scanner), isQuoted: cell.isQuoted,
          place: file.place(cell.range.lowerBound)))
    }
    return Row(place: file.place(scanner.rowStart), cells: cells)
  }

  /// The text of a cell without the sign of the guard.
  private func text(of cell: CSVScanner.Cell, _ column: Int, _ scanner: CSVScanner) -> String {
    let isText = columns[column].map { [.text, .url].contains($0.schema.type) } ?? false
    guard isText, scanner.withBytes(of: cell, { formulaGuard.isGuarded($0) }) else {
      return scanner.text(of: cell)
    }
    var rest = cell
    rest.range = cell.range.dropFirst()
    return scanner.text(of: rest)
  }
}

/// What is said of bytes that are no table.
enum CSVFaults {
  static func report(_ fault: CSVScanner.Fault, in file: ImportFile, to records: inout ImportedRecords) {
    let place = file.place(fault.offset)
    switch fault.problem {
    case .openQuote:
      records.report(
        .error, "E0701", at: place, "the quote that opens this cell is never closed",
        help: "close it; a quote within a cell in quotes is doubled")
    case .textAfterQuote(let opening):
      records.report(
        .error, "E0701", at: place, "a text stands behind the quote that closes the cell",
        help: "double the quotes within a cell in quotes, as in \"the \"\"first\"\" visit\"",
        related: [(file.place(opening), "the cell begins here")])
    case .longCell:
      records.report(
        .error, "E0701", at: place, "this cell has more than 16 MiB",
        help: "close the quote that opens it, or shorten it")
    }
  }

  /// Tells of a cell beyond the headings in which something stands.
  static func reportSurplus(
    _ surplus: CSVScanner.Cell, of scanner: CSVScanner, _ width: Int, in file: ImportFile,
    to records: inout ImportedRecords
  ) {
    records.report(
      .error, "E0702", at: file.place(surplus.range.lowerBound),
      "the row has \(scanner.cells.count) cells, and there \(width == 1 ? "is 1 heading" : "are \(width) headings")",
      help: "put a cell that holds a delimiter in quotes")
  }

  /// Tells of rows that end early, since a text whose line end is not in quotes makes such rows too.
  static func reportShort(_ count: Int, _ first: ImportPlace, to records: inout ImportedRecords) {
    records.report(
      .note, "N0716", at: first,
      count == 1
        ? "a row has fewer cells than there are headings; those that are missing were taken as empty"
        : "\(count) rows have fewer cells than there are headings; those that are missing were taken as empty",
      help: nil)
  }
}
