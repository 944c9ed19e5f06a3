import DossierModel
import PluginKit

/// Events that may be the same, since they are of one kind, on one date, with the same participants.
struct AlikeEvents {
  /// The groups, in the order of their first events.
  let groups: [Group]

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
    self.groups = groups.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.map { group in
      Group(events: group.map { events[$0] })
    }
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

  /// Events of one kind, on one date, with the same participants.
  struct Group {
    let events: [Event]

    /// Each event with the first one before it that it can be, and that has the same title or another.
    ///
    /// Events that nothing tells apart have the same likes, so that one of them is compared for all.
    func pairs(haveSameTitle: Bool) -> [(first: Event, event: Event)] {
      var seen: Set<Distinction> = []
      var known: [(distinction: Distinction, event: Event)] = []
      var called: [FoldedText: [Int]] = [:]
      return events.compactMap { event in
        let distinction = Distinction(event)
        let first: Int? =
          if haveSameTitle {
            distinction.titles.flatMap { called[$0] ?? [] }
              .filter { known[$0].distinction.canBe(distinction) }.min()
          } else {
            known.firstIndex {
              $0.distinction.canBe(distinction) && !$0.distinction.hasSameTitle(as: distinction)
            }
          }
        let like = first.map { known[$0].event }
        if seen.insert(distinction).inserted {
          for title in distinction.titles { called[title, default: []].append(known.count) }
          known.append((distinction, event))
        }
        return like.map { ($0, event) }
      }
    }
  }

  /// What may tell an event from others of its kind and date with the same participants.
  struct Distinction: Hashable {
    let titles: Set<FoldedText>
    private let place: PlaceReference?
    private let partOf: String?
    private let seq: Int?

    fileprivate init(_ event: Event) {
      titles = Set(event.title.wordings.map { FoldedText($0.text) })
      place = event.place
      partOf = event.partOf
      seq = event.seq
    }

    /// Whether two events are called the same, but for capitals, accents and punctuation.
    func hasSameTitle(as other: Distinction) -> Bool { !titles.isDisjoint(with: other.titles) }

    /// Whether nothing that is said of two events tells them apart: place, the whole that they are part of, order.
    func canBe(_ other: Distinction) -> Bool {
      Self.fits(place, other.place) && Self.fits(partOf, other.partOf) && Self.fits(seq, other.seq)
    }

    private static func fits<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
      guard let one, let other else { return true }
      return one == other
    }
  }
}
