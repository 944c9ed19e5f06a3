import PluginKit
import Testing

@Suite struct NumberedTextsTests {
  private let texts = NumberedTexts(of: ["Tô Lâm", "", "left out", "an office of some 30 bytes' name"]) {
    $0 == "left out" ? nil : Array($0.utf8)
  }

  private func text(_ number: Int) -> String? {
    texts.lend(number) { $0.map { String(decoding: $0.bytes, as: UTF8.self) } }
  }

  @Test func `texts are found by their numbers`() {
    #expect(text(0) == "Tô Lâm")
    #expect(text(3) == "an office of some 30 bytes' name")
  }

  @Test func `what has no text lends none`() {
    #expect(text(1) == nil)
    #expect(text(2) == nil)
  }

  @Test func `a lent text is put whole`() {
    var buffer = ByteBuffer(capacity: 64)
    buffer.put(String(repeating: "-", count: 60))
    for number in [3, 0, 1, 3] {
      texts.fetch(number)
      texts.lend(number) { if let text = $0 { buffer.put(text) } }
    }
    let expected = "an office of some 30 bytes' nameTô Lâman office of some 30 bytes' name"
    #expect(String(decoding: buffer.bytes.dropFirst(60), as: UTF8.self) == expected)
  }
}
