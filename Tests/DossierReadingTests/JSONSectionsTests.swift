import Testing

@testable import DossierReading

/// A document comes out as lines however its bytes come, and a strange one is not taken.
struct JSONSectionsTests {
  private static func lines(of document: String, pieces: Int) -> String? {
    var sections = JSONSections()
    var lines: [UInt8] = []
    let bytes = Array(document.utf8)
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      let isPlain = bytes[start..<min(start + pieces, bytes.count)].withUnsafeBufferPointer {
        sections.append($0, to: &lines)
      }
      guard isPlain else { return nil }
    }
    return sections.isComplete ? String(decoding: lines, as: UTF8.self) : nil
  }

  @Test(arguments: [1, 2, 3, 7, 1_000])
  func `records become lines`(pieces: Int) {
    let document = """
      { "dossier" : {"id":"d"}, "places": null,
        "events": [ {"id":"a","title":"}]\\"{,", "tags":["x",
        "y"]}, {} , { "seq":1
      2 } ],
        "actors":[] }

      """
    let lines = """
      {"type":"dossier","id":"d"}
      {"type":"event","id":"a","title":"}]\\"{,", "tags":["x",         "y"]}
      {"type":"event"}
      {"type":"event", "seq":1 2 }

      """
    let plain = Self.lines(of: document, pieces: pieces)
    #expect(plain?.replacing(" ", with: "") == lines.replacing(" ", with: ""))
    #expect(plain?.contains(#""seq":1 2 }"#) ?? false)
  }

  @Test(arguments: [
    "", "{", "[]", "{]", "{\"events\"}", "{\"events\":}", "{\"events\":{}}", "{\"events\":[}",
    "{\"events\":[{}]",
    "{\"events\":[{},]}", "{\"events\":[,{}]}", "{\"events\":[{}{}]}", "{\"events\":[{}],}",
    "{\"events\":[[]]}",
    "{\"events\":[1]}", "{\"events\":nul}", "{\"events\":nulL}", "{\"events\":[],\"events\":[]}",
    "{\"evens\":[]}",
    "{\"dossier\":[]}", "{\"events\":[]} {}", "{,\"events\":[]}", "{\"events\":[]]", "{\"\\u0065vents\":[]}",
    "\u{FEFF}{\"events\":[]}",
  ])
  func `what is no plain document is strange`(document: String) {
    #expect(Self.lines(of: document, pieces: 1_000) == nil)
    #expect(Self.lines(of: document, pieces: 1) == nil)
  }

  @Test func `an empty document has no lines`() {
    #expect(Self.lines(of: "{}", pieces: 1) == "")
    #expect(Self.lines(of: "{\"events\":[]}\n", pieces: 2) == "")
  }
}
