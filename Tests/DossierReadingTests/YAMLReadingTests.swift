import DossierModel
import DossierReading
import Testing

struct YAMLReadingTests {
  private static func title(_ yaml: String) throws -> String {
    let event = try Inputs.events("events:\n  - id: visit\n    kind: visit\n    title: \(yaml)\n").first
    return event?.title.text(in: "en") ?? ""
  }

  @Test(arguments: [
    "1995", "NO", "no", "yes", "2025-03-10", "0x1F", "1e3", "007", "1_000", "12:30:45", ".inf", "<<", "=",
    "Null", "NULL",
    "on", "true", "+84", "3.10",
  ])
  func `a text is what stands there, not what YAML makes of it`(text: String) throws {
    #expect(try Self.title(text) == text)
    #expect(try Self.title("\"\(text)\"") == text)
    #expect(try Self.title("'\(text)'  # a comment") == text)
  }

  @Test(arguments: ["", "~", "null", "\"\"", "# nothing"])
  func `nothing is no title`(yaml: String) {
    let told = Inputs.read("events:\n  - id: visit\n    kind: visit\n    title: \(yaml)\n")
    #expect(told.errors.map { String($0.suffix(5)) } == ["E0403"])
  }

  @Test(arguments: [
    ("|\n      one\n      two\n", "one\ntwo\n"), ("|-\n      one\n\n      two\n", "one\n\ntwo"),
    (">\n      one\n      two\n", "one two\n"),
    (">-\n      one\n      two\n\n      three\n", "one two\nthree"),
    ("one\n      two", "one two"), ("\"one \\\n      two\\u00e0\"", "one twoà"), ("'it''s'", "it's"),
    ("|2-\n        indented", "  indented"), ("!!str 1995", "1995"), ("!!str null", "null"), ("! ~", "~"),
    ("Tô Lâm \u{1F1FB}\u{1F1F3}", "Tô Lâm 🇻🇳"),
  ])
  func `blocks, folds and quotes give their text`(yaml: String, meaning: String) throws {
    #expect(try Self.title(yaml) == meaning)
  }

  @Test func `anchors and aliases stand for what they name`() throws {
    let contents = Inputs.read(
      """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}]
      events:
        - {id: one, kind: visit, title: &name First, participants: &who [viet-nam]}
        - {id: two, kind: visit, title: *name, participants: *who}
      """)
    #expect(contents.errors == [])
    #expect(contents.wholeEvents[1].title == "First")
    #expect(contents.wholeEvents[1].participants == [Participant(actor: "viet-nam")])
  }

  @Test func `an alias names the value before it, in its own document`() throws {
    let events = """
      events:
        - {id: one, kind: visit, title: &name First}
        - {id: two, kind: visit, title: *name}
        - {id: three, kind: visit, title: &name Other}
        - {id: four, kind: visit, title: *name}
      """
    #expect(try Inputs.events(events).map(\.title) == ["First", "First", "Other", "Other"])
    let told = Inputs.read(events + "\n---\nevents: [{id: five, kind: visit, title: *name}]\n")
    #expect(told.errors.map { String($0.suffix(5)) } == ["E0101"])
    #expect(Inputs.read("events: [&all {id: one, kind: visit, title: *all}]").errors.count == 1)
  }

  @Test func `many events may share a long list`() throws {
    var text = "actors:\n"
    for number in 0..<30 { text += "  - {id: a\(number), kind: person, name: A}\n" }
    let who = (0..<30).map { "a\($0)" }.joined(separator: ", ")
    text += "events:\n  - {id: e, kind: visit, title: T, participants: &who [\(who)]}\n"
    for number in 0..<1_000 { text += "  - {id: e\(number), kind: visit, title: T, participants: *who}\n" }
    #expect(try Inputs.events(text).map(\.participants.count) == Array(repeating: 30, count: 1_001))
  }

  @Test func `an alias as the name of a field may be any field, and its anchor bears the whole name`() {
    let told = Inputs.read("actors:\n  - id: u\n    kind: &k person\n    *k : T\n").errors
    #expect(told.map { String($0.suffix(5)) } == ["E0101"])
    let unknown = Inputs.read("actors:\n  - id: u\n    kind: person\n    *n name: T\n").errors
    #expect(unknown.count == 1 && unknown[0].contains(":4:5 "), "\(unknown)")
    let other = Inputs.read(
      "actors: [{id: a, kind: person, name: &ab [x}]\nevents:\n  - {id: e, kind: visit, title: *a}\n")
    #expect(other.errors.count { $0.hasSuffix("E0101") } == 2)
  }

  @Test func `a word between asterisks is a text, also in a file with anchors`() throws {
    let text = """
      events:
        - {id: one, kind: visit, title: &name First, description: "see *note : and [*this]"}
        - id: two
          kind: visit
          title: *name
          description: |
            *name* : as it was printed
            {*note : 1}
      """
    let events = try Inputs.events(text)
    #expect(
      events.map { $0.description?.text(in: "en") } == [
        "see *note : and [*this]", "*name* : as it was printed\n{*note : 1}",
      ])
  }

  @Test func `several documents of one file are one dossier`() {
    let contents = Inputs.read(
      """
      ---
      dossier: {id: visit, title: A visit}
      ...
      ---
      # nothing in this one
      ---
      events: [{id: one, kind: visit, title: One}]
      ---
      type: event
      id: two
      kind: visit
      title: Two
      """)
    #expect(contents.errors == [])
    #expect(contents.header?.id == "visit")
    #expect(contents.wholeEvents.map(\.id) == ["one", "two"])
  }

  @Test(arguments: [
    "", "\n", "# only a comment\n", "---\n", "--- # nothing\n...\n", "\u{FEFF}", "\u{FEFF}# c\n", "events:\n",
    "events: []",
  ])
  func `an input without records is an empty dossier`(text: String) {
    let contents = Inputs.read(text)
    #expect(contents.diagnostics == [])
    #expect(contents.events.isEmpty && contents.header == nil)
  }

  @Test func `an empty JSON file is refused, an empty JSON Lines file is empty`() {
    #expect(Inputs.read("", "a.json").errors == ["a.json:1:1 E0102"])
    #expect(Inputs.read("", "a.jsonl").diagnostics == [])
    #expect(Inputs.read("\n\r\n  \n", "a.jsonl").diagnostics == [])
    #expect(Inputs.read("{}", "a.json").diagnostics == [])
    #expect(Inputs.read("null", "a.json").diagnostics == [])
  }

  @Test func `a byte order mark and line ends of Windows change nothing`() throws {
    let text =
      "places:\n  - id: hanoi\n    name: Hà Nội\nevents:\n  - id: one\n    kind: visit\n    title: |\n      A\n      B\n    place: hanoi\n"
    let plain = Inputs.read(text)
    let windows = Inputs.read("\u{FEFF}" + text.replacing("\n", with: "\r\n"))
    #expect(plain.errors == [] && windows.errors == [])
    #expect(plain.wholeEvents == windows.wholeEvents)
    #expect(plain.dossier.places == windows.dossier.places)
    let line = #"{"type":"place","id":"hanoi","name":"Hà Nội"}"#
    let lines = Inputs.read("\u{FEFF}\(line)\r\n\(line.replacing("hanoi", with: "hue"))\r\n", "a.jsonl")
    #expect(lines.errors == [])
    #expect(lines.dossier.places.map(\.id) == ["hanoi", "hue"])
    #expect(Inputs.read("\u{FEFF}{\"places\":[]}", "a.json").diagnostics == [])
  }

  @Test func `a record may say its type in its section`() throws {
    #expect(try Inputs.events("events: [{type: event, id: one, kind: visit, title: One}]").count == 1)
    #expect(
      Inputs.read("events: [{type: place, id: one, kind: visit, title: One}]").errors == [
        "visit.yaml:1:17 E0404"
      ])
    let nested = "events: [{id: one, kind: visit, title: One, place: {type: place, name: Jakarta}}]"
    #expect(Inputs.read(nested).errors == ["visit.yaml:1:53 E0401"])
  }

  @Test func `an empty text is no value`() throws {
    let event = try Inputs.events(
      #"events: [{id: one, kind: visit, title: One, date: "", place: "", partOf: "", seq: "", description: ""}]"#
    )
    #expect(event == [Event(id: "one", kind: "visit", title: "One")])
  }
}
