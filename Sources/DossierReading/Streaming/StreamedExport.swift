import DossierModel
import PluginKit

/// One pass over a stream of JSON Lines that is never held in memory.
///
/// It is optimistic: records that others refer to stand first, events come in the order asked for, and everything is
/// right. Millions of events pass then with a few blocks in memory and some bytes an id. Where the stream turns out
/// otherwise, the outputs are given up and the caller reads it all.
public struct StreamedExport {
  /// What the stream came to.
  public enum Outcome: Sendable {
    /// All outputs were made, or failed for reasons of their own.
    case finished([FinishedOutput], events: Int)
    /// The stream must be read whole: something is wrong in it, or its records stand in another order.
    case readWhole
  }

  private let stream: ByteStream
  private let byDate: Bool
  private let jobs: Int
  private var reader: DossierReader

  /// An export of a stream, after other inputs have been read.
  public init(of stream: ByteStream, after reader: DossierReader, byDate: Bool, jobs: Int) {
    self.stream = stream
    self.reader = reader
    self.byDate = byDate
    self.jobs = jobs
  }

  /// Makes the pass.
  ///
  /// `begin` opens it once all records but the events are known; nil from it ends everything.
  public consuming func run(begin: (DossierContents) throws -> (Pass, Dossier)?) async throws -> Outcome {
    var blocks = BlockReader(stream)
    guard let start = readReferences(&blocks) else { return .readWhole }
    let contents = reader.finish()
    guard !contents.hasErrors, contents.events.isEmpty, let (pass, dossier) = try begin(contents) else {
      return .readWhole
    }
    let known = KnownRecords(of: dossier)
    var watch = OrderWatch(known: contents.knownIDs.map(known.hashOf), byDate: byDate)
    let (render, byDate) = (pass.renderer, byDate)
    var first: [UInt8]? = start
    var isRight = true
    await inOrder(
      jobs: jobs,
      next: {
        defer { first = nil }
        return first ?? blocks.next()
      },
      work: { bytes in
        let block = CheckedBlock(bytes, known, byDate: byDate)
        return (block, block.obstacle == nil ? render(block.batch) : [])
      },
      take: { block, rows in
        isRight = watch.accepts(block)
        if isRight { await pass.take(block.batch, rows) }
        return isRight
      })
    guard isRight, !blocks.hasFailed else {
      await pass.abandon()
      return .readWhole
    }
    return .finished(await pass.finish(), events: watch.eventCount)
  }

  /// Reads records until the first event, and gives the lines from there on in its block.
  ///
  /// Nil when a line cannot be read, or when the stream ends without an event.
  private mutating func readReferences(_ blocks: inout BlockReader) -> [UInt8]? {
    var line = 1
    while let bytes = blocks.next() {
      var isWhole = true
      let json = JSONTapeReader(file: stream.name, bytes: bytes, firstLine: line)
      let (tape, roots) = json.readLines { _ in isWhole = false }
      guard isWhole else { return nil }
      let firstEvent = roots.firstIndex { tape.view(at: $0)["type"]?.hasText("event") ?? false }
      for root in roots[..<(firstEvent ?? roots.endIndex)] { reader.addTypedRecord(tape.view(at: root)) }
      if let firstEvent { return Array(bytes[Int(tape.nodes[roots[firstEvent]].offset)...]) }
      line += bytes.count { $0 == 0x0A }
    }
    return nil
  }
}

/// Sees that no id comes twice and, where that is asked for, that events come by date.
private struct OrderWatch {
  private var ids = IdentifierSet()
  private var last: PassOrder?
  private let byDate: Bool
  private(set) var eventCount = 0

  init(known: [UInt64], byDate: Bool) {
    self.byDate = byDate
    for hash in known { _ = ids.insert(hash) }
  }

  mutating func accepts(_ block: CheckedBlock) -> Bool {
    guard block.obstacle == nil else { return false }
    if byDate, let last, let first = block.first, first < last { return false }
    last = block.last ?? last
    eventCount += block.ids.count
    ids.fetch(block.ids)
    for id in block.ids where !ids.insert(id) { return false }
    return true
  }
}
