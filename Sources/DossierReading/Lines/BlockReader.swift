/// Some whole lines of an input.
struct Block: Sendable {
  /// So many zeros stand behind the lines: a scanner may look at many bytes at once, and need not ask for the end.
  static let margin = 32

  /// The lines, and the margin behind them.
  let bytes: [UInt8]
  /// Where the first of them begins, in bytes from the beginning of the input.
  let offset: Int

  /// Where the lines end.
  var end: Int { bytes.count - Self.margin }

  /// Some lines.
  init(lines: consuming [UInt8], offset: Int = 0) {
    lines.append(contentsOf: repeatElement(0, count: Self.margin))
    bytes = lines
    self.offset = offset
  }
}

/// Reads an input in blocks that end where a line ends.
struct BlockReader {
  /// Room behind the lines of a block for its margin.
  private static let spareSize = Block.margin

  private let input: LargeInput
  private var carried: [UInt8] = []
  private var offset = 0
  private var isAtEnd = false
  /// Whether a read failed, so that what came is not all.
  private(set) var hasFailed = false

  init(_ input: LargeInput) { self.input = input }

  /// The next whole lines; nil at the end.
  ///
  /// A line that is longer than a block makes its block longer.
  mutating func next() -> Block? {
    var size = input.blockSize
    while true {
      let start = offset - carried.count
      let block = read(size)
      guard !isAtEnd else {
        carried = []
        return block.isEmpty ? nil : Block(lines: block, offset: start)
      }
      if let end = block.lastIndex(of: 0x0A) {
        carried = Array(block[(end + 1)...])
        var lines = block
        lines.removeLast(block.count - end - 1)
        return Block(lines: lines, offset: start)
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
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count..<size])
        let result = input.read(offset, rest)
        hasFailed = result < 0
        isAtEnd = result <= 0
        count += max(0, result)
        offset += max(0, result)
      }
    }
  }
}
