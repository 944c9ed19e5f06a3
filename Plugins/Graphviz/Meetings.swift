import DossierModel
import PluginKit

/// Who meets whom, and how often: a number for each actor, a count for each pair.
///
/// Memory grows with actors and pairs, not with events.
struct Meetings: Sendable {
  /// The actors, by their numbers.
  private(set) var actors: [String] = []
  /// How many events each pair shares; the smaller number stands in the upper half of the key.
  private(set) var weights: [UInt64: UInt32] = [:]
  /// How many events were counted, and how many of them had fewer than two participants.
  private(set) var eventCount = 0
  private(set) var lonelyCount = 0
  private var numbers: [String: UInt32] = [:]
  private var present: [UInt32] = []

  /// Counts an event.
  mutating func add(_ event: EventView) {
    eventCount += 1
    present.removeAll(keepingCapacity: true)
    for participant in event.participants where Self.isPresent(participant) {
      let number = number(of: participant.actor.string)
      if !present.contains(number) { present.append(number) }
    }
    if present.count < 2 { lonelyCount += 1 }
    present.sort()
    for (index, first) in present.enumerated() {
      for second in present[(index + 1)...] {
        weights[UInt64(first) << 32 | UInt64(second), default: 0] += 1
      }
    }
  }

  /// Whether a participant was there to meet the others: not one whom it was about, nor who only recorded it.
  private static func isPresent(_ participant: ParticipantView) -> Bool {
    guard let role = participant.role else { return true }
    return !["subject", "affected", "photographer"].contains { role.equals($0) }
  }

  private mutating func number(of actor: String) -> UInt32 {
    if let number = numbers[actor] { return number }
    let number = UInt32(actors.count)
    numbers[actor] = number
    actors.append(actor)
    return number
  }
}
