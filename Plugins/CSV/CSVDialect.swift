import PluginKit

/// How cells and rows are set apart (RFC 4180, and what spreadsheet programs make of it).
struct CSVDialect: Sendable {
  let delimiter: UInt8
  let hasReturns: Bool
  let hasMark: Bool
  /// What becomes of cells that a spreadsheet program would run as a formula.
  let formulaGuard: FormulaGuard
  /// The bytes for which a cell stands in quotes.
  let special: Escaper

  /// The dialect of an output at this path.
  init(_ options: CSVOptions, path: String) {
    delimiter = (options.delimiter ?? (path.lowercased().hasSuffix(".tsv") ? .tab : .comma)).byte
    hasReturns = options.newline.map { $0 == .crlf } ?? (options.preset != .unix)
    hasMark = options.bom ?? (options.preset == .excel)
    formulaGuard = options.formulaGuard
    special = Escaper(
      [Unicode.Scalar(delimiter), "\"", "\r", "\n", "\t"].map { (special: $0, replacement: "") })
  }

  /// Writes what stands before the first row.
  func begin(_ buffer: inout ByteBuffer) {
    if hasMark { buffer.put(bytes: [0xEF, 0xBB, 0xBF]) }
  }

  /// Ends a row.
  func endRow(_ buffer: inout ByteBuffer) {
    if hasReturns { buffer.put(byte: 0x0D) }
    buffer.put(byte: 0x0A)
  }
}
