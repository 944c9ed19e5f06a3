import DossierModel

/// The events that may be drawn, and the least of those that are full in number.
struct ForemostEvents: Sendable {
  private(set) var events: [DrawnEvent] = []
  /// How many were left out for want of room.
  private(set) var leftCount = 0
  /// How many lines each actor has, those to the events for which there is no room too; nil where nobody asks for it.
  private(set) var degrees: [String: Int]?
  private var last: Rank?

  private let choice: GraphChoice
  private let limit: Int
  private let chosen: ChosenEvents?
  private let reason: String

  /// No events, and room for some of those that are chosen.
  init(_ choice: GraphChoice, chosen: ChosenEvents?) {
    self.choice = choice
    self.chosen = chosen
    degrees = choice.minDegree > 0 ? [:] : nil
    limit = if case .strongest(let number) = choice.events { number } else { .max / 2 }
    reason = "is not among the \(limit) events with the most participants (events=all draws all)"
  }

  /// Takes an event if it can be among the foremost.
  mutating func add(_ event: EventView, language: String, _ tally: inout ExportTally) {
    if let chosen {
      if let refusal = chosen.refusal(of: event) { return tally.lost(.event, event.id.string, refusal) }
      // How far those reach who are asked for is known at the end.
      guard chosen.isDecidedAtOnce else { return events.append(DrawnEvent(event, language: language)) }
    }
    if degrees != nil { countLines(of: DrawnEvent.Part.all(of: event)) }
    if let last, event.participants.count <= last.participants, Rank(event) < last {
      leftCount += 1
      return tally.lost(.event, event.id.string, reason)
    }
    events.append(DrawnEvent(event, language: language))
    if events.count >= 2 * limit { keepForemost(&tally) }
  }

  /// Keeps as many as are drawn.
  mutating func keepForemost(_ tally: inout ExportTally) {
    if let chosen, !chosen.isDecidedAtOnce {
      chosen.keepNear(&events, &tally)
      if degrees != nil { for event in events { countLines(of: event.parts) } }
    }
    guard events.count > limit else { return }
    events.sort { left, right in
      guard left.steps == right.steps else { return left.steps < right.steps }
      let (first, second) = (Rank(left), Rank(right))
      return first == second ? DrawnEvent.precedes(left, right) : second < first
    }
    for event in events[limit...] { tally.lost(.event, event.id, reason) }
    leftCount += events.count - limit
    events.removeSubrange(limit...)
    last = events.last.map { Rank($0) }
  }

  private mutating func countLines(of parts: [DrawnEvent.Part]) {
    for line in choice.lines(of: parts) { degrees?[line[0].actor, default: 0] += 1 }
  }

  /// How much an event has to say on a timeline: by its participants, then by a day that is known, then by how late.
  private struct Rank: Comparable {
    let participants: Int
    private let isExact: Bool
    private let day: Int

    init(_ event: DrawnEvent) { self.init(event.parts.count, event.date) }
    init(_ event: EventView) { self.init(event.participants.count, event.date) }

    private init(_ participants: Int, _ date: EDTFDate?) {
      self.participants = participants
      isExact = date?.exactDay != nil
      day = (date?.latest ?? date?.earliest)?.dayNumber ?? .min
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.participants, left.isExact ? 1 : 0, left.day)
        < (right.participants, right.isExact ? 1 : 0, right.day)
    }
  }
}
