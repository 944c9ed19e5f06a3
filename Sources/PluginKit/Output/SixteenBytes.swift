/// Sixteen bytes of a text, looked at together.
///
/// Comparisons of two vectors, and nothing else, become single instructions on every machine; so does what is below.
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
  @inlinable
  package var hasHighBytes: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return (halves.x | halves.y) & 0x8080_8080_8080_8080 != 0
  }
}

extension SIMDMask<SIMD16<Int8>> {
  /// Whether no byte passed.
  @inlinable
  package var isEmpty: Bool {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves.x | halves.y == 0
  }

  /// The place of the first byte that passed; only for a mask with such a byte.
  @inlinable
  package var firstMatch: Int {
    let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves.x == 0 ? 8 + halves.y.trailingZeroBitCount / 8 : halves.x.trailingZeroBitCount / 8
  }
}
