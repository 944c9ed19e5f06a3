import DossierModel
import PluginKit

/// An event that is entered twice: the same kind, date, participants and title.
struct EventTwice: Check {
  static let code = "W0594"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    AlikeEvents(checked.events).groups.flatMap { group in
      group.indices.compactMap { number -> Diagnostic? in
        let event = group[number]
        guard let first = group[..<number].first(where: { $0.hasSameTitle(as: event) }) else { return nil }
        return finding(
          event.id, in: checked, "“\(event.id)” says the same as “\(first.id)”",
          help: "keep one of the two, with the sources of both",
          related: checked.related(first.id, "“\(first.id)” is here"))
      }
    }
  }
}

/// Events that may be the same, since they are of one kind, on one date, with the same participants.
struct AlikeEvents {
  /// The groups, in the order of their first events.
  let groups: [[Event]]

  /// Finds them; an event without a date, or without participants, is like no other.
  init(_ events: [Event]) {
    // Few events have their like: those whose hashes differ need not be compared.
    var first: [Int: Int] = [:]
    first.reserveCapacity(events.count)
    var suspects: Set<Int> = []
    for (number, event) in events.enumerated() where event.date != nil && !event.participants.isEmpty {
      if let earlier = first.updateValue(number, forKey: Self.hash(of: event)) {
        suspects.formUnion([earlier, number])
      }
    }
    let groups = Dictionary(grouping: suspects.sorted()) { Key(events[$0]) }.values
    self.groups = groups.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { $0.map { events[$0] } }
  }

  /// A hash in which the order of participants does not matter.
  private static func hash(of event: Event) -> Int {
    var participants = 0
    for participant in event.participants { participants ^= participant.actor.hashValue }
    var hasher = Hasher()
    hasher.combine(event.kind)
    hasher.combine(event.date)
    hasher.combine(participants)
    return hasher.finalize()
  }

  private struct Key: Hashable {
    let kind: String
    let date: EDTFDate?
    let participants: [String]
    let modality: Modality

    init(_ event: Event) {
      kind = event.kind
      date = event.date
      participants = event.participants.map { "\($0.actor) \($0.role ?? "")" }.sorted()
      modality = event.modality
    }
  }
}

extension Event {
  /// Whether two events are called the same, but for capitals, accents and punctuation.
  func hasSameTitle(as other: Event) -> Bool {
    let titles = Set(title.wordings.map { FoldedText($0.text) })
    return other.title.wordings.contains { titles.contains(FoldedText($0.text)) } && canBe(other)
  }

  /// Whether nothing that is said of two events tells them apart: place, the whole that they are part of, order.
  func canBe(_ other: Event) -> Bool {
    Self.fits(place, other.place) && Self.fits(partOf, other.partOf) && Self.fits(seq, other.seq)
  }

  private static func fits<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
    guard let one, let other else { return true }
    return one == other
  }
}

extension Explanation {
  static let eventTwice = Explanation(
    "W0594", "An event entered twice",
    """
    Two events are of one kind, on one date, with the same participants and the same title, and neither place nor order
    tells them apart. Mostly two sources report the same event: keep one record, and cite both sources in it.
    """,
    wrong: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-11}
      actors: [{id: to-lam, kind: person, name: To Lam}]
      events:
        - {id: one, kind: visit, title: Visit, date: 2025-03-10, participants: to-lam, sources: {url: "https://a.org/"}}
        - {id: two, kind: visit, title: Visit, date: 2025-03-10, participants: to-lam, sources: {url: "https://b.org/"}}
      """,
    right: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-11}
      actors: [{id: to-lam, kind: person, name: To Lam}]
      events:
        - id: one
          kind: visit
          title: Visit
          date: 2025-03-10
          participants: to-lam
          sources: [{url: "https://a.org/"}, {url: "https://b.org/"}]
      """)
}
