import DossierModel
import Foundation
import PluginKit
import Testing

@testable import DossierReading

/// A stream that is exported in one pass must come out as if it had been read whole.
struct StreamedExportTests {
  private static let header = #"{"type":"dossier","id":"d","title":"Stream","asOf":"2025-12-31"}"#
  private static let actors = (0..<20).map {
    #"{"type":"actor","id":"a\#($0)","kind":"state","name":"Á “\#($0)”"}"#
  }

  private static func event(_ number: Int, _ more: String = "", actor: String? = nil) -> String {
    let day = 1 + number % 28
    let month = 1 + (number / 28) % 12
    let year = 1900 + number / 336
    let date = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    return
      #"{"type":"event","id":"e\#(number)","kind":"meeting","title":"Tô, \"\#(number)\"","date":"\#(date)","#
      + #""participants":[{"actor":"\#(actor ?? "a\(number % 20)")","role":"host"}],"sources":[{"url":"https://e.org/\#(number)"}]\#(more)}"#
  }

  private static func lines(_ count: Int) -> [String] { [header] + actors + (0..<count).map { event($0) } }

  private static func stream(_ lines: [String], pieces: Int = 100_000) -> ByteStream {
    let source = Mutable(Array((lines.joined(separator: "\n") + "\n").utf8)[...])
    return ByteStream(name: "stream.jsonl") { room in
      let next = source.value.prefix(min(room.count, pieces))
      room.copyBytes(from: next)
      source.value = source.value.dropFirst(next.count)
      return next.count
    }
  }

  private final class Mutable<Value>: @unchecked Sendable {
    var value: Value
    init(_ value: Value) { self.value = value }
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
    func add(_ batch: EventBatch, _ context: ExportContext, to partial: inout [String]) {
      partial += batch.events.map(\.id.string)
    }
    func write(
      _ partial: [String], _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
    ) {
      buffer.put(partial.joined(separator: "\n"))
      tally.wrote(.event, partial.count)
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

  private func export(_ stream: ByteStream, to folder: URL, byDate: Bool = true, jobs: Int = 2) async throws
    -> StreamedExport.Outcome
  {
    try await StreamedExport(of: stream, after: DossierReader(), byDate: byDate, jobs: jobs).run { contents in
      let dossier = contents.dossier(header: DossierHeader(), inOrder: byDate ? .date : .input)
      return (Pass(to: outputs(in: folder), context(dossier), jobs: jobs, mustBeNew: false), dossier)
    }
  }

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chancery-stream-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test(arguments: [1, 2, 4])
  func `a stream of several blocks comes out as if it were read whole, on any number of cores`(jobs: Int)
    async throws
  {
    let lines = Self.lines(9_000)
    let (streamed, whole) = (try folder(), try folder())
    let outcome = try await export(Self.stream(lines), to: streamed, jobs: jobs)
    guard case .finished(let finished, let count) = outcome else {
      Issue.record("the stream was not taken")
      return
    }
    #expect(count == 9_000)
    let contents = DossierReader.read([
      InputText(
        name: "stream.jsonl", bytes: Array((lines.joined(separator: "\n") + "\n").utf8), syntax: .jsonl)
    ])
    let selection = Selection(from: contents, header: DossierHeader(), filter: EventFilter(), order: .date)
    let expected = await Pass(
      to: outputs(in: whole), context(selection.dossier), jobs: jobs, mustBeNew: false
    )
    .run(over: selection)
    #expect(finished.map(\.tally) == expected.map(\.tally))
    #expect(finished[0].tally?.counts[.event]?.lost == 900)
    for name in ["t.txt", "c.n"] {
      #expect(
        try Data(contentsOf: streamed.appending(path: name)) == Data(contentsOf: whole.appending(path: name)))
    }
  }

  @Test func `a stream that comes in small pieces is read the same`() async throws {
    let folder = try folder()
    let outcome = try await export(Self.stream(Self.lines(40), pieces: 7), to: folder)
    guard case .finished(_, let count) = outcome else {
      Issue.record("the stream was not taken")
      return
    }
    #expect(count == 40)
  }

  @Test(arguments: [
    ("an id that comes twice", [event(9_001), event(9_001)]),
    ("an actor whom nobody knows", [event(9_001, actor: "nobody")]),
    ("an unknown field", [event(9_001, #","titel":"x""#)]),
    ("a date that is none", [#"{"type":"event","id":"x","kind":"visit","title":"t","date":"1990s"}"#]),
    ("a line that is not JSON", ["{"]),
    ("bytes that are no field", [#"{"type":"event","id":"x","kind":"visit","title":"\u0000"}"#]),
    ("an event before its time", [event(2)]),
    ("an actor after the events", [#"{"type":"actor","id":"late","kind":"state","name":"Late"}"#]),
    ("a part of another event", [event(9_001, #","partOf":"e1""#)]),
    ("a plan", [event(9_001, #","modality":"planned""#)]),
    ("an id of a record of another kind", [#"{"type":"event","id":"a1","kind":"visit","title":"t"}"#]),
  ])
  func `what cannot pass in one go is read whole, and leaves nothing behind`(what: String, more: [String])
    async throws
  {
    let folder = try folder()
    let outcome = try await export(Self.stream(Self.lines(9_000) + more), to: folder)
    guard case .readWhole = outcome else {
      Issue.record("\(what) passed")
      return
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).isEmpty)
  }

  @Test func `in the order of the input, an event may come before its time`() async throws {
    let outcome = try await export(
      Self.stream(
        Self.lines(100) + [#"{"type":"event","id":"x","kind":"visit","title":"t"}"#, Self.event(200)]),
      to: try folder(), byDate: false)
    guard case .finished(_, let count) = outcome else {
      Issue.record("the stream was not taken")
      return
    }
    #expect(count == 102)
  }

  @Test func `a read that fails is never taken for the end`() async throws {
    let folder = try folder()
    let good = Self.stream(Self.lines(9_000))
    let reads = Mutable(0)
    let failing = ByteStream(name: "stream.jsonl") { room in
      reads.value += 1
      return reads.value > 15 ? -1 : good.read(room)
    }
    guard case .readWhole = try await export(failing, to: folder) else {
      Issue.record("half a stream passed for a whole one")
      return
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()).isEmpty)
  }
}
