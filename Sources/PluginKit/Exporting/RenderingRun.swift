import Synchronization

/// A run whose batches can be rendered apart from each other, on all cores, and are then written in order.
///
/// Every ``RowExporter`` gets such a run; its author need not know.
package protocol RenderingRun: ExportRun {
  /// Renders a batch. It depends on nothing but the batch, so any thread may call it at any time.
  var render: @Sendable (EventBatch) -> RenderedRows { get }
  /// Writes what was rendered. Called in the order of the pass.
  func write(_ rows: RenderedRows) throws(ExportError)
}

/// A batch as bytes, with what became of its events.
///
/// One task fills it and hands it on to the one that writes it: it is never shared.
package final class RenderedRows: @unchecked Sendable {
  package var bytes = ByteBuffer(capacity: OutputFile.blockSize)
  package var tally = ExportTally()
  /// What reading the bytes back has shown, where they were read back.
  var proof: Proof?

  /// Lends both at once, for a whole batch.
  package func fill(_ body: (inout ByteBuffer, inout ExportTally) -> Void) { body(&bytes, &tally) }
}

/// Rows that have been written, whose memory serves the next batches.
package final class SpareRows: Sendable {
  private let rows = Mutex<[RenderedRows]>([])

  /// None yet.
  package init() {}

  /// Empty rows.
  package func take() -> RenderedRows { rows.withLock { $0.popLast() } ?? RenderedRows() }

  /// Takes rows back; their bytes are empty.
  package func put(_ used: RenderedRows) { rows.withLock { $0.append(used) } }
}
