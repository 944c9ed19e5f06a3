import DossierModel
import Foundation
import PluginKit
import Testing

@testable import DossierReading

struct MergingTests {
  @Test func `a record is the same in YAML, JSON and JSON Lines`() throws {
    let fields =
      #""id":"visit","kind":"visit","title":{"en":"A visit","vi":"Chuyến thăm"},"date":"1997~/1999~","seq":3,"tags":["a","b"],"commemorate":true,"place":{"name":"Jakarta","country":"ID"},"sources":[{"url":"https://example.org/","title":"T"}]"#
    let yaml = """
      events:
        - id: visit
          kind: visit
          title: {en: A visit, vi: Chuyến thăm}
          date: 1997~/1999~
          seq: 3
          tags:
            - a
            - 'b'
          commemorate: true
          place: {name: Jakarta, country: ID}
          sources:
            url: https://example.org/
            title: T
      """
    let first = try Inputs.events(yaml)
    #expect(first.count == 1)
    #expect(try Inputs.events("{\"events\":[{\(fields)}]}", "a.json") == first)
    #expect(try Inputs.events("{\"type\":\"event\",\(fields)}", "a.jsonl") == first)
    #expect(try Inputs.events("{\"events\":[{\(fields)}]}", "a.yaml") == first)
  }

  @Test func `inputs of all syntaxes make one dossier, in their order`() {
    let contents = DossierReader.read([
      Inputs.text("events: [{id: one, kind: visit, title: One, place: hanoi}]", "1.yaml"),
      Inputs.text(#"{"type":"place","id":"hanoi","name":"Hanoi"}"#, "2.jsonl"),
      Inputs.text(#"{"events":[{"id":"two","kind":"visit","title":"Two","partOf":"one"}]}"#, "3.json"),
      Inputs.text("dossier: {id: d, title: D}", "4.yml"),
    ])
    #expect(contents.diagnostics == [])
    #expect(contents.wholeEvents.map(\.id) == ["one", "two"])
    #expect(contents.header?.id == "d")
    let place = contents.locator()
    #expect(place("hanoi", "name")?.file == "2.jsonl")
    #expect(place("two", "partOf")?.column == 62)
    #expect(place("two", "place") == place("two", nil))
    #expect(place("nobody", nil) == nil)
  }

  @Test func `a record that two files have with the same fields counts once, and an event does not`() {
    func codes(_ one: String, _ other: String) -> [String] {
      let contents = DossierReader.read([Inputs.text(one, "1.yaml"), Inputs.text(other, "2.jsonl")])
      #expect(contents.dossier.actors.count <= 1)
      return contents.diagnostics.map(\.code)
    }
    let line = #"{"type":"actor","name":{"en":"A","vi":"B"},"aliases":["x","y"],"kind":"state","id":"a"}"#
    #expect(codes("actors: [{id: a, kind: state, name: {vi: B, en: A}, aliases: [x, y]}]", line) == [])
    #expect(codes("actors: [{id: a, kind: state, name: {vi: B, en: A}, aliases: [y, x]}]", line) == ["E0303"])
    #expect(codes("actors: [{id: a, kind: state, name: {vi: B, en: A}}]", line) == ["E0303"])
    #expect(codes("places: [{id: a, kind: city, name: A}]", line) == ["E0303"])
    #expect(codes("", line + "\n" + line) == ["E0303"])
    let event = #"{"type":"event","id":"e","kind":"visit","title":"E"}"#
    #expect(codes("events: [{id: e, kind: visit, title: E}]", event) == ["E0303"])
  }

  @Test func `all problems of all inputs are told, by file, line and column`() {
    let contents = DossierReader.read([
      Inputs.text(
        "events:\n- {id: one, kind: visit, title: One, date: 1990s, titel: x}\n- {id: two, kind: visit}\n",
        "b.yaml"),
      Inputs.text(
        "{\"type\":\"place\",\"id\":\"one\",\"name\":\"One\"}\n{\"type\":\"place\",\n{\"type\":\"place\",\"id\":\"A\",\"name\":\"A\"}\n",
        "a.jsonl"),
    ])
    #expect(
      contents.diagnostics.map(\.placeAndCode) == [
        "a.jsonl:1:22 E0303", "a.jsonl:2:17 E0102", "a.jsonl:3:22 E0405", "b.yaml:2:44 E0201",
        "b.yaml:2:51 E0401",
        "b.yaml:3:3 E0403",
      ])
  }

  @Test func `a file that cannot be read makes no other one wrong`() {
    let contents = DossierReader.read([
      Inputs.text("actors:\n- id: viet-nam\n  kind: state\n   name: Viet Nam\n", "actors.yaml"),
      Inputs.text("events: [{id: one, kind: visit, title: One, participants: [viet-nam]}]", "events.yaml"),
    ])
    #expect(contents.errors == ["actors.yaml:4:4 E0101"])
  }

  @Test func `fields given twice are errors in every syntax`() {
    #expect(
      Inputs.read("events:\n- id: a\n  kind: visit\n  title: A\n  kind: talks\n").errors == [
        "visit.yaml:5:3 E0402"
      ])
    #expect(
      Inputs.read("events: [{id: a, kind: visit, title: A, kind: talks}]").errors == ["visit.yaml:1:41 E0402"]
    )
    #expect(Inputs.read("events: []\nplaces: []\nevents: []\n").errors == ["visit.yaml:3:1 E0402"])
    #expect(
      Inputs.read(#"{"type":"place","id":"a","name":"A","name":"B"}"#, "a.jsonl").errors == [
        "a.jsonl:1:37 E0402"
      ])
    #expect(
      Inputs.read(#"{"type":"place","id":"a","name":"A","type":"place"}"#, "a.jsonl").errors == [
        "a.jsonl:1:37 E0402"
      ])
    let nested = #"{"type":"event","id":"a","kind":"visit","title":"A","sources":{"url":"u","url":"v"}}"#
    #expect(Inputs.read(nested, "a.jsonl").errors == ["a.jsonl:1:74 E0402"])
  }

  @Test(arguments: [
    ("events: []", InputText.Syntax.yaml), ("# c\nevents: []", .yaml), ("", .yaml), ("  \n", .yaml),
    ("---\n{}", .yaml),
    ("{\"events\":[]}", .json), ("{\n\"type\":\"event\"}", .json), ("\n\n  {\"events\":\n[]}", .json),
    ("{", .json),
    ("{\"type\":\"event\"}", .jsonl), ("{\"type\":\"event\"}\n{\"type\":\"event\"}\n", .jsonl),
    ("\n{\"type\":\"event\"}  \r\n{", .jsonl), ("\u{FEFF}{\"type\":\"event\"}\n", .jsonl),
    ("\u{FEFF}{\"events\":[]}", .json),
    ("{\"type\":\"event\"} x\n", .json), ("[1]", .yaml),
  ])
  func `standard input tells its syntax`(text: String, syntax: InputText.Syntax) {
    #expect(InputText(name: "-", bytes: Array(text.utf8), syntax: nil).likelySyntax == syntax)
    #expect(InputText(name: "-", bytes: Array(text.utf8), syntax: .yaml).likelySyntax == .yaml)
  }

  @Test(
    arguments: [
      ("a.yaml", InputText.Syntax.yaml), ("a.YML", .yaml), ("b/c.d.json", .json), ("x.jsonl", .jsonl),
      ("x.ndjson", .jsonl),
      ("a.txt", nil), ("yaml", .yaml), ("", nil),
    ] as [(String, InputText.Syntax?)])
  func `a file's name tells its syntax`(name: String, syntax: InputText.Syntax?) {
    #expect(InputText.Syntax(fileName: name) == syntax)
  }

  @Test func `every example is read without an error, and read back equal`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Inputs.examples.path).sorted()
    var count = 0
    for folder in folders {
      let path = Inputs.examples.appendingPathComponent(folder)
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []).sorted()
      let inputs = try names.filter { InputText.Syntax(fileName: $0) != nil }.map { name in
        let bytes = try Inputs.bytes(path.appendingPathComponent(name))
        return InputText(name: name, bytes: bytes, syntax: InputText.Syntax(fileName: name))
      }
      guard !inputs.isEmpty else { continue }
      count += 1
      let contents = DossierReader.read(inputs)
      // A background dossier refers to records of the dossier that it is merged with.
      #expect(contents.errors.filter { !$0.hasSuffix("E0301") } == [], "\(folder)")
      let again = Inputs.read(contents.jsonLines, "again.jsonl")
      #expect(again.wholeEvents == contents.wholeEvents, "\(folder)")
      #expect(again.dossier.claims == contents.dossier.claims, "\(folder)")
      #expect(again.jsonLines == contents.jsonLines, "\(folder)")
    }
    #expect(count >= 3)
  }
}
