import DossierModel
import PluginKit

/// What a filter leaves of a dossier: its events in the order of the pass, what is said of them, and what they name.
public struct Selection: Sendable {
  /// The order in which events pass.
  public enum Order: String, Sendable, CaseIterable {
    /// By date, then by id, those of a day by families: a whole before its parts, and these by `seq`. Undated events
    /// last. All other records by id, so that the order of the input's files makes no difference.
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

  /// Selects from what was read; plans have their place as of a day.
  public init(
    from contents: DossierContents, header: DossierHeader, filter: EventFilter, order: Order,
    asOf day: CivilDate? = nil
  ) {
    var rows: [EventRow] = []
    var places: [PassOrder] = []
    rows.reserveCapacity(contents.events.count)
    let claimed = contents.dossier.preferredDates
    var mentioned = Mentions()
    for start in stride(from: 0, to: contents.events.count, by: Self.batchSize) {
      let end = min(start + Self.batchSize, contents.events.count)
      let some = contents.events[start..<end].map { $0.dated(by: claimed) }
      for (row, event) in zip(some, EventBatch(some).events)
      where filter.wants(event, of: contents.dossier, asOf: day) {
        rows.append(row)
        if order == .date { places.append(PassOrder(event, asOf: day)) }
        if !filter.isEmpty { mentioned.add(event) }
      }
    }
    if order == .date { rows = PassOrder.order(of: places).map { rows[$0] } }
    eventCount = rows.count
    let reduced = contents.dossier.reduced(by: filter, to: mentioned, header: header)
    dossier = order == .date ? reduced.sorted() : reduced
    batches = Self.batches(of: rows, dossier)
  }

  private static func batches(of rows: [EventRow], _ dossier: Dossier? = nil) -> [EventBatch] {
    stride(from: 0, to: rows.count, by: batchSize).map { start in
      EventBatch(Array(rows[start..<min(start + batchSize, rows.count)]), of: dossier)
    }
  }
}

extension EventRow {
  /// The same with the date that a claim gives it, where it has none itself.
  fileprivate func dated(by claims: [String: EDTFDate]) -> EventRow {
    guard date == nil, !claims.isEmpty, let id = NodeView(tape: tape, index: root)[.id]?.string,
      let date = claims[id]
    else { return self }
    return EventRow(tape: tape, root: root, date: date)
  }
}
