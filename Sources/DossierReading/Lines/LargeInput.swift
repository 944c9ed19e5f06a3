/// An input of JSON Lines that is not held in memory: a file, or what came in through a pipe.
///
/// It can be read from any place, more than once. Reading is the driver's affair.
public struct LargeInput: Sendable {
  /// The name by which messages call it.
  public let name: String
  /// How many bytes it has, where that is known.
  public let size: Int?
  /// How many bytes are read and worked on at once.
  var blockSize = 256 * 1_024
  /// Reads at most as many bytes as there is room from a place: none at the end, a negative number when reading failed.
  let read: @Sendable (_ offset: Int, _ room: UnsafeMutableRawBufferPointer) -> Int

  /// An input with a function that reads its bytes.
  public init(
    name: String, size: Int?, read: @escaping @Sendable (_ offset: Int, UnsafeMutableRawBufferPointer) -> Int
  ) {
    self.name = name
    self.size = size
    self.read = read
  }

  /// All of it, in memory; nil where it cannot be read.
  public func wholeText() -> InputText? {
    var bytes: [UInt8] = []
    while true {
      var count = 0
      bytes += [UInt8](unsafeUninitializedCapacity: blockSize) { room, read in
        count = self.read(bytes.count, UnsafeMutableRawBufferPointer(room))
        read = max(0, count)
      }
      guard count > 0 else { return count < 0 ? nil : InputText(name: name, bytes: bytes, syntax: .jsonl) }
    }
  }

  /// Reads a stretch that is there, as it was read before; false when that fails.
  func read(_ length: Int, at offset: Int, appendingTo bytes: inout [UInt8]) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: length))
    return bytes.withUnsafeMutableBytes { all in
      var done = 0
      while done < length {
        let count = read(offset + done, UnsafeMutableRawBufferPointer(rebasing: all[(start + done)...]))
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}
