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
    var rows: [(row: EventRow, place: PassOrder)] = []
    rows.reserveCapacity(contents.events.count)
    var mentioned = Mentions()
    for start in stride(from: 0, to: contents.events.count, by: Self.batchSize) {
      let some = contents.events[start..<min(start + Self.batchSize, contents.events.count)]
      for (row, event) in zip(some, EventBatch(Array(some)).events)
      where filter.wants(event, of: contents.dossier) {
        rows.append((row, PassOrder(event)))
        if !filter.isEmpty { mentioned.add(event) }
      }
    }
    if order == .date { rows.sort { $0.place < $1.place } }
    eventCount = rows.count
    let reduced = contents.dossier.reduced(by: filter, to: mentioned, header: header)
    dossier = order == .date ? reduced.sorted() : reduced
    batches = Self.batches(of: rows.map(\.row), dossier)
  }

  private static func batches(of rows: [EventRow], _ dossier: Dossier? = nil) -> [EventBatch] {
    stride(from: 0, to: rows.count, by: batchSize).map { start in
      EventBatch(Array(rows[start..<min(start + batchSize, rows.count)]), of: dossier)
    }
  }
}
