import DossierModel
import DossierReading
import PluginKit
import Testing

/// A diagnostic points at the very character: after Vietnamese letters, tabs, byte order marks, and on Windows lines.
struct PlaceTests {
  @Test(arguments: [
    ("events:\n- {id: a, kind: visit, title: Việt Nam, titel: x}\n", "2:41 E0401", "t"),
    ("events:\n- {id: a, kind: visit, title: Vie\u{323}\u{302}t, titel: x}\n", "2:39 E0401", "t"),
    ("events:\r\n- id: a\r\n  kind: visit\r\n  title: A\r\n  titel: x\r\n", "5:3 E0401", "t"),
    ("\u{FEFF}evnts: []\n", "1:1 E0401", "e"),
    ("\u{FEFF}events: []\nevnts: []\n", "2:1 E0401", "e"),
    ("events: [{id: a, kind: visit, title: \"a\tb\",\ttitel: x}]\n", "1:45 E0401", "t"),
    ("events:\n- {id: a, kind: visit, title: \"\u{1F1FB}\u{1F1F3}\", titel: x}\n", "2:37 E0401", "t"),
    ("events:\n- id: a\n  kind: visit\n  title: &x A\n  date: *x\n", "4:10 E0201", "&"),
    ("events:\n- id: a\n  kind: visit\n  title: |\n    one\n    two\n  titel: x\n", "7:3 E0401", "t"),
    ("# \u{2028}\nevnts: []\n", "2:1 E0401", "e"),
    ("# \u{85} \u{2029}\nevnts: []\n", "2:1 E0401", "e"),
    ("events:\n- {id: a, kind: visit, title: \"one\u{2028}two\", titel: x}\n", "2:42 E0401", "t"),
    ("events:\n- id: a\n  title: Việt: Nam: x\n", "3:14 E0101", ":"),
  ])
  func `a place in YAML`(text: String, place: String, character: String) {
    let told = Inputs.read(text).diagnostics.filter { $0.severity == .error && $0.code != "E0403" }
    #expect(told.map(\.placeAndCode).first == "visit.yaml:" + place)
    #expect(told.first?.pointedAt == character)
  }

  @Test(arguments: [
    ("{\"events\":[{\"id\":\"a\",\"kind\":\"visit\",\"title\":\"Việt\",\"titel\":1}]}", "1:52 E0401", "\""),
    ("\u{FEFF}{\"evnts\":[]}", "1:2 E0401", "\""),
    ("\u{FEFF}{\r\n\t\"evnts\":[]}", "2:2 E0401", "\""),
    (
      "{\"events\":[\n\t{\"id\":\"a\",\"kind\":\"visit\",\"title\":\"\\u1ec7\",\"titel\":1}]}", "2:44 E0401",
      "\""
    ),
    ("{\"events\":[] x", "1:14 E0102", "x"),
    ("{\"events\": [\"Huế\", Huế]}", "1:20 E0102", "H"),
  ])
  func `a place in JSON`(text: String, place: String, character: String) {
    let told = Inputs.read(text, "a.json").diagnostics.filter { $0.severity == .error }
    #expect(told.map(\.placeAndCode).first == "a.json:" + place)
    #expect(told.first?.pointedAt == character)
  }

  @Test func `a place in JSON Lines counts the lines of the file`() {
    let line = #"{"type":"event","id":"a","kind":"visit","title":"Huế"}"#
    let text = "\(line)\r\n\r\n\(line.replacing("\"a\"", with: "\"b\"").replacing("kind", with: "kin"))\r\n"
    #expect(Inputs.read(text, "a.jsonl").errors == ["a.jsonl:3:1 E0403", "a.jsonl:3:26 E0401"])
    #expect(Inputs.read("\u{FEFF}{\"type\":\"evnt\"}", "a.jsonl").errors == ["a.jsonl:1:9 E0104"])
  }

  @Test func `bytes that are no UTF-8 are pointed at`() {
    for (bytes, place) in [
      ([0x61, 0x3A, 0x20, 0xE1, 0xBB], "1:4"), ([0x0A, 0xC3, 0xA9, 0xFF], "2:2"), ([0xC0, 0x80], "1:1"),
      ([0xED, 0xA0, 0x80], "1:1"), ([0xF4, 0x90, 0x80, 0x80], "1:1"), ([0x80], "1:1"),
    ] as [([UInt8], String)] {
      for syntax in [InputText.Syntax.yaml, .json] {
        let told = DossierReader.read([InputText(name: "a", bytes: bytes, syntax: syntax)])
        let errors = told.errors.filter { !$0.hasSuffix("E0401") }
        #expect(errors == ["a:\(place) E0103"], "\(bytes) as \(syntax)")
      }
    }
  }

  @Test func `a reference shows both places`() throws {
    let one = Inputs.text("actors:\n  - {id: asean, kind: organisation, name: ASEAN}\n", "one.yaml")
    let two = Inputs.text("{\"type\":\"place\",\"id\":\"asean\",\"name\":\"ASEAN\"}\n", "two.jsonl")
    let told = try #require(DossierReader.read([one, two]).diagnostics.first)
    #expect(told.placeAndCode == "two.jsonl:1:22 E0303")
    #expect(
      told.related.map { "\($0.location.file):\($0.location.line):\($0.location.column)" } == [
        "one.yaml:2:10"
      ])
  }
}
