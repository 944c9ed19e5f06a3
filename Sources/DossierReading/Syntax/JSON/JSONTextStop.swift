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
        hasHighBytes = seen.hasHighBytes || word.highBits & ((1 &<< UInt32(plain)) - 1) != 0
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

  /// The first of sixteen bytes that is a quote, a backslash, a control character or not ASCII; the byte behind them where
  /// none is.
  ///
  /// A quote at that place ends a text of plain ASCII.
  @inline(__always)
  static func nearby(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let word = SixteenBytes(UnsafeRawBufferPointer(bytes), at: start)
    // As signed numbers, all that is not ASCII stands before the control characters.
    let others = SIMD16<Int8>(truncatingIfNeeded: word) .< SIMD16<Int8>(repeating: 0x20)
    let special = (word .== .all(0x22)) .| (word .== .all(0x5C)) .| others
    return start &+ (special.bits | 0x1_0000).trailingZeroBitCount
  }
}
