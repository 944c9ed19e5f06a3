import DossierModel
import Glibc
import PluginKit

extension PassOrder {
  /// The places of the first and last event of a batch, and whether none between them comes before its neighbour.
  ///
  /// None of them is part of another: where families stand, a batch alone cannot tell.
  static func ends(
    of batch: EventBatch, asOf day: CivilDate?
  ) -> (first: PassOrder?, last: PassOrder?, isOrdered: Bool) {
    guard let first = batch.events.first, let last = batch.events.last else { return (nil, nil, true) }
    let ends = (first: PassOrder(first, asOf: day), last: PassOrder(last, asOf: day))
    var before = ends.first.date
    for index in 1..<batch.count {
      // Dates that are written alike are alike, and others mostly differ: then no more need be known of the two.
      if !batch.isDatedAlike(index - 1, index) {
        let key = batch.dates.sortKey(index)
        let date = batch.records[index].modality == .planned ? key.ofPlan(asOf: day) : key
        if date > before {
          before = date
          continue
        }
        if date < before { return (ends.first, ends.last, false) }
      }
      if comesBefore(index, index - 1, in: batch) { return (ends.first, ends.last, false) }
    }
    return (ends.first, ends.last, true)
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
  /// Whether two events have the same date, as it is written, and are both planned or both not.
  fileprivate func isDatedAlike(_ one: Int, _ other: Int) -> Bool {
    let (date, otherDate) = (records[one].date, records[other].date)
    // Of what is not written, a claim may tell.
    guard date.length == otherDate.length, date.length > 0,
      records[one].modality == records[other].modality
    else { return false }
    return withUTF8(date) { date in
      withUTF8(otherDate) { otherDate in
        guard let start = date.baseAddress, let otherStart = otherDate.baseAddress else { return true }
        return memcmp(start, otherStart, date.count) == 0
      }
    }
  }
}
