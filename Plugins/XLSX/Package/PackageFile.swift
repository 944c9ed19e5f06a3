import Glibc
import Compression

/// One part of a package, as the zip's directory lists it.
struct PackagePart: Sendable {
  var name: String
  var isDeflated: Bool
  var checksum: Checksum
  var packedSize: Int
  /// Where the part's own header stands in the file.
  var offset: Int
}

/// A workbook's zip, open for reading.
struct PackageFile: ~Copyable {
  /// Why a package or a part cannot be read: the end of a sentence about it.
  struct Damage: Error {
    var reason: String
  }

  let file: Int32
  let size: Int
  let parts: [PackagePart]

  /// Opens a file and reads the zip's directory.
  static func open(_ path: String) throws(Damage) -> PackageFile {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Damage(reason: "cannot be opened: \(String(cString: strerror(errno)))") }
    return try PackageFile.open(file)
  }

  /// Reads the directory of an open file, which is closed at the end.
  static func open(_ file: Int32) throws(Damage) -> PackageFile {
    let size = Int(lseek(file, 0, SEEK_END))
    do {
      let parts = try directory(of: file, size: size)
      return PackageFile(file: file, size: size, parts: parts)
    } catch {
      _ = Glibc.close(file)
      throw error
    }
  }

  private init(file: Int32, size: Int, parts: [PackagePart]) {
    self.file = file
    self.size = size
    self.parts = parts
  }

  deinit {
    _ = Glibc.close(file)
  }

  /// Hands out a part's bytes some at a time, and checks their number and their CRC.
  func read(_ part: PackagePart, with inflate: inout Inflate, _ take: (UnsafeRawBufferPointer) -> Void)
    throws(Damage)
  {
    let start = try dataStart(of: part)
    try Self.read(
      PackedRange(
        start..<start + part.packedSize, isDeflated: part.isDeflated, end: .ofStream, part.checksum),
      of: file, with: &inflate, take)
  }

  /// The bytes of a part.
  func contents(of part: PackagePart) throws(Damage) -> [UInt8] {
    var bytes: [UInt8] = []
    var inflate = Inflate()
    try read(part, with: &inflate) { bytes += $0 }
    return bytes
  }
}

// MARK: - Reading

/// Some bytes of a file that are packed apart from all others.
struct PackedRange: Sendable {
  /// What the packed bytes end with.
  enum End {
    /// The end of all that is packed.
    case ofStream
    /// A whole byte, behind which a further piece may stand.
    case ofPiece
  }

  let place: Range<Int>
  let isDeflated: Bool
  let end: End
  /// Of what comes out.
  let checksum: Checksum

  init(_ place: Range<Int>, isDeflated: Bool = true, end: End, _ checksum: Checksum) {
    self.place = place
    self.isDeflated = isDeflated
    self.end = end
    self.checksum = checksum
  }
}

extension PackageFile {
  /// Hands out what is packed in a range, some at a time, and checks its number and its CRC.
  static func read(
    _ range: PackedRange, of file: Int32, with inflate: inout Inflate,
    _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(Damage) {
    let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    defer {
      input.deallocate()
      output.deallocate()
    }
    var checksum = Checksum()
    func pass(_ piece: UnsafeRawBufferPointer) {
      checksum.add(piece)
      take(piece)
    }
    var place = range.place.lowerBound
    var hasEnded = !range.isDeflated
    inflate.reset()
    while place < range.place.upperBound {
      let piece = UnsafeMutableRawBufferPointer(rebasing: input.prefix(range.place.upperBound - place))
      try Self.fill(piece, from: file, at: place)
      place += piece.count
      if range.isDeflated {
        hasEnded = try Self.inflate(piece, with: &inflate, into: output, pass)
      } else {
        pass(UnsafeRawBufferPointer(piece))
      }
    }
    guard hasEnded == (range.end == .ofStream) else {
      throw Damage(reason: "breaks off in the middle of its packed bytes")
    }
    guard checksum.size == range.checksum.size else {
      throw Damage(reason: "has \(checksum.size) bytes instead of \(range.checksum.size)")
    }
    guard checksum == range.checksum else { throw Damage(reason: "does not match its checksum") }
  }

  private static func inflate(
    _ input: UnsafeMutableRawBufferPointer, with inflate: inout Inflate,
    into output: UnsafeMutableRawBufferPointer, _ pass: (UnsafeRawBufferPointer) -> Void
  ) throws(Damage) -> Bool {
    var rest = input
    while true {
      let (read, written, progress) = inflate.run(rest, into: output)
      pass(UnsafeRawBufferPointer(rebasing: output.prefix(written)))
      rest = UnsafeMutableRawBufferPointer(rebasing: rest.dropFirst(read))
      switch progress {
      case .broken: throw Damage(reason: "cannot be unpacked")
      case .ended: return true
      case .going: if rest.isEmpty && written < output.count { return false }
      }
    }
  }
}
