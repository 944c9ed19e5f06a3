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

  /// The 80 steps over one block (RFC 3174 §6.1).
  private mutating func mixBlock() {
    var words = InlineArray<80, UInt32>(repeating: 0)
    for t in 0..<16 { words[t] = block[t] }
    for t in 16..<80 {
      words[t] = rotated(words[t - 3] ^ words[t - 8] ^ words[t - 14] ^ words[t - 16], by: 1)
    }
    var (a, b, c, d, e) = (digest.a, digest.b, digest.c, digest.d, digest.e)
    for t in stride(from: 0, to: 80, by: 5) {
      // After five steps each of the five words is in its place again.
      step(a, &b, c, d, &e, words[t], t)
      step(e, &a, b, c, &d, words[t + 1], t)
      step(d, &e, a, b, &c, words[t + 2], t)
      step(c, &d, e, a, &b, words[t + 3], t)
      step(b, &c, d, e, &a, words[t + 4], t)
    }
    digest.a &+= a
    digest.b &+= b
    digest.c &+= c
    digest.d &+= d
    digest.e &+= e
  }
}

/// One step: `e` becomes the first of the words, and the others move on by one.
@inline(__always)
private func step(
  _ a: UInt32, _ b: inout UInt32, _ c: UInt32, _ d: UInt32, _ e: inout UInt32, _ word: UInt32, _ t: Int
) {
  let (choice, constant): (UInt32, UInt32) =
    switch t {
    case ..<20: (b & c | ~b & d, 0x5A82_7999)
    case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
    case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
    default: (b ^ c ^ d, 0xCA62_C1D6)
    }
  e = e &+ rotated(a, by: 5) &+ choice &+ constant &+ word
  b = rotated(b, by: 30)
}

@inline(__always)
private func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 { word << bits | word >> (32 - bits) }
