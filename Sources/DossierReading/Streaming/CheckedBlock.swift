import DossierModel
import PluginKit

/// A block of JSON Lines, scanned and checked: its events as a batch, and what must be looked at in order.
struct CheckedBlock: Sendable {
  let batch: EventBatch
  /// The hashes of the events' ids.
  let ids: [UInt64]
  /// The event before which another must not stand, and the one after: to see whether events come by date.
  let first: PassOrder?
  let last: PassOrder?
  /// Why the pass cannot go on in one go, if it cannot.
  let obstacle: Obstacle?

  /// What stands against one pass over a stream.
  enum Obstacle: Sendable {
    /// Something that must be told, or that the quick check does not know.
    case unusual
    /// A record of another kind, which exporters should have known from the start.
    case reference
    /// Events do not come by date.
    case order
    /// An event is part of another, which may be anywhere.
    case part
  }

  init(
    _ bytes: [UInt8], file: String, firstLine: Int, _ admission: EventAdmission,
    byDate: Bool
  ) {
    var isWhole = true
    let (tape, roots) = JSONTapeReader(file: file, bytes: bytes, firstLine: firstLine).readLines { _ in
      isWhole = false
    }
    self.init(tape, roots, isWhole: isWhole, admission, byDate: byDate)
  }

  init(_ tape: Tape, _ roots: some Collection<Int>, isWhole: Bool, _ admission: EventAdmission, byDate: Bool)
  {
    let width = EventField.allCases.count
    var slots = [UInt32](repeating: 0, count: roots.count * width)
    var rows: [EventRow] = []
    var ids: [UInt64] = []
    rows.reserveCapacity(roots.count)
    ids.reserveCapacity(roots.count)
    var obstacle: Obstacle? = isWhole ? nil : .unusual
    TapeMemory.borrow(tape) { memory in
      slots.withUnsafeMutableBufferPointer { slots in
        for root in roots where obstacle == nil {
          guard memory.isEvent(root) else {
            obstacle = .reference
            return
          }
          let own = UnsafeMutableBufferPointer(rebasing: slots[rows.count * width..<(rows.count + 1) * width])
          guard let event = admission.admit(memory, root: root, slots: own) else {
            obstacle = .unusual
            return
          }
          if event.partOf != nil { obstacle = .part }
          rows.append(EventRow(tape: tape, root: root, date: event.date))
          ids.append(event.id)
        }
      }
    }
    batch = EventBatch(rows, slots: slots)
    self.ids = ids
    let (first, last, isOrdered) = byDate ? PassOrder.ends(of: batch) : (nil, nil, true)
    self.first = first
    self.last = last
    self.obstacle = obstacle ?? (isOrdered ? nil : .order)
  }
}

extension TapeMemory {
  /// Whether a record says that it is an event: `"type":"event"`, most often first.
  fileprivate func isEvent(_ root: Int) -> Bool {
    guard nodes[root].kind == .mapping else { return false }
    var key = root + 1
    let end = end(of: root)
    while key < end {
      let value = self.end(of: key)
      if hasText(key, "type") { return hasText(value, "event") }
      key = self.end(of: value)
    }
    return false
  }
}
