import CVectors

/// Sixteen bytes of a text, looked at together.
///
/// Comparisons of two vectors become single instructions on every machine; so does what is below.
@usableFromInline
package typealias SixteenBytes = SIMD16<UInt8>

extension SIMD16<UInt8> {
  /// The same byte sixteen times.
  @inlinable
  package static func all(_ byte: UInt8) -> SixteenBytes { SixteenBytes(repeating: byte) }

  /// The sixteen bytes at a place.
  @inlinable
  package init(_ memory: UnsafeRawBufferPointer, at offset: Int) {
    self = memory.loadUnaligned(fromByteOffset: offset, as: SixteenBytes.self)
  }

  /// Whether one of them is not ASCII.
  @inlinable @inline(__always)
  package var hasHighBytes: Bool { highest_bits(self) != 0 }

  /// Those that are not ASCII, a bit for each, the first byte's lowest.
  @inlinable @inline(__always)
  package var highBits: UInt32 { highest_bits(self) }
}

extension SIMDMask<SIMD16<Int8>> {
  /// Those that passed, a bit for each, the first byte's lowest.
  @inlinable @inline(__always)
  package var bits: UInt32 { highest_bits(unsafeBitCast(self, to: SixteenBytes.self)) }

  /// Whether no byte passed.
  @inlinable @inline(__always)
  package var isEmpty: Bool { bits == 0 }

  /// The place of the first byte that passed; 32 where none did.
  @inlinable @inline(__always)
  package var firstMatch: Int { bits.trailingZeroBitCount }
}
