import DossierModel

/// Counts who meets whom.
///
/// An actor's rank is his place among all actors in the order of their ids; a pair is counted with the lower rank.
/// Memory grows with actors and pairs, not with events: some 16 bytes a pair.
struct MeetingCounter: Sendable {
  /// How many events were counted, and how many of them had fewer than two participants.
  private(set) var eventCount = 0
  private(set) var lonelyCount = 0
  /// The numbers that the actors have in the dossier, by rank.
  let actors: [Int]
  private let ranks: [UInt32]
  private var companions: [Companions]
  private var present: [UInt32] = []
  /// All zero but for a moment: where each rank stands among some companions, counted from one.
  private var places: [UInt32]

  /// No meetings yet.
  init(of dossier: Dossier) {
    let ids = dossier.actors.map(\.id)
    actors = ids.indices.sorted { ids[$0] < ids[$1] }
    var ranks = [UInt32](repeating: 0, count: ids.count)
    for (rank, number) in actors.enumerated() { ranks[number] = UInt32(rank) }
    self.ranks = ranks
    companions = Array(repeating: Companions(), count: ids.count)
    places = Array(repeating: 0, count: ids.count)
  }

  /// Counts an event.
  ///
  /// Its participants are looked at in the batch: a view of each would keep the batch alive anew.
  mutating func add(_ event: EventView, _ dossier: Dossier) {
    let batch = event.batch
    eventCount += 1
    present.removeAll(keepingCapacity: true)
    for index in event.fields.participants.indices {
      let participant = batch.participants[index]
      guard Self.isPresent(participant.role, in: batch) else { continue }
      let number = participant.number.index ?? dossier.number(ofActor: batch.slice(participant.actor).string)
      if let number { present.append(ranks[number]) }
    }
    if present.count > 1 { sortPresent() }
    guard present.count > 1 else {
      lonelyCount += 1
      return
    }
    for index in 0..<(present.count - 1) {
      let rank = Int(present[index])
      for other in (index + 1)..<present.count { companions[rank].note(present[other]) }
      if companions[rank].areDue { companions[rank].settle(&places) }
    }
  }

  /// Brings those who are present in order, each once.
  private mutating func sortPresent() {
    present.sort()
    var count = 0
    for index in present.indices where index == 0 || present[index] != present[count - 1] {
      present[count] = present[index]
      count += 1
    }
    present.removeLast(present.count - count)
  }

  /// Whether someone with a role was there to meet the others: not one whom it was about, nor who only recorded it.
  private static func isPresent(_ role: TextRange, in batch: EventBatch) -> Bool {
    switch role.length {
    case 7: !batch.slice(role).equals("subject")
    case 8: !batch.slice(role).equals("affected")
    case 12: !batch.slice(role).equals("photographer")
    default: true
    }
  }

  /// Hands over what was counted, for each rank those of higher ranks in their order.
  mutating func takeCounts() -> [[Graph.Meetings.Entry]] {
    companions.indices.map { rank in
      companions[rank].settle(&places)
      return companions[rank].take()
    }
  }
}

/// Those whom one actor meets.
///
/// Whom he meets is noted first, and counted when there are as many notes as counts: then notes and counts lie close
/// together in memory, which takes half the time of looking for each pair in one large table.
private struct Companions: Sendable {
  private var counts: [Graph.Meetings.Entry] = []
  private var noted: [UInt32] = []

  /// Notes that one was met once more.
  mutating func note(_ rank: UInt32) { noted.append(rank) }

  /// Whether it is time to count.
  var areDue: Bool { noted.count >= max(64, counts.count) }

  /// Counts what was noted.
  mutating func settle(_ places: inout [UInt32]) {
    guard !noted.isEmpty else { return }
    for index in counts.indices { places[counts[index].rank] = UInt32(index + 1) }
    for rank in noted {
      let place = Int(places[Int(rank)])
      if place > 0 {
        counts[place - 1].addOne()
      } else {
        counts.append(Graph.Meetings.Entry(rank: rank))
        places[Int(rank)] = UInt32(counts.count)
      }
    }
    for count in counts { places[count.rank] = 0 }
    noted.removeAll(keepingCapacity: true)
  }

  /// Hands the counts over, in the order of rank.
  mutating func take() -> [Graph.Meetings.Entry] {
    noted = []
    var taken: [Graph.Meetings.Entry] = []
    swap(&taken, &counts)
    taken.sort()
    return taken
  }
}
