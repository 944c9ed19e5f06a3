/// An exporter that writes something for each event on its own: a row, a line, a calendar entry.
public protocol RowExporter: Exporter {
  /// Writes what stands before the events.
  func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
  /// Writes one event, or tells the tally why it cannot. Rows depend on nothing but the event and the context.
  func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
  /// Writes what stands after the events.
  func footer(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
}

extension RowExporter {
  /// Nothing stands before the events.
  public func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {}
  /// Nothing stands after the events.
  public func footer(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {}

  /// Opens a run that writes rows to one file.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try beginRows(context, output)
  }

  /// Opens the run that ``begin(_:_:)`` opens, for a format that has another shape beside it.
  public func beginRows(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try RowRun(self, context, output)
  }
}

final class RowRun<Format: RowExporter>: RenderingRun {
  private let exporter: Format
  private let context: ExportContext
  private let file: OutputFile
  private var buffer = ByteBuffer()
  private var tally = ExportTally()
  private let spare = SpareRows()

  init(_ exporter: Format, _ context: ExportContext, _ output: Output) throws(ExportError) {
    self.exporter = exporter
    self.context = context
    file = try output.mainFile()
    exporter.header(context, into: &buffer, &tally)
  }

  var render: @Sendable (EventBatch) -> RenderedRows {
    { [exporter, context, spare] batch in
      let rows = spare.take()
      for event in batch.events { exporter.row(event, context, into: &rows.bytes, &rows.tally) }
      return rows
    }
  }

  func write(_ rows: RenderedRows) throws(ExportError) {
    try file.write(&buffer)
    try file.write(&rows.bytes)
    tally.add(rows.tally)
    rows.tally = ExportTally()
    spare.put(rows)
  }

  func consume(_ batch: EventBatch) throws(ExportError) { try write(render(batch)) }

  func finish() throws(ExportError) -> ExportTally {
    exporter.footer(context, into: &buffer, &tally)
    try file.write(&buffer)
    return tally
  }
}
