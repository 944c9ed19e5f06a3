import DossierModel

/// An event's place in the order of time: by date, then by id; undated ones last.
///
/// Events that begin on one day stand in families: a whole before its parts, and the parts of one whole together, also
/// where the whole is of another day. Numbers (`seq`) of different wholes are never compared: the parts of the morning's
/// visit do not slip in between those of the afternoon's, and no part stands before the visit that it belongs to.
///
/// A plan has its place among what is still to come: what is planned for `[..2030]` is not the first of all events.
package struct PassOrder: Sendable {
  /// Its date, of a plan from the day of the export on.
  package let date: EDTFDate.SortKey
  /// Its number among the parts of its whole; of an event that is part of nothing, among others of the same date.
  package let seq: Int?
  /// Its id.
  package let id: TextSlice
  /// The event that it is part of.
  package let whole: TextSlice?

  /// The place of an event; of a plan as of a day, where there is one.
  package init(_ event: EventView, asOf day: CivilDate?) {
    date = event.modality == .planned ? event.sortKey.ofPlan(asOf: day) : event.sortKey
    seq = event.seq
    id = event.id
    whole = event.partOf
  }

  /// The same of an event that was taken out of its batch.
  init(_ event: DrawnEvent, asOf day: CivilDate) {
    let key = event.date?.sortKey ?? .undated
    date = event.isPlanned ? key.ofPlan(asOf: day) : key
    seq = event.seq
    id = TextSlice(event.id)
    whole = event.partOf.map { TextSlice($0) }
  }

  /// The number that counts beside events of other families.
  package var ownSeq: Int { whole == nil ? seq ?? 0 : 0 }

  /// Whether it stands before another, families apart.
  package static func < (one: PassOrder, other: PassOrder) -> Bool {
    if one.date != other.date { return one.date < other.date }
    if one.ownSeq != other.ownSeq { return one.ownSeq < other.ownSeq }
    return one.id.withUTF8 { first in other.id.withUTF8 { first.lexicographicallyPrecedes($0) } }
  }

  /// The numbers of events in the order of time, those of each day by families.
  package static func order(of places: [PassOrder]) -> [Int] {
    var order = places.indices.sorted { places[$0] < places[$1] }
    var start = 0
    while start < order.count {
      let first = places[order[start]].date
      var hasParts = false
      var end = start
      while end < order.count, places[order[end]].date.beginsWith(first) {
        if places[order[end]].whole != nil { hasParts = true }
        end += 1
      }
      if hasParts, end - start > 1 {
        order.replaceSubrange(start..<end, with: Families(of: order[start..<end], places).order)
      }
      start = end
    }
    return order
  }
}

extension TextSlice {
  fileprivate init(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(of: bytes, start: 0, length: bytes.count)
  }
}

/// Events that begin on one day, by families.
private struct Families {
  private let members: ArraySlice<Int>
  private let places: [PassOrder]
  /// The parts of each event of the day.
  private var parts: [Int: [Int]] = [:]
  /// What the day begins with: events that are part of nothing, and the parts of one event of another day.
  private var roots: [[Int]] = []

  init(of members: ArraySlice<Int>, _ places: [PassOrder]) {
    self.members = members
    self.places = places
    var numbers: [String: Int] = [:]
    for member in members { numbers[places[member].id.string] = member }
    var strangers: [String: Int] = [:]
    for member in members {
      guard let whole = places[member].whole?.string else {
        roots.append([member])
        continue
      }
      if let number = numbers[whole] {
        parts[number, default: []].append(member)
      } else if let root = strangers[whole] {
        roots[root].append(member)
      } else {
        strangers[whole] = roots.count
        roots.append([member])
      }
    }
  }

  /// The members, each with its parts behind it.
  var order: [Int] {
    let families = roots.map(siblings).sorted { places[$0[0]] < places[$1[0]] }
    var order: [Int] = []
    var seen: Set<Int> = []
    for family in families {
      var waiting = Array(family.reversed())
      while let next = waiting.popLast() {
        guard seen.insert(next).inserted else { continue }
        order.append(next)
        if let parts = parts[next] { waiting += siblings(parts).reversed() }
      }
    }
    // What is part of itself hangs on no root; it is refused, but loses nothing here.
    return order + members.filter { !seen.contains($0) }
  }

  /// The parts of one whole: by their numbers, whatever hours they have, for a number says outright what comes first.
  ///
  /// One without a number stands by its hour: after those whose hour, or that of one before them, is not later.
  private func siblings(_ parts: [Int]) -> [Int] {
    guard parts.count > 1 else { return parts }
    var hour = -1
    var places: [(hour: Int, hasNoNumber: Int, rank: Int, part: Int)] = []
    let numbered = parts.filter { self.places[$0].seq != nil }.sorted { one, other in
      let (seq, otherSeq) = (self.places[one].seq ?? 0, self.places[other].seq ?? 0)
      return seq == otherSeq ? self.places[one] < self.places[other] : seq < otherSeq
    }
    for (rank, part) in numbered.enumerated() {
      hour = max(hour, self.places[part].date.secondOfDay ?? -1)
      places.append((hour, 0, rank, part))
    }
    for (rank, part) in parts.enumerated() where self.places[part].seq == nil {
      places.append((self.places[part].date.secondOfDay ?? -1, 1, rank, part))
    }
    return places.sorted { ($0.hour, $0.hasNoNumber, $0.rank) < ($1.hour, $1.hasNoNumber, $1.rank) }
      .map(\.part)
  }
}
