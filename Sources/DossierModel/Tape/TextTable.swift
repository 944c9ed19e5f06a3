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

  /// A text's number, with bits of its hash that spare a look at most other texts.
  private struct Slot: Sendable {
    var hash: UInt32 = 0
    var number: Int32 = -1
  }

  /// A table with no text.
  package init() {}

  /// How many texts there are.
  package var count: Int { bounds.count - 1 }

  /// Adds a text under the next number; one that is there already is still found under its first.
  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    let isNew = number(of: text) == nil
    texts.append(contentsOf: text)
    bounds.append(texts.count)
    guard isNew else { return }
    place(Slot(hash: UInt32(truncatingIfNeeded: hash(text)), number: Int32(count - 1)))
    if count * 2 > slots.count { grow() }
  }

  /// The number of a text; nil for one that was not added.
  package func number(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { number(of: $0) }
  }

  /// The number of a text; nil for one that was not added.
  package func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    let wanted = UInt32(truncatingIfNeeded: hash(text))
    return slots.withUnsafeBufferPointer { slots in
      var place = Int(wanted) & (slots.count - 1)
      while slots[place].number >= 0 {
        if slots[place].hash == wanted, isText(Int(slots[place].number), text) {
          return Int(slots[place].number)
        }
        place = (place + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = bounds[number]
    guard bounds[number + 1] - start == text.count else { return false }
    return texts.withUnsafeBytes { texts in
      let text = UnsafeRawBufferPointer(text)
      // Ids are short: a loop over words is done before a function would be called.
      var index = 0
      while index + 8 <= text.count {
        let one = texts.loadUnaligned(fromByteOffset: start + index, as: UInt64.self)
        if one != text.loadUnaligned(fromByteOffset: index, as: UInt64.self) { return false }
        index += 8
      }
      while index < text.count {
        if texts[start + index] != text[index] { return false }
        index += 1
      }
      return true
    }
  }

  /// The text with a number.
  package func text(_ number: Int) -> String {
    String(decoding: texts[bounds[number]..<bounds[number + 1]], as: UTF8.self)
  }

  private mutating func place(_ slot: Slot) {
    var place = Int(slot.hash) & (slots.count - 1)
    while slots[place].number >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.number >= 0 { place(slot) }
  }
}
