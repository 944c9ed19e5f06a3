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
  /// Writes the events of a batch, each as ``row(_:_:into:_:)`` does: for a writer that can do for many at once what it
  /// would else do for each.
  func rows(
    _ batch: EventBatch, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
  /// Writes what stands after the events, or tells why there can be no such output.
  func footer(
    _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) throws(ExportError)
  /// Reads back what was written for some events, for the header or for the footer; nil where nothing is read back.
  ///
  /// Nothing is published in which a fault is found.
  func proof(of bytes: UnsafeBufferPointer<UInt8>) -> Proof?
}

/// What reading back a stretch of an output has shown.
public struct Proof: Sendable, Equatable {
  /// How many lines the stretch has.
  public var lineCount: Int
  /// The first fault: its line in the stretch, from 1, and what is wrong there.
  public var fault: Fault?

  /// What is wrong with a line: `4: a line of 80 octets, where 75 are the most`.
  public struct Fault: Sendable, Equatable {
    /// The line, from 1.
    public var line: Int
    /// What is wrong.
    public let reason: String

    /// A fault of a line.
    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }
  }

  /// What was shown.
  public init(lineCount: Int, fault: Fault? = nil) {
    self.lineCount = lineCount
    self.fault = fault
  }
}

/// An exporter that writes its rows itself: it needs nothing but its options and the context.
public protocol RowExporter: Exporter, RowWriter {}

extension RowWriter {
  /// Nothing stands before the events.
  public func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {}
  /// One event is written after the other.
  @inline(__always)
  public func rows(
    _ batch: EventBatch, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    batch.forEachEvent { row($0, context, into: &buffer, &tally) }
  }
  /// Nothing stands after the events.
  public func footer(
    _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) throws(ExportError) {}
  /// Nothing is read back.
  public func proof(of bytes: UnsafeBufferPointer<UInt8>) -> Proof? { nil }

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
  private var lineCount = 0

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
      rows.tally = ExportTally(listsLosses: context.listsLosses)
      rows.fill { bytes, tally in
        writer.rows(batch, context, into: &bytes, &tally)
      }
      rows.proof = rows.bytes.withBytes { writer.proof(of: $0) }
      return rows
    }
  }

  func write(_ rows: RenderedRows) throws(ExportError) {
    if let refusal = rows.tally.refusal { throw .refused(refusal) }
    try writeOwn()
    try note(rows.proof)
    try file.write(&rows.bytes)
    tally.add(rows.tally)
    spare.put(rows)
  }

  func consume(_ batch: EventBatch) throws(ExportError) { try write(render(batch)) }

  func finish() throws(ExportError) -> ExportTally {
    try writer.footer(context, into: &buffer, &tally)
    try writeOwn()
    return tally
  }

  /// Writes the header or the footer.
  private func writeOwn() throws(ExportError) {
    guard buffer.count > 0 else { return }
    try note(buffer.withBytes { writer.proof(of: $0) })
    try file.write(&buffer)
  }

  /// Counts the lines of a stretch that was read back, and stops where one is not as it must be.
  private func note(_ proof: Proof?) throws(ExportError) {
    guard let proof else { return }
    if let fault = proof.fault {
      throw .verificationFailed(path: file.target, reason: "line \(lineCount + fault.line): \(fault.reason)")
    }
    lineCount += proof.lineCount
  }
}
