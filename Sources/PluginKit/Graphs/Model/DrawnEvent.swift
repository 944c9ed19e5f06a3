import DossierModel

/// What a graph needs of an event.
struct DrawnEvent: Sendable {
  /// A participant, and as what.
  struct Part: Sendable, Hashable {
    let actor: String
    let role: String?

    /// Who took part in an event.
    static func all(of view: EventView) -> [Part] {
      view.participants.map { Part(actor: $0.actor.string, role: $0.role?.string) }
    }
  }

  let id: String
  let kind: String
  let title: String
  var date: EDTFDate?
  /// Whether a claim dates it, where it has no date of its own or an editor prefers another.
  var isDatedByClaim: Bool
  let dateText: String?
  let seq: Int?
  let partOf: String?
  let isPlanned: Bool
  let isPostponed: Bool
  let parts: [Part]
  let sources: [Citation]
  /// How many steps it is from the actors that were asked for, where that makes a difference.
  var steps = 0

  init(_ view: EventView, language: String) {
    id = view.id.string
    kind = view.kind.string
    title = view.title(in: language).string
    date = view.date
    isDatedByClaim = view.isDatedByClaim
    dateText = view.dateText?.string
    seq = view.seq
    partOf = view.partOf?.string
    isPlanned = view.modality == .planned
    isPostponed = view.status == .postponed
    parts = Part.all(of: view)
    sources = view.sources
  }

  /// Its place among the parts of a larger event, where it has one.
  var part: Graph.Node.Part? {
    guard let partOf, let seq, seq > 0 else { return nil }
    return Graph.Node.Part(whole: partOf, seq: seq)
  }

  /// Whether it happened, is planned, or was put off.
  var standing: Graph.Standing { isPostponed ? .postponed : isPlanned ? .planned : .holds }

  /// The words for that: `planned`, `postponed`; nothing for what happened.
  func standing(in words: ReportWords) -> [String] {
    (isPlanned ? [words.modality(.planned, of: .event)] : [])
      + (isPostponed ? [words.status(.postponed)] : [])
  }

  /// When it was; nothing for an event without a date.
  var span: [Graph.Span] { date.map { [Graph.Span(since: $0, until: $0)] } ?? [] }

  /// Chronological, families apart: by date, then id; undated events come last.
  static func precedes(_ left: DrawnEvent, _ right: DrawnEvent) -> Bool {
    switch (left.date?.sortKey, right.date?.sortKey) {
    case (let first?, let second?) where first != second: return first < second
    case (.some, nil): return true
    case (nil, .some): return false
    default: return left.id < right.id
    }
  }
}

/// Whether an event is drawn; if not, the tally learns why.
@inline(__always)
func isDrawn(_ event: EventView, in mode: GraphMode, _ tally: inout ExportTally) -> Bool {
  let modality = event.modality
  if modality == .actual, event.status == nil { return true }
  if !modality.isShown {
    tally.lost(.event, event.id.string, "is \(modality.rawValue): only what is or is planned is drawn")
  } else if event.status == .cancelled {
    tally.lost(.event, event.id.string, "was cancelled")
  } else if mode == .coparticipation, modality == .planned {
    tally.lost(.event, event.id.string, "is planned: nobody has met there yet")
  } else if mode == .coparticipation, event.status == .postponed {
    tally.lost(.event, event.id.string, "was postponed: nobody has met there yet")
  } else {
    return true
  }
  return false
}

extension [DrawnEvent] {
  /// The events in the order of time, as an export by date has them.
  func inOrder(asOf day: CivilDate) -> [DrawnEvent] {
    PassOrder.order(of: map { PassOrder($0, asOf: day) }).map { self[$0] }
  }
}
