import DossierModel

/// Some events, in the order of the pass.
///
/// Their text stays in the tapes that they were read to.
///
/// A batch holds plain numbers: for each event the place of each field on its tape. A String, or a whole ``Event``, is
/// made only by whoever asks for one, so a format that writes bytes makes none.
public final class EventBatch: Sendable {
  package let rows: [EventRow]
  let slots: [UInt32]

  /// A batch of these events.
  public init(_ rows: [EventRow]) {
    self.rows = rows
    var slots = [UInt32](repeating: 0, count: rows.count * EventField.allCases.count)
    for (index, row) in rows.enumerated() {
      let base = index * EventField.allCases.count
      for (key, value) in NodeView(tape: row.tape, index: row.root).pairs where !value.isBlank {
        if let field = EventField(key) { slots[base + field.rawValue] = UInt32(value.index) }
      }
    }
    self.slots = slots
  }

  /// A batch whose fields have been found already: `slots` holds, for each event, the node of each field, or zero.
  package init(_ rows: [EventRow], slots: [UInt32]) {
    self.rows = rows
    self.slots = slots
  }

  /// How many events there are.
  public var count: Int { rows.count }

  /// The events, in order.
  public var events: some Collection<EventView> {
    rows.indices.lazy.map { EventView(batch: self, index: $0) }
  }
}

/// Where an event stands on its tape, and what has been read of it already.
public struct EventRow: Sendable {
  /// The tape that holds it.
  public let tape: Tape
  /// The index of its mapping on the tape.
  public let root: Int
  /// Its date, if it has one.
  public let date: EDTFDate?

  /// An event on a tape.
  public init(tape: Tape, root: Int, date: EDTFDate?) {
    self.tape = tape
    self.root = root
    self.date = date
  }
}
