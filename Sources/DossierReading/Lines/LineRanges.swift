/// The lines of a block, without their ends.
struct LineRanges: Sequence, IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var position = 0

  init(_ block: Block) { bytes = block.bytes[..<block.end] }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    let end = bytes.withUnsafeBufferPointer { $0.endOfLine(from: start) }
    position = end + 1
    return start..<end
  }
}
