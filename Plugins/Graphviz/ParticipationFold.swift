import DossierModel
import PluginKit

/// Gathers the events that a graph has room for: those with the most participants, and among equals the earlier ones.
struct ParticipationFold: EventFold {
  let options: GraphvizOptions

  /// The events that may be drawn, and the least of those that are full in number.
  struct Foremost: Sendable {
    fileprivate(set) var events: [DrawnEvent] = []
    private var last: DrawnEvent?

    private static let limit = ParticipationGraph.eventLimit
    private static let reason = "the graph draws \(limit) events, those with the most participants"

    /// Takes an event if it can be among the foremost.
    mutating func add(_ event: EventView, language: String, _ tally: inout ExportTally) {
      if let last, Self.isBehind(event, last) { return tally.lost(.event, event.id.string, Self.reason) }
      events.append(DrawnEvent(event, language: language))
      if events.count >= 2 * Self.limit { keepForemost(&tally) }
    }

    /// Keeps as many as are drawn.
    mutating func keepForemost(_ tally: inout ExportTally) {
      guard events.count > Self.limit else { return }
      events.sort {
        $0.parts.count == $1.parts.count ? DrawnEvent.precedes($0, $1) : $0.parts.count > $1.parts.count
      }
      for event in events[Self.limit...] { tally.lost(.event, event.id, Self.reason) }
      events.removeSubrange(Self.limit...)
      last = events.last
    }

    /// Whether an event certainly comes after another; one of the same day may not.
    private static func isBehind(_ event: EventView, _ other: DrawnEvent) -> Bool {
      let count = event.participants.count
      guard count == other.parts.count else { return count < other.parts.count }
      guard let limit = other.date?.sortKey else { return false }
      return event.date.map { limit < $0.sortKey } ?? true
    }
  }

  func empty(_ context: ExportContext) -> Foremost { Foremost() }

  func add(
    _ batch: EventBatch, _ context: ExportContext, to foremost: inout Foremost, _ tally: inout ExportTally
  ) {
    let language = GraphPage(options: options, context: context).language
    for event in batch.events where isDrawn(event, in: .participation, &tally) {
      foremost.add(event, language: language, &tally)
    }
  }

  func write(
    _ foremost: inout Foremost, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    foremost.keepForemost(&tally)
    let page = GraphPage(options: options, context: context)
    var graph = ParticipationGraph(options: options, records: page.records).graph(foremost.events, &tally)
    tally.wrote(.event, foremost.events.count)
    try page.write(&graph, to: file, &tally)
  }
}
