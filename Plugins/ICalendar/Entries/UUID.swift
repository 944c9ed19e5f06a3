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
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 36) { text in
      var digits = uuid.high
      for index in 0..<36 {
        switch index {
        case 8, 13, 18, 23: text[index] = UInt8(ascii: "-")
        default:
          let digit = UInt8(truncatingIfNeeded: digits >> 60)
          text[index] = digit < 10 ? 0x30 + digit : 0x57 + digit
          digits = index == 17 ? uuid.low : digits << 4
        }
      }
      put(bare: UnsafeBufferPointer(text))
    }
  }
}
