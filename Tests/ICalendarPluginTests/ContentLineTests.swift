import PluginKit
import Testing

@testable import ICalendarPlugin

@Suite struct ContentLineTests {
  @Test func `unfolding gives back what was folded, whatever the characters`() throws {
    var random = SplitMix(state: 2025)
    for _ in 0..<2_000 {
      let text = random.text()
      var buffer = ByteBuffer()
      buffer.putProperty("SUMMARY", text: text, keepsLines: true)
      let lines = physicalLines(buffer.bytes)
      #expect(lines.allSatisfy { $0.count <= 75 && String(validating: $0, as: UTF8.self) != nil })
      #expect(lines.allSatisfy { !endsInsideAnEscape($0) })
      let line = try #require(unfolded(buffer.bytes).first)
      let value = String(decoding: line.dropFirst("SUMMARY:".utf8.count), as: UTF8.self)
      #expect(unescaped(value) == CalendarText(text, keepsLines: true).text)
    }
  }

  @Test(arguments: 60...90)
  func `a line is folded only when it is longer than 75 octets`(length: Int) {
    var buffer = ByteBuffer()
    buffer.putProperty("A", value: String(repeating: "x", count: length - 2))
    #expect(physicalLines(buffer.bytes).count == (length <= 75 ? 1 : 2))
    #expect(unfolded(buffer.bytes).first?.count == length)
  }

  @Test func `lines are filled to 75 octets`() {
    var buffer = ByteBuffer()
    buffer.putProperty("A", value: String(repeating: "x", count: 500))
    #expect(physicalLines(buffer.bytes).dropLast().allSatisfy { $0.count == 75 })
  }

  @Test(arguments: [
    ("a;b,c\\d", "a\\;b\\,c\\\\d", 0),
    ("one\ntwo", "one\\ntwo", 0),
    ("one\r\ntwo\rthree\n\nfour", "one\\ntwo\\nthree\\n\\nfour", 0),
    ("tab\tstays: \"quoted\"", "tab\tstays: \"quoted\"", 0),
    ("nul\u{0} bell\u{7} del\u{7F}", "nul bell del", 3),
    ("Hà Nội 🇻🇳 ＡＳＥＡＮ", "Hà Nội 🇻🇳 ＡＳＥＡＮ", 0),
    ("next\u{85}line\u{2028}and\u{2029}paragraph", "next\u{85}line\u{2028}and\u{2029}paragraph", 0),
    ("\u{FEFF}bom", "\u{FEFF}bom", 0),
  ])
  func `texts are escaped, and freed of what no calendar may hold`(text: String, value: String, removed: Int)
  {
    var buffer = ByteBuffer()
    #expect(buffer.putProperty("X", text: text, keepsLines: true) == removed)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "X:\(value)\r\n")
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func `noncharacters are left out`(number: UInt32) throws {
    let text = CalendarText("a\(try #require(Unicode.Scalar(number)))b", keepsLines: false)
    #expect(text.text == "ab")
    #expect(text.removed == 1)
  }

  @Test func `only descriptions have lines`() {
    var buffer = ByteBuffer()
    buffer.putProperty("SUMMARY", text: "Leaders\r\nmeet\nagain")
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "SUMMARY:Leaders meet again\r\n")
  }

  @Test func `the commas between several texts are not escaped`() {
    var buffer = ByteBuffer()
    buffer.putProperty("CATEGORIES", texts: ["Visit", "arts, culture"])
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "CATEGORIES:Visit,arts\\, culture\r\n")
  }

  private func endsInsideAnEscape(_ line: [UInt8]) -> Bool {
    !line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
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
      "\t", "\u{0}", "\r\n", "ASEAN", "\u{10FFFD}",
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
}
