import DossierModel
import PluginKit

/// An event's place in the order of the pass: by date, then `seq`, then id; undated ones last.
struct PassOrder: Sendable, Comparable {
  let date: EDTFDate.SortKey
  let seq: Int
  let id: TextSlice

  init(_ event: EventView) {
    date = event.sortKey
    seq = event.seq ?? 0
    id = event.id
  }

  static func == (one: PassOrder, other: PassOrder) -> Bool { !(one < other) && !(other < one) }

  static func < (one: PassOrder, other: PassOrder) -> Bool {
    if one.date != other.date { return one.date < other.date }
    if one.seq != other.seq { return one.seq < other.seq }
    return one.id.withUTF8 { first in other.id.withUTF8 { first.lexicographicallyPrecedes($0) } }
  }

  /// The places of the first and last event of a batch, and whether none between them comes before its neighbour.
  static func ends(of batch: EventBatch) -> (first: PassOrder?, last: PassOrder?, isOrdered: Bool) {
    guard let first = batch.events.first, let last = batch.events.last else { return (nil, nil, true) }
    let ends = (PassOrder(first), PassOrder(last))
    // Where dates differ, as they mostly do, no more need be known of the two.
    var before = ends.0.date
    for (index, event) in zip(batch.events.indices, batch.events).dropFirst() {
      let date = event.sortKey
      if date < before { return (ends.0, ends.1, false) }
      if date == before, PassOrder(event) < PassOrder(batch.events[index - 1]) {
        return (ends.0, ends.1, false)
      }
      before = date
    }
    return (ends.0, ends.1, true)
  }
}
