/// Cuts what a plugin writes into lines: a line ends with the byte 0x0A and nothing else.
struct MessageLines {
  /// How long a line may be.
  static let longest = 16 << 20

  private var pending: [UInt8] = []
  private(set) var count = 0

  /// Whether the line that has begun is too long.
  var isTooLong: Bool { pending.count > Self.longest }

  /// Takes some bytes, and hands on each line that is whole now.
  mutating func add<Failure: Error>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ take: (Int, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      pending.append(contentsOf: bytes[start..<end])
      try takePending(take)
      start = end + 1
    }
    pending.append(contentsOf: bytes[start...])
  }

  /// Hands on the last line, which need not be ended.
  mutating func finish<Failure: Error>(_ take: (Int, [UInt8]) throws(Failure) -> Void) throws(Failure) {
    if !pending.isEmpty { try takePending(take) }
  }

  private mutating func takePending<Failure: Error>(
    _ take: (Int, [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    count += 1
    var line = pending
    pending.removeAll(keepingCapacity: true)
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if !line.isEmpty { try take(count, line) }
  }
}
