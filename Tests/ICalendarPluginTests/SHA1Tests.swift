import Testing

@testable import ICalendarPlugin

@Suite struct SHA1Tests {
  @Test(arguments: [
    ("abc", 1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", 1,
      "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
    ),
    ("a", 1_000_000, "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
    (
      "0123456701234567012345670123456701234567012345670123456701234567", 10,
      "dea356a2cddd90c7a7ecedc5ebb563934f460452"
    ),
    ("", 1, "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
  ])
  func `the test cases of RFC 3174 §7.3`(text: String, times: Int, hash: String) {
    #expect(hex(Array(repeatElement(Array(text.utf8), count: times).joined())) == hash)
  }

  @Test func `every length around a block has its own padding`() {
    let hashes = (50...130).map { hex([UInt8](repeating: 0x61, count: $0)) }
    #expect(Set(hashes).count == hashes.count)
    // hashlib.sha1(b"a" * 55), 56, 64, 119, 120
    #expect(hashes[5] == "c1c8bbdc22796e28c0e15163d20899b65621d65a")
    #expect(hashes[6] == "c2db330f6083854c99d4b5bfb6e8f29f201be699")
    #expect(hashes[14] == "0098ba824b5c16427bd7a1122a5a442a25ec644d")
    #expect(hashes[69] == "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56")
    #expect(hashes[70] == "f34c1488385346a55709ba056ddd08280dd4c6d6")
  }

  @Test(arguments: 0...140)
  func `a message may come in two parts, and its beginning be used again`(length: Int) {
    let message = (0..<140).map { UInt8($0) }
    var beginning = SHA1()
    beginning.add(message[..<length])
    for end in [length, 140] {
      var whole = beginning
      whole.add(message[length..<end])
      #expect(hex(whole.finish()) == hex(Array(message[..<end])))
    }
  }

  private func hex(_ message: [UInt8]) -> String {
    var hash = SHA1()
    hash.add(message)
    return hex(hash.finish())
  }

  private func hex(_ digest: SHA1.Digest) -> String {
    [digest.a, digest.b, digest.c, digest.d, digest.e].map { word in
      let text = String(word, radix: 16)
      return String(repeating: "0", count: 8 - text.count) + text
    }.joined()
  }
}
