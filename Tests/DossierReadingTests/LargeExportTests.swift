import DossierModel
import Foundation
import PluginKit
import Testing

@testable import DossierReading

/// A stream that is exported in one pass must come out as if it had been read whole.
struct LargeExportTests {
  private static let header = #"{"type":"dossier","id":"d","title":"Stream","asOf":"2025-12-31"}"#
  private static let actors = (0..<20).map {
    #"{"type":"actor","id":"a\#($0)","kind":"state","name":"Á “\#($0)”"}"#
  }

  private static func event(_ number: Int, _ more: String = "", id: String? = nil, actor: String? = nil)
    -> String
  {
    let day = 1 + number % 28
    let month = 1 + (number / 28) % 12
    let year = 1900 + number / 336
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    return
      #"{"type":"event","id":"\#(id ?? "e\(number)")","kind":"meeting","title":"Tô, \"\#(number)\"","date":"\#(date)","#
      + #""participants":[{"actor":"\#(actor ?? "a\(number % 20)")","role":"host"}],"sources":[{"url":"https://e.org/\#(number)"}]\#(more)}"#
  }

  private static func lines(_ count: Int) -> [String] { [header] + actors + (0..<count).map { event($0) } }

  private static func input(_ lines: [String], pieces: Int = 100_000) -> LargeInput {
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    var input = LargeInput(name: "lines.jsonl", size: bytes.count) { offset, room in
      let next = bytes[min(offset, bytes.count)...].prefix(min(room.count, pieces))
      room.copyBytes(from: next)
      return next.count
    }
    input.blockSize = 10_000
    return input
  }

  /// Writes one line an event, with a loss for every tenth.
  private struct Titles: RowExporter {
    static let format = FormatDescription(
      id: "titles", title: "Titles", extensions: ["txt"], mediaType: "text/plain", uses: [.event])
    init(options: NoOptions) {}
    func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
      buffer.put("\(context.dossier.actors.count) actors\n")
    }
    func row(
      _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
    ) {
      if event.id.string.hasSuffix("7") { return tally.lost(.event, event.id.string, "ends in 7") }
      buffer.put(event.title(in: "en"))
      for participant in event.participants { buffer.put(nameOf: participant.actor.string, context) }
      buffer.put("\n")
      tally.wrote(.event)
    }
  }

  /// Counts events, batch after batch.
  private struct Count: FoldExporter {
    static let format = FormatDescription(
      id: "count", title: "Count", extensions: ["n"], mediaType: "text/plain", uses: [.event])
    init(options: NoOptions) {}
    func empty(_ context: ExportContext) -> [String] { [] }
    func add(
      _ batch: EventBatch, _ context: ExportContext, to ids: inout [String], _ tally: inout ExportTally
    ) {
      ids += batch.events.map(\.id.string)
    }
    func write(
      _ ids: inout [String], _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
    ) throws(ExportError) {
      var buffer = ByteBuffer()
      for id in ids {
        buffer.put(id)
        buffer.put("\n")
        try file.writeBlock(&buffer)
      }
      try file.write(&buffer)
      tally.wrote(.event, ids.count)
    }
  }

  private func outputs(in folder: URL) -> [RequestedOutput] {
    [
      RequestedOutput(exporter: Titles(options: NoOptions()), path: folder.appending(path: "t.txt").path()),
      RequestedOutput(exporter: Count(options: NoOptions()), path: folder.appending(path: "c.n").path()),
    ]
  }

  private func context(_ dossier: Dossier) -> ExportContext {
    ExportContext(dossier: dossier, language: "en", asOf: CivilDate(dayNumber: 0), generator: "test")
  }

  /// What came of an export, and over how many passes a driver was asked to open.
  private func export(
    _ input: LargeInput, to folder: URL, _ filter: EventFilter = EventFilter(), byDate: Bool = true,
    jobs: Int = 2,
    mayRestart: Bool = true
  ) async throws -> (outcome: LargeExport.Outcome, openings: Int) {
    var openings = 0
    let export = LargeExport(
      of: input, after: DossierReader(), filter: filter, order: byDate ? .date : .input, jobs: jobs,
      warnings: { _ in
        EventWarnings(
          isOverduePlan: { $0.modality == .planned }, isOutside: { $0.overlap(with: $1) == .certainlyNot })
      })
    let outcome = try await export.run(mayRestart: mayRestart) { selected in
      openings += 1
      let dossier = selected.dossier(DossierHeader())
      return (Pass(to: outputs(in: folder), context(dossier), jobs: jobs, mustBeNew: false), dossier)
    }
    return (outcome, openings)
  }

  /// Exports the same lines read whole.
  private func exportWhole(
    _ lines: [String], to folder: URL, _ filter: EventFilter = EventFilter(), byDate: Bool = true
  ) async -> [FinishedOutput] {
    let contents = Self.whole(lines)
    let selection = Selection(
      from: contents, header: DossierHeader(), filter: filter, order: byDate ? .date : .input)
    return await Pass(to: outputs(in: folder), context(selection.dossier), jobs: 2, mustBeNew: false)
      .run(over: selection)
  }

  private static func whole(_ lines: [String]) -> DossierContents {
    DossierReader.read([
      InputText(
        name: "lines.jsonl", bytes: Array((lines.joined(separator: "\n") + "\n").utf8), syntax: .jsonl)
    ])
  }

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chancery-stream-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Exports lines as a large input and read whole, and expects the same of both; gives the number of warnings and passes.
  @discardableResult
  private func expectSame(
    _ lines: [String], _ filter: EventFilter = EventFilter(), byDate: Bool = true, jobs: Int = 2,
    pieces: Int = 100_000,
    mayRestart: Bool = true
  ) async throws -> (warningCount: Int, openings: Int) {
    let (large, whole) = (try folder(), try folder())
    let (outcome, openings) = try await export(
      Self.input(lines, pieces: pieces), to: large, filter, byDate: byDate, jobs: jobs, mayRestart: mayRestart
    )
    guard case .finished(let finished, let warningCount) = outcome else {
      Issue.record("the input was not exported: \(outcome)")
      return (-1, openings)
    }
    let expected = await exportWhole(lines, to: whole, filter, byDate: byDate)
    #expect(finished.map(\.tally) == expected.map(\.tally))
    for name in ["t.txt", "c.n"] {
      #expect(
        try Data(contentsOf: large.appending(path: name)) == Data(contentsOf: whole.appending(path: name)))
    }
    return (warningCount, openings)
  }

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
    let folder = try folder()
    let lines = Self.lines(300) + more
    guard case .refused(let contents) = try await export(Self.input(lines), to: folder).outcome else {
      Issue.record("\(what) passed")
      return
    }
    let errors = { (contents: DossierContents) in contents.diagnostics.filter { $0.severity == .error } }
    let told = errors(contents).map { "\($0)" }
    #expect(!told.isEmpty && told == errors(Self.whole(lines)).map { "\($0)" })
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).isEmpty)
  }

  @Test func `a read that fails is never taken for the end`() async throws {
    let folder = try folder()
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
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).isEmpty)
  }
}
