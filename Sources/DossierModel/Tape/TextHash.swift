/// A hash of bytes, different in every run so that nobody can choose texts that collide.
package struct TextHash: Sendable {
  private let seed: UInt64

  /// A hash of its own.
  package init() { seed = UInt64.random(in: .min ... .max) | 1 }

  /// The 64 bits of a text.
  package func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 { self(bytes, TextEnds(bytes)) }

  /// The 64 bits of a text whose ends are known: eight bytes at a time, each mixed by the full product of 128 bits.
  @inline(__always)
  func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>, _ ends: TextEnds) -> UInt64 {
    let length = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var hash = Self.mix(seed ^ length ^ ends.first)
    var index = 8
    while index + 8 < bytes.count {
      let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      hash = Self.mix(hash ^ word)
      index += 8
    }
    return Self.mix(hash ^ ends.last)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return high ^ low
  }
}

/// The first eight bytes of a text, and the last eight: all of a text that has at most sixteen, whose length is known.
@usableFromInline
struct TextEnds: Sendable, Equatable, BitwiseCopyable {
  @usableFromInline var first: UInt64 = 0
  /// They may lie over the first ones; of a text of fewer than eight bytes there are none.
  @usableFromInline var last: UInt64 = 0

  /// The ends of nothing.
  @inlinable
  init() {}

  @inlinable @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>) {
    let memory = UnsafeRawBufferPointer(text)
    if text.count >= 8 {
      first = memory.loadUnaligned(as: UInt64.self)
      last = memory.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self)
    } else if text.count >= 4 {
      let low = memory.loadUnaligned(as: UInt32.self)
      let high = memory.loadUnaligned(fromByteOffset: text.count - 4, as: UInt32.self)
      first = UInt64(low) | UInt64(high) << 32
    } else {
      for byte in text { first = first << 8 | UInt64(byte) }
    }
  }
}
