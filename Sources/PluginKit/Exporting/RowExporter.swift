/// Writes something for each event on its own: a row, a line, a calendar entry.
///
/// A writer is made when an output begins and never changes, so it may hold what all rows share: names that were looked
/// up, texts that were escaped.
public protocol RowWriter: Sendable {
  /// Writes what stands before the events.
  func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
  /// Writes one event, or tells the tally why it cannot. Rows depend on nothing but the event and the context.
  func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
  /// Writes what stands after the events.
  func footer(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
}

/// An exporter that writes its rows itself: it needs nothing but its options and the context.
public protocol RowExporter: Exporter, RowWriter {}

extension RowWriter {
  /// Nothing stands before the events.
  public func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {}
  /// Nothing stands after the events.
  public func footer(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {}

  /// Opens a run that writes rows to one file: for an exporter that makes its writer, or that has another shape too.
  public func beginRows(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try RowRun(self, context, output)
  }
}

extension RowExporter {
  /// Opens a run that writes rows to one file.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try beginRows(context, output)
  }
}

final class RowRun<Writer: RowWriter>: RenderingRun {
  private let writer: Writer
  private let context: ExportContext
  private let file: OutputFile
  private var buffer = ByteBuffer()
  private var tally: ExportTally
  private let spare = SpareRows()

  init(_ writer: Writer, _ context: ExportContext, _ output: Output) throws(ExportError) {
    self.writer = writer
    self.context = context
    tally = ExportTally(listsLosses: context.listsLosses)
    file = try output.mainFile()
    writer.header(context, into: &buffer, &tally)
  }

  var render: @Sendable (EventBatch) -> RenderedRows {
    { [writer, context, spare] batch in
      let rows = spare.take()
      rows.fill { bytes, tally in
        for event in batch.events { writer.row(event, context, into: &bytes, &tally) }
      }
      return rows
    }
  }

  func write(_ rows: RenderedRows) throws(ExportError) {
    if let refusal = rows.tally.refusal { throw .refused(refusal) }
    try file.write(&buffer)
    try file.write(&rows.bytes)
    tally.add(rows.tally)
    rows.tally = ExportTally()
    spare.put(rows)
  }

  func consume(_ batch: EventBatch) throws(ExportError) { try write(render(batch)) }

  func finish() throws(ExportError) -> ExportTally {
    writer.footer(context, into: &buffer, &tally)
    try file.write(&buffer)
    return tally
  }
}
