import PluginKit

/// Writes rows as RFC 4180 has them: cells with a delimiter, a quote or a line end stand in quotes, quotes are doubled.
struct CSVWriter: Sendable {
  private let delimiter: UInt8
  private let lineEnd: String
  private let hasMark: Bool
  private let isGuarded: Bool
  private let special: Escaper

  /// A writer for an output at this path.
  init(_ options: CSVOptions, path: String) {
    delimiter =
      switch options.delimiter ?? (path.lowercased().hasSuffix(".tsv") ? .tab : .comma) {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .pipe: UInt8(ascii: "|")
      }
    lineEnd = options.newline == .crlf ? "\r\n" : "\n"
    hasMark = options.bom
    isGuarded = options.formulaGuard == .tab
    special = Escaper(
      [Unicode.Scalar(delimiter), "\"", "\r", "\n", "\t"].map { (special: $0, replacement: "") })
  }

  func begin(_ buffer: inout ByteBuffer) {
    if hasMark { buffer.put(bytes: [0xEF, 0xBB, 0xBF]) }
  }

  func putHeader(_ columns: [Column<some Any>], into buffer: inout ByteBuffer) {
    for (index, column) in columns.enumerated() {
      if index > 0 { buffer.put(byte: delimiter) }
      buffer.put(column.name)
    }
    buffer.put(lineEnd)
  }

  func put<Row>(_ row: Row, _ columns: [Column<Row>], _ context: ExportContext, into buffer: inout ByteBuffer)
  {
    let start = buffer.count
    for (index, column) in columns.enumerated() {
      if index > 0 { buffer.put(byte: delimiter) }
      let mark = buffer.count
      column.write(row, context, &buffer)
      if isGuarded && (column.type == .text || column.type == .url) { buffer.guardFormula(from: mark) }
      buffer.quoteField(from: mark, ifAny: special)
    }
    // A row of one empty cell would be an empty line, which readers pass over.
    if buffer.count == start { buffer.put("\"\"") }
    buffer.put(lineEnd)
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
