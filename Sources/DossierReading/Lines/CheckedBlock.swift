import DossierModel
import PluginKit

/// A block of JSON Lines, read and checked: its events as a batch, and what must be looked at in order.
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
    /// Something that must be told, or that the scanner does not know.
    case unusual
    /// A record of another kind, which exporters should have known from the start.
    case reference
    /// Events do not come by date.
    case order
    /// An event is part of another, which may be anywhere.
    case part
  }

  /// Reads a block.
  init(_ block: Block, _ known: KnownRecords, byDate: Bool, asOf day: CivilDate?) {
    var ids: [UInt64] = []
    ids.reserveCapacity(block.end / 512 + 16)
    var obstacle: Obstacle?
    var parts = block.bytes.withUnsafeBufferPointer { bytes in
      var scanner = EventScanner(bytes, known)
      while !scanner.isAtEnd, obstacle == nil {
        switch scanner.nextLine() {
        case .event(let id, let partOf):
          ids.append(id)
          if partOf != nil { obstacle = .part }
        case .empty: break
        case .otherRecord: obstacle = .reference
        case .unusual: obstacle = .unusual
        }
      }
      return scanner.parts
    }
    parts.text = block.bytes
    batch = EventBatch(parts)
    self.ids = ids
    let (first, last, isOrdered) = byDate ? PassOrder.ends(of: batch, asOf: day) : (nil, nil, true)
    self.first = first
    self.last = last
    self.obstacle = obstacle ?? (isOrdered ? nil : .order)
  }
}
