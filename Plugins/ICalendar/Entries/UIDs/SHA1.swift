import PluginKit

/// The SHA-1 hash (RFC 3174), which version 5 UUIDs are made with; it protects nothing here.
///
/// Bytes are added as they come. A hash to which a beginning has been added may be copied, and each copy goes on from
/// there.
struct SHA1: Sendable {
  /// The hash: five words of 32 bits.
  struct Digest: Sendable, Hashable {
    let a, b, c, d, e: UInt32
  }

  private var digest = SHA1Digest()
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
    return digest[0]
  }

  private mutating func mixBlock() {
    withUnsafeTemporaryAllocation(of: FourWords.self, capacity: SHA1Digest.wordCount) { words in
      for t in 0..<16 { words[t] = FourWords(block[t], 0, 0, 0) }
      digest.mix(words)
    }
  }
}

extension SHA1Digest {
  /// The hash of one of the messages.
  subscript(message: Int) -> SHA1.Digest {
    SHA1.Digest(a: a[message], b: b[message], c: c[message], d: d[message], e: e[message])
  }
}
