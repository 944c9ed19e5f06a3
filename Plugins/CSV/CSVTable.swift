import PluginKit

/// The rows of one table as RFC 4180 has them: cells with a delimiter, a quote or a line end stand in quotes, quotes are
/// doubled.
final class CSVTable<Row>: Sendable {
  private let dialect: CSVDialect
  private let names: [String]
  /// The columns of which no cell may begin as a formula does, where that is an error.
  private let guarded: [Column<Row>]
  private let key: Column<Row>?
  /// Writes all cells of a row.
  private let writeCells: WriteCells

  private typealias WriteCells = @Sendable (Row, ExportContext, inout ByteBuffer) -> Void

  /// The rows of a table with these columns.
  init(_ table: Table<Row>, _ dialect: CSVDialect) {
    self.dialect = dialect
    let columns = table.columns
    names = columns.map(\.name)
    // A word of a closed choice is no formula: the comparator `=` stays what it is.
    let schema = TableSchema.named(table.name)
    let isGuarded = { (column: Column<Row>) in
      [.text, .url].contains(column.type) && schema?.column(column.name)?.allowed.isEmpty ?? true
    }
    guarded = dialect.formulaGuard == .error ? columns.filter(isGuarded) : []
    key = columns.first
    let cells = columns.map { CellWriter($0, dialect, isGuarded: isGuarded($0)) }
    // A row is written by one closure in the other, each with a few cells of its own: a list of them would have to be
    // held and let go of for every cell.
    var writeCells: WriteCells = { _, _, _ in }
    for start in stride(from: 0, to: cells.count, by: 4) {
      writeCells = Self.adding(Array(cells[start..<min(start + 4, cells.count)]), to: writeCells)
    }
    self.writeCells = writeCells
  }

  /// Writes one to four cells more than another closure.
  private static func adding(_ cells: [CellWriter<Row>], to writeBefore: @escaping WriteCells) -> WriteCells {
    let first = cells[0]
    if cells.count == 4 {
      let (second, third, fourth) = (cells[1], cells[2], cells[3])
      return { row, context, buffer in
        writeBefore(row, context, &buffer)
        first.put(row, context, into: &buffer)
        second.put(row, context, into: &buffer)
        third.put(row, context, into: &buffer)
        fourth.put(row, context, into: &buffer)
      }
    }
    let write: WriteCells = { row, context, buffer in
      writeBefore(row, context, &buffer)
      first.put(row, context, into: &buffer)
    }
    return cells.count == 1 ? write : adding(Array(cells.dropFirst()), to: write)
  }

  /// Writes the names of the columns.
  func putHeader(into buffer: inout ByteBuffer) {
    dialect.begin(&buffer)
    for (index, name) in names.enumerated() {
      if index > 0 { buffer.put(byte: dialect.delimiter) }
      buffer.put(name)
    }
    dialect.endRow(&buffer)
  }

  /// Why a row may not be written, if it may not: one of its texts begins as a formula does.
  func refusal(of row: Row, _ context: ExportContext) -> String? {
    guard !guarded.isEmpty else { return nil }
    var cell = ByteBuffer()
    for column in guarded {
      cell.removeAll()
      column.write(row, context, &cell)
      guard dialect.formulaGuard.forbids(cell, from: 0) else { continue }
      let text = String(decoding: cell.take(from: 0), as: UTF8.self)
      key?.write(row, context, &cell)
      let record = String(decoding: cell.take(from: 0), as: UTF8.self)
      return "the cell “\(column.name)” of “\(record)” begins as a formula does: “\(text.prefix(40))”; "
        + "guard=tab makes such texts harmless"
    }
    return nil
  }

  /// Writes a row.
  func put(_ row: Row, _ context: ExportContext, into buffer: inout ByteBuffer) {
    let start = buffer.count
    writeCells(row, context, &buffer)
    buffer.removeLast()
    // A row of one empty cell would be an empty line, which readers pass over.
    if buffer.count == start { buffer.put("\"\"") }
    dialect.endRow(&buffer)
  }
}

/// Writes the cells of one column, each with a delimiter behind it.
private struct CellWriter<Row>: Sendable {
  private let write: @Sendable (Row, ExportContext, inout ByteBuffer) -> Void
  private let needsQuotes: NeedsQuotes
  private let formulaGuard: FormulaGuard
  private let special: Escaper
  private let delimiter: UInt8

  /// What of a column's cells may need quotes.
  private enum NeedsQuotes {
    /// None: ids, numbers and days hold no delimiter, quote or line end.
    case never
    /// A set of dates, in brackets or braces: no other date holds a comma.
    case sets
    /// Any cell.
    case any
  }

  init(_ column: Column<Row>, _ dialect: CSVDialect, isGuarded: Bool) {
    write = column.write
    needsQuotes =
      switch column.type {
      case .id, .integer, .day: .never
      case .edtf: .sets
      default: .any
      }
    formulaGuard = isGuarded ? dialect.formulaGuard : .none
    special = dialect.special
    delimiter = dialect.delimiter
  }

  @inline(__always)
  func put(_ row: Row, _ context: ExportContext, into buffer: inout ByteBuffer) {
    let mark = buffer.count
    write(row, context, &buffer)
    if needsQuotes != .never, let first = buffer.firstByte(since: mark) {
      if needsQuotes == .any {
        formulaGuard.apply(to: &buffer, from: mark)
        buffer.quoteField(from: mark, ifAny: special)
      } else if first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
        buffer.quoteField(from: mark, ifAny: special)
      }
    }
    buffer.put(byte: delimiter)
  }
}

/// Rows of a table as they would stand in a file of the format, for what the command line lists.
package enum CSVText {
  /// Writes the names of the columns, and the rows.
  package static func put<Row>(
    _ rows: [Row], of table: Table<Row>, _ context: ExportContext, into buffer: inout ByteBuffer
  ) {
    let table = CSVTable(table, CSVDialect(CSVOptions(), path: ""))
    table.putHeader(into: &buffer)
    for row in rows { table.put(row, context, into: &buffer) }
  }
}
