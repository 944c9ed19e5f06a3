import DossierModel
import PluginKit
import TestSupport
import Testing

@testable import DossierReading

/// A stream that is exported in one pass must come out as if it had been read whole.
struct LargeExportTests {
  @Test(arguments: [1, 2, 4])
  func `an input of several blocks comes out as if it were read whole, on any number of cores`(jobs: Int)
    async throws
  {
    #expect(try await expectSame(Self.lines(500), jobs: jobs).openings == 1)
  }

  @Test func `an input that comes in small pieces is read the same`() async throws {
    #expect(try await expectSame(Self.lines(40), pieces: 7).openings == 1)
  }

  @Test func `in the order of the input, an event may come before its time`() async throws {
    let lines =
      Self.lines(100) + [#"{"type":"event","id":"x","kind":"visit","title":"t"}"#, Self.event(200)]
    #expect(try await expectSame(lines, byDate: false).openings == 1)
  }

  @Test(arguments: [
    ("an event before its time", [event(2, "", id: "x2")]),
    (
      "an undated event before others",
      [#"{"type":"event","id":"x","kind":"visit","title":"t"}"#, event(501)]
    ),
    ("an actor after the events", [#"{"type":"actor","id":"late","kind":"state","name":"Late"}"#]),
    (
      "an actor after the event that names it",
      [event(501, actor: "late"), #"{"type":"actor","id":"late","kind":"state","name":"Late"}"#]
    ),
    ("a part of another event", [event(501, #","partOf":"e1""#)]),
    ("a part of an event that comes later", [event(501, #","partOf":"e502""#), event(502)]),
    (
      "fields written in another way",
      [
        #"{ "id" : "x", "type" : "event" , "kind":"visit","title":"t","tags":"one","participants":["a1"],"place":"" }"#
      ]
    ),
    (
      "a name of a field with an escape",
      [#"{"type":"event","id":"x","kind":"visit","\u0074itle":"T \u00e1 \"q\"","seq":7}"#]
    ),
  ])
  func `what cannot pass at once passes over an index`(what: String, more: [String]) async throws {
    for byDate in [true, false] { try await expectSame(Self.lines(500) + more, byDate: byDate) }
  }

  @Test func `events in random order come out by date, seq and id`() async throws {
    var generator = Numbers(state: 7)
    let events = (0..<900).map { number in
      Self.event(number % 100, #","seq":\#(number % 3)"#, id: "x\(number)")
    }
    try await expectSame([Self.header] + Self.actors + events.shuffled(using: &generator))
    let undated = (0..<900).map {
      #"{"type":"event","id":"\#($0 % 2 == 0 ? "a-long-" : "b")\#($0)","kind":"visit","title":"t"}"#
    }
    try await expectSame([Self.header] + undated.shuffled(using: &generator))
  }

  @Test func `families, plans and what claims date stand alike in every way of reading`() async throws {
    var generator = Numbers(state: 11)
    let events = (0..<700).map { number in
      let day =
        ["2025-03-10", "2025-03-10", "2025-03", "2025-03-10/2025-03-12", "", "2026", "[..2030]"]
        .randomElement(using: &generator) ?? ""
      let hour = day == "2025-03-10" && number % 3 == 0 ? "T0\(number % 10):00:00" : ""
      let whole = number > 20 && number % 4 > 0 ? #","partOf":"whole-number-\#(number % 20)""# : ""
      return #"{"type":"event","id":"whole-number-\#(number)","kind":"visit","title":"T \#(number)""#
        + (day.isEmpty ? "" : #","date":"\#(day)\#(hour)""#) + whole
        + (number % 5 > 1 ? #","seq":\#(number % 5)"# : "")
        + (day == "[..2030]" || number % 9 == 0 ? #","modality":"planned""# : "") + "}"
    }
    let claims = stride(from: 0, to: 700, by: 7).map {
      #"{"type":"claim","id":"c\#($0)","subject":"whole-number-\#($0)","property":"date","value":"2025-03-1\#($0 % 10)","rank":"preferred"}"#
    }
    try await expectSame([Self.header] + events.shuffled(using: &generator) + claims)
    var filter = EventFilter()
    filter.from = CivilDate("2025-03-11")
    filter.until = CivilDate("2025-03-31")
    try await expectSame([Self.header] + events.shuffled(using: &generator) + claims, filter)
    // What has no parts goes through at once, dated by claims that stand first.
    let dates = ["1990-01-01", "1991-01-01", "1992-01-01"].enumerated().map {
      #"{"type":"claim","id":"c\#($0)","subject":"x\#($0)","property":"date","value":"\#($1)","rank":"preferred"}"#
    }
    let undated = (0..<3).map { #"{"type":"event","id":"x\#($0)","kind":"visit","title":"t"}"# }
    let plans = ["[..2030]", "2025"].enumerated().map {
      #"{"type":"event","id":"y\#($0)","kind":"visit","title":"t","date":"\#($1)","modality":"planned"}"#
    }
    let now = #"{"type":"event","id":"now","kind":"visit","title":"t","date":"2025-06-01"}"#
    #expect(try await expectSame([Self.header] + dates + undated + [now] + plans.reversed()).openings == 1)
    #expect(try await expectSame([Self.header] + dates + undated.reversed() + [now] + plans).openings == 2)
  }

  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state
    }
  }

  @Test func `a filter leaves of a large input what it leaves of a small one`() async throws {
    var filter = EventFilter()
    filter.actors = ["a3", "a7"]
    filter.from = CivilDate(year: 1901, month: 2, day: 1)
    try await expectSame(Self.lines(500), filter)
    let claims = [
      #"{"type":"claim","id":"c1","subject":"e443","property":"rank","number":1,"unit":"x"}"#,
      #"{"type":"claim","id":"c2","subject":"e444","property":"rank","number":1,"unit":"x"}"#,
    ]
    try await expectSame(Self.lines(500) + claims, filter)
    filter.kinds = ["nothing"]
    try await expectSame(Self.lines(500), filter)
  }

  @Test func `plans and parts that deserve a warning are counted on either way`() async throws {
    let plan = Self.event(501, #","modality":"planned""#)
    #expect(try await expectSame(Self.lines(500) + [plan]).warningCount == 1)
    let part = Self.event(502, #","partOf":"e1""#)
    #expect(try await expectSame(Self.lines(500) + [plan, part]).warningCount == 2)
  }

  @Test func `a reference to an event is matched on either way`() async throws {
    let claim = #"{"type":"claim","id":"c","subject":"e450","property":"rank","number":1,"unit":"x"}"#
    #expect(try await expectSame([claim] + Self.lines(500)).openings == 1)
    try await expectSame(Self.lines(500) + [claim])
  }

  @Test func `what goes to a pipe is looked at before anything is written`() async throws {
    #expect(try await expectSame(Self.lines(500), mayRestart: false).openings == 1)
  }

  @Test(arguments: [
    ("an id that comes twice", [event(501), event(501)]),
    ("an id that comes twice, far apart", [event(5)]),
    ("an actor whom nobody knows", [event(501, actor: "nobody")]),
    ("an unknown field", [event(501, #","titel":"x""#)]),
    ("a date that is none", [#"{"type":"event","id":"x","kind":"visit","title":"t","date":"1990s"}"#]),
    ("a line that is not JSON", ["{"]),
    ("an event that is not JSON", [#"{"type":"event","id":"x","#]),
    ("bytes that are no field", [#"{"type":"event","id":"x","kind":"visit","title":"\u0000"}"#]),
    ("an id of a record of another kind", [#"{"type":"event","id":"a1","kind":"visit","title":"t"}"#]),
    ("a part of nothing", [event(501, #","partOf":"nothing""#)]),
    ("a part of an actor", [event(501, #","partOf":"a1""#)]),
    ("a part of itself", [event(501, #","partOf":"e502""#), event(502, #","partOf":"e501""#)]),
    (
      "a claim about nothing",
      [#"{"type":"claim","id":"c","subject":"nothing","property":"rank","number":1,"unit":"x"}"#]
    ),
    (
      "an event where an actor must be",
      [#"{"type":"target","id":"t","owner":"e1","goal":"g"}"#]
    ),
    ("no type", [#"{"id":"x"}"#]),
  ])
  func `what is wrong is told as if it were read whole, and leaves nothing behind`(
    what: String, more: [String]
  )
    async throws
  {
    let folder = TestFolder()
    let lines = Self.lines(300) + more
    guard case .refused(let contents) = try await export(Self.input(lines), to: folder).outcome else {
      Issue.record("\(what) passed")
      return
    }
    let errors = { (contents: DossierContents) in contents.diagnostics.filter { $0.severity == .error } }
    let told = errors(contents).map { "\($0)" }
    #expect(!told.isEmpty && told == errors(Self.whole(lines)).map { "\($0)" })
    #expect(folder.names.isEmpty)
  }

  @Test func `an event that must be put in order takes 48 bytes`() {
    #expect(MemoryLayout<EventIndex.Entry>.stride == 48)
  }

  @Test func `a read that fails is never taken for the end`() async throws {
    let folder = TestFolder()
    let good = Self.input(Self.lines(500))
    let failing = LargeInput(name: "lines.jsonl", size: nil) { offset, room in
      offset > 40_000 ? -1 : good.read(offset, room)
    }
    guard case .readWhole = try await export(failing, to: folder).outcome else {
      Issue.record("half an input passed for a whole one")
      return
    }
    #expect(failing.wholeTexts() == nil)
    let joined = LargeInput(joining: [good, failing])
    guard case .readWhole = try await export(joined, to: folder).outcome else {
      Issue.record("one and a half inputs passed for two")
      return
    }
    #expect(joined.wholeTexts() == nil)
    #expect(folder.names.isEmpty)
  }
}
