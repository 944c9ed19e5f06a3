import PluginKit

/// Where the plain stretch of a JSON text stops: at its closing quote, a backslash, or a control character.
struct JSONTextStop {
  /// The offset of the byte that is not plain; the limit if there is none.
  let position: Int
  /// Whether a byte before it is not ASCII.
  let hasHighBytes: Bool

  /// Looks at sixteen bytes at a time.
  init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
    let memory = UnsafeRawBufferPointer(bytes)
    var position = start
    var seen = SixteenBytes.all(0)
    while position + 16 <= limit {
      let word = SixteenBytes(memory, at: position)
      // A control character has none of its three highest bits.
      let special = (word .== .all(0x22)) .| (word .== .all(0x5C)) .| ((word & .all(0xE0)) .== .all(0))
      if !special.isEmpty {
        let plain = special.firstMatch
        self.position = position + plain
        hasHighBytes = seen.hasHighBytes || (word.hasHighBytes && Self.hasHighBytes(word, before: plain))
        return
      }
      seen |= word
      position += 16
    }
    var rest: UInt8 = 0
    while position < limit {
      let byte = bytes[position]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
      rest |= byte
      position += 1
    }
    self.position = position
    hasHighBytes = seen.hasHighBytes || rest >= 0x80
  }

  /// The closing quote of a text of at most fifteen bytes, all of them plain ASCII; nil for any other text.
  ///
  /// Most texts are such: ids, words, dates. One look at sixteen bytes is enough for them.
  @inline(__always)
  static func shortASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start + 16 <= bytes.count else { return nil }
    let word = SixteenBytes(UnsafeRawBufferPointer(bytes), at: start)
    let special =
      (word .== .all(0x22)) .| (word .== .all(0x5C)) .| ((word & .all(0xE0)) .== .all(0))
      .| (word .>= .all(0x80))
    guard !special.isEmpty, case let end = start + special.firstMatch, bytes[end] == 0x22 else { return nil }
    return end
  }

  private static func hasHighBytes(_ bytes: SixteenBytes, before end: Int) -> Bool {
    let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    let low = end < 8 ? halves.x & ((1 << UInt64(8 * end)) - 1) : halves.x
    let high = end > 8 ? halves.y & ((1 << UInt64(8 * (end - 8))) - 1) : 0
    return (low | high) & 0x8080_8080_8080_8080 != 0
  }
}
