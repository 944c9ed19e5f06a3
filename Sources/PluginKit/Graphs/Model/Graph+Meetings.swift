extension Graph {
  /// A meeting as an edge that tells it at length.
  package func edge(of meeting: Meetings.Meeting, _ words: Words) -> Edge {
    let (first, second) = (nodes[meeting.first], nodes[meeting.second])
    let events = words(meeting.count == 1 ? "event" : "events", "sự kiện")
    return Edge(
      from: first.id, to: second.id, kind: .meeting, word: "meeting", phrase: "\(meeting.count)",
      notes: ["\(first.sortName) – \(second.sortName): \(meeting.count) \(events)"], isMutual: true,
      weight: meeting.count, id: "\(first.id)+\(second.id)")
  }

  /// Lines between actors that tell nothing but how often the two meet.
  ///
  /// A graph may have a million of them, so each takes eight bytes, where an edge takes hundreds.
  package struct Meetings: Sendable {
    /// Another actor, and how many events the one and the other share.
    ///
    /// Actors have ranks: their places in the order of ids.
    struct Entry: Sendable, Comparable {
      private var bits: UInt64

      /// A first meeting.
      init(rank: UInt32) { bits = UInt64(rank) << 32 | 1 }

      var rank: Int { Int(truncatingIfNeeded: bits >> 32) }
      var count: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }

      /// One meeting more.
      mutating func addOne() { bits += 1 }

      static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
    }

    /// A line between two nodes, which it knows by their places in the graph.
    package struct Meeting {
      package let first: Int
      package let second: Int
      package let count: Int
    }

    /// For each rank, those of higher ranks.
    private var entries: [[Entry]] = []
    /// The place of the node of each rank.
    private var places: [Int32] = []
    /// How many there are.
    package private(set) var count = 0

    /// No meetings.
    init() {}

    /// What was counted, until they have nodes between ranks.
    init(_ counted: consuming [[Entry]]) {
      places = counted.indices.map { Int32($0) }
      count = counted.reduce(0) { $0 + $1.count }
      entries = counted
    }

    package var isEmpty: Bool { count == 0 }

    /// Leaves out those that do not pass.
    mutating func keep(where isKept: (Meeting) -> Bool) {
      let places = places
      count = 0
      for first in entries.indices {
        let node = Int(places[first])
        entries[first].removeAll {
          !isKept(Meeting(first: node, second: Int(places[$0.rank]), count: $0.count))
        }
        count += entries[first].count
      }
    }

    /// Lets each line end where its nodes are now: what was at place `n` is at `newPlaces[n]`.
    mutating func move(to newPlaces: [Int]) {
      for rank in places.indices where places[rank] >= 0 {
        places[rank] = Int32(newPlaces[Int(places[rank])])
      }
    }

    /// Goes through them in the order of the ids of the one, then of the other.
    package func forEach<Failure: Error>(_ body: (Meeting) throws(Failure) -> Void) throws(Failure) {
      for first in entries.indices {
        let node = Int(places[first])
        for entry in entries[first] {
          try body(Meeting(first: node, second: Int(places[entry.rank]), count: entry.count))
        }
      }
    }

    /// How often those two meet who meet most often.
    package var mostOften: Int { entries.lazy.joined().map(\.count).max() ?? 0 }
  }
}
