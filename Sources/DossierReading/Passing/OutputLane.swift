import PluginKit

/// One output on its way through the pass: it gets the batches in order, while the others get them too.
///
/// A run that renders apart is handed finished rows. Any other takes batches on a task of its own, a few behind the pass
/// at the most, so that a slow format holds the pass back instead of filling the memory.
///
/// Batches come from one task, one after the other; a run is touched by one task at a time, each awaiting the one before.
/// That is what makes this class safe to share, though the compiler cannot see it.
final class OutputLane: @unchecked Sendable {
  /// How many batches may wait for a slow format.
  private static let mostWaiting = 2

  private let requested: RequestedOutput
  private let context: ExportContext
  private let output: Output
  private var run: (any ExportRun)?
  private var failure: ExportError?
  private var waiting: [Task<Void, Never>] = []

  /// Renders a batch ahead of its turn; nil for a format that takes batches as they come.
  let render: (@Sendable (EventBatch) -> RenderedRows)?

  init(_ requested: RequestedOutput, _ context: ExportContext, mustBeNew: Bool) {
    self.requested = requested
    self.context = context
    output = Output(path: requested.path, mustBeNew: mustBeNew)
    do throws(ExportError) {
      run = try requested.exporter.begin(context, output)
    } catch {
      failure = error
    }
    render = (run as? any RenderingRun)?.render
  }

  /// Takes the next batch, and its rows if they were rendered.
  ///
  /// A failed output takes nothing any more.
  func take(_ batch: EventBatch, _ rows: RenderedRows?) async {
    guard failure == nil else { return }
    if let rows, let run = run as? any RenderingRun {
      await attempt { () throws(ExportError) in try run.write(rows) }
      return
    }
    if waiting.count == Self.mostWaiting { await waiting.removeFirst().value }
    let previous = waiting.last
    waiting.append(
      Task {
        await previous?.value
        await self.attempt { () async throws(ExportError) in try await self.run?.consume(batch) }
      })
  }

  /// Takes what still waits, and ends what is under way on several cores.
  func settle() async {
    await takeWaiting()
    await attempt { () async throws(ExportError) in try await self.run?.settle() }
  }

  /// Writes what is left and gives the files their names.
  ///
  /// What goes with an output may fail where the output itself is whole: then it is published all the same.
  func finish() async -> FinishedOutput {
    var tally: ExportTally?
    await attempt { () async throws(ExportError) in tally = try await self.run?.finish() }
    guard failure == nil, let tally else { return discard() }
    var incomplete: ExportError?
    do throws(ExportError) {
      try await requested.exporter.complete(context, output)
    } catch {
      incomplete = error
    }
    await attempt { () throws(ExportError) in try self.output.publish() }
    guard failure == nil else { return discard() }
    return finished(output.targets, tally, incomplete, notes: output.notes)
  }

  /// Gives the output up: nothing of it is left, and its targets stay as they were.
  func abandon() async {
    await takeWaiting()
    run?.abandon()
    output.discard()
  }

  private func takeWaiting() async {
    for task in waiting { await task.value }
    waiting = []
  }

  private func discard() -> FinishedOutput {
    run?.abandon()
    output.discard()
    return finished([requested.path], nil, failure, notes: [])
  }

  private func finished(
    _ targets: [String], _ tally: ExportTally?, _ error: ExportError?, notes: [String]
  ) -> FinishedOutput {
    FinishedOutput(
      targets: targets, tally: tally, error: error, notes: notes, diagnostics: output.diagnostics)
  }

  private func attempt(_ step: () async throws(ExportError) -> Void) async {
    guard failure == nil else { return }
    do throws(ExportError) {
      try await step()
    } catch {
      failure = error
    }
  }
}
