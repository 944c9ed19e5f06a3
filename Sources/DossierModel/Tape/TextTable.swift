import Glibc

/// Texts that are found by their bytes, each with the number in which it was added.
///
/// Ids of records, above all: they are looked up far more often than all else, so a table is a few arrays of plain bytes
/// and numbers, and nobody need make a String to ask.
package struct TextTable: Sendable {
  private let hash = TextHash()
  private var slots = [Slot](repeating: Slot(), count: 64)
  /// Where each text begins, and at last where the last one ends.
  private var bounds = [0]
  private var texts: [UInt8] = []

  /// A text's number, with its length and its ends: a text of at most sixteen bytes is compared where it is found, without
  /// a look at memory elsewhere.
  private struct Slot: Sendable {
    var ends = TextEnds()
    var length: UInt32 = 0
    var number: Int32 = -1
  }

  /// A table with no text, which will have about so many.
  package init(capacity: Int = 0) {
    var count = slots.count
    while count < capacity * 2 { count *= 2 }
    if count > slots.count { slots = [Slot](repeating: Slot(), count: count) }
  }

  /// How many texts there are.
  package var count: Int { bounds.count - 1 }

  /// Adds a text under the next number; one that is there already is still found under its first.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard insert(text) != nil else { return }
    texts.append(contentsOf: text)
    bounds.append(texts.count)
  }

  /// Adds a text that is new; else gives the number of the one that is there, and adds nothing.
  package mutating func insert(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    let ends = TextEnds(text)
    let hash = hash(text, ends)
    if let number = number(of: text, ends, hash) { return number }
    texts.append(contentsOf: text)
    bounds.append(texts.count)
    let length = UInt32(truncatingIfNeeded: text.count)
    place(Slot(ends: ends, length: length, number: Int32(count - 1)), hash)
    if count * 2 > slots.count { grow() }
    return nil
  }

  /// The number of a text; nil for one that was not added.
  package func number(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The number of a text; nil for one that was not added.
  package func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let ends = TextEnds(text)
    return number(of: text, ends, hash(text, ends))
  }

  /// The hash under which a text is looked up soon, by ``number(of:hash:)``; its place is fetched meanwhile.
  package func fetch(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let hash = hash(text)
    slots.fetchAhead(at: Int(truncatingIfNeeded: hash) & (slots.count - 1))
    return hash
  }

  /// The number of a text whose place was fetched; nil for one that was not added.
  package func number(of text: UnsafeBufferPointer<UInt8>, hash: UInt64) -> Int? {
    number(of: text, TextEnds(text), hash)
  }

  @inline(__always)
  private func number(of text: UnsafeBufferPointer<UInt8>, _ ends: TextEnds, _ hash: UInt64) -> Int? {
    var place = Int(truncatingIfNeeded: hash)
    return slots.withUnsafeBufferPointer { slots in
      while true {
        let slot = slots[place & (slots.count - 1)]
        if slot.number < 0 { return nil }
        if slot.ends == ends, Int(slot.length) == text.count,
          text.count <= 16 || isText(Int(slot.number), text)
        {
          return Int(slot.number)
        }
        place &+= 1
      }
    }
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    texts.withUnsafeBufferPointer { texts in
      guard let one = texts.baseAddress, let other = text.baseAddress else { return text.isEmpty }
      return memcmp(one + bounds[number], other, text.count) == 0
    }
  }

  /// The text with a number.
  package func text(_ number: Int) -> String {
    String(decoding: texts[bounds[number]..<bounds[number + 1]], as: UTF8.self)
  }

  /// Gives the bytes of each text, in the order in which they were added.
  package func forEachText(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    texts.withUnsafeBufferPointer { texts in
      for number in 0..<count {
        body(UnsafeBufferPointer(rebasing: texts[bounds[number]..<bounds[number + 1]]))
      }
    }
  }

  private mutating func place(_ slot: Slot, _ hash: UInt64) {
    var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    texts.withUnsafeBufferPointer { texts in
      for slot in old where slot.number >= 0 {
        let number = Int(slot.number)
        place(slot, hash(UnsafeBufferPointer(rebasing: texts[bounds[number]..<bounds[number + 1]])))
      }
    }
  }
}
