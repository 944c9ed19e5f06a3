import DossierModel
import PluginKit

/// Who took part in an event together with others: for each event the numbers of its actors.
///
/// Which actors a matrix shows is known only when all events have passed, and of 5,000 actors there are twelve million
/// pairs. So the events' actors wait in the row store, four bytes each, and pairs are counted of those who are shown.
struct Encounters: Sendable {
  /// For each event the number of its actors, then the actors.
  private(set) var numbers: [UInt32] = []

  mutating func add(_ event: EventView) {
    // Nobody has met yet where a meeting is planned.
    guard event.isToBeDrawn, event.modality == .actual else { return }
    let start = numbers.count
    numbers.append(0)
    // Few are looked through sooner than put in a set; of tens of thousands that would take seconds.
    let areMany = event.participants.count > 32
    var present: Set<UInt32> = []
    for participant in event.participants {
      guard let actor = participant.actorNumber.flatMap(UInt32.init(exactly:)) else { continue }
      let isNew =
        areMany ? present.insert(actor).inserted : !numbers[(start + 1)...].contains(actor)
      if isNew { numbers.append(actor) }
    }
    let count = numbers.count - start - 1
    if count > 1 { numbers[start] = UInt32(count) } else { numbers.removeLast(count + 1) }
  }

  /// Hands out the actors of each event.
  static func forEach(in numbers: [UInt32], _ body: (ArraySlice<UInt32>) -> Void) {
    var place = 0
    while place < numbers.count {
      let end = place + 1 + Int(numbers[place])
      guard end <= numbers.count else { return }
      body(numbers[(place + 1)..<end])
      place = end
    }
  }
}

/// The encounters of all events: how often each actor met others, and where in the store it stands whom.
struct StoredEncounters: Sendable {
  private(set) var pieces: [Range<Int>] = []
  /// For each actor how many others it met, counted at each event.
  private(set) var weights: [Int] = []

  mutating func add(_ encounters: Encounters, to store: inout RowStore) throws(WorkbookError) {
    guard !encounters.numbers.isEmpty else { return }
    Encounters.forEach(in: encounters.numbers) { actors in
      for actor in actors {
        while weights.count <= Int(actor) { weights.append(0) }
        weights[Int(actor)] += actors.count - 1
      }
    }
    let bytes = encounters.numbers.withUnsafeBytes { Array($0) }
    pieces.append(try store.append(bytes))
  }

  /// The actors who met others most often, the most first.
  func leading(_ most: Int) -> [Int] {
    let met = weights.indices.filter { weights[$0] > 0 }
    return Array(met.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(most))
  }

  /// How many events each two of some actors took part in.
  func counts(among actors: [Int], of store: borrowing RowStore) throws(WorkbookError) -> [[Int]] {
    var counts = Array(repeating: Array(repeating: 0, count: actors.count), count: actors.count)
    let places = Dictionary(uniqueKeysWithValues: actors.enumerated().map { (UInt32($1), $0) })
    for piece in pieces {
      let bytes = try store.bytes(in: piece)
      let numbers = bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
      Encounters.forEach(in: numbers) { present in
        let shown = present.compactMap { places[$0] }
        for one in shown { for other in shown where other != one { counts[one][other] += 1 } }
      }
    }
    return counts
  }
}
