import DossierModel
import PluginKit

/// One output that is asked for.
public struct RequestedOutput: Sendable {
  /// The exporter, with its options.
  public let exporter: any Exporter
  /// Where it writes.
  public let path: String

  /// An output.
  public init(exporter: any Exporter, path: String) {
    self.exporter = exporter
    self.path = path
  }
}

/// What became of one output.
public struct FinishedOutput: Sendable {
  /// The files that it was to write.
  public let targets: [String]
  /// The figures, if it was written.
  public let tally: ExportTally?
  /// Why it was not written, or not all of it.
  public let error: ExportError?
}

/// The pass over the events that feeds every requested output, side by side.
public struct Pass: Sendable {
  private let selection: Selection
  private let context: ExportContext
  private let mustBeNew: Bool

  /// A pass over a selection.
  ///
  /// With `mustBeNew`, no file is replaced.
  public init(over selection: Selection, _ context: ExportContext, mustBeNew: Bool) {
    self.selection = selection
    self.context = context
    self.mustBeNew = mustBeNew
  }

  /// Makes all outputs, at most `jobs` at a time.
  ///
  /// Each is published on its own; a failed one leaves its target as it was.
  public func run(_ outputs: [RequestedOutput], jobs: Int) async -> [FinishedOutput] {
    await withTaskGroup(of: (Int, FinishedOutput).self) { group in
      var results: [FinishedOutput?] = Array(repeating: nil, count: outputs.count)
      var waiting = outputs.enumerated().makeIterator()
      for _ in 0..<max(jobs, 1) {
        guard let (index, output) = waiting.next() else { break }
        group.addTask { (index, await make(output)) }
      }
      while let (index, finished) = await group.next() {
        results[index] = finished
        if let (next, output) = waiting.next() { group.addTask { (next, await make(output)) } }
      }
      return results.compactMap { $0 }
    }
  }

  private func make(_ requested: RequestedOutput) async -> FinishedOutput {
    let output = Output(path: requested.path, mustBeNew: mustBeNew)
    do throws(ExportError) {
      let tally = try fill(output, requested.exporter)
      // What goes with an output may fail where the output itself is whole: it is published all the same.
      var failure: ExportError?
      do throws(ExportError) {
        try await requested.exporter.complete(context, output)
      } catch {
        failure = error
      }
      try output.publish()
      return FinishedOutput(targets: output.targets, tally: tally, error: failure)
    } catch {
      output.discard()
      return FinishedOutput(targets: [requested.path], tally: nil, error: error)
    }
  }

  private func fill(_ output: Output, _ exporter: any Exporter) throws(ExportError) -> ExportTally {
    let run = try exporter.begin(context, output)
    for batch in selection.batches { try run.consume(batch) }
    return try run.finish()
  }
}
