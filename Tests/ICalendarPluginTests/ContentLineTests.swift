import PluginKit
import Testing

@testable import ICalendarPlugin

@Suite struct ContentLineTests {
  @Test func `unfolding gives back what was folded, whatever the characters`() throws {
    var random = SplitMix(state: 2025)
    for _ in 0..<2_000 {
      let text = random.text()
      let bytes = written { $0.put("SUMMARY", text: text, keepsLines: true) }
      let lines = physicalLines(bytes)
      #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
      #expect(lines.allSatisfy { !endsInsideAnEscape($0) })
      let line = try #require(unfolded(bytes).first)
      let value = String(decoding: line.dropFirst("SUMMARY:".utf8.count), as: UTF8.self)
      #expect(unescaped(value) == cleaned(text))
    }
  }

  @Test func `a text in pieces is folded and escaped as it is in one`() throws {
    var random = SplitMix(state: 7)
    for _ in 0..<2_000 {
      let whole = random.text()
      let pieces = random.pieces(of: whole)
      let inPieces = written { lines in
        lines.begin("DESCRIPTION", keepsLines: true)
        for piece in pieces {
          // A text that was escaped before does not know what it will stand behind.
          if piece.unicodeScalars.first == "\n" || Bool.random(using: &random) {
            lines.put(text: piece)
          } else {
            lines.put(text: EscapedText(piece, keepsLines: true))
          }
        }
        lines.end()
      }
      #expect(inPieces == written { $0.put("DESCRIPTION", text: whole, keepsLines: true) })
    }
  }

  @Test(arguments: ["x", "é", "ế", "🇻", "\\", ";", "\n", "e\u{301}"])
  func `a line is cut before a character that does not fit whole, and nowhere else`(character: String) throws
  {
    for length in 0...160 {
      let text = String(repeating: "a", count: length) + String(repeating: character, count: 40)
      let bytes = written { $0.put("A", text: text, keepsLines: true) }
      let lines = physicalLines(bytes)
      for (line, next) in zip(lines, lines.dropFirst()) {
        // The first unit of the next line, behind its blank, had no room.
        let unit = next.dropFirst()
        let size =
          unit.first == UInt8(ascii: "\\") ? 2 : 1 + unit.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count
        #expect(line.count + size > 75)
      }
      #expect(lines.allSatisfy { $0.count <= 75 && !endsInsideAnEscape($0) })
      #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
      let line = try #require(unfolded(bytes).first)
      #expect(unescaped(String(decoding: line.dropFirst(2), as: UTF8.self)) == text)
    }
  }

  @Test(arguments: 60...90)
  func `a line is folded only when it is longer than 75 octets`(length: Int) {
    let bytes = written { $0.put("A", text: String(repeating: "x", count: length - 2)) }
    #expect(physicalLines(bytes).count == (length <= 75 ? 1 : 2))
    #expect(unfolded(bytes).first?.count == length)
  }

  @Test func `lines are filled to 75 octets`() {
    let bytes = written { $0.put("A", text: String(repeating: "x", count: 500)) }
    #expect(physicalLines(bytes).dropLast().allSatisfy { $0.count == 75 })
  }

  @Test(arguments: 40...80)
  func `backslashes in an address stay in pairs`(length: Int) {
    let address = "https://example.org/" + String(repeating: "a", count: length) + #"\\\\\\\\\\"#
    let bytes = written { lines in
      lines.begin("URL")
      WebAddress(.string(address))?.put(into: &lines)
      lines.end()
    }
    #expect(physicalLines(bytes).allSatisfy { !endsInsideAnEscape($0) })
    #expect(unfolded(bytes) == [Array("URL:\(address)".utf8)[...]])
  }

  @Test(arguments: [
    ("a;b,c\\d", "a\\;b\\,c\\\\d", 0),
    ("one\ntwo", "one\\ntwo", 0),
    ("one\r\ntwo\rthree\n\nfour", "one\\ntwo\\nthree\\n\\nfour", 0),
    ("\r\u{0}\n", "\\n\\n", 1),
    ("tab\tstays: \"quoted\"", "tab\tstays: \"quoted\"", 0),
    ("nul\u{0} bell\u{7} del\u{7F}", "nul bell del", 3),
    ("Hà Nội 🇻🇳 ＡＳＥＡＮ", "Hà Nội 🇻🇳 ＡＳＥＡＮ", 0),
    ("next\u{85}line\u{2028}and\u{2029}paragraph", "next\u{85}line\u{2028}and\u{2029}paragraph", 0),
    ("\u{FEFF}bom", "\u{FEFF}bom", 0),
  ])
  func `texts are escaped, and freed of what no calendar may hold`(text: String, value: String, removed: Int)
  {
    var lines = ContentLines(into: ByteBuffer())
    lines.put("X", text: text, keepsLines: true)
    #expect(lines.removed == removed)
    #expect(String(decoding: lines.finish().bytes, as: UTF8.self) == "X:\(value)\r\n")
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func `noncharacters are left out`(number: UInt32) throws {
    let text = EscapedText("a\(try #require(Unicode.Scalar(number)))b", keepsLines: false)
    #expect(text.bytes == Array("ab".utf8))
    #expect(text.removed == 1)
  }

  @Test(arguments: [0xFDCF, 0xFDF0, 0xFFFD, 0xF000, 0x1FFFD, 0x20000, 0x1F1FB, 0x10FFFD] as [UInt32])
  func `their neighbours stay`(number: UInt32) throws {
    let text = "a\(try #require(Unicode.Scalar(number)))b"
    #expect(EscapedText(text, keepsLines: false).bytes == Array(text.utf8))
  }

  @Test func `only descriptions have lines`() {
    let bytes = written { $0.put("SUMMARY", text: "Leaders\r\nmeet\nagain") }
    #expect(String(decoding: bytes, as: UTF8.self) == "SUMMARY:Leaders meet again\r\n")
  }

  @Test(arguments: [
    ("visit", "visit", "Visit"), ("treePlanting", "tree planting", "Tree planting"),
    ("spouse-of", "spouse of", "Spouse of"), ("élan", "élan", "Élan"), ("", "", ""),
  ])
  func `a word of a vocabulary is written as it is read`(word: String, phrase: String, capitalized: String) {
    for isCapitalized in [false, true] {
      let bytes = written { lines in
        lines.begin("X")
        lines.put(phraseOf: word, capitalized: isCapitalized)
        lines.end()
      }
      #expect(String(decoding: bytes, as: UTF8.self) == "X:\(isCapitalized ? capitalized : phrase)\r\n")
    }
  }

  private func written(_ write: (inout ContentLines) -> Void) -> [UInt8] {
    var lines = ContentLines(into: ByteBuffer())
    write(&lines)
    return lines.finish().bytes
  }

  private func endsInsideAnEscape(_ line: [UInt8]) -> Bool {
    !line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  /// A text with one kind of line end, and without controls and noncharacters: character by character.
  private func cleaned(_ text: String) -> String {
    var clean = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let isNoncharacter = scalar.value & 0xFFFE == 0xFFFE || 0xFDD0...0xFDEF ~= scalar.value
      if scalar == "\r" || scalar == "\n" {
        if scalar == "\r" || previous != "\r" { clean.append("\n") }
      } else if scalar == "\t" || scalar.value >= 0x20 && scalar.value != 0x7F && !isNoncharacter {
        clean.append(scalar)
      }
      previous = scalar
    }
    return String(clean)
  }
}

/// Random texts that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A text of what is hard on calendars: escapes in rows, Vietnamese with combining marks, flags, joined emoji.
  mutating func text() -> String {
    let pieces = [
      "\\", "\\\\\\", ";", ",", "\n", " ", "  ", "ế", "e\u{302}\u{301}", "ử", "🇻🇳", "👩‍👩‍👧‍👦", "中", "a", "bc", ":",
      "\t", "\u{0}", "\r\n", "\r", "ASEAN", "\u{10FFFD}", "\u{FFFF}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...120, using: &self) {
      if Bool.random(using: &self) {
        text += pieces.randomElement(using: &self) ?? ""
      } else if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The same text in pieces of whole scalars.
  mutating func pieces(of text: String) -> [String] {
    var pieces = [""]
    for scalar in text.unicodeScalars {
      if Int.random(in: 0..<4, using: &self) == 0 { pieces.append("") }
      pieces[pieces.count - 1].unicodeScalars.append(scalar)
    }
    return pieces
  }
}
