import PluginKit

/// How cells and rows are set apart (RFC 4180, and what spreadsheet programs make of it).
struct CSVDialect: Sendable {
  let delimiter: UInt8
  private let hasReturns: Bool
  private let hasMark: Bool
  /// Whether cells that a spreadsheet program would run as a formula are made harmless.
  let isGuarded: Bool
  /// The bytes for which a cell stands in quotes.
  let special: Escaper

  /// The dialect of an output at this path.
  init(_ options: CSVOptions, path: String) {
    delimiter =
      switch options.delimiter ?? (path.lowercased().hasSuffix(".tsv") ? .tab : .comma) {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .pipe: UInt8(ascii: "|")
      }
    hasReturns = options.newline == .crlf
    hasMark = options.bom
    isGuarded = options.formulaGuard == .tab
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
