import PluginKit

/// A universally unique identifier (RFC 9562): 128 bits.
struct UUID: Sendable, Hashable {
  let high: UInt64
  let low: UInt64

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// The first 128 bits of a hash, six of which give way to the version and the variant.
  init(version5 digest: SHA1.Digest) {
    high = (UInt64(digest.a) << 32 | UInt64(digest.b)) & ~0xF000 | 0x5000
    low = (UInt64(digest.c) << 32 | UInt64(digest.d)) & ~(0b11 << 62) | 0b10 << 62
  }

  /// The 16 bytes, from the highest on.
  var bytes: [UInt8] {
    [high, low].flatMap { half in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: half >> UInt64($0)) }
    }
  }
}

extension UUID: CustomStringConvertible {
  /// As it stands in a calendar: `80187c6d-de92-552a-9fe6-45ffaca275a0`.
  var description: String {
    let digits = bytes.map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }.joined(separator: "-")
  }
}

extension ContentLines {
  /// Puts a UUID: `80187c6d-de92-552a-9fe6-45ffaca275a0`.
  mutating func put(_ uuid: UUID) {
    // Groups of 8, 4, 4, 4 and 12 digits, with hyphens between them, sixteen bytes at a time.
    let (first, second) = (hexDigits(uuid.high >> 32), hexDigits(uuid.high))
    let (third, last) = (hexDigits(uuid.low >> 32), hexDigits(uuid.low))
    let lowHalf: UInt64 = 0xFFFF_FFFF
    let afterFirst: UInt64 = 0x0000_2D00_0000_002D | (second & lowHalf) << 8 | (second >> 32) << 48
    let afterSecond: UInt64 = 0x2D00_0000_002D_0000 | second >> 48 | (third & lowHalf) << 24
    let afterThird: UInt64 = third >> 32 | last << 32
    put(sixteen(first, afterFirst), count: 16)
    put(sixteen(afterSecond, afterThird), count: 16)
    put(sixteen(last >> 32, 0), count: 4)
  }
}

/// Twice eight bytes, of which the first are the lowest.
private func sixteen(_ first: UInt64, _ second: UInt64) -> SixteenBytes {
  unsafeBitCast(SIMD2(first.littleEndian, second.littleEndian), to: SixteenBytes.self)
}

/// The eight hexadecimal digits of the lower 32 bits, as eight bytes of which the first is the lowest.
private func hexDigits(_ number: UInt64) -> UInt64 {
  // The bytes move apart, the highest of them first; then their halves do.
  var digits = UInt64(UInt32(truncatingIfNeeded: number).byteSwapped)
  digits = (digits | digits << 16) & 0x0000_FFFF_0000_FFFF
  digits = (digits | digits << 8) & 0x00FF_00FF_00FF_00FF
  digits = (digits >> 4 | digits << 8) & 0x0F0F_0F0F_0F0F_0F0F
  let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
  return digits &+ 0x3030_3030_3030_3030 &+ letters &* 0x27
}
