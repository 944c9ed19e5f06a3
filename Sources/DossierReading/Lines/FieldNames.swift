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

  /// Which name stands at a position, and where its value begins; the one with the number `first` is tried first.
  ///
  /// Nil for any other name.
  @inline(__always)
  func name(in bytes: UnsafeRawBufferPointer, at position: Int, first: Int) -> (number: Int, end: Int)? {
    if position + 16 <= bytes.count, first < patterns.count {
      let low = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self))
      if patterns[first].matches(low, high) { return (first, position + patterns[first].length) }
    }
    return name(in: bytes, at: position)
  }

  @inline(never)
  private func name(in bytes: UnsafeRawBufferPointer, at position: Int) -> (number: Int, end: Int)? {
    let (low, high) = Self.sixteenBytes(bytes, at: position)
    return patterns.firstIndex { $0.matches(low, high) }.map { ($0, position + patterns[$0].length) }
  }

  /// Sixteen bytes as two numbers, the first byte lowest; zeros behind the end.
  private static func sixteenBytes(_ bytes: UnsafeRawBufferPointer, at position: Int) -> (UInt64, UInt64) {
    if position + 16 <= bytes.count {
      return (
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)),
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self))
      )
    }
    var (low, high): (UInt64, UInt64) = (0, 0)
    for index in position..<max(position, bytes.count) {
      let place = index - position
      if place < 8 {
        low |= UInt64(bytes[index]) << UInt64(8 * place)
      } else {
        high |= UInt64(bytes[index]) << UInt64(8 * place - 64)
      }
    }
    return (low, high)
  }
}
