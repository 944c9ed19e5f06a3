import DossierModel

/// One of the records that a claim counts.
struct ListedRecord: Sendable {
  let id: String
  /// When it began, or was; nil for an undated one.
  var start: DayRange?
  /// When it ended; nil for one that has not.
  var end: DayRange?
  /// Who stands in it to whom: a member that left and came back is one member.
  var pair: String?
  /// Whether it stands for several, of whom nobody knows how many: a relation to a group.
  var isOfMany = false
}

/// What a claim counts, as far as the dossier lists it: how many there are in which bounds of time.
struct ClaimList: Sendable {
  /// When records began and ended, and between whom they hold.
  struct Bounds: Sendable, Hashable {
    let start: DayRange?
    let end: DayRange?
    let pair: String?
  }

  /// How many records there are with the same bounds.
  private(set) var counts: [Bounds: Int] = [:]
  /// The records by id; none where there are too many for a reader.
  private(set) var records: [String: Bounds] = [:]
  /// Whether one of them stands for several.
  private(set) var holdsGroups = false
  /// When those began whose place in the list is asked for.
  private var starts: [String: DayRange?] = [:]
  private var isLong = false

  private static let mostRecords = 200

  /// Adds a record, with the names under which its place may be asked for: its own id, or those who stand in it.
  mutating func add(_ record: ListedRecord, named names: some Sequence<String>) {
    let bounds = Bounds(start: record.start, end: record.end, pair: record.pair)
    counts[bounds, default: 0] += 1
    if !isLong { records[record.id] = bounds }
    holdsGroups = holdsGroups || record.isOfMany
    for name in names { noteStart(record.start, of: name) }
    shorten()
  }

  /// With the records of another list.
  func adding(_ other: ClaimList) -> ClaimList {
    var both = self
    both.counts.merge(other.counts, uniquingKeysWith: +)
    both.holdsGroups = holdsGroups || other.holdsGroups
    for (name, start) in other.starts { both.noteStart(start, of: name) }
    both.records.merge(other.records) { first, _ in first }
    both.isLong = isLong || other.isLong
    both.shorten()
    return both
  }

  private mutating func noteStart(_ start: DayRange?, of name: String) {
    guard let known = starts[name] else {
      starts[name] = .some(start)
      return
    }
    if let start, known.map({ (start.first, start.last) < ($0.first, $0.last) }) ?? true {
      starts[name] = .some(start)
    }
  }

  private mutating func shorten() {
    isLong = isLong || records.count > Self.mostRecords
    if isLong { records = [:] }
  }

  /// How many records there are.
  var count: Int { counts.values.reduce(0, +) }
  /// The ids of the records, in order.
  var ids: [String] { records.keys.sorted() }
}

extension ClaimList {
  /// How many had begun on a day, at least and at most.
  ///
  /// What has no date had begun when the dossier was made.
  func begun(by days: DayRange, asOf today: CivilDate) -> ClosedRange<Int> {
    var (certain, possible) = (0, 0)
    for (bounds, number) in counts {
      if bounds.hadBegun(by: days, asOf: today) == .certainly { certain += number }
      if bounds.hadBegun(by: days, asOf: today) != .certainlyNot { possible += number }
    }
    return certain...possible
  }

  /// How many held on a day, at least and at most; those who stand in two of them count once.
  func holding(on days: DayRange, asOf today: CivilDate) -> ClosedRange<Int> {
    var (certain, possible): (Set<String>, Set<String>) = ([], [])
    var (certainOthers, possibleOthers) = (0, 0)
    for (bounds, number) in counts {
      let held = bounds.held(on: days, asOf: today)
      if held == .certainly { count(bounds.pair, number, in: &certain, or: &certainOthers) }
      if held != .certainlyNot { count(bounds.pair, number, in: &possible, or: &possibleOthers) }
    }
    return certain.count + certainOthers...possible.count + possibleOthers
  }

  /// The ids of the records that may have begun by a day.
  func ids(begunBy days: DayRange, asOf today: CivilDate) -> [String] {
    ids { $0.hadBegun(by: days, asOf: today) }
  }

  /// The ids of the records that may have held on a day.
  func ids(holdingOn days: DayRange, asOf today: CivilDate) -> [String] {
    ids { $0.held(on: days, asOf: today) }
  }

  private func ids(_ counts: (Bounds) -> Certainty) -> [String] {
    records.filter { counts($0.value) != .certainlyNot }.keys.sorted()
  }

  private func count(_ pair: String?, _ number: Int, in pairs: inout Set<String>, or others: inout Int) {
    if let pair { pairs.insert(pair) } else { others += number }
  }

  /// At which place in the order of time a record stands, at least and at most; nil for one that is not in the list.
  ///
  /// A member that left and came back has the place of its first coming, and is one of those before the others.
  func place(of name: String) -> ClosedRange<Int>? {
    guard let start = starts[name] else { return nil }
    var (certain, possible): (Set<String>, Set<String>) = ([], [])
    var (certainOthers, possibleOthers) = (0, -1)
    for (bounds, number) in counts {
      guard let start, let other = bounds.start else {
        count(bounds.pair, number, in: &possible, or: &possibleOthers)
        continue
      }
      if other.last < start.first { count(bounds.pair, number, in: &certain, or: &certainOthers) }
      if other.first <= start.last { count(bounds.pair, number, in: &possible, or: &possibleOthers) }
    }
    let before = certain.count + certainOthers
    return 1 + before...max(1 + before, 1 + possible.count + possibleOthers)
  }
}

extension ClaimList.Bounds {
  fileprivate func hadBegun(by days: DayRange, asOf today: CivilDate) -> Certainty {
    guard let start else { return days.first >= today ? .certainly : .possibly }
    if start.last <= days.first { return .certainly }
    return start.first <= days.last ? .possibly : .certainlyNot
  }

  fileprivate func held(on days: DayRange, asOf today: CivilDate) -> Certainty {
    let begun = hadBegun(by: days, asOf: end == nil ? today : .distantFuture)
    guard let end, begun != .certainlyNot else { return begun }
    if end.last < days.first { return .certainlyNot }
    return end.first >= days.last ? begun : .possibly
  }
}
