import CVectors

/// Four words of 32 bits, reckoned with together.
@usableFromInline
package typealias FourWords = SIMD4<UInt32>

extension SIMD4<UInt32> {
  /// Each of them rotated to the left.
  @inlinable @inline(__always)
  package func rotated(by bits: UInt32) -> FourWords { rotated_words(self, bits) }
}
