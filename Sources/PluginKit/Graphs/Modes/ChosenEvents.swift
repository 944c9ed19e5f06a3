import DossierModel

/// The events that have a place in a graph of some actors: room is shared out among them, and not among all.
struct ChosenEvents: Sendable {
  /// The actors that may be drawn.
  private let drawn: Set<String>
  /// Those whose surroundings are drawn; none for all.
  private let centres: Set<String>
  private let depth: Int
  private let keepsIsolated: Bool

  /// What was chosen; nil where all events have a place.
  init?(_ choice: GraphChoice, _ dossier: Dossier) {
    let excluded = Set(choice.excluded.values)
    let kinds = Set(choice.kinds.values)
    guard !excluded.isEmpty || !kinds.isEmpty || !choice.actors.values.isEmpty else { return nil }
    let actors = dossier.actors.filter { actor in
      !excluded.contains(actor.id) && (kinds.isEmpty || kinds.contains(actor.kind))
    }
    drawn = Set(actors.map(\.id))
    centres = Set(choice.actors.values)
    depth = choice.depth
    keepsIsolated = choice.keepsIsolated
  }

  /// Whether an event alone tells that it has a place: within one step those who are asked for take part in it.
  var isDecidedAtOnce: Bool { centres.isEmpty || depth == 1 }

  /// Why an event has no place, if that is plain.
  func refusal(of event: EventView) -> String? {
    let present = event.participants.lazy.map(\.actor.string).filter(drawn.contains)
    if centres.isEmpty || !isDecidedAtOnce {
      let isBare = present.isEmpty && !(centres.isEmpty && keepsIsolated)
      return isBare ? "has no edge that is drawn (keep-isolated=yes draws it)" : nil
    }
    return present.contains(where: centres.contains) ? nil : farther
  }

  /// Leaves the events that those who are asked for reach in so many steps, and tells each how many these are.
  ///
  /// A step leads from an actor to whom he met.
  func keepNear(_ events: inout [DrawnEvent], _ tally: inout ExportTally) {
    var reached = centres.intersection(drawn)
    var near: [DrawnEvent] = []
    var rest = events
    for step in 1...depth where !rest.isEmpty {
      var next = reached
      var others: [DrawnEvent] = []
      for var event in rest {
        if event.parts.contains(where: { reached.contains($0.actor) }) {
          event.steps = step
          near.append(event)
          next.formUnion(event.parts.lazy.map(\.actor).filter(drawn.contains))
        } else {
          others.append(event)
        }
      }
      guard others.count < rest.count else { break }
      (reached, rest) = (next, others)
    }
    for event in rest { tally.lost(.event, event.id, farther) }
    events = near
  }

  private var farther: String {
    "is farther than \(depth) from the actors that were asked for (actor, depth)"
  }
}
