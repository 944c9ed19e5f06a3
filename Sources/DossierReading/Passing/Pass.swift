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
  /// What its user is told of how it came about.
  public let notes: [String]
  /// What a program that made it said of it.
  public let diagnostics: [OutputDiagnostic]
}

/// The pass over the events that feeds every requested output, side by side.
public struct Pass: Sendable {
  private let jobs: Int
  private let lanes: [OutputLane]
  private let claims: ClaimLedger

  /// A pass to these outputs, on `jobs` cores.
  ///
  /// With `mustBeNew`, no file is replaced.
  public init(to outputs: [RequestedOutput], _ context: ExportContext, jobs: Int, mustBeNew: Bool) {
    self.jobs = jobs
    claims = context.claims
    lanes = outputs.map { OutputLane($0, context, mustBeNew: mustBeNew) }
  }

  /// Makes all outputs from a selection.
  ///
  /// Each is published on its own; a failed one leaves its target as it was.
  public func run(over selection: Selection) async -> [FinishedOutput] {
    let render = renderer
    var batches = selection.batches.makeIterator()
    await inOrder(jobs: jobs, next: { batches.next() }, work: { ($0, render($0)) }) { batch, rendered in
      await take(batch, rendered)
      return true
    }
    return await finish()
  }

  /// Renders a batch for all outputs whose rows can be rendered apart, and picks out what claims speak of.
  var renderer: @Sendable (EventBatch) -> RenderedBatch {
    let renders = lanes.map(\.render)
    let wanted = claims.wanted
    return { batch in
      var events = wanted
      events?.note(batch)
      return RenderedBatch(rows: renders.map { $0?(batch) }, claimed: events)
    }
  }

  /// Hands a batch and its rows to every output.
  func take(_ batch: EventBatch, _ rendered: RenderedBatch) async {
    if let events = rendered.claimed { claims.note(events) }
    for (lane, rows) in zip(lanes, rendered.rows) { await lane.take(batch, rows) }
  }

  /// Ends all outputs, side by side; first those that took whole batches, as they have most left to do.
  func finish() async -> [FinishedOutput] {
    for lane in lanes { await lane.settle() }
    return await withTaskGroup(of: (Int, FinishedOutput).self) { group in
      let rendered = lanes.indices.filter { lanes[$0].render != nil }
      for place in lanes.indices.filter({ lanes[$0].render == nil }) + rendered {
        group.addTask { [lane = lanes[place]] in (place, await lane.finish()) }
      }
      var finished: [FinishedOutput?] = Array(repeating: nil, count: lanes.count)
      for await (index, output) in group { finished[index] = output }
      return finished.compactMap { $0 }
    }
  }

  /// Gives all outputs up.
  func abandon() async {
    for lane in lanes { await lane.abandon() }
  }
}

/// What a batch comes to before its turn.
struct RenderedBatch: Sendable {
  /// The rows for each output, where they can be rendered apart.
  var rows: [RenderedRows?] = []
  /// The events that claims speak of, where the pass is to look for them.
  var claimed: ClaimedEvents?
}

/// Works on items on several cores, and takes the results in the order of the items.
///
/// A few items are under way at a time, so memory stays bounded however many there are. `take` ends it by
/// giving back false.
func inOrder<Item: Sendable, Result: Sendable>(
  jobs: Int, next: () -> Item?, work: @escaping @Sendable (Item) -> Result, take: (Result) async -> Bool
) async {
  guard jobs > 1 else {
    while let item = next(), await take(work(item)) {}
    return
  }
  var underWay: [Task<Result, Never>] = []
  var isGoingOn = true
  while isGoingOn {
    while underWay.count < jobs * 2, let item = next() { underWay.append(Task.detached { work(item) }) }
    guard !underWay.isEmpty else { return }
    isGoingOn = await take(await underWay.removeFirst().value)
  }
  for task in underWay { _ = await task.value }
}
