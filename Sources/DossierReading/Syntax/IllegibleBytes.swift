/// The bytes of a text that are no UTF-8.
struct IllegibleBytes {
  private let bytes: [UInt8]
  /// Where each of them stands.
  let offsets: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    offsets = bytes.withUnsafeBufferPointer { text in
      var offsets: [Int] = []
      var start = 0
      while let bad = firstInvalidUTF8(in: UnsafeBufferPointer(rebasing: text[start...])) {
        offsets.append(start + bad)
        start += bad + 1
      }
      return offsets
    }
  }

  /// In how many lines there are any.
  var lineCount: Int {
    let more = zip(offsets, offsets.dropFirst()).count { bytes[$0..<$1].contains(UInt8(ascii: "\n")) }
    return offsets.isEmpty ? 0 : 1 + more
  }

  /// The text with a question mark in the place of each.
  var replaced: [UInt8] {
    var replaced = bytes
    for offset in offsets { replaced[offset] = UInt8(ascii: "?") }
    return replaced
  }
}
