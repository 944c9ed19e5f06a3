import Compression
import Glibc

/// The directory at the end of a package, and the records before its parts.
extension PackageFile {
  static func directory(of file: Int32, size: Int) throws(Damage) -> [PackagePart] {
    let end = try endRecord(of: file, size: size)
    let count = end.number(at: 10, bytes: 2)
    let length = end.number(at: 12, bytes: 4)
    let start = end.number(at: 16, bytes: 4)
    guard start + length <= size else { throw Damage(reason: "has a directory beyond its end") }
    let bytes = try bytes(of: file, at: start, count: length)
    var parts: [PackagePart] = []
    var offset = 0
    while offset < length {
      guard offset + PackageRecord.entryLength <= length else {
        throw Damage(reason: "has a broken directory")
      }
      let entry = PackageRecord(Array(bytes[offset..<offset + PackageRecord.entryLength]))
      let nameLength = entry.number(at: 28, bytes: 2)
      let tail = nameLength + entry.number(at: 30, bytes: 2) + entry.number(at: 32, bytes: 2)
      guard entry.starts(with: PackageRecord.entrySignature),
        offset + PackageRecord.entryLength + tail <= length
      else {
        throw Damage(reason: "has a broken directory")
      }
      let name = bytes[offset + PackageRecord.entryLength..<offset + PackageRecord.entryLength + nameLength]
      let method = entry.number(at: 10, bytes: 2)
      guard method == 0 || method == 8 else { throw Damage(reason: "is packed in an unknown way") }
      parts.append(
        PackagePart(
          name: String(decoding: name, as: UTF8.self), isDeflated: method == 8,
          checksum: Checksum(UInt(entry.number(at: 16, bytes: 4)), size: entry.number(at: 24, bytes: 4)),
          packedSize: entry.number(at: 20, bytes: 4), offset: entry.number(at: 42, bytes: 4)))
      offset += PackageRecord.entryLength + tail
    }
    guard parts.count == count else {
      throw Damage(reason: "lists \(parts.count) parts instead of \(count)")
    }
    return parts
  }

  /// The record at the very end, which may be followed by a comment.
  private static func endRecord(of file: Int32, size: Int) throws(Damage) -> PackageRecord {
    let count = min(size, PackageRecord.endLength + 0xFFFF)
    let bytes = try bytes(of: file, at: size - count, count: count)
    var offset = count - PackageRecord.endLength
    while offset >= 0 {
      let record = PackageRecord(Array(bytes[offset..<offset + PackageRecord.endLength]))
      if record.starts(with: PackageRecord.endSignature) { return record }
      offset -= 1
    }
    throw Damage(reason: "has no zip directory")
  }

  func dataStart(of part: PackagePart) throws(Damage) -> Int {
    guard part.offset + PackageRecord.headerLength <= size else {
      throw Damage(reason: "starts beyond the end")
    }
    let header = PackageRecord(try Self.bytes(of: file, at: part.offset, count: PackageRecord.headerLength))
    guard header.starts(with: PackageRecord.headerSignature) else { throw Damage(reason: "has no header") }
    let nameLength = header.number(at: 26, bytes: 2)
    let start = part.offset + PackageRecord.headerLength + nameLength + header.number(at: 28, bytes: 2)
    guard start + part.packedSize <= size else { throw Damage(reason: "reaches beyond the end") }
    let name = try Self.bytes(of: file, at: part.offset + PackageRecord.headerLength, count: nameLength)
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

  static func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: Int32, at offset: Int)
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
