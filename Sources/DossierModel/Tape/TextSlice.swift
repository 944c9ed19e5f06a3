/// A text that stays in its tape: bytes of valid UTF-8, without a String of its own.
///
/// Exporters hand slices to their output buffer as they are; ``string`` makes a String for whoever needs one.
public struct TextSlice: Sendable {
  @usableFromInline let tape: Tape
  @usableFromInline let start: Int
  @usableFromInline let length: Int

  /// A stretch of a tape's text.
  @inlinable
  public init(tape: Tape, start: Int, length: Int) {
    self.tape = tape
    self.start = start
    self.length = length
  }

  /// How many bytes the text has.
  @inlinable
  public var count: Int { length }
  /// Whether there is no text.
  @inlinable
  public var isEmpty: Bool { length == 0 }
  /// The text as a String of its own.
  public var string: String { String(decoding: tape.text[start..<start + length], as: UTF8.self) }

  /// Gives the bytes to `body`, without a copy.
  @inlinable
  public func withUTF8<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try tape.text.withUnsafeBufferPointer { all throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: all[start..<start + length]))
    }
  }

  /// Whether the text is just this one.
  @inlinable
  public func equals(_ other: String) -> Bool {
    guard length == other.utf8.count else { return false }
    return withUTF8 { mine in other.utf8.elementsEqual(mine) }
  }
}
