import Glibc

/// A stretch of a larger text: bytes of valid UTF-8, without a String of its own.
///
/// Exporters hand slices to their output buffer as they are; ``string`` makes a String for whoever needs one.
public struct TextSlice: Sendable {
  @usableFromInline let text: [UInt8]
  @usableFromInline let start: Int
  @usableFromInline let length: Int

  /// A stretch of a text.
  @inlinable
  public init(of text: [UInt8], start: Int, length: Int) {
    self.text = text
    self.start = start
    self.length = length
  }

  /// How many bytes the slice has.
  @inlinable
  public var count: Int { length }
  /// Whether there is nothing in it.
  @inlinable
  public var isEmpty: Bool { length == 0 }
  /// The slice as a String of its own.
  public var string: String { String(decoding: text[start..<start + length], as: UTF8.self) }

  /// Gives the bytes to `body`, without a copy.
  @inlinable @inline(__always)
  public func withUTF8<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try text.withUnsafeBufferPointer { all throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: all[start..<start + length]))
    }
  }

  /// Whether the slice is just this text.
  @inlinable
  public func equals(_ other: String) -> Bool {
    length == other.utf8.count && withUTF8 { $0.isText(other) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes are just those of a text.
  @inlinable
  package func isText(_ text: String) -> Bool {
    guard count == text.utf8.count, let mine = baseAddress else { return text.isEmpty }
    let isEqual = text.utf8.withContiguousStorageIfAvailable { text in
      text.baseAddress.map { memcmp(mine, $0, count) == 0 } ?? true
    }
    return isEqual ?? text.utf8.elementsEqual(self)
  }
}
