/// One value of a ``Tape``, with its parts.
public struct NodeView: Sendable {
  /// The tape that holds the value.
  public let tape: Tape
  /// The value's index on the tape.
  public let index: Int

  /// The value at an index of a tape.
  @inlinable
  public init(tape: Tape, index: Int) {
    self.tape = tape
    self.index = index
  }

  @inlinable @inline(__always)
  var node: Tape.Node { tape.nodes[index] }

  /// What the value is.
  @inlinable @inline(__always)
  public var kind: Tape.Node.Kind { node.kind }
  /// Whether the field was left without a value.
  @inlinable
  public var isNull: Bool { kind == .null }
  /// Whether the field says nothing: it was left without a value, or its text is empty.
  @inlinable
  public var isBlank: Bool { isNull || (isScalar && node.length == 0) }
  /// Whether nothing at all is said: no text, no elements, no fields.
  @inlinable
  public var isEmpty: Bool { kind == .null || node.length == 0 }
  /// Whether the value has a text: neither a list, nor a mapping, nor nothing.
  @inlinable @inline(__always)
  public var isScalar: Bool { kind.isScalar }
  /// A scalar's text.
  ///
  /// A String is made at each call.
  public var string: String { slice.string }

  /// A scalar's bytes.
  @inlinable
  public var slice: TextSlice {
    let node = node
    return TextSlice(
      of: tape.text, start: Int(node.start), length: node.kind.isScalar ? Int(node.length) : 0)
  }

  /// Where the value stands in the source, in bytes from the beginning of the tape.
  package var offset: Int { Int(node.offset) }

  /// Where the value stands in the user's file.
  public var location: SourceLocation { tape.location(ofOffset: Int(node.offset)) }

  /// Whether a scalar has just this text.
  @inlinable
  public func hasText(_ text: String) -> Bool { tape.hasText(text, at: index) }

  /// Gives a scalar's bytes to `body`, without a copy.
  @inlinable @inline(__always)
  public func withUTF8<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let node = node
    let start = Int(node.start)
    let end = start + (node.kind.isScalar ? Int(node.length) : 0)
    return try tape.text.withUnsafeBufferPointer { text throws(Failure) in
      try body(UnsafeBufferPointer(rebasing: text[start..<end]))
    }
  }

  /// The elements of a list; nothing for any other value.
  @inlinable
  public var elements: Parts {
    Parts(tape: tape, cursor: index + 1, end: kind == .list ? Int(node.end) : index + 1)
  }

  /// The pairs of a mapping, in the order of the source; nothing for any other value.
  @inlinable
  public var pairs: Pairs {
    Pairs(
      parts: Parts(tape: tape, cursor: index + 1, end: kind == .mapping ? Int(node.end) : index + 1))
  }

  /// The value of a mapping's key, if it has it.
  public subscript(key: String) -> NodeView? { self[FieldKey(key)] }

  /// The value of a mapping's key, if it has it.
  public subscript(key: FieldKey) -> NodeView? {
    guard kind == .mapping else { return nil }
    let end = Int(node.end)
    var name = index + 1
    while name < end {
      let value = Int(tape.nodes[name].end)
      if key.isText(of: NodeView(tape: tape, index: name)) { return NodeView(tape: tape, index: value) }
      name = Int(tape.nodes[value].end)
    }
    return nil
  }

  /// The parts of a list or mapping, one after the other.
  public struct Parts: Sequence, IteratorProtocol, Sendable {
    @usableFromInline let tape: Tape
    @usableFromInline var cursor: Int
    @usableFromInline let end: Int

    @inlinable
    init(tape: Tape, cursor: Int, end: Int) {
      self.tape = tape
      self.cursor = cursor
      self.end = end
    }

    /// The next part.
    @inlinable
    public mutating func next() -> NodeView? {
      guard cursor < end else { return nil }
      defer { cursor = Int(tape.nodes[cursor].end) }
      return NodeView(tape: tape, index: cursor)
    }
  }

  /// The pairs of a mapping, one after the other.
  public struct Pairs: Sequence, IteratorProtocol, Sendable {
    @usableFromInline var parts: Parts

    @inlinable
    init(parts: Parts) { self.parts = parts }

    /// The next pair.
    @inlinable
    public mutating func next() -> (key: NodeView, value: NodeView)? {
      guard let key = parts.next(), let value = parts.next() else { return nil }
      return (key, value)
    }
  }
}
