import Testing

@testable import PluginKit

/// The vectors of FIPS 180-4 and of its validation suite, whole and in pieces.
struct SHA256Tests {
  private static let vectors = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: vectors)
  func `a hash is that of the standard, in however many pieces`(text: String, expected: String) {
    for size in [1, 3, 55, 64, 65, 1_000, 1_000_000] where size > 50 || text.utf8.count < 100 {
      var hash = SHA256()
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBufferPointer { hash.add($0) }
      }
      #expect(hash.hexadecimal == expected, "in pieces of \(size)")
    }
  }
}
