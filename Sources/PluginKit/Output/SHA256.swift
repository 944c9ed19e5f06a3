/// The SHA-256 hash (FIPS 180-4), by which a reader sees that bytes are those that were written.
///
/// `SHA256(of: "abc").hexadecimal` begins with `ba7816bf`.
package struct SHA256: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
  ]
  /// Bytes that do not fill a block yet.
  private var rest = InlineArray<64, UInt8>(repeating: 0)
  private var length = 0

  /// The hash of no bytes yet.
  package init() {}

  /// The hash of a text.
  package init(of text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  /// Adds bytes to the message.
  package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let filled = length % 64
    length += bytes.count
    if filled > 0 {
      while index < min(64 - filled, bytes.count) {
        rest[filled + index] = bytes[index]
        index += 1
      }
      guard filled + index == 64 else { return }
      mixRest()
    }
    while index + 64 <= bytes.count {
      mix(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[index..<index + 64]))
      index += 64
    }
    var place = 0
    while index < bytes.count {
      rest[place] = bytes[index]
      place += 1
      index += 1
    }
  }

  private mutating func mixRest() {
    let block = rest
    block.span.withUnsafeBytes { mix($0) }
  }

  /// The 64 steps over one block (FIPS 180-4 §6.2.2).
  private mutating func mix(_ block: UnsafeRawBufferPointer) {
    var words = InlineArray<16, UInt32>(repeating: 0)
    for t in 0..<16 {
      words[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 * t, as: UInt32.self))
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      if t >= 16 {
        let early = words[(t + 1) & 15]
        let late = words[(t + 14) & 15]
        let sigma0 = rotated(early, by: 7) ^ rotated(early, by: 18) ^ early >> 3
        let sigma1 = rotated(late, by: 17) ^ rotated(late, by: 19) ^ late >> 10
        words[t & 15] = words[t & 15] &+ sigma0 &+ words[(t + 9) & 15] &+ sigma1
      }
      let sum1 = rotated(e, by: 6) ^ rotated(e, by: 11) ^ rotated(e, by: 25)
      let first = h &+ sum1 &+ (e & f ^ ~e & g) &+ Self.constants[t] &+ words[t & 15]
      let sum0 = rotated(a, by: 2) ^ rotated(a, by: 13) ^ rotated(a, by: 22)
      let second = sum0 &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  /// The 32 bytes of the hash of what has been added.
  package var digest: [UInt8] {
    var copy = self
    let bits = UInt64(length) * 8
    // A 1 bit, zeros, and the length in bits (FIPS 180-4 §5.1.1).
    let zeros = (119 - length % 64) % 64
    var end: [UInt8] = [0x80] + [UInt8](repeating: 0, count: zeros)
    for shift in stride(from: 56, through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    end.withUnsafeBufferPointer { copy.add($0) }
    return (0..<32).map { UInt8(truncatingIfNeeded: copy.state[$0 / 4] >> UInt32(24 - $0 % 4 * 8)) }
  }

  /// The hash of what has been added, in 64 hexadecimal digits.
  package var hexadecimal: String {
    digest.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4 §4.2.2).
  private static let constants: InlineArray<64, UInt32> = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}

@inline(__always)
private func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
