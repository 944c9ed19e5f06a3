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

  private let stream: ByteStream
  private var carried: [UInt8] = []
  private var isAtEnd = false
  /// Whether a read failed, so that what came is not all.
  private(set) var hasFailed = false
  private var nextLine = 1

  init(_ stream: ByteStream) { self.stream = stream }

  /// The next whole lines, and the number of the first one; nil at the end.
  mutating func next() -> (bytes: [UInt8], firstLine: Int)? {
    var bytes = carried
    carried = []
    while !isAtEnd {
      let start = bytes.count
      let read = [UInt8](unsafeUninitializedCapacity: max(Self.blockSize - start, 65_536)) { room, count in
        let result = stream.read(UnsafeMutableRawBufferPointer(room))
        hasFailed = result < 0
        count = max(0, result)
      }
      if read.isEmpty { isAtEnd = true }
      let searched = bytes.count
      if bytes.isEmpty { bytes = read } else { bytes += read }
      guard bytes.count >= Self.blockSize else { continue }
      if let end = bytes[searched...].lastIndex(of: 0x0A) {
        carried = Array(bytes[(end + 1)...])
        bytes.removeSubrange((end + 1)...)
        break
      }
    }
    guard !bytes.isEmpty else { return nil }
    let firstLine = nextLine
    nextLine += bytes.withUnsafeBufferPointer { block in
      var count = 0
      for byte in block { count &+= byte == 0x0A ? 1 : 0 }
      return count
    }
    return (bytes, firstLine)
  }
}
