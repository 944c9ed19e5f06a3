/// The SHA-1 hash (RFC 3174), which version 5 UUIDs are made with; it protects nothing here.
enum SHA1 {
  /// The 20 bytes of the hash of a message.
  static func hash(_ message: some Collection<UInt8>) -> [UInt8] {
    var state: State = (0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0)
    let padded = padded(message)
    var schedule = [UInt32](repeating: 0, count: 80)
    for block in stride(from: 0, to: padded.count, by: 64) {
      fill(&schedule, from: padded[block..<block + 64])
      mix(schedule, into: &state)
    }
    return [state.0, state.1, state.2, state.3, state.4].flatMap(bigEndianBytes)
  }

  private typealias State = (UInt32, UInt32, UInt32, UInt32, UInt32)

  /// The message, a 1 bit, zeros, and its length in bits: a whole number of blocks of 64 bytes (RFC 3174 §4).
  private static func padded(_ message: some Collection<UInt8>) -> [UInt8] {
    var bytes = Array(message)
    let bits = UInt64(bytes.count) * 8
    let length = [bits >> 32, bits].map { UInt32(truncatingIfNeeded: $0) }
    bytes.append(0x80)
    bytes.append(contentsOf: repeatElement(0, count: (120 - bytes.count % 64) % 64))
    return bytes + length.flatMap(bigEndianBytes)
  }

  /// The 16 words of a block, and the 64 that follow from them (RFC 3174 §6.1 a, b).
  private static func fill(_ schedule: inout [UInt32], from block: ArraySlice<UInt8>) {
    for word in 0..<16 {
      let first = block.startIndex + 4 * word
      schedule[word] = block[first..<first + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for word in 16..<80 {
      let mixed = schedule[word - 3] ^ schedule[word - 8] ^ schedule[word - 14] ^ schedule[word - 16]
      schedule[word] = rotated(mixed, by: 1)
    }
  }

  /// The 80 steps over one block (RFC 3174 §6.1 c to e).
  private static func mix(_ schedule: [UInt32], into state: inout State) {
    var (a, b, c, d, e) = state
    for step in 0..<80 {
      let (choice, constant): (UInt32, UInt32) =
        switch step {
        case ..<20: (b & c | ~b & d, 0x5A82_7999)
        case ..<40: (b ^ c ^ d, 0x6ED9_EBA1)
        case ..<60: (b & c | b & d | c & d, 0x8F1B_BCDC)
        default: (b ^ c ^ d, 0xCA62_C1D6)
        }
      let next = rotated(a, by: 5) &+ choice &+ e &+ schedule[step] &+ constant
      (e, d, c, b, a) = (d, c, rotated(b, by: 30), a, next)
    }
    state = (state.0 &+ a, state.1 &+ b, state.2 &+ c, state.3 &+ d, state.4 &+ e)
  }

  private static func rotated(_ word: UInt32, by bits: UInt32) -> UInt32 {
    word << bits | word >> (32 - bits)
  }

  private static func bigEndianBytes(_ word: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) }
  }
}
