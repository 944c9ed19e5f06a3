import DossierModel
import Glibc
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
    var before = batch.dates.sortKey(0)
    for index in 1..<batch.count {
      // Dates that are written alike are alike, and others mostly differ: then no more need be known of the two.
      if !batch.hasSameText(batch.records[index - 1].date, batch.records[index].date) {
        let date = batch.dates.sortKey(index)
        if date > before {
          before = date
          continue
        }
        if date < before { return (PassOrder(first), PassOrder(last), false) }
      }
      if comesBefore(index, index - 1, in: batch) { return (PassOrder(first), PassOrder(last), false) }
    }
    return (PassOrder(first), PassOrder(last), true)
  }

  /// Whether an event comes before another of the same date.
  private static func comesBefore(_ one: Int, _ other: Int, in batch: EventBatch) -> Bool {
    let (seq, otherSeq) = (batch.records[one].seq ?? 0, batch.records[other].seq ?? 0)
    guard seq == otherSeq else { return seq < otherSeq }
    return batch.withUTF8(batch.records[one].id) { id in
      batch.withUTF8(batch.records[other].id) { id.lexicographicallyPrecedes($0) }
    }
  }
}

extension EventBatch {
  fileprivate func hasSameText(_ one: TextRange, _ other: TextRange) -> Bool {
    guard one.length == other.length else { return false }
    return withUTF8(one) { one in
      withUTF8(other) { other in
        guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
        return memcmp(start, otherStart, one.count) == 0
      }
    }
  }
}
