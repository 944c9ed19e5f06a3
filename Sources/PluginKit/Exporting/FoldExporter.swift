/// An exporter that sums the events up: a partial result for each batch, merged in order, written at the end.
///
/// Memory grows with what is counted (pairs of actors), not with the number of events.
public protocol FoldExporter: Exporter {
  /// What a stretch of events comes to.
  associatedtype Partial: Sendable
  /// The sum of no events.
  func empty(_ context: ExportContext) -> Partial
  /// Adds a batch of events to a partial result.
  func add(_ batch: EventBatch, _ context: ExportContext, to partial: inout Partial)
  /// Writes the output.
  func write(
    _ partial: Partial, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
}

extension FoldExporter {
  /// Opens a run that sums up, and writes one file at the end.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try FoldRun(self, context, output)
  }
}

final class FoldRun<Format: FoldExporter>: ExportRun {
  private let exporter: Format
  private let context: ExportContext
  private let file: OutputFile
  private var partial: Format.Partial

  init(_ exporter: Format, _ context: ExportContext, _ output: Output) throws(ExportError) {
    self.exporter = exporter
    self.context = context
    file = try output.mainFile()
    partial = exporter.empty(context)
  }

  func consume(_ batch: EventBatch) throws(ExportError) {
    exporter.add(batch, context, to: &partial)
  }

  func finish() throws(ExportError) -> ExportTally {
    var buffer = ByteBuffer()
    var tally = ExportTally()
    exporter.write(partial, context, into: &buffer, &tally)
    try file.write(&buffer)
    return tally
  }
}
