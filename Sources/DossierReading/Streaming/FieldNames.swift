/// The names that a JSON object may have, to be told apart at a glance.
///
/// A name is looked at together with its quotes and its colon, as sixteen bytes at once; the name that is most often next
/// is tried first, because programs write the fields of all records in one order.
struct FieldNames: Sendable {
  private let patterns: [Pattern]

  /// Names of at most 13 bytes.
  init(_ names: [String]) {
    patterns = names.map(Pattern.init)
  }

  /// Sixteen bytes of which only those of a name count.
  private struct Pattern: Sendable {
    let low: UInt64
    let high: UInt64
    let lowMask: UInt64
    let highMask: UInt64
    let length: Int

    init(_ name: String) {
      let written = Array("\"\(name)\":".utf8)
      precondition(written.count <= 16, "a name of a field has at most 13 bytes")
      var words: [UInt64] = [0, 0]
      var masks: [UInt64] = [0, 0]
      for (index, byte) in written.enumerated() {
        words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
        masks[index / 8] |= 0xFF << UInt64(index % 8 * 8)
      }
      (low, high, lowMask, highMask) = (words[0], words[1], masks[0], masks[1])
      length = written.count
    }
  }

  /// Which name stands at a position, and where its value begins; the one with the number `first` is tried first.
  ///
  /// Nil for any other name, and within the last sixteen bytes.
  func name(in bytes: UnsafeRawBufferPointer, at position: Int, first: Int) -> (number: Int, end: Int)? {
    guard position + 16 <= bytes.count else { return nil }
    let low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self))
    return patterns.withUnsafeBufferPointer { patterns in
      var number = first
      for _ in 0..<patterns.count {
        if number >= patterns.count { number = 0 }
        let pattern = patterns[number]
        if ((low ^ pattern.low) & pattern.lowMask) | ((high ^ pattern.high) & pattern.highMask) == 0 {
          return (number, position + pattern.length)
        }
        number += 1
      }
      return nil
    }
  }
}
