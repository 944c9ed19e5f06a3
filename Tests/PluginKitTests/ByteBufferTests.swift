import DossierModel
import PluginKit
import Testing

struct ByteBufferTests {
  private static func written(_ write: (inout ByteBuffer) -> Void) -> String {
    var buffer = ByteBuffer()
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: ["0001-01-01", "0999-10-09", "1999-12-31", "2024-02-29", "9999-11-30"])
  func `a day in the basic format has no hyphens`(text: String) throws {
    let day = try #require(CivilDate(text))
    #expect(Self.written { $0.put(basic: day) } == text.filter { $0 != "-" })
  }

  @Test func `a text is put in front of another, however long that is`() {
    for length in [0, 1, 15, 16, 17, 40] {
      let tail = String("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJ".prefix(length))
      let text = Self.written { buffer in
        buffer.put("before\(tail)")
        buffer.insert(literal: "\r\n ", at: 6)
      }
      #expect(text == "before\r\n \(tail)")
    }
  }

  @Test func `a text is lent sixteen bytes at a time, to its very end`() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
    letters.withUnsafeBufferPointer { letters in
      for start in 0..<26 {
        guard let text = LentText(letters, from: start, count: 26 - start) else { continue }
        let bytes = text.sixteen(at: 0)
        #expect((0..<min(16, text.count)).allSatisfy { bytes[$0] == letters[start + $0] })
        #expect(text.isPlainWord == (text.count <= 16))
      }
      #expect(LentText(letters, from: 3, count: 0) == nil)
    }
  }

  @Test(arguments: [
    ("visit", true), ("a", true), ("Visit", false), ("two words", false), ("v1", false), ("é", false),
  ])
  func `a plain word has small letters alone`(word: String, isPlain: Bool) {
    #expect(Array(word.utf8).withUnsafeBufferPointer { LentText($0)?.isPlainWord } == isPlain)
  }

  /// A text that stays in a tape.
  private static func slice(_ text: String) -> TextSlice {
    var builder = TapeBuilder(file: "t", source: Array(text.utf8))
    builder.add(.text, sourceRange: 0..<text.utf8.count, offset: 0)
    return builder.finish().view(at: 0).slice
  }

  @Test func `texts, slices, numbers and days are written as they are`() throws {
    let day = try #require(CivilDate("2025-03-10"))
    let date = try EDTFDate("1997~/1999~")
    let text = Self.written { buffer in
      buffer.put("Tô ")
      buffer.put(Self.slice("Lâm "))
      buffer.put(-7)
      buffer.put(byte: 0x20)
      buffer.put(30.0)
      buffer.put(byte: 0x20)
      buffer.put(4.7)
      buffer.put(byte: 0x20)
      buffer.put(day)
      buffer.put(byte: 0x20)
      buffer.put(date)
      buffer.put(bytes: " é".utf8)
      buffer.put(jsonText: "\"\n")
    }
    #expect(text == "Tô Lâm -7 30 4.7 2025-03-10 1997~/1999~ é\"\\\"\\n\"")
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1e15, "1000000000000000"), (1e22, "1e+22"), (0.1, "0.1"), (-4.75, "-4.75"),
    (1e-7, "1e-07"),
  ])
  func `a number is written so that it reads back equal`(number: Double, text: String) {
    #expect(number.plainText == text)
    #expect(Double(text) == number)
  }

  @Test(arguments: [
    ("", ""), ("a", "a"), (";", "\\;"), ("a;b", "a\\;b"), (";;", "\\;\\;"), ("\\;\n", "\\\\\\;\\n"),
    ("Hà Nội; Việt", "Hà Nội\\; Việt"),
    ("\u{7}a\u{7}", "a"), ("\u{1F1FB};", "\u{1F1FB}\\;"),
  ])
  func `special characters are replaced, all others copied`(text: String, escaped: String) {
    let escaper = Escaper([("\\", "\\\\"), (";", "\\;"), ("\n", "\\n"), ("\u{7}", "")])
    #expect(Self.written { $0.put(text, escaping: escaper) } == escaped)
    #expect(Self.written { $0.put(Self.slice(text), escaping: escaper) } == escaped)
  }

  @Test func `characters beyond ASCII are never special`() {
    #expect(Self.written { $0.put("é", escaping: Escaper([("é", "e")])) } == "é")
  }

  @Test(arguments: [
    ("", ""), ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("\"", "\"\"\"\""),
    ("a\nb", "\"a\nb\""), (" a", "\" a\""),
    ("a ", "\"a \""), (" ", "\" \""), ("a b", "a b"), ("Hà Nội", "Hà Nội"),
  ])
  func `a field is quoted only where it must be`(field: String, quoted: String) {
    let special = Escaper([(",", ""), ("\"", ""), ("\n", ""), ("\r", "")])
    let text = Self.written { buffer in
      buffer.put("x, ")
      let mark = buffer.count
      buffer.put(field)
      buffer.quoteField(from: mark, ifAny: special)
    }
    #expect(text == "x, " + quoted)
  }

  @Test func `what was written from a mark on can be taken back`() {
    var buffer = ByteBuffer()
    buffer.put("keep ")
    let mark = buffer.count
    buffer.put("take")
    #expect(Array(buffer.take(from: mark)) == Array("take".utf8))
    #expect(buffer.bytes == Array("keep ".utf8))
    buffer.removeAll()
    #expect(buffer.count == 0)
  }
}
