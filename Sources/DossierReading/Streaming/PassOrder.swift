import DossierModel
import PluginKit

/// An event's place in the order of the pass: by date, then `seq`, then id; undated ones last.
struct PassOrder: Sendable, Comparable {
  let date: EDTFDate.SortKey
  let seq: Int
  let id: TextSlice

  init(_ event: EventView) {
    date = event.date?.sortKey ?? .undated
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
    var first: PassOrder?
    var last: PassOrder?
    for event in batch.events {
      let place = PassOrder(event)
      if let last, place < last { return (first, last, false) }
      first = first ?? place
      last = place
    }
    return (first, last, true)
  }
}
