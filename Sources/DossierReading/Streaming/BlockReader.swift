/// Where bytes come from: a file, or standard input.
///
/// Reading is the driver's affair.
public struct ByteStream: Sendable {
  /// The name by which messages call it.
  public let name: String
  /// Reads at most as many bytes as there is room: none at the end, a negative number when reading failed.
  let read: @Sendable (UnsafeMutableRawBufferPointer) -> Int

  /// A stream with a function that reads its next bytes.
  public init(name: String, read: @escaping @Sendable (UnsafeMutableRawBufferPointer) -> Int) {
    self.name = name
    self.read = read
  }
}

/// Reads a stream in blocks that end where a line ends.
struct BlockReader {
  static let blockSize = 512 * 1_024
  /// Room behind a block for the texts whose escapes are resolved.
  private static let spareSize = 64 * 1_024

  private let stream: ByteStream
  private var carried: [UInt8] = []
  private var isAtEnd = false
  /// Whether a read failed, so that what came is not all.
  private(set) var hasFailed = false

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next whole lines; nil at the end.
  ///
  /// A line that is longer than a block makes its block longer.
  mutating func next() -> [UInt8]? {
    var size = Self.blockSize
    while true {
      let block = read(size)
      guard !isAtEnd else {
        carried = []
        return block.isEmpty ? nil : block
      }
      if let end = block.lastIndex(of: 0x0A) {
        carried = Array(block[(end + 1)...])
        var lines = block
        lines.removeLast(block.count - end - 1)
        return lines
      }
      carried = block
      size = block.count * 2
    }
  }

  /// What was carried over, and as much more as makes a block of this size.
  private mutating func read(_ size: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size + Self.spareSize) { room, count in
      count = room[..<carried.count].initialize(fromContentsOf: carried)
      while count < size, !isAtEnd {
        let result = stream.read(
          UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count..<size]))
        hasFailed = result < 0
        isAtEnd = result <= 0
        count += max(0, result)
      }
    }
  }
}
