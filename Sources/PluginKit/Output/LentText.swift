import Glibc

/// A text in memory that is lent to be copied, sixteen bytes at a time.
///
/// Behind most texts of a batch others follow, so that sixteen bytes can be taken from any place in them; what stands
/// behind the end is then of no account.
@usableFromInline
package struct LentText {
  /// Where it begins.
  @usableFromInline package let start: UnsafePointer<UInt8>
  /// How many bytes it has.
  @usableFromInline package let count: Int
  /// How many bytes may be read from its beginning on; not fewer than it has.
  @usableFromInline let readable: Int

  /// Bytes, with so many readable in all.
  @inlinable @inline(__always)
  package init(start: UnsafePointer<UInt8>, count: Int, readable: Int) {
    self.start = start
    self.count = count
    self.readable = readable
  }

  /// Bytes of which nothing is known but themselves; nil where there are none.
  @inlinable @inline(__always)
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return nil }
    self.init(start: start, count: bytes.count, readable: bytes.count)
  }

  /// A stretch of a larger text.
  @inlinable @inline(__always)
  package init?(_ whole: UnsafeBufferPointer<UInt8>, from start: Int, count: Int) {
    precondition(start >= 0 && count >= 0 && start &+ count <= whole.count, "a stretch lies within its text")
    guard let first = whole.baseAddress, count > 0 else { return nil }
    self.init(start: first + start, count: count, readable: whole.count &- start)
  }

  /// The bytes.
  @inlinable @inline(__always)
  package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// Sixteen bytes from a place in the text on; those behind the text may be any.
  @inlinable @inline(__always)
  package func sixteen(at index: Int) -> SixteenBytes {
    guard index &+ 16 <= readable else { return last(from: index) }
    return UnsafeRawPointer(start + index).loadUnaligned(as: SixteenBytes.self)
  }

  /// Whether another text is written in the same way.
  package func hasSameBytes(as other: LentText) -> Bool {
    count == other.count && memcmp(start, other.start, count) == 0
  }

  /// Whether it is a word of at most sixteen small letters, as most kinds and roles are.
  @inlinable @inline(__always)
  package var isPlainWord: Bool {
    guard count <= 16 else { return false }
    let others = (sixteen(at: 0) &- .all(UInt8(ascii: "a")) .> .all(25)).bits
    return others & (1 &<< UInt32(truncatingIfNeeded: count) &- 1) == 0
  }

  @usableFromInline
  func last(from index: Int) -> SixteenBytes {
    var bytes = SixteenBytes.all(0)
    withUnsafeMutableBytes(of: &bytes) {
      $0.copyMemory(from: UnsafeRawBufferPointer(start: start + index, count: readable - index))
    }
    return bytes
  }
}

/// The texts of a batch, lent to be copied.
@usableFromInline
package struct LentTexts {
  @usableFromInline let text: UnsafeBufferPointer<UInt8>
  @usableFromInline let unescaped: UnsafeBufferPointer<UInt8>

  @inlinable @inline(__always)
  init(text: UnsafeBufferPointer<UInt8>, unescaped: UnsafeBufferPointer<UInt8>) {
    self.text = text
    self.unescaped = unescaped
  }

  /// A text, if there is any.
  @inlinable @inline(__always)
  package subscript(range: TextRange) -> LentText? {
    let (start, count) = (Int(range.start), Int(range.length))
    return start < text.count
      ? LentText(text, from: start, count: count)
      : LentText(unescaped, from: start &- text.count, count: count)
  }
}

extension EventBatch {
  /// Lends all texts to be copied.
  @inlinable @inline(__always)
  package func lendTexts<Result>(_ body: (LentTexts) -> Result) -> Result {
    text.withUnsafeBufferPointer { text in
      unescaped.withUnsafeBufferPointer { body(LentTexts(text: text, unescaped: $0)) }
    }
  }

  /// Lends a text to be copied, if there is any.
  @inlinable @inline(__always)
  package func lend<Result>(_ range: TextRange, _ body: (LentText?) -> Result) -> Result {
    lendTexts { body($0[range]) }
  }
}

extension ByteBuffer {
  /// Appends a text that is lent, sixteen bytes at a time.
  @inlinable @inline(__always)
  package mutating func put(_ text: LentText) {
    reserve(text.count)
    var index = 0
    while index < text.count {
      put(text.sixteen(at: index), count: min(16, text.count &- index))
      index &+= 16
    }
  }
}
