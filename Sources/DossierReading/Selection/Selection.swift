import DossierModel
import PluginKit

/// What a filter leaves of a dossier: its events in the order of the pass, what is said of them, and what they name.
public struct Selection: Sendable {
  /// The order in which events pass.
  public enum Order: String, Sendable, CaseIterable {
    /// By date, then by `seq`, then by id; undated events last. All other records by id, so that the order of the
    /// input's files makes no difference.
    case date
    /// As they stand in the input.
    case input
  }

  /// All records but the events.
  public let dossier: Dossier
  /// The events, in order, in batches.
  public let batches: [EventBatch]
  /// How many events there are.
  public let eventCount: Int

  /// How many events one batch holds.
  static let batchSize = 1_024

  /// Selects from what was read.
  public init(from contents: DossierContents, header: DossierHeader, filter: EventFilter, order: Order) {
    var rows: [SortedRow] = []
    rows.reserveCapacity(contents.events.count)
    var mentioned = Mentions()
    for batch in Self.batches(of: contents.events) {
      for (row, event) in zip(batch.rows, batch.events) where filter.wants(event, of: contents.dossier) {
        rows.append(SortedRow(row, event))
        if !filter.isEmpty { mentioned.add(event) }
      }
    }
    if order == .date { rows.sort() }
    eventCount = rows.count
    batches = Self.batches(of: rows.map(\.row))
    let reduced = contents.dossier.reduced(by: filter, to: mentioned, header: header)
    dossier = order == .date ? reduced.sorted() : reduced
  }

  private static func batches(of rows: [EventRow]) -> [EventBatch] {
    stride(from: 0, to: rows.count, by: batchSize).map { start in
      EventBatch(Array(rows[start..<min(start + batchSize, rows.count)]))
    }
  }
}

/// An event with what its place in the order depends on.
private struct SortedRow: Comparable {
  let row: EventRow
  private let key: EDTFDate.SortKey?
  private let seq: Int
  private let id: String

  init(_ row: EventRow, _ event: EventView) {
    self.row = row
    key = event.date?.sortKey
    seq = event.seq ?? 0
    id = event.id.string
  }

  static func == (one: SortedRow, other: SortedRow) -> Bool { one.id == other.id }

  static func < (one: SortedRow, other: SortedRow) -> Bool {
    switch (one.key, other.key) {
    case (nil, nil): break
    case (nil, _): return false
    case (_, nil): return true
    case (let first?, let second?) where first != second: return first < second
    default: break
    }
    return (one.seq, one.id) < (other.seq, other.id)
  }
}
