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

    @inline(__always)
    func matches(_ low: UInt64, _ high: UInt64) -> Bool {
      ((low ^ self.low) & lowMask) | ((high ^ self.high) & highMask) == 0
    }
  }

  /// Which name stands at a position, and how many bytes it has with its quotes and colon; the one with the number `first`
  /// is tried first.
  ///
  /// Sixteen bytes from the position on may be looked at. Nil for any other name.
  @inline(__always)
  func name(in bytes: UnsafeRawBufferPointer, at position: Int, first: Int) -> (number: Int, length: Int)? {
    let low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position &+ 8, as: UInt64.self))
    return patterns.withUnsafeBufferPointer { patterns in
      if first < patterns.count, patterns[first].matches(low, high) { return (first, patterns[first].length) }
      return Self.name(low, high, among: patterns)
    }
  }

  @inline(never)
  private static func name(
    _ low: UInt64, _ high: UInt64, among patterns: UnsafeBufferPointer<Pattern>
  ) -> (number: Int, length: Int)? {
    patterns.firstIndex { $0.matches(low, high) }.map { ($0, patterns[$0].length) }
  }
}
