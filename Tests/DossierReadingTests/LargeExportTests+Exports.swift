import DossierModel
import PluginKit
import TestSupport
import Testing

@testable import DossierReading

/// A large input, and two exporters that tell what came of it, read as it comes and read whole.
extension LargeExportTests {
  static let header = #"{"type":"dossier","id":"d","title":"Stream","asOf":"2025-12-31"}"#
  /// The day of the export.
  static let asOf = CivilDate("2025-06-01")
  static let actors = (0..<20).map {
    #"{"type":"actor","id":"a\#($0)","kind":"state","name":"Á “\#($0)”"}"#
  }

  static func event(_ number: Int, _ more: String = "", id: String? = nil, actor: String? = nil)
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

  static func lines(_ count: Int) -> [String] { [header] + actors + (0..<count).map { event($0) } }

  static func input(_ lines: [String], pieces: Int = 100_000) -> LargeInput {
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
  struct Titles: RowExporter {
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
  struct Count: FoldExporter {
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

  func outputs(in folder: TestFolder) -> [RequestedOutput] {
    [
      RequestedOutput(exporter: Titles(options: NoOptions()), path: folder.path("t.txt")),
      RequestedOutput(exporter: Count(options: NoOptions()), path: folder.path("c.n")),
    ]
  }

  func context(_ dossier: Dossier) -> ExportContext {
    ExportContext(dossier: dossier, language: "en", asOf: CivilDate(dayNumber: 0), generator: "test")
  }

  /// What came of an export, and over how many passes a driver was asked to open.
  func export(
    _ input: LargeInput, to folder: TestFolder, _ filter: EventFilter = EventFilter(), byDate: Bool = true,
    jobs: Int = 2,
    mayRestart: Bool = true
  ) async throws -> (outcome: LargeExport.Outcome, openings: Int) {
    var openings = 0
    let export = LargeExport(
      of: input, after: DossierReader(), filter: filter, order: byDate ? .date : .input, jobs: jobs,
      warnings: { _ in
        EventWarnings(
          isOverduePlan: { $0.modality == .planned }, isOutside: { $0.overlap(with: $1) == .certainlyNot },
          asOf: Self.asOf)
      })
    let outcome = try await export.run(mayRestart: mayRestart) { selected in
      openings += 1
      let dossier = selected.dossier(DossierHeader())
      return (Pass(to: outputs(in: folder), context(dossier), jobs: jobs, mustBeNew: false), dossier)
    }
    return (outcome, openings)
  }

  /// Exports the same lines read whole.
  func exportWhole(
    _ lines: [String], to folder: TestFolder, _ filter: EventFilter = EventFilter(), byDate: Bool = true
  ) async -> [FinishedOutput] {
    let contents = Self.whole(lines)
    let selection = Selection(
      from: contents, header: DossierHeader(), filter: filter, order: byDate ? .date : .input, asOf: Self.asOf
    )
    return await Pass(to: outputs(in: folder), context(selection.dossier), jobs: 2, mustBeNew: false)
      .run(over: selection)
  }

  static func whole(_ lines: [String]) -> DossierContents {
    DossierReader.read([
      InputText(
        name: "lines.jsonl", bytes: Array((lines.joined(separator: "\n") + "\n").utf8), syntax: .jsonl)
    ])
  }

  /// Exports lines as a large input and read whole, and expects the same of both; gives the number of warnings and passes.
  @discardableResult
  func expectSame(
    _ lines: [String], _ filter: EventFilter = EventFilter(), byDate: Bool = true, jobs: Int = 2,
    pieces: Int = 100_000,
    mayRestart: Bool = true
  ) async throws -> (warningCount: Int, openings: Int) {
    let (large, whole) = (TestFolder(), TestFolder())
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
      let text = large.bytes(name)
      #expect(text != nil && text == whole.bytes(name))
    }
    return (warningCount, openings)
  }
}
