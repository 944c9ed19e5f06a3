import Compression
import Glibc
import PluginKit

/// Where packed rows wait until the workbook is made that they are set in: a file without a name, beside the workbook.
///
/// Memory holds only where each piece stands.
struct RowStore: ~Copyable {
  /// A piece in the store.
  struct Piece: Sendable {
    /// Where it begins in the file.
    let offset: Int
    /// How many packed bytes it has.
    let packedSize: Int
    /// Of the bytes that were packed.
    let checksum: Checksum
  }

  private let file: Int32
  private var size = 0

  /// A store beside a workbook's path.
  static func open(beside path: String) throws(WorkbookError) -> RowStore {
    let file = TemporaryFiles.createNameless(beside: path)
    guard file >= 0 else { throw .cannotCreate(path: path, reason: lastSystemError()) }
    return RowStore(file: file)
  }

  private init(file: Int32) {
    self.file = file
  }

  deinit {
    _ = Glibc.close(file)
  }

  /// Puts a piece behind the others.
  mutating func append(_ piece: PackedPiece) throws(WorkbookError) -> Piece {
    let stored = Piece(offset: size, packedSize: piece.bytes.count, checksum: piece.checksum)
    try Files.write(piece.bytes, to: file)
    size += piece.bytes.count
    return stored
  }

  /// Puts bytes behind the others as they are, and tells where they stand.
  mutating func append(_ bytes: [UInt8]) throws(WorkbookError) -> Range<Int> {
    try Files.write(bytes, to: file)
    size += bytes.count
    return size - bytes.count..<size
  }

  /// What stands in a place of the store.
  func bytes(in place: Range<Int>) throws(WorkbookError) -> [UInt8] {
    try Files.read(place, of: file)
  }

  /// Copies a piece behind what stands in another file.
  func copy(_ piece: Piece, to target: Int32) throws(WorkbookError) {
    try Files.copy(piece.packedSize, from: file, at: piece.offset, to: target)
  }
}

/// The rows of one table in the store, and what the sheets that they are set in must know of them.
struct StoredTable: Sendable {
  /// The rows of one sheet.
  struct Part: Sendable {
    var rows = 0
    var written = SheetCount(rows: 0, cells: 0)
    var xml: [RowStore.Piece] = []
    var links: [RowStore.Piece] = []
    var relations: [RowStore.Piece] = []
  }

  private(set) var parts: [Part] = []
  /// The widest content of each column, in pixels.
  private(set) var pixels: [Int]

  init(columns: Int) {
    pixels = Array(repeating: 0, count: columns)
  }

  var rows: Int { parts.reduce(0) { $0 + $1.rows } }

  /// Takes the rows that come next.
  mutating func add(_ table: PackedTable, to store: inout RowStore) throws(WorkbookError) {
    for index in pixels.indices { pixels[index] = max(pixels[index], table.pixels[index]) }
    for rows in table.parts {
      while parts.count <= rows.part { parts.append(Part()) }
      parts[rows.part].rows += rows.rows
      parts[rows.part].written.rows += rows.written.rows
      parts[rows.part].written.cells += rows.written.cells
      if let xml = rows.xml { parts[rows.part].xml.append(try store.append(xml)) }
      if let links = rows.links { parts[rows.part].links.append(try store.append(links)) }
      if let relations = rows.relations { parts[rows.part].relations.append(try store.append(relations)) }
    }
  }
}
