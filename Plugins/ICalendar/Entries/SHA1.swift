/// The SHA-1 hash (RFC 3174), which version 5 UUIDs are made with; it protects nothing here.
///
/// Bytes are added as they come. A hash to which a beginning has been added may be copied, and each copy goes on from
/// there.
struct SHA1: Sendable {
  /// The hash: five words of 32 bits.
  struct Digest: Sendable, Hashable {
    var a, b, c, d, e: UInt32
  }

  private var digest = Digest(
    a: 0x6745_2301, b: 0xEFCD_AB89, c: 0x98BA_DCFE, d: 0x1032_5476, e: 0xC3D2_E1F0)
  /// The block of 64 bytes that is being filled, four bytes a word.
  private var block = InlineArray<16, UInt32>(repeating: 0)
  private var length = 0

  /// Adds bytes to the message.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }

  /// Adds a word to the message.
  mutating func add(literal word: StaticString) { word.withBytes { add($0) } }

  private mutating func add(_ byte: UInt8) {
    let word = length / 4 % 16
    block[word] = block[word] << 8 | UInt32(byte)
    length += 1
    if length % 64 == 0 { mixBlock() }
  }

  /// Ends the message with a 1 bit, zeros and its length in bits (RFC 3174 §4), and gives its hash.
  consuming func finish() -> Digest {
    let bits = UInt64(length) * 8
    add(0x80)
    while length % 4 != 0 { add(0) }
    while length % 64 != 56 {
      block[length / 4 % 16] = 0
      length += 4
      if length % 64 == 0 { mixBlock() }
    }
    block[14] = UInt32(truncatingIfNeeded: bits >> 32)
    block[15] = UInt32(truncatingIfNeeded: bits)
    mixBlock()
    return digest
  }

  /// The 80 steps over one block (RFC 3174 §6.2, with 16 words for the schedule).
  private mutating func mixBlock() {
    var (a, b, c, d, e) = (digest.a, digest.b, digest.c, digest.d, digest.e)
    var words = block
    @inline(__always)
    func step(_ word: UInt32, _ choice: UInt32, _ constant: UInt32) {
      let next = rotated(a, by: 5) &+ choice &+ e &+ word &+ constant
      (e, d, c, b, a) = (d, c, rotated(b, by: 30), a, next)
    }
    @inline(__always)
    func following(_ t: Int) -> UInt32 {
      let mixed = words[(t + 13) & 15] ^ words[(t + 8) & 15] ^ words[(t + 2) & 15] ^ words[t & 15]
      words[t & 15] = rotated(mixed, by: 1)
      return words[t & 15]
    }
    for t in 0..<16 { step(words[t], b & c | ~b & d, 0x5A82_7999) }
    for t in 16..<20 { step(following(t), b & c | ~b & d, 0x5A82_7999) }
    for t in 20..<40 { step(following(t), b ^ c ^ d, 0x6ED9_EBA1) }
    for t in 40..<60 { step(following(t), b & c | b & d | c & d, 0x8F1B_BCDC) }
    for t in 60..<80 { step(following(t), b ^ c ^ d, 0xCA62_C1D6) }
    digest.a &+= a
    digest.b &+= b
    digest.c &+= c
    digest.d &+= d
    digest.e &+= e
  }
}

@inline(__always)
private func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
