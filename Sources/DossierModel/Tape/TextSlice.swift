/// A text that stays in its tape: bytes of valid UTF-8, without a String of its own.
///
/// Exporters hand slices to their output buffer as they are; ``string`` makes a String for whoever needs one.
public struct TextSlice: Sendable {
  let tape: Tape
  let start: Int
  let length: Int

  /// A stretch of a tape's text.
  public init(tape: Tape, start: Int, length: Int) {
    self.tape = tape
    self.start = start
    self.length = length
  }

  /// How many bytes the text has.
  public var count: Int { length }
  /// Whether there is no text.
  public var isEmpty: Bool { length == 0 }
  /// The text as a String of its own.
  public var string: String { String(decoding: tape.text[start..<start + length], as: UTF8.self) }

  /// Gives the bytes to `body`, without a copy.
  public func withUTF8<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try tape.text.withUnsafeBufferPointer { all throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: all[start..<start + length]))
    }
  }

  /// Whether the text is just this one.
  public func equals(_ other: String) -> Bool {
    guard length == other.utf8.count else { return false }
    return tape.text[start..<start + length].elementsEqual(other.utf8)
  }
}
