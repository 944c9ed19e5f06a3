import DossierModel

/// An exporter that wants the whole dossier at once, events and all: for outputs that people read, which are small.
public protocol WholeExporter: Exporter {
  /// How many events it takes at the most; more are refused before anything is written.
  var eventLimit: Int { get }
  /// Writes the output.
  func write(
    _ events: [Event], _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
}

extension WholeExporter {
  /// Opens a run that gathers the events, and writes one file at the end.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try WholeRun(self, context, output)
  }
}

final class WholeRun<Format: WholeExporter>: ExportRun {
  private let exporter: Format
  private let context: ExportContext
  private let file: OutputFile
  private var events: [Event] = []

  init(_ exporter: Format, _ context: ExportContext, _ output: Output) throws(ExportError) {
    self.exporter = exporter
    self.context = context
    file = try output.mainFile()
  }

  func consume(_ batch: EventBatch) throws(ExportError) {
    guard events.count + batch.count <= exporter.eventLimit else {
      throw .tooManyEvents(for: Format.self, limit: exporter.eventLimit)
    }
    events += batch.events.map(\.record)
  }

  func finish() throws(ExportError) -> ExportTally {
    var buffer = ByteBuffer()
    var tally = ExportTally(listsLosses: context.listsLosses)
    exporter.write(events, context, into: &buffer, &tally)
    try file.write(&buffer)
    return tally
  }
}

extension ExportError {
  /// There are more events than a format takes: what to do about it.
  package static func tooManyEvents<Format: Exporter>(for format: Format.Type, limit: Int) -> ExportError {
    let option = Format.Options.declarations.contains { $0.summary.name == "max-events" }
    let raise = option ? ", or raise it with -O \(Format.format.id).max-events=NUMBER" : ""
    return .refused(
      "\(Format.format.id) takes at most \(limit) events: choose fewer with --from, --until or --actor\(raise)"
    )
  }
}
