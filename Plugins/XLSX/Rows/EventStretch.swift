import PluginKit

/// Some thousand events that follow each other, and where their rows stand: a piece of work for one core.
struct EventStretch: Sendable {
  private var slices: [(batch: EventBatch, range: Range<Int>)] = []
  private(set) var count = 0
  /// How many events and participations there are before.
  let firstEvent: Int
  let firstParticipation: Int

  init(firstEvent: Int, firstParticipation: Int) {
    self.firstEvent = firstEvent
    self.firstParticipation = firstParticipation
  }

  /// The events, in order.
  var events: some Sequence<EventView> {
    slices.lazy.flatMap { $0.batch.events[$0.range] }
  }

  mutating func add(_ range: Range<Int>, of batch: EventBatch) {
    slices.append((batch, range))
    count += range.count
  }
}

/// Cuts the events that pass into stretches.
///
/// However they come in batches, the same events make the same stretches, and so the same bytes.
struct StretchCutter {
  /// A stretch four times as long would be packed half a percent smaller, and more would be under way at a time.
  static let length = 1_024

  private let countsParticipations: Bool
  private var stretch = EventStretch(firstEvent: 0, firstParticipation: 0)
  private var participations = 0

  init(countsParticipations: Bool) {
    self.countsParticipations = countsParticipations
  }

  /// Takes a batch, and hands out the stretches that are full.
  mutating func add(_ batch: EventBatch) -> [EventStretch] {
    var full: [EventStretch] = []
    var start = 0
    while start < batch.count {
      let end = min(batch.count, start + Self.length - stretch.count)
      stretch.add(start..<end, of: batch)
      if countsParticipations {
        for event in batch.events[start..<end] { participations += event.participants.count }
      }
      start = end
      if stretch.count == Self.length { full.append(next()) }
    }
    return full
  }

  /// What is left at the end; nil when nothing is.
  mutating func rest() -> EventStretch? { stretch.count > 0 ? next() : nil }

  private mutating func next() -> EventStretch {
    let full = stretch
    stretch = EventStretch(firstEvent: full.firstEvent + full.count, firstParticipation: participations)
    return full
  }
}
