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
    for (index, column) in columns.enumerated() {
      let writeCell = Self.cell(of: column, dialect)
      let writeBefore = writeCells
      let delimiter = index > 0 ? dialect.delimiter : nil
      writeCells = { row, context, buffer in
        writeBefore(row, context, &buffer)
        if let delimiter { buffer.put(byte: delimiter) }
        writeCell(row, context, &buffer)
      }
    }
    self.writeCells = writeCells
  }

  private static func cell(of column: Column<Row>, _ dialect: CSVDialect) -> WriteCells {
    let write = column.write
    // Ids, numbers and days are of letters, digits, points and dashes.
    if [.id, .integer, .day].contains(column.type) { return write }
    let isGuarded = dialect.isGuarded && [.text, .url].contains(column.type)
    let special = dialect.special
    return { row, context, buffer in
      let mark = buffer.count
      write(row, context, &buffer)
      if isGuarded { buffer.guardFormula(from: mark) }
      buffer.quoteField(from: mark, ifAny: special)
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
    // A row of one empty cell would be an empty line, which readers pass over.
    if buffer.count == start { buffer.put("\"\"") }
    dialect.endRow(&buffer)
  }
}

extension ByteBuffer {
  /// Puts a tab before a text that a spreadsheet program would run as a formula: it begins with `= + - @`, a tab or a
  /// carriage return, or with a full-width form of one of these.
  ///
  /// A reader takes exactly one tab off.
  fileprivate mutating func guardFormula(from mark: Int) {
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
