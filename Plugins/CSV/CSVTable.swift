import PluginKit

/// The rows of one table as RFC 4180 has them: cells with a delimiter, a quote or a line end stand in quotes, quotes are
/// doubled.
final class CSVTable<Row>: Sendable {
  private let dialect: CSVDialect
  private let names: [String]
  /// Writes all cells of a row.
  private let writeCells: WriteCells

  private typealias WriteCells = @Sendable (Row, ExportContext, inout ByteBuffer) -> Void

  init(_ columns: [Column<Row>], _ dialect: CSVDialect) {
    self.dialect = dialect
    names = columns.map(\.name)
    // Each cell is written after those before it: one closure in the other, none of them looked up in a list.
    var writeCells: WriteCells = { _, _, _ in }
    for column in columns { writeCells = Self.adding(column, to: writeCells, dialect) }
    self.writeCells = writeCells
  }

  /// Writes one cell more than another closure; a delimiter stands behind each.
  private static func adding(
    _ column: Column<Row>, to writeBefore: @escaping WriteCells, _ dialect: CSVDialect
  ) -> WriteCells {
    let writeCell = column.write
    let delimiter = dialect.delimiter
    // Ids, numbers, days and dates hold no delimiter, quote or line end.
    if [.id, .integer, .day, .edtf].contains(column.type) {
      return { row, context, buffer in
        writeBefore(row, context, &buffer)
        writeCell(row, context, &buffer)
        buffer.put(byte: delimiter)
      }
    }
    let isGuarded = dialect.isGuarded && [.text, .url].contains(column.type)
    let special = dialect.special
    return { row, context, buffer in
      writeBefore(row, context, &buffer)
      let mark = buffer.count
      writeCell(row, context, &buffer)
      if buffer.count > mark {
        if isGuarded { buffer.guardFormula(from: mark) }
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
    let table = CSVTable(table.columns, CSVDialect(CSVOptions(), path: ""))
    table.putHeader(into: &buffer)
    for row in rows { table.put(row, context, into: &buffer) }
  }
}

extension ByteBuffer {
  /// Puts a tab before a text that a spreadsheet program would run as a formula: it begins with `= + - @`, a tab or a
  /// carriage return, or with a full-width form of one of these.
  ///
  /// A reader takes exactly one tab off.
  fileprivate mutating func guardFormula(from mark: Int) {
    // Most cells begin with a letter, and letters come behind all of these but the full-width ones.
    guard let first = firstByte(since: mark), first <= UInt8(ascii: "@") || first == 0xEF else { return }
    let isFormula = withBytes(from: mark) { cell in
      switch cell.first {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
      case 0xEF:  // U+FF1D, U+FF0B, U+FF0D and U+FF20 are EF BC 9D, 8B, 8D and A0.
        cell.count > 2 && cell[1] == 0xBC && [0x9D, 0x8B, 0x8D, 0xA0].contains(cell[2])
      default: false
      }
    }
    if isFormula { insert(0x09, at: mark) }
  }
}
