import DossierModel

/// The events that may be drawn, and the least of those that are full in number.
struct ForemostEvents: Sendable {
  private(set) var events: [DrawnEvent] = []
  /// How many were left out for want of room.
  private(set) var leftCount = 0
  private var last: DrawnEvent?

  private let limit: Int
  private let reason: String

  /// No events, and room for some.
  init(_ top: Top) {
    limit = if case .strongest(let number) = top { number } else { .max / 2 }
    reason = "is not among the \(limit) events with the most participants (events=all draws all)"
  }

  /// Takes an event if it can be among the foremost.
  mutating func add(_ event: EventView, language: String, _ tally: inout ExportTally) {
    if let last, Self.isBehind(event, last) {
      leftCount += 1
      return tally.lost(.event, event.id.string, reason)
    }
    events.append(DrawnEvent(event, language: language))
    if events.count >= 2 * limit { keepForemost(&tally) }
  }

  /// Keeps as many as are drawn.
  mutating func keepForemost(_ tally: inout ExportTally) {
    guard events.count > limit else { return }
    events.sort {
      $0.parts.count == $1.parts.count ? DrawnEvent.precedes($0, $1) : $0.parts.count > $1.parts.count
    }
    for event in events[limit...] { tally.lost(.event, event.id, reason) }
    leftCount += events.count - limit
    events.removeSubrange(limit...)
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
