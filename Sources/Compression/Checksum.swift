import CZlib

/// The CRC-32 of bytes, as zip files have it, and how many there were.
package struct Checksum: Sendable, Equatable {
  /// The CRC.
  package private(set) var value: UInt = 0
  /// How many bytes it is of.
  package private(set) var size = 0

  /// The checksum of no bytes.
  package init() {}

  /// A checksum as a zip tells it.
  package init(_ value: UInt, size: Int) {
    self.value = value
    self.size = size
  }

  /// Adds bytes that follow.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty else { return }
    value = crc32_z(value, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count)
    size += bytes.count
  }

  /// Adds bytes that follow, of which only the checksum is at hand.
  package mutating func add(_ other: Checksum) {
    value = crc32_combine(value, other.value, other.size)
    size += other.size
  }
}
