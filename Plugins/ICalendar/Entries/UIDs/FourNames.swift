import PluginKit

/// The names from which the UIDs of events are made, four at a time, which are hashed side by side.
struct FourNames: Sendable {
  /// The four words that all names begin with.
  private let namespace: InlineArray<4, UInt32>

  /// Names in a namespace.
  init(namespace: UUID) {
    self.namespace = [
      UInt32(truncatingIfNeeded: namespace.high >> 32), UInt32(truncatingIfNeeded: namespace.high),
      UInt32(truncatingIfNeeded: namespace.low >> 32), UInt32(truncatingIfNeeded: namespace.low),
    ]
  }

  /// What stands behind the id: `/event/-`, and the bit that ends a message.
  private static let ending: SixteenBytes = [
    0x2F, 0x65, 0x76, 0x65, 0x6E, 0x74, 0x2F, 0x2D, 0x80, 0, 0, 0, 0, 0, 0, 0,
  ]
  /// How long an id may be for its name to be one block: with the namespace, the ending and the length, 64 bytes.
  private static let longestID = 31

  /// The hashes of the names of up to four events; nil where one of their ids is too long for it.
  func hashes(of events: Range<Int>, in batch: EventBatch, _ texts: LentTexts) -> SHA1Digest? {
    withUnsafeTemporaryAllocation(of: FourWords.self, capacity: SHA1Digest.wordCount) { words in
      for place in 0..<4 { words[place] = FourWords(repeating: namespace[place]) }
      for place in 4..<16 { words[place] = .zero }
      for (lane, index) in events.enumerated() {
        guard let id = texts[batch.records[index].id], id.count <= Self.longestID else { return nil }
        Self.put(id, in: UnsafeMutableRawBufferPointer(words), lane)
      }
      var hashes = SHA1Digest()
      hashes.mix(words)
      return hashes
    }
  }

  /// Puts an id, and what stands behind it, in the words of one of four messages.
  private static func put(_ id: LentText, in words: UnsafeMutableRawBufferPointer, _ lane: Int) {
    var name = InlineArray<3, SixteenBytes>(repeating: .all(0))
    withUnsafeMutableBytes(of: &name) { name in
      name.storeBytes(of: id.sixteen(at: 0), as: SixteenBytes.self)
      if id.count > 16 { name.storeBytes(of: id.sixteen(at: 16), toByteOffset: 16, as: SixteenBytes.self) }
      name.storeBytes(of: ending, toByteOffset: id.count, as: SixteenBytes.self)
      for word in 0..<10 {
        let bytes = name.load(fromByteOffset: word * 4, as: UInt32.self)
        words.storeBytes(of: bytes.bigEndian, toByteOffset: (4 + word) * 16 + lane * 4, as: UInt32.self)
      }
    }
    let length = 16 + id.count + 8
    words.storeBytes(of: UInt32(length * 8), toByteOffset: 15 * 16 + lane * 4, as: UInt32.self)
  }
}
