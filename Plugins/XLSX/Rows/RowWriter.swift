import Compression
import PluginKit

/// Writes rows as Excel keeps them (ECMA-376, 18.3.1.73), packed for the zip that a workbook is.
///
///     var rows = RowWriter(form, firstRow: 4_096, effort: .thorough)
///     rows.beginRow()
///     rows.put(text: bytes)
///     rows.put(integer: 2025)
///     rows.endRow()
///     let packed = rows.finish()
///
/// It is what libxlsxwriter writes of the same cells, byte for byte, in a fraction of the time: rows know from the start
/// where they stand, so any number of writers can work side by side. Text stands in its cell, not in a list of the whole
/// workbook. What a cell cannot carry is replaced by what it can, and listed in `losses`.
struct RowWriter: ~Copyable {
  /// Something that a cell of the last row could not carry.
  struct Loss: Hashable {
    var column: Int
    var reason: SheetLoss.Reason
  }

  /// So much XML is handed to the packer at a time: it stays in the processor's cache.
  private static let blockSize = 1 << 16

  let form: RowForm
  let markup: RowMarkup
  private var deflate: Deflate
  private var next: Int
  private var finished: [PackedRows] = []
  private var part: PackedRows
  private var rows = ByteBuffer(capacity: blockSize * 2)
  var links = ByteBuffer()
  var relations = ByteBuffer()
  var pixels: [Int]

  // The row under way.
  var cells = ByteBuffer(capacity: 4_096)
  var column = 0
  var cellCount = 0
  var rowInPart = 0
  /// The row's number, as Excel counts.
  var number = ByteBuffer()
  var height = RowHeight.line
  /// What the row could not carry so far.
  var losses: [Loss] = []

  /// A writer whose first row is the `firstRow`th, from 0, of all rows of the table.
  init(_ form: RowForm, firstRow: Int, effort: Deflate.Effort) {
    self.form = form
    markup = RowMarkup(styles: form.styles)
    deflate = Deflate(effort)
    next = firstRow
    part = PackedRows(part: firstRow / form.capacity)
    pixels = Array(repeating: 0, count: form.styles.count)
  }

  mutating func beginRow() {
    rowInPart = next % form.capacity
    if next / form.capacity != part.part {
      endPart()
      part = PackedRows(part: next / form.capacity)
    }
    // The headings stand above the first row, and Excel counts from 1.
    number.removeAll()
    number.put(rowInPart + 2)
    column = 0
    cellCount = 0
    height = RowHeight.line
    cells.removeAll()
    if !losses.isEmpty { losses.removeAll() }
  }

  mutating func endRow() {
    next += 1
    part.rows += 1
    guard cellCount > 0 else { return }
    part.written.rows += 1
    part.written.cells += cellCount
    rows.put(literal: "<row r=\"")
    rows.put(number)
    if height > RowHeight.line {
      rows.put(literal: "\" ht=\"")
      rows.put(Int(height))
      rows.put(literal: "\" customHeight=\"1\">")
    } else {
      rows.put(literal: "\">")
    }
    rows.put(cells)
    rows.put(literal: "</row>")
    if rows.count >= Self.blockSize { packRows() }
  }

  /// The rows, packed; nil if there was no memory for it.
  consuming func finish() -> PackedTable? {
    endPart()
    guard finished.allSatisfy({ $0.xml != nil }) else { return nil }
    return PackedTable(parts: finished, pixels: pixels)
  }

  private mutating func packRows() {
    rows.withBytes { deflate.add(UnsafeRawBufferPointer($0)) }
    rows.removeAll()
  }

  private mutating func endPart() {
    guard part.rows > 0 else { return }
    packRows()
    part.xml = deflate.endPiece()
    part.links = Self.pack(&links, with: &deflate)
    part.relations = Self.pack(&relations, with: &deflate)
    finished.append(part)
  }

  private static func pack(_ xml: inout ByteBuffer, with deflate: inout Deflate) -> PackedPiece? {
    guard xml.count > 0 else { return nil }
    xml.withBytes { deflate.add(UnsafeRawBufferPointer($0)) }
    xml.removeAll()
    return deflate.endPiece()
  }
}

extension ByteBuffer {
  /// Appends what another buffer holds.
  mutating func put(_ other: borrowing ByteBuffer) {
    other.withBytes { put(bytes: $0) }
  }
}
