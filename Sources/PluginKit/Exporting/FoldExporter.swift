/// Sums the events up, batch after batch in the order of the pass, and writes what they come to.
///
/// Memory grows with what is summed up (pairs of actors), not with the number of events. A fold works beside the tasks
/// that read and check, so it costs no time of its own as long as it does less than they do.
public protocol EventFold: Sendable {
  /// What the events come to.
  associatedtype Sum: Sendable
  /// The sum of no events.
  func empty(_ context: ExportContext) -> Sum
  /// Adds a batch of events to the sum; the tally learns of those that do not count.
  func add(_ batch: EventBatch, _ context: ExportContext, to sum: inout Sum, _ tally: inout ExportTally)
  /// Writes the output. The sum is needed no more, and may be taken apart to save memory.
  func write(
    _ sum: inout Sum, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError)
}

/// An exporter that sums the events up itself: it needs nothing but its options and the context.
public protocol FoldExporter: Exporter, EventFold {}

extension EventFold {
  /// Opens a run that sums up, and writes one file at the end: for an exporter that has several folds.
  public func beginFold(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try FoldRun(self, context, output)
  }
}

extension FoldExporter {
  /// Opens a run that sums up, and writes one file at the end.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try beginFold(context, output)
  }
}

final class FoldRun<Fold: EventFold>: ExportRun {
  private let fold: Fold
  private let context: ExportContext
  private let file: OutputFile
  private var sum: Fold.Sum
  private var tally: ExportTally

  init(_ fold: Fold, _ context: ExportContext, _ output: Output) throws(ExportError) {
    self.fold = fold
    self.context = context
    tally = ExportTally(listsLosses: context.listsLosses)
    file = try output.mainFile()
    sum = fold.empty(context)
  }

  func consume(_ batch: EventBatch) throws(ExportError) {
    fold.add(batch, context, to: &sum, &tally)
  }

  func finish() throws(ExportError) -> ExportTally {
    try fold.write(&sum, context, to: file, &tally)
    return tally
  }
}
