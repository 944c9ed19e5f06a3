/// A hash of bytes, different in every run so that nobody can choose texts that collide.
package struct TextHash: Sendable {
  private let seed: UInt64

  /// A hash of its own.
  package init() { seed = UInt64.random(in: .min ... .max) | 1 }

  /// The 64 bits of a text: eight bytes at a time, each mixed by the full product of 128 bits.
  package func callAsFunction(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let memory = UnsafeRawBufferPointer(bytes)
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= bytes.count {
      hash = Self.mix(hash ^ memory.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
      rest |= UInt64(bytes[index]) << shift
      shift += 8
      index += 1
    }
    return Self.mix(hash ^ rest)
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    let (high, low) = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return high ^ low
  }
}
