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
    // Each cell is written after those before it: one closure in the other, none of them looked up in a list.
    var writeCells: WriteCells = { _, _, _ in }
    for column in columns {
      writeCells = Self.adding(column, to: writeCells, dialect, isGuarded: isGuarded(column))
    }
    self.writeCells = writeCells
  }

  /// Writes one cell more than another closure; a delimiter stands behind each.
  private static func adding(
    _ column: Column<Row>, to writeBefore: @escaping WriteCells, _ dialect: CSVDialect, isGuarded: Bool
  ) -> WriteCells {
    let writeCell = column.write
    let delimiter = dialect.delimiter
    // Ids, numbers and days hold no delimiter, quote or line end.
    if [.id, .integer, .day].contains(column.type) {
      return { row, context, buffer in
        writeBefore(row, context, &buffer)
        writeCell(row, context, &buffer)
        buffer.put(byte: delimiter)
      }
    }
    if column.type == .edtf {
      // A date holds a comma only where it is a set, in brackets or braces.
      return { row, context, buffer in
        writeBefore(row, context, &buffer)
        let mark = buffer.count
        writeCell(row, context, &buffer)
        if let first = buffer.firstByte(since: mark), first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
        {
          buffer.quoteField(from: mark, ifAny: dialect.special)
        }
        buffer.put(byte: delimiter)
      }
    }
    let formulaGuard = isGuarded ? dialect.formulaGuard : .none
    let special = dialect.special
    return { row, context, buffer in
      writeBefore(row, context, &buffer)
      let mark = buffer.count
      writeCell(row, context, &buffer)
      if buffer.count > mark {
        formulaGuard.apply(to: &buffer, from: mark)
        buffer.quoteField(from: mark, ifAny: special)
      }
      buffer.put(byte: delimiter)
    }
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
