import Compression

/// A record of a zip (APPNOTE 4.3): numbers, little-endian, at fixed places.
struct PackageRecord {
  /// How long the record is that stands before a part's bytes.
  static let headerLength = 30
  /// How long the record of a part is in the directory.
  static let entryLength = 46
  /// How long the record at the end is.
  static let endLength = 22

  static let headerSignature = 0x0403_4B50
  static let entrySignature = 0x0201_4B50
  static let endSignature = 0x0605_4B50

  /// What a number of a zip can say at the most: no part is larger.
  static let largest = Int(UInt32.max)

  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  func number(at offset: Int, bytes count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  func starts(with signature: Int) -> Bool { number(at: 0, bytes: 4) == signature }

  /// A record of numbers with as many bytes as stand beside them.
  init(_ numbers: [(number: Int, bytes: Int)]) {
    bytes = numbers.flatMap { number, count in
      (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
  }
}

extension PackageRecord {
  /// The record before a packed part's bytes; a part that is put together gets its numbers at the end.
  static func header(name: String, _ checksum: Checksum, packedSize: Int) -> PackageRecord {
    PackageRecord([(headerSignature, 4)] + description(name: name, checksum, packedSize: packedSize))
  }

  /// The record of a part in the directory.
  static func entry(name: String, _ checksum: Checksum, packedSize: Int, offset: Int) -> PackageRecord {
    let middle = description(name: name, checksum, packedSize: packedSize)
    return PackageRecord(
      [(entrySignature, 4), (0, 2)] + middle + [(0, 2), (0, 2), (1, 2), (0, 4), (offset, 4)])
  }

  /// The record at the end.
  static func end(count: Int, directory: Range<Int>) -> PackageRecord {
    PackageRecord([
      (endSignature, 4), (0, 4), (count, 2), (count, 2), (directory.count, 4), (directory.lowerBound, 4),
      (0, 2),
    ])
  }

  /// What both records say: version 2.0, deflated, at the beginning of 1980, so that equal parts make equal files.
  private static func description(name: String, _ checksum: Checksum, packedSize: Int)
    -> [(number: Int, bytes: Int)]
  {
    [
      (20, 2), (0, 2), (8, 2), (0, 2), (0x21, 2), (Int(checksum.value), 4), (packedSize, 4),
      (checksum.size, 4), (name.utf8.count, 2), (0, 2),
    ]
  }
}
