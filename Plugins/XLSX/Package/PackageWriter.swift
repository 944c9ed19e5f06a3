import Compression
import Glibc

/// Writes a workbook's zip part by part.
///
///     var writer = try PackageWriter.open(path)
///     try writer.copy(part, of: package)          // a part of another package, as it is
///     try writer.begin("xl/worksheets/sheet1.xml")
///     try writer.put(piece)                       // pieces that are packed already
///     try writer.endPart()
///     let joined = try writer.finish()            // where the pieces stand
struct PackageWriter: ~Copyable {
  private let file: Int32
  private var size = 0
  private var sentSize = 0
  private var entries: [UInt8] = []
  private var partCount = 0
  private var joined: [JoinedPart] = []
  private var part = JoinedPart(name: "", offset: 0)

  /// Writes anew what stands at a path.
  static func open(_ path: String) throws(WorkbookError) -> PackageWriter {
    PackageWriter(file: try Files.rewrite(path))
  }

  private init(file: Int32) {
    self.file = file
  }

  deinit {
    _ = Glibc.close(file)
  }

  /// Copies a part of another package.
  mutating func copy(_ part: PackagePart, of package: borrowing PackageFile) throws(WorkbookError) {
    let start: Int
    do throws(PackageFile.Damage) {
      start = try package.dataStart(of: part)
      guard part.isDeflated else { throw PackageFile.Damage(reason: "is not packed") }
    } catch {
      throw .verificationFailed(part: part.name, reason: error.reason)
    }
    let offset = size
    try put(.header(name: part.name, part.checksum, packedSize: part.packedSize), name: part.name)
    try Files.copy(part.packedSize, from: package.file, at: start, to: file)
    size += part.packedSize
    try list(part.name, part.checksum, packedSize: part.packedSize, offset: offset)
  }

  /// Begins a part that is put together from pieces.
  mutating func begin(_ name: String) throws(WorkbookError) {
    part = JoinedPart(name: name, offset: size)
    try put(.header(name: name, Checksum(), packedSize: 0), name: name)
  }

  /// Adds a piece to the part.
  mutating func put(_ piece: PackedPiece) throws(WorkbookError) {
    try Files.write(piece.bytes, to: file)
    take(piece.bytes.count, piece.checksum)
  }

  /// Adds a piece that waited in a store.
  mutating func put(_ piece: RowStore.Piece, of store: borrowing RowStore) throws(WorkbookError) {
    try store.copy(piece, to: file)
    take(piece.packedSize, piece.checksum)
  }

  /// Ends the part, whose last piece was packed as the last.
  mutating func endPart() throws(WorkbookError) {
    guard part.checksum.size <= PackageRecord.largest else { throw .tooLarge(part: part.name) }
    let header = PackageRecord.header(name: part.name, part.checksum, packedSize: part.packedSize)
    try Files.write(header.bytes, to: file, at: part.offset)
    try list(part.name, part.checksum, packedSize: part.packedSize, offset: part.offset)
    joined.append(part)
  }

  /// Writes the directory, and tells where the pieces stand.
  consuming func finish() throws(WorkbookError) -> [JoinedPart] {
    let end = PackageRecord.end(count: partCount, directory: size..<size + entries.count)
    try Files.write(entries + end.bytes, to: file)
    return joined
  }

  private mutating func put(_ header: PackageRecord, name: String) throws(WorkbookError) {
    let bytes = header.bytes + name.utf8
    try Files.write(bytes, to: file)
    size += bytes.count
  }

  private mutating func take(_ packedSize: Int, _ checksum: Checksum) {
    part.pieces.append(JoinedPart.Piece(place: size..<size + packedSize, checksum: checksum))
    part.checksum.add(checksum)
    part.packedSize += packedSize
    size += packedSize
    // Much is on the disk then when the file is whole, and there is little to wait for.
    guard size - sentSize >= 1 << 22 else { return }
    Files.sendToDisk(sentSize..<size, of: file)
    sentSize = size
  }

  private mutating func list(_ name: String, _ checksum: Checksum, packedSize: Int, offset: Int)
    throws(WorkbookError)
  {
    guard size <= PackageRecord.largest else { throw .tooLarge(part: name) }
    entries += PackageRecord.entry(name: name, checksum, packedSize: packedSize, offset: offset).bytes
    entries += name.utf8
    partCount += 1
  }
}

/// A part that was put together from pieces, each packed apart from the others.
struct JoinedPart: Sendable {
  struct Piece: Sendable {
    /// Where its packed bytes stand in the file.
    let place: Range<Int>
    /// Of the bytes that were packed.
    let checksum: Checksum
  }

  let name: String
  /// Where the part's own header stands.
  let offset: Int
  var pieces: [Piece] = []
  var checksum = Checksum()
  var packedSize = 0

  init(name: String, offset: Int) {
    self.name = name
    self.offset = offset
  }
}
