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
  private let parts: [Part]
  /// Where the lines of the source begin; counted when a place is first asked for.
  private let lineStarts = Mutex<[Int]>([])

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

/// Where something stands in the user's files.
///
/// Lines and columns count from 1; columns count characters.
public struct SourceLocation: Sendable, Hashable {
  /// The file as the user named it.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column in characters (Unicode scalars), from 1.
  public let column: Int
  /// The text of that line, without its line end.
  public let excerpt: String

  /// A place in a file.
  public init(file: String, line: Int, column: Int, excerpt: String) {
    self.file = file
    self.line = line
    self.column = column
    self.excerpt = excerpt
  }
}

extension Tape {
  /// The line and column of a byte of the source.
  public func location(ofOffset offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), sourceLength)
    let part = parts.last { $0.start <= offset }
    let (line, lineStart, nextStart) = line(ofOffset: offset)
    let linesBefore = part.map { self.line(ofOffset: $0.start).line } ?? 0
    let newline = UInt8(ascii: "\n")
    let lineEnd = nextStart > lineStart && text[nextStart - 1] == newline ? nextStart - 1 : nextStart
    let column = 1 + text[lineStart..<max(offset, lineStart)].count { $0 & 0xC0 != 0x80 }
    var excerpt = String(decoding: text[lineStart..<lineEnd], as: UTF8.self)
    if excerpt.unicodeScalars.last == "\r" { excerpt.unicodeScalars.removeLast() }
    return SourceLocation(
      file: part?.file ?? file, line: firstLine + line - linesBefore, column: column, excerpt: excerpt)
  }

  /// Which line a byte stands in, from 0, and where that line and the next one begin.
  private func line(ofOffset offset: Int) -> (line: Int, start: Int, next: Int) {
    lineStarts.withLock { starts in
      if starts.isEmpty {
        starts = countedLineStarts
      }
      var low = 0
      var high = starts.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= offset { low = middle } else { high = middle }
      }
      return (low, starts[low], low + 1 < starts.count ? starts[low + 1] : sourceLength)
    }
  }

  /// Where lines begin: after each line end, and where a file does; a byte order mark is no part of a line.
  private var countedLineStarts: [Int] {
    var starts: [Int] = []
    for start in parts.isEmpty ? [0] : parts.map(\.start) {
      let end = parts.first { $0.start > start }?.start ?? sourceLength
      starts.append(text[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) ? start + 3 : start)
      for index in start..<end
      where text[index] == UInt8(ascii: "\n") && (index + 1 < end || end == sourceLength) {
        starts.append(index + 1)
      }
    }
    return starts
  }
}
