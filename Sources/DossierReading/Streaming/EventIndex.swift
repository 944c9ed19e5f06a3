import DossierModel
import PluginKit

/// Where the chosen events of a large input stand, and their order: 48 bytes for each.
struct EventIndex: Sendable {
  /// One event.
  struct Entry: Sendable {
    let date: EDTFDate.SortKey
    let idStart: UInt64
    let seq: Int32
    /// The length of the line in bytes, without its end; the highest bit says that it must be put into plain form first,
    /// the next that it is part of another.
    private let lengthAndForm: UInt32
    /// Where its line begins.
    let offset: Int

    init(_ place: PassOrder, idStart: UInt64, offset: Int, length: Int, isPlain: Bool) {
      date = place.date
      seq = Int32(clamping: place.ownSeq)
      self.idStart = idStart
      self.offset = offset
      lengthAndForm =
        UInt32(clamping: min(length, 0x3FFF_FFFF)) | (isPlain ? 0 : 0x8000_0000)
        | (place.whole == nil ? 0 : 0x4000_0000)
    }

    var length: Int { Int(lengthAndForm & 0x3FFF_FFFF) }
    var isPlain: Bool { lengthAndForm < 0x8000_0000 }
    var isPart: Bool { lengthAndForm & 0x4000_0000 != 0 }

    /// Whether it stands before another; where neither stands before the other, the whole ids decide.
    func precedes(_ other: Entry) -> Bool {
      if date != other.date { return date < other.date }
      if seq != other.seq { return seq < other.seq }
      return idStart < other.idStart
    }
  }

  private(set) var entries: [Entry] = []
  /// What the ids of the first events begin with: it is the same in most, and tells nothing.
  private var commonStart: [UInt8]?

  /// How many events there are.
  var count: Int { entries.count }

  /// Adds an event.
  mutating func add(_ event: IndexedEvent) {
    entries.append(
      Entry(
        event.place, idStart: event.place.id.withUTF8 { Self.digits(of: $0, after: commonStart ?? []) },
        offset: event.offset, length: event.length, isPlain: event.isPlain))
  }

  /// Learns from the first events what ids begin with.
  mutating func learn(from events: [IndexedEvent]) {
    guard commonStart == nil, let first = events.first else { return }
    var start = first.place.id.withUTF8 { Array($0) }
    for event in events {
      event.place.id.withUTF8 { id in
        start = Array(zip(start, id).prefix { $0 == $1 }.map(\.0))
      }
    }
    commonStart = start
  }

  /// Makes room for so many events, so that the list is not copied as it grows.
  mutating func expect(_ count: Int) { entries.reserveCapacity(count) }

  /// Puts the events in chronological order, as far as the entries tell it.
  ///
  /// In place: the standard library's sort would take half as much memory again.
  mutating func sort() {
    entries.withUnsafeMutableBufferPointer { Self.sort(UnsafeMutableBufferPointer(rebasing: $0[...])) }
  }

  /// Quicksort: the middle one of three for a pivot, the smaller side first, so that the depth stays small.
  private static func sort(_ whole: UnsafeMutableBufferPointer<Entry>) {
    var entries = whole
    while entries.count > 16 {
      let pivot = middle(entries[0], entries[entries.count / 2], entries[entries.count - 1])
      var (low, high) = (0, entries.count - 1)
      while low <= high {
        while entries[low].precedes(pivot) { low += 1 }
        while pivot.precedes(entries[high]) { high -= 1 }
        guard low <= high else { break }
        entries.swapAt(low, high)
        low += 1
        high -= 1
      }
      let (front, back) = (entries[...high], entries[low...])
      sort(UnsafeMutableBufferPointer(rebasing: front.count < back.count ? front : back))
      entries = UnsafeMutableBufferPointer(rebasing: front.count < back.count ? back : front)
    }
    for index in entries.indices.dropFirst() {
      var place = index
      while place > 0, entries[place].precedes(entries[place - 1]) {
        entries.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  private static func middle(_ one: Entry, _ two: Entry, _ three: Entry) -> Entry {
    let (low, high) = two.precedes(one) ? (two, one) : (one, two)
    return three.precedes(low) ? low : high.precedes(three) ? high : three
  }

  /// Eight bytes of an id, behind what all begin with, as a number in the order of ids.
  ///
  /// An id that begins otherwise comes before or after all others, in one heap with those of its side.
  private static func digits(of id: UnsafeBufferPointer<UInt8>, after start: [UInt8]) -> UInt64 {
    guard id.starts(with: start) else { return id.lexicographicallyPrecedes(start) ? 0 : .max }
    var number: UInt64 = 0
    for index in start.count..<start.count + 8 {
      number = number << 8 | UInt64(index < id.count ? id[index] : 0)
    }
    return min(max(number, 1), .max - 1)
  }

  /// The entries in stretches of about so many bytes, none of which ends between two events whose order is not settled
  /// yet: those of a day on which events have parts stand in one stretch, for there families stand together.
  func stretches(of wanted: Int, inOrder: Bool) -> some Sequence<ArraySlice<Entry>> {
    var day = 0..<0
    var hasFamilies = false
    return sequence(state: 0) { start -> ArraySlice<Entry>? in
      guard start < entries.count else { return nil }
      var end = start
      var size = 0
      while end < entries.count {
        if inOrder, end == day.upperBound { (day, hasFamilies) = self.day(from: end) }
        let isSettled = end == day.lowerBound || !hasFamilies
        if size >= wanted, !inOrder || isSettled && entries[end - 1].precedes(entries[end]) { break }
        size += entries[end].length + 1
        end += 1
      }
      defer { start = end }
      return entries[start..<end]
    }
  }

  /// The events that begin on the same day as the one at a place, from there on, and whether one is part of another.
  private func day(from start: Int) -> (events: Range<Int>, hasFamilies: Bool) {
    var end = start
    var hasFamilies = false
    while end < entries.count, entries[end].date.beginsWith(entries[start].date) {
      hasFamilies = hasFamilies || entries[end].isPart
      end += 1
    }
    return (start..<end, hasFamilies)
  }
}

/// An event that was found in a large input.
struct IndexedEvent: Sendable {
  let place: PassOrder
  /// Where its line begins, and how many bytes it has.
  let offset: Int
  let length: Int
  /// Whether it stands there as the scanner knows it.
  let isPlain: Bool
}
