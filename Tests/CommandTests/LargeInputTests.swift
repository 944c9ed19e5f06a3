import TestSupport
import Testing

/// A large input is not held in memory; nothing else about it is different.
struct LargeInputTests {
  /// Most texts are plain; each twentieth has letters beyond ASCII and escapes.
  private static let stories = (
    plain: String(repeating: "The two sides agree to meet again. ", count: 55),
    escaped: String(repeating: "Hai bên nhất trí, “\\\"và\\\"”. ", count: 60)
  )
  private static let references = [
    #"{"type":"dossier","id":"large","title":"A large dossier","asOf":"2025-03-10"}"#,
    #"{"type":"actor","id":"a","kind":"state","name":"A"}"#,
  ]
  /// More than 4 MiB of events, by date; some have a set for one.
  private static let events = (1_000..<3_400).map { event($0) }
  private static let more = (1_000..<3_400).map { event($0, id: "f") }

  /// An event as a line of its own, or as an element of a document's list.
  private static func event(
    _ number: Int, id: String = "e", type: String = #""type":"event","#, _ end: String = ","
  )
    -> String
  {
    #"{\#(type)"id":"\#(id)\#(number)","kind":"visit","title":"T \#(number)"\#(end)"date":"\#(date(number))","#
      + #""participants":[{"actor":"a","role":"host"}],"description":"#
      + "\"\(number % 20 == 0 ? stories.escaped : stories.plain)\"}"
  }

  private static func date(_ number: Int) -> String {
    let year = 1_500 + number / 4
    return number % 100 == 99 ? "[\(year)]" : "\(year)"
  }

  private static func file(_ lines: [String]) -> String { lines.joined(separator: "\n") + "\n" }

  /// By date as they are, in another order, and with what they refer to behind them.
  private static let folder = TestFolder([
    "sorted.jsonl": file(references + events),
    "shuffled.jsonl": file(references + events.reversed()),
    "last.jsonl": file(events + references),
    "wrong.jsonl": file(references + events + [#"{"type":"event","id":"x","kind":"visit","titel":"t"}"#]),
    "document.json": document([], references),
    "wrong.json": document([#"{"id":"x","kind":"visit","titel":"t"}"#], references),
    "more.jsonl": more.joined(separator: "\n"),
    "head.jsonl": file(references + events[..<200]),
    "tail.jsonl": file(events[200...] + more),
    "repeated.jsonl": file([references[1], events[7]]),
    "large.yaml": "actors:\n- {id: a, kind: state, name: A}\nevents:\n"
      + events.map { "- " + $0 }.joined(separator: "\n"),
  ])

  /// The same as one JSON document, as programs print it: events first, then some more.
  private static func document(_ added: [String], _ references: [String]) -> String {
    let header = references[0].replacing("\"type\":\"dossier\",", with: "")
    let actor = references[1].replacing("\"type\":\"actor\",", with: "\n   ")
    let records = (1_000..<3_400).map { event($0, type: "", ",\r\n") } + added
    let list = records.joined(separator: ",\n")
    return "{\n \"events\": [\(list)],\"places\":null,\"dossier\":\(header),\"actors\":[\(actor)\n]\n}\n"
  }

  /// What tells two outputs apart: a comparison of all their bytes would try to say where they differ, for hours.
  private struct Print: Equatable {
    let count: Int
    let hash: Int
    init(_ run: Run) { (count, hash) = (run.bytes.count, run.bytes.hashValue) }
  }

  private static func table(_ arguments: [String], stdin: String? = nil) -> Run {
    let columns = "id+date+earliest+latest+precision+certainty+year+description"
    let words = ["export"] + arguments + ["-q", "--as-of", "2025-03-10", "-o", "csv,columns=\(columns):-"]
    guard let stdin else { return chancery(words, in: folder) }
    return shell("cat \(stdin) | $CHANCERY \(words.joined(separator: " "))", in: folder)
  }

  @Test func `the order of lines makes no difference, nor where they come from`() {
    let sorted = Self.table(["sorted.jsonl"])
    #expect(sorted.status == 0)
    #expect(sorted.lines.count == 2_401)
    #expect(sorted.lines[100].hasPrefix("e1099,[1774],1774-01-01,1774-12-31,set,,1774,"))
    for name in ["shuffled.jsonl", "last.jsonl"] {
      #expect(Print(Self.table([name])) == Print(sorted))
      #expect(Print(Self.table(["-"], stdin: name)) == Print(sorted))
    }
    #expect(Print(Self.table(["-"], stdin: "sorted.jsonl")) == Print(sorted))
    #expect(Self.table(["-"], stdin: "large.yaml").text.hasPrefix("id,date"))
  }

  @Test func `a document is as good as lines, and several files as one`() {
    let sorted = Self.table(["sorted.jsonl"])
    #expect(Print(Self.table(["document.json"])) == Print(sorted))
    #expect(Print(Self.table(["-"], stdin: "document.json")) == Print(sorted))
    let both = Self.table(["sorted.jsonl", "more.jsonl"])
    #expect(both.lines.count == 4_801)
    #expect(Print(Self.table(["more.jsonl", "document.json"])) == Print(both))
    #expect(Print(Self.table(["more.jsonl", "-"], stdin: "sorted.jsonl")) == Print(both))
    // A small file may hold some of the events.
    #expect(Print(Self.table(["head.jsonl", "tail.jsonl"])) == Print(both))
  }

  @Test func `what is wrong is told in each file's own lines`() {
    let document = chancery(["export", "wrong.json", "-o", "o.csv"], in: Self.folder)
    #expect(document.status == 65)
    #expect(document.errors.contains("wrong.json:4802:") && document.errors.contains("did you mean “title”?"))
    let both = chancery(["export", "more.jsonl", "wrong.jsonl", "-o", "o.csv"], in: Self.folder)
    #expect(both.status == 65)
    #expect(both.errors.contains("wrong.jsonl:2403:41"))
    let twice = chancery(
      ["export", "repeated.jsonl", "more.jsonl", "sorted.jsonl", "-o", "o.csv"], in: Self.folder)
    #expect(twice.status == 65)
    #expect(
      twice.errors.contains("the id “e1007” is already taken") && twice.errors.contains("repeated.jsonl:2"))
    #expect(Self.folder.text("o.csv") == nil)
  }

  @Test func `what is wrong is told in the words for a small file`() {
    let slips = [
      #"{"type":"event","id":"x","kind":"visit","title":"A","participants":[{"actor":"x","role":"guest"}]}"#,
      #"{"type":"event","id":"y","kind":"visit","title":"B","partOf":"y1"}"#,
      #"{"type":"actor","id":"x","kind":"person","name":"X"}"#,
    ]
    let folder = TestFolder(["a.jsonl": Self.file(slips + Self.references + Self.events)])
    let told = chancery(["export", "a.jsonl", "-o", "o.csv"], in: folder).errors
    #expect(
      told.contains("a.jsonl:1:78: error[E0302] “actor” must refer to an actor; “x” is an event"), "\(told)")
    #expect(told.contains("a.jsonl:3:22: error[E0303] the id “x” is already taken by an event"), "\(told)")
    #expect(told.contains("refers to “y1”") && told.contains("did you mean “y”?"), "\(told)")
  }

  @Test func `a filter chooses the same`() {
    let filter = ["--from", "1800", "--until", "1820"]
    let chosen = Self.table(["sorted.jsonl"] + filter)
    #expect(chosen.lines.count == 85)
    #expect(Print(Self.table(["-"] + filter, stdin: "last.jsonl")) == Print(chosen))
  }

  @Test func `what is wrong is told with its place`() {
    let run = chancery(["export", "wrong.jsonl", "-o", "o.csv"], in: Self.folder)
    #expect(run.status == 65)
    #expect(run.errors.contains("wrong.jsonl:2403:41"))
    #expect(run.errors.contains("did you mean “title”?"))
    #expect(Self.folder.text("o.csv") == nil)
    let piped = shell("cat wrong.jsonl | $CHANCERY export - -o o.csv", in: Self.folder)
    #expect(piped.errors == run.errors.replacing("wrong.jsonl:", with: "-:"))
  }

  @Test func `a dry run and a strict one look at everything first`() {
    // As of a day after all of it, nothing is told before it happens.
    let day = ["--as-of", "2400-01-01"]
    let dry = chancery(["export", "last.jsonl", "-o", "dry.csv", "--dry-run"] + day, in: Self.folder)
    #expect(dry.errors == "would write dry.csv: 2400 events\n")
    #expect(Self.folder.text("dry.csv") == nil)
    let plan = #"{"type":"event","id":"p","kind":"visit","title":"P","date":"2020","modality":"planned"}"#
    let folder = TestFolder(["plan.jsonl": Self.file(Self.references + Self.events + [plan])])
    let strict = chancery(["export", "plan.jsonl", "-o", "s.csv", "--strict"], in: folder)
    #expect(strict.status == 65)
    #expect(strict.errors.contains("W0504"))
    #expect(folder.names == ["plan.jsonl"])
    let plain = chancery(["export", "plan.jsonl", "-o", "s.csv"], in: folder)
    #expect(plain.errors.hasPrefix("at least 1 warning; “chancery check” tells them all\n"))
    let header =
      #"{"type":"dossier","id":"large","title":"A large dossier","asOf":"2400-01-01","exceptions":"#
    let exception = #"[{"check":"W0504","record":"p","reason":"Kept as it was announced."}]}"#
    let excepted = TestFolder([
      "plan.jsonl": Self.file([header + exception] + Self.references.dropFirst() + Self.events + [plan])
    ])
    for strict in [[], ["--strict"]] {
      let run = chancery(["export", "plan.jsonl", "-o", "s.csv"] + strict, in: excepted)
      #expect(run.status == 0)
      #expect(!run.errors.contains("warning"))
    }
  }

  @Test(.wants("script")) func `a terminal shows how far long work has come, a file does not`() throws {
    let command = "$CHANCERY export shuffled.jsonl --jobs 1 -o slow.xlsx -o slow.ics -o slow.jsonl"
    #expect(!shell(command, in: Self.folder).errors.contains("a second"))
    let shown = shell("script -qec '\(command)' /dev/null", in: Self.folder).text
    #expect(shown.contains(" events, ") && shown.contains(" a second, ") && shown.contains(" s left"))
    #expect(shown.contains("\r\u{1B}[K"))
  }
}
