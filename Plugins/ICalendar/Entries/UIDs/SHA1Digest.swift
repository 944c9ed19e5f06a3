import PluginKit

/// The hashes of four messages, made side by side: each word holds one of each of them.
///
/// It takes no longer than one hash alone would; who has one message looks at the first.
struct SHA1Digest: Sendable, Hashable {
  private(set) var a = FourWords(repeating: 0x6745_2301)
  private(set) var b = FourWords(repeating: 0xEFCD_AB89)
  private(set) var c = FourWords(repeating: 0x98BA_DCFE)
  private(set) var d = FourWords(repeating: 0x1032_5476)
  private(set) var e = FourWords(repeating: 0xC3D2_E1F0)

  /// How many words the steps over a block need room for: the block's sixteen, and those that are made of them.
  static let wordCount = 80

  /// The 80 steps over one block (RFC 3174 §6.1), the sixteen words of which come first.
  mutating func mix(_ words: UnsafeMutableBufferPointer<FourWords>) {
    precondition(words.count == Self.wordCount, "there is a word for each step")
    for t in 16..<80 {
      words[t] = (words[t &- 3] ^ words[t &- 8] ^ words[t &- 14] ^ words[t &- 16]).rotated(by: 1)
    }
    let before = self
    for t in stride(from: 0, to: 20, by: 5) {
      fiveSteps(words, t, constant: 0x5A82_7999) { b, c, d in d ^ (b & (c ^ d)) }
    }
    for t in stride(from: 20, to: 40, by: 5) {
      fiveSteps(words, t, constant: 0x6ED9_EBA1) { b, c, d in b ^ c ^ d }
    }
    for t in stride(from: 40, to: 60, by: 5) {
      fiveSteps(words, t, constant: 0x8F1B_BCDC) { b, c, d in (b & c) | (d & (b | c)) }
    }
    for t in stride(from: 60, to: 80, by: 5) {
      fiveSteps(words, t, constant: 0xCA62_C1D6) { b, c, d in b ^ c ^ d }
    }
    a = a &+ before.a
    b = b &+ before.b
    c = c &+ before.c
    d = d &+ before.d
    e = e &+ before.e
  }

  /// Five steps, after which each of the five words is in its place again.
  @inline(__always)
  private mutating func fiveSteps(
    _ words: UnsafeMutableBufferPointer<FourWords>, _ t: Int, constant: UInt32,
    _ choice: (FourWords, FourWords, FourWords) -> FourWords
  ) {
    let constant = FourWords(repeating: constant)
    e = e &+ a.rotated(by: 5) &+ choice(b, c, d) &+ constant &+ words[t]
    b = b.rotated(by: 30)
    d = d &+ e.rotated(by: 5) &+ choice(a, b, c) &+ constant &+ words[t &+ 1]
    a = a.rotated(by: 30)
    c = c &+ d.rotated(by: 5) &+ choice(e, a, b) &+ constant &+ words[t &+ 2]
    e = e.rotated(by: 30)
    b = b &+ c.rotated(by: 5) &+ choice(d, e, a) &+ constant &+ words[t &+ 3]
    d = d.rotated(by: 30)
    a = a &+ b.rotated(by: 5) &+ choice(c, d, e) &+ constant &+ words[t &+ 4]
    c = c.rotated(by: 30)
  }
}
