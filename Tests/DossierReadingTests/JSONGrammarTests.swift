import DossierModel
import DossierReading
import Foundation
import PluginKit
import TestSupport
import Testing

/// The grammar of JSON against JSONTestSuite: `y_` must be read, `n_` refused, `i_` is left to the reader.
struct JSONGrammarTests {
  private static let refusals: Set = ["E0102", "E0103", "E0105"]

  @Test(.wantsRealData) func `what is JSON is read, and what is not is refused with its place`() throws {
    let files = try Inputs.dataFiles("json", "json")
    var counts = ["y": 0, "n": 0, "i": 0]
    for file in files {
      let name = file.lastPathComponent
      let input = InputText(name: name, bytes: try Inputs.bytes(file), syntax: .json)
      let faults = DossierReader.read([input]).diagnostics.filter { Self.refusals.contains($0.code) }
      counts[String(name.prefix(1)), default: 0] += 1
      if name.hasPrefix("y_") { #expect(faults.map(\.message) == [], "\(name)") }
      if name.hasPrefix("n_") {
        #expect(faults.count == 1, "\(name)")
        #expect(faults.first?.location != nil, "\(name)")
      }
    }
    #expect(counts.values.allSatisfy { $0 > 0 })
    print(
      "JSON grammar: \(counts["y"] ?? 0) read, \(counts["n"] ?? 0) refused, \(counts["i"] ?? 0) either way")
  }

  @Test(.wantsRealData) func `a line of JSON Lines obeys the same grammar`() throws {
    let files = try Inputs.dataFiles("json", "json")
    for file in files {
      let bytes = try Inputs.bytes(file)
      guard !bytes.contains(0x0A), !bytes.allSatisfy({ $0 <= 0x20 }) else { continue }
      let name = file.lastPathComponent
      let told = DossierReader.read([InputText(name: name, bytes: bytes, syntax: .jsonl)]).diagnostics
      let isRefused = told.contains { Self.refusals.contains($0.code) }
      if name.hasPrefix("y_") { #expect(!isRefused, "\(name)") }
      if name.hasPrefix("n_") { #expect(isRefused, "\(name)") }
    }
  }

  @Test(arguments: [
    (#""Hà Nội""#, "Hà Nội"), (#""H\u00e0""#, "Hà"), (#""\ud83c\uddfb\ud83c\uddf3""#, "🇻🇳"),
    (#""a\/b\\c\"d""#, "a/b\\c\"d"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
    (#""\u007F\u2028""#, "\u{7F}\u{2028}"),
    (#""eight by eight \n and more text behind""#, "eight by eight \n and more text behind"),
  ])
  func `escapes mean what they stand for`(text: String, meaning: String) throws {
    let line = #"{"type":"event","id":"visit","kind":"visit","title":\#(text)}"#
    #expect(try Inputs.events(line, "a.jsonl").first?.title.text(in: "en") == meaning)
  }

  @Test(arguments: [
    #""\ud83d""#, #""\udc00""#, #""\ud83d\ud83d""#, #""\ud83dx""#, #""\ud83d\n""#, #""\u12""#, #""\u12g4""#,
    #""\x41""#,
    "\"a\tb\"", #""open"#, #""open\""#, #""\"#,
  ])
  func `a text that is no JSON text is refused`(text: String) {
    let line = #"{"type":"event","id":"visit","kind":"visit","title":\#(text)}"#
    #expect(Inputs.read(line, "a.jsonl").errors.map { String($0.suffix(5)) } == ["E0102"])
  }

  @Test func `a bad line does not hide the others`() {
    let lines = """
      {"type":"event","id":"one","kind":"visit","title":"One"}
      {"type":"event","id":"two","kind":"visit","title":"Two",}

      {"type":"event","id":"three","kind":"visit","title":"Three"} x
      {"type":"event","id":"four","kind":"visit","title":"Four"}
      """
    let contents = Inputs.read(lines, "a.jsonl")
    #expect(contents.errors == ["a.jsonl:2:57 E0102", "a.jsonl:4:62 E0102"])
    #expect(contents.wholeEvents.map(\.id) == ["one", "four"])
  }
}
