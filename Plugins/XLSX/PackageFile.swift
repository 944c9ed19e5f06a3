import Glibc
import Inflation

/// One part of a package, as the zip's directory lists it.
struct PackagePart: Sendable, Hashable {
  var name: String
  var isDeflated: Bool
  var checksum: UInt
  var packedSize: Int
  var size: Int
  /// Where the part's own header stands in the file.
  var offset: Int
}

/// A workbook's zip, open for reading.
struct PackageFile: ~Copyable {
  /// Why a package or a part cannot be read: the end of a sentence about it.
  struct Damage: Error {
    var reason: String
  }

  private let file: Int32
  private let size: Int
  let parts: [PackagePart]

  /// Opens a file and reads the zip's directory.
  static func open(_ path: String) throws(Damage) -> PackageFile {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Damage(reason: "cannot be opened: \(String(cString: strerror(errno)))") }
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

  /// Hands out a part's bytes piece by piece, and checks their number and their CRC.
  func read(_ part: PackagePart, with inflate: inout Inflate, _ take: (UnsafeRawBufferPointer) -> Void)
    throws(Damage)
  {
    let start = try dataStart(of: part)
    let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer {
      input.deallocate()
      output.deallocate()
    }
    var checksum: UInt = 0
    var total = 0
    func pass(_ piece: UnsafeRawBufferPointer) {
      checksum = Inflate.checksum(piece, after: checksum)
      total += piece.count
      take(piece)
    }
    var read = 0
    var hasEnded = !part.isDeflated
    inflate.reset()
    while read < part.packedSize {
      let piece = UnsafeMutableRawBufferPointer(rebasing: input.prefix(part.packedSize - read))
      try Self.fill(piece, from: file, at: start + read)
      read += piece.count
      if part.isDeflated {
        hasEnded = try Self.inflate(piece, with: &inflate, into: output, pass)
      } else {
        pass(UnsafeRawBufferPointer(piece))
      }
    }
    guard hasEnded else { throw Damage(reason: "breaks off in the middle of its packed bytes") }
    guard total == part.size else { throw Damage(reason: "has \(total) bytes instead of \(part.size)") }
    guard checksum == part.checksum else { throw Damage(reason: "does not match its checksum") }
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

// MARK: - The zip's own records

extension PackageFile {
  /// The numbers of a zip are little-endian and stand at fixed places of a record.
  private struct Record {
    let bytes: [UInt8]

    func number(at offset: Int, bytes count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
    }

    func starts(with signature: Int) -> Bool { number(at: 0, bytes: 4) == signature }
  }

  private static let endLength = 22
  private static let entryLength = 46
  private static let headerLength = 30

  private static func directory(of file: Int32, size: Int) throws(Damage) -> [PackagePart] {
    let end = try endRecord(of: file, size: size)
    let count = end.number(at: 10, bytes: 2)
    let length = end.number(at: 12, bytes: 4)
    let start = end.number(at: 16, bytes: 4)
    guard start + length <= size else { throw Damage(reason: "has a directory beyond its end") }
    let bytes = try bytes(of: file, at: start, count: length)
    var parts: [PackagePart] = []
    var offset = 0
    while offset < length {
      guard offset + entryLength <= length else { throw Damage(reason: "has a broken directory") }
      let entry = Record(bytes: Array(bytes[offset..<offset + entryLength]))
      let nameLength = entry.number(at: 28, bytes: 2)
      let tail = nameLength + entry.number(at: 30, bytes: 2) + entry.number(at: 32, bytes: 2)
      guard entry.starts(with: 0x0201_4B50), offset + entryLength + tail <= length else {
        throw Damage(reason: "has a broken directory")
      }
      let name = bytes[offset + entryLength..<offset + entryLength + nameLength]
      let method = entry.number(at: 10, bytes: 2)
      guard method == 0 || method == 8 else { throw Damage(reason: "is packed in an unknown way") }
      parts.append(
        PackagePart(
          name: String(decoding: name, as: UTF8.self), isDeflated: method == 8,
          checksum: UInt(entry.number(at: 16, bytes: 4)), packedSize: entry.number(at: 20, bytes: 4),
          size: entry.number(at: 24, bytes: 4), offset: entry.number(at: 42, bytes: 4)))
      offset += entryLength + tail
    }
    guard parts.count == count else {
      throw Damage(reason: "lists \(parts.count) parts instead of \(count)")
    }
    return parts
  }

  /// The record at the very end, which may be followed by a comment.
  private static func endRecord(of file: Int32, size: Int) throws(Damage) -> Record {
    let count = min(size, endLength + 0xFFFF)
    let bytes = try bytes(of: file, at: size - count, count: count)
    var offset = count - endLength
    while offset >= 0 {
      let record = Record(bytes: Array(bytes[offset..<offset + endLength]))
      if record.starts(with: 0x0605_4B50) { return record }
      offset -= 1
    }
    throw Damage(reason: "has no zip directory")
  }

  private func dataStart(of part: PackagePart) throws(Damage) -> Int {
    guard part.offset + Self.headerLength <= size else { throw Damage(reason: "starts beyond the end") }
    let header = Record(bytes: try Self.bytes(of: file, at: part.offset, count: Self.headerLength))
    guard header.starts(with: 0x0403_4B50) else { throw Damage(reason: "has no header") }
    let nameLength = header.number(at: 26, bytes: 2)
    let start = part.offset + Self.headerLength + nameLength + header.number(at: 28, bytes: 2)
    guard start + part.packedSize <= size else { throw Damage(reason: "reaches beyond the end") }
    let name = try Self.bytes(of: file, at: part.offset + Self.headerLength, count: nameLength)
    guard String(decoding: name, as: UTF8.self) == part.name else {
      throw Damage(reason: "has another name in its header")
    }
    return start
  }

  private static func bytes(of file: Int32, at offset: Int, count: Int) throws(Damage) -> [UInt8] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
    defer { buffer.deallocate() }
    try fill(buffer, from: file, at: offset)
    return Array(buffer)
  }

  private static func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: Int32, at offset: Int)
    throws(Damage)
  {
    var done = 0
    while done < buffer.count {
      let count = pread(
        file, buffer.baseAddress?.advanced(by: done), buffer.count - done, off_t(offset + done))
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Damage(reason: "cannot be read") }
      done += count
    }
  }
}
