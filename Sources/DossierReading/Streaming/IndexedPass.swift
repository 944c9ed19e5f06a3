import DossierModel
import PluginKit

extension LargeExport {
  /// A pass over the chosen events in the order of the index.
  func run(over survey: Survey, _ open: Opening) async throws -> Outcome {
    let (contents, filter, mentions, byDate) = (survey.contents, filter, survey.mentions, byDate)
    let selected = Selected(
      contents: contents, eventCount: survey.index.count, claimedEvents: survey.claimed,
      kinds: survey.kinds
    ) { header in
      let whole = contents.dossier
      return whole.reduced(by: filter, to: mentions.mentions(in: whole), header: header).arranged(
        byDate: byDate)
    }
    guard let (pass, dossier) = try open(selected) else { return .notWanted }
    let known = KnownRecords(of: dossier)
    let (render, input, asOf) = (pass.renderer, input, survey.asOf)
    var stretches = survey.index.stretches(of: input.blockSize, inOrder: byDate).makeIterator()
    var isRight = true
    var eventCount = 0
    await inOrder(
      jobs: jobs, next: { stretches.next() },
      work: { entries -> (batch: EventBatch, rendered: RenderedBatch)? in
        guard let batch = Self.read(entries, of: input, known, byDate: byDate, asOf) else { return nil }
        return (batch, render(batch))
      },
      take: { read in
        guard let (batch, rendered) = read else {
          isRight = false
          return false
        }
        await pass.take(batch, rendered)
        eventCount += batch.count
        progress.reached((input.size ?? 0) / max(survey.index.count, 1) * eventCount, eventCount)
        return true
      })
    guard isRight else {
      await pass.abandon()
      return .readWhole
    }
    return .finished(await pass.finish(), warningCount: survey.warningCount)
  }

  /// Reads some events again, from where the index says; nil when they are not there any more.
  private static func read(
    _ entries: ArraySlice<EventIndex.Entry>, of input: LargeInput, _ known: KnownRecords, byDate: Bool,
    _ asOf: CivilDate?
  ) -> EventBatch? {
    // A batch counts its text in 32 bits; a day of more, with families, is put in order in memory.
    let size = entries.reduce(0) { $0 + $1.length + 1 }
    guard size < 1 << 30 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + input.blockSize / 8)
    var start = entries.startIndex
    while start < entries.endIndex {
      // Lines that follow each other are read at once.
      var end = start + 1
      while end < entries.endIndex, entries[start].isPlain, entries[end].isPlain,
        entries[end].offset == entries[end - 1].offset + entries[end - 1].length + 1
      {
        end += 1
      }
      let length = entries[end - 1].offset + entries[end - 1].length - entries[start].offset
      guard read(entries[start], length, of: input, known, appendingTo: &bytes) else { return nil }
      bytes.append(0x0A)
      start = end
    }
    let block = MixedBlock(Block(lines: bytes), known)
    guard block.others.isEmpty, block.batch.count == entries.count else { return nil }
    return byDate ? block.batch.inOrder(asOf: asOf) : block.batch
  }

  private static func read(
    _ entry: EventIndex.Entry, _ length: Int, of input: LargeInput, _ known: KnownRecords,
    appendingTo bytes: inout [UInt8]
  ) -> Bool {
    guard !entry.isPlain else { return input.read(length, at: entry.offset, appendingTo: &bytes) }
    var line: [UInt8] = []
    guard input.read(length, at: entry.offset, appendingTo: &line),
      case .event(let plain) = UnusualLine(line, known)
    else { return false }
    bytes += plain
    return true
  }
}

extension EventBatch {
  /// The same events in the order of the pass.
  fileprivate func inOrder(asOf day: CivilDate?) -> EventBatch {
    let places = events.map { PassOrder($0, asOf: day) }
    let order = PassOrder.order(of: places)
    return order.elementsEqual(places.indices) ? self : EventBatch(self, order: order)
  }
}
