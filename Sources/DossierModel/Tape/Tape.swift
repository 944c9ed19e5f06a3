import Glibc
import Synchronization

/// Records as they were written: the text of a stretch of input, and a flat list of the values found in it.
///
/// YAML, JSON and JSON Lines all become tapes, so records are checked and decoded once and not once a format. A tape
/// is made by a ``TapeBuilder`` and never changes. A mapping is its own node, then key, value, key, value; a list is
/// its own node, then its elements; ``Node/end`` skips a whole value at once.
public final class Tape: Sendable {
  /// The name of the input as the user gave it: `visit.yaml`, or `-` for standard input.
  public let file: String
  /// The source bytes, followed by texts that do not stand in the source as they are (unescaped or folded ones).
  public let text: [UInt8]
  /// How many bytes of ``text`` are source.
  public let sourceLength: Int
  /// The line number of the first source byte, from 1.
  public let firstLine: Int
  /// All values, each before its parts.
  public let nodes: [Node]
  /// The files that the source is joined from, where these are several.
  let parts: [Part]
  /// The lines of the source; counted when a place is first asked for.
  let lines = Mutex(CountedLines())

  /// A file among those that a source is joined from.
  public struct Part: Sendable {
    /// The file as the user named it.
    public let file: String
    /// The offset of its first byte in the source.
    public let start: Int

    /// A file whose first byte stands at `start`.
    public init(file: String, start: Int) {
      self.file = file
      self.start = start
    }
  }

  /// One value: what it is, where its text is, where its parts end, and where it stood in the source.
  public struct Node: Sendable {
    /// What a value is.
    public enum Kind: UInt8, Sendable {
      /// Nothing: JSON `null`, an empty YAML value.
      case null
      /// Text in quotes, or a block of text.
      case text
      /// A YAML scalar without quotes: `1995` there is text and number alike.
      case plain
      /// A JSON number.
      case number
      /// JSON `true` or `false`.
      case flag
      /// A list.
      case list
      /// A mapping.
      case mapping

      /// Whether it has a text: it is neither a list, nor a mapping, nor nothing.
      @inlinable @inline(__always)
      public var isScalar: Bool { self != .list && self != .mapping && self != .null }
    }

    /// What the value is.
    public let kind: Kind
    /// Where a scalar's text begins in ``Tape/text``.
    public let start: UInt32
    /// The length of a scalar's text in bytes; the number of parts of a list, of pairs of a mapping.
    public var length: UInt32
    /// The index of the node after this value and all its parts.
    public var end: UInt32
    /// Where the value stands in the source, in bytes from the beginning of the tape.
    public let offset: UInt32

    /// A value.
    @inlinable
    public init(kind: Kind, start: UInt32, length: UInt32, end: UInt32, offset: UInt32) {
      self.kind = kind
      self.start = start
      self.length = length
      self.end = end
      self.offset = offset
    }
  }

  /// A tape of values whose texts stand in `text`: the source, then what does not stand in the source as it is.
  ///
  /// A source that is joined from several files names them in `parts`: each begins a line of its own.
  public init(
    file: String, text: [UInt8], sourceLength: Int, firstLine: Int, nodes: [Node], parts: [Part] = []
  ) {
    self.file = file
    self.text = text
    self.sourceLength = sourceLength
    self.firstLine = firstLine
    self.nodes = nodes
    self.parts = parts
  }

  /// The value at an index of ``nodes``.
  public func view(at index: Int) -> NodeView { NodeView(tape: self, index: index) }

  /// Whether the value at an index is a scalar with just this text.
  @inlinable
  func hasText(_ wanted: String, at index: Int) -> Bool {
    guard Int(nodes[index].length) == wanted.utf8.count else { return false }
    var wanted = wanted
    return wanted.withUTF8 { hasText($0, at: index) }
  }

  /// Whether the value at an index is a scalar with just these bytes.
  @usableFromInline
  func hasText(_ wanted: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let node = nodes[index]
    guard Int(node.length) == wanted.count, node.kind.isScalar else { return false }
    return text.withUnsafeBufferPointer { text in
      guard let text = text.baseAddress, let wanted = wanted.baseAddress else { return node.length == 0 }
      return memcmp(text + Int(node.start), wanted, Int(node.length)) == 0
    }
  }
}
