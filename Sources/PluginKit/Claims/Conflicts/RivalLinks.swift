/// What is a rival of what, while conflicts are gathered.
///
/// Sides are given in the order of the dossier and keep it. Of the rivals of a side only the first few are kept, for a
/// thousand claims that contradict each other have half a million pairs.
struct RivalLinks {
  /// A side by the record that says it; a record says one thing of each property.
  private struct Key: Hashable, Comparable {
    let isClaim: Bool
    let subject: String
    let record: String
    let property: String

    init(_ side: Conflict.Side) {
      isClaim = side.claim != nil
      subject = side.subject
      record = side.record
      property = side.property
    }

    static func < (one: Key, other: Key) -> Bool {
      if one.isClaim != other.isClaim { return !one.isClaim }
      return (one.subject, one.record, one.property) < (other.subject, other.record, other.property)
    }
  }

  private var sides: [Conflict.Side] = []
  private var keys: [Key] = []
  private var numbers: [Key: Int] = [:]
  /// The first rivals of each side, and how many there are.
  private var rivals: [[Int]] = []
  private var rivalCounts: [Int] = []
  private var havePreferredRivals: [Bool] = []
  private var chains = Chains()

  /// The number of a side, given for the first time or again.
  mutating func number(of side: Conflict.Side) -> Int {
    let key = Key(side)
    if let number = numbers[key] { return number }
    let number = sides.count
    numbers[key] = number
    keys.append(key)
    sides.append(side)
    rivals.append([])
    rivalCounts.append(0)
    havePreferredRivals.append(false)
    chains.add()
    return number
  }

  /// Adds rivals of a side: the first in the order of the dossier, of so many, among whom there may be preferred ones.
  mutating func add(_ first: [Int], of count: Int, arePreferred: Bool, to side: Int) {
    let known = rivals[side]
    let new = first.filter { !known.contains($0) }
    rivals[side] = Array((known + new).prefix(Conflict.mostRivals))
    rivalCounts[side] += count - (first.count - new.count)
    if arePreferred { havePreferredRivals[side] = true }
  }

  /// Makes two sides those of one conflict.
  mutating func join(_ one: Int, _ other: Int) { chains.join(one, other) }

  /// The conflicts: the sides that are joined, over all steps from rival to rival.
  consuming func conflicts() -> [Conflict] {
    var members: [Int: [Int]] = [:]
    for side in sides.indices where rivalCounts[side] > 0 {
      members[chains.end(of: side), default: []].append(side)
    }
    return members.values.map { conflict(of: $0.sorted { keys[$0] < keys[$1] }) }
  }

  private func conflict(of members: [Int]) -> Conflict {
    let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    let sides = members.map { member in
      var side = self.sides[member]
      side.rivals = rivals[member].compactMap { places[$0] }.sorted()
      side.hasMoreRivals = rivalCounts[member] > rivals[member].count
      side.hasPreferredRival = havePreferredRivals[member]
      return side
    }
    return Conflict(number: 0, sides: sides)
  }
}

/// Numbers that belong together, joined two by two.
struct Chains {
  /// For each number another one that it belongs to, or itself: the end of a chain stands for all of it.
  private var next: [Int] = []

  /// Adds the next number, which belongs to no other.
  mutating func add() { next.append(next.count) }

  /// Makes one of the chains of two numbers.
  mutating func join(_ one: Int, _ other: Int) {
    let (last, otherLast) = (end(of: one), end(of: other))
    if last != otherLast { next[max(last, otherLast)] = min(last, otherLast) }
  }

  /// The end of a number's chain: its smallest number.
  mutating func end(of number: Int) -> Int {
    var number = number
    while next[number] != number {
      next[number] = next[next[number]]
      number = next[number]
    }
    return number
  }
}
