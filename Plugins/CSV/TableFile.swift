import PluginKit

/// The file of one table in a folder, with what its metadata tells of it: how many bytes, and their hash.
final class TableFile<Row> {
  private let table: CSVTable<Row>
  private let file: OutputFile
  private let context: ExportContext
  private var buffer = ByteBuffer()
  private var hash = SHA256()
  private let isHashed: Bool

  init(
    _ table: Table<Row>, _ dialect: CSVDialect, _ context: ExportContext, _ output: Output, isHashed: Bool
  ) throws(ExportError) {
    self.table = CSVTable(table, dialect)
    self.context = context
    self.isHashed = isHashed
    file = try output.file(named: table.name + ".csv")
    self.table.putHeader(into: &buffer)
  }

  /// Writes a row; a text that may not be written ends the export.
  func put(_ row: Row) throws(ExportError) {
    if let refusal = table.refusal(of: row, context) { throw .refused(refusal) }
    table.put(row, context, into: &buffer)
    if buffer.count >= OutputFile.blockSize { try write() }
  }

  private func write() throws(ExportError) {
    if isHashed { buffer.withBytes { hash.add($0) } }
    try file.write(&buffer)
  }

  /// Writes what is left, and tells what the file holds.
  func finish() throws(ExportError) -> (byteCount: Int, hash: String) {
    try write()
    return (file.byteCount, isHashed ? hash.hexadecimal : "")
  }
}
