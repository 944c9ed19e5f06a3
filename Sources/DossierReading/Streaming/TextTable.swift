import Glibc

/// Texts that are found by their bytes, each with the number in which it was added.
///
/// Ids of actors, names of fields.
struct TextTable: Sendable {
  private let hash: TextHash
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private var ends: [Int] = []
  private var texts: [UInt8] = []

  init(_ words: some Sequence<String>) {
    hash = TextHash()
    slots = [Int32](repeating: -1, count: 64)
    for word in words { add(word) }
  }

  /// How many texts there are.
  var count: Int { hashes.count }

  /// Adds a text; one that is there already keeps its number.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard number(of: bytes) == nil else { return }
      texts.append(contentsOf: bytes)
      ends.append(texts.count)
      hashes.append(hash(bytes))
      if count * 2 > slots.count { grow() } else { place(count - 1) }
    }
  }

  /// The number of a text; nil for one that was not added.
  func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let wanted = hash(bytes)
    var slot = Int(truncatingIfNeeded: wanted) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == wanted, isText(number, bytes) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isText(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == bytes.count, let other = bytes.baseAddress else { return false }
    return texts.withUnsafeBufferPointer { texts in
      texts.baseAddress.map { memcmp($0 + start, other, bytes.count) == 0 } ?? false
    }
  }

  private mutating func place(_ number: Int) {
    var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in hashes.indices { place(number) }
  }
}
