import DossierModel
import DossierReading
import PluginKit
import Testing

/// One slip of the pen hides nothing else in a file.
struct BrokenYAMLTests {
  private static let text = """
    dossier:
      id: d
      title: My dossier

    sources:
      - id: s1
        title: "A paper"

    events:
      - id: e1
        kind: visit
        title: "The first: a visit"
        participants:
          - actor: a
            role: visitor
          - {actor: b, role: host}
        tags: [one, two]
        sources: [{source: s1, locator: p. 2}]
      - id: e2
        kind: visit
        title: Two
        description: >
          A long text
          of two lines
        date: 2025-03-11

    """
  private static let actors = """
    actors:
      - {id: a, kind: state, name: A, colour: red}
      - {id: b, kind: state, name: B, colour: red}
    """

  /// The text with one byte less, or one more, at each of its places but the last, where a line end parts it from the actors.
  private static func slips(_ sign: Character?) -> [String] {
    text.indices.dropLast().map { place in
      var slip = text
      if let sign { slip.insert(sign, at: place) } else { slip.remove(at: place) }
      return slip + actors
    }
  }

  @Test(arguments: [nil, "\"", "\t", ":"] as [Character?])
  func `what is wrong elsewhere is told whatever slip stands in a file`(sign: Character?) {
    for slip in Self.slips(sign) {
      let input = InputText(name: "slip.yaml", bytes: Array(slip.utf8), syntax: .yaml)
      let told = DossierReader.read([input]).diagnostics
      #expect(told.count { $0.message.contains("colour") } == 2, "\(slip)")
      #expect(!told.contains { $0.message.contains("as YAML") }, "\(slip)")
    }
  }

  @Test(arguments: [
    (
      "a.jsonl",
      "{\"type\":\"actor\",\"id\":\"a\",\"name\":\"\u{1}\"}\n{\"type\":\"actor\",\"id\":\"b\",\"colour\":1}"
    ),
    (
      "a.yaml", "actors:\n  - {id: a, kind: state, name: \u{1}}\n  - {id: b, kind: state, name: B, colour: 1}"
    ),
    ("a.json", "{\"actors\":[{\"id\":\"a\",\"name\":\"\u{1}\"},\n{\"id\":\"b\",\"colour\":1}]}"),
  ])
  func `a record that is not UTF-8 hides no other`(name: String, text: String) {
    let bytes = text.utf8.map { $0 == 1 ? 0xE9 : $0 }
    let input = InputText(name: name, bytes: bytes, syntax: InputText.Syntax(fileName: name))
    let told = DossierReader.read([input]).diagnostics
    #expect(told.count { $0.code == "E0103" } == 1)
    #expect(told.contains { $0.message.contains("colour") }, "\(told)")
  }

  @Test func `a line put right keeps its place, also behind a byte order mark and with line ends of Windows`()
  {
    let text = "\u{FEFF}events\r\n  –id: a\r\n    kind: visit\r\n    titel: Ã visit\r\n"
    let told = DossierReader.read([InputText(name: "-", bytes: Array(text.utf8), syntax: .yaml)]).diagnostics
    #expect(
      told.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0)" } == ["1:7", "2:3", "2:4", "4:5"])
  }

  @Test(arguments: ["participants: [a,", "participants: [a, b", "place: {name: Here,", "place: {name: Here"])
  func `a list or mapping that is left open is told where it begins`(line: String) {
    let text = """
      events:
        - id: e1
          kind: visit
          title: One
          \(line)
        - id: e2
          kind: visit
          title: Two
          colour: red

      """ + Self.actors.replacing(", colour: red", with: "")
    let told = DossierReader.read([InputText(name: "-", bytes: Array(text.utf8), syntax: .yaml)]).diagnostics
    let opening = line.firstIndex { "[{".contains($0) }.map { line.distance(from: line.startIndex, to: $0) }
    let places = told.map { [$0.location?.line, $0.location?.column] }
    #expect(places == [[5, 5 + (opening ?? 0)], [9, 5]], "\(told)")
    #expect(told.first?.message.hasSuffix("that begins here does not end") == true)
  }

  @Test func `a quote that is not closed hides nothing behind thousands of lines`() {
    let strays = String(repeating: "and 'more\n", count: 3_000)
    let text = """
      events:
        - id: e1
          kind: visit
          title: "One
      \(strays)  - id: e2
          kind: visit
          title: Two
          colour: red
      """
    let told = DossierReader.read([InputText(name: "-", bytes: Array(text.utf8), syntax: .yaml)]).diagnostics
    #expect(told.map { $0.location?.line } == [4, 5, 3_008], "\(told)")
  }

  @Test(arguments: ["title: *bold", "*title: Bold"])
  func `any number of aliases without an anchor are told, and what stands behind them`(field: String) {
    let events = (1...30).map { "  - id: e\($0)\n    kind: visit\n    \(field)\($0)\n" }
    let text = "events:\n" + events.joined() + "  - {id: z, kind: visit, title: Z, colour: red}\n"
    let told = DossierReader.read([InputText(name: "-", bytes: Array(text.utf8), syntax: .yaml)]).diagnostics
    let lines = (1...30).map { 3 * $0 + 1 } + [92]
    #expect(told.map { $0.location?.line ?? 0 } == lines, "\(told)")
  }
}
