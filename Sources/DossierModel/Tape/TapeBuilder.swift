/// Writes a ``Tape``, value by value, in the order of the source.
public struct TapeBuilder {
  private let file: String
  private let sourceLength: Int
  private let firstLine: Int
  private let parts: [Tape.Part]
  private var text: [UInt8]
  private var nodes: [Tape.Node] = []
  private var open: [Int] = []

  /// A builder over a stretch of source whose first byte stands on `firstLine`.
  public init(file: String, source: [UInt8], firstLine: Int = 1) {
    self.file = file
    self.firstLine = firstLine
    parts = []
    sourceLength = source.count
    text = source
    nodes.reserveCapacity(source.count / 16)
  }

  /// A builder over several files, one after the other; an offset counts from the beginning of the first.
  public init(files: [(name: String, bytes: [UInt8])]) {
    file = files.first?.name ?? ""
    firstLine = 1
    var joined: [UInt8] = []
    joined.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count })
    var parts: [Tape.Part] = []
    for file in files {
      parts.append(Tape.Part(file: file.name, start: joined.count))
      joined += file.bytes
      // So that no two files begin at one place, and no line goes on in the next file.
      if file.bytes.last != UInt8(ascii: "\n") { joined.append(UInt8(ascii: "\n")) }
    }
    self.parts = parts
    sourceLength = joined.count
    text = joined
  }

  /// How many values stand on the tape so far; the index of the next one.
  public var count: Int { nodes.count }

  /// How many lists and mappings are open.
  public var depth: Int { open.count }

  /// Adds a scalar whose text stands in the source as it is.
  public mutating func add(_ kind: Tape.Node.Kind, sourceRange: Range<Int>, offset: Int) {
    countPart()
    nodes.append(
      Tape.Node(
        kind: kind, start: UInt32(sourceRange.lowerBound), length: UInt32(sourceRange.count),
        end: UInt32(nodes.count + 1), offset: UInt32(offset)))
  }

  /// Adds a scalar whose text differs from the source: escapes resolved, lines folded.
  public mutating func add(_ kind: Tape.Node.Kind, text scalar: some Collection<UInt8>, offset: Int) {
    let start = text.count
    text.append(contentsOf: scalar)
    add(kind, sourceRange: start..<text.count, offset: offset)
  }

  /// Opens a list or mapping; ``close()`` ends it.
  public mutating func open(_ kind: Tape.Node.Kind, offset: Int) {
    countPart()
    open.append(nodes.count)
    nodes.append(Tape.Node(kind: kind, start: 0, length: 0, end: 0, offset: UInt32(offset)))
  }

  /// Ends the list or mapping that was opened last.
  public mutating func close() {
    guard let index = open.popLast() else { return }
    nodes[index].end = UInt32(nodes.count)
    if nodes[index].kind == .mapping { nodes[index].length /= 2 }
  }

  /// Adds a value that stands on the tape already, with all that it holds: what an alias of YAML stands for.
  public mutating func addCopy(of values: Range<Int>) {
    countPart()
    let distance = UInt32(nodes.count - values.lowerBound)
    for index in values {
      var node = nodes[index]
      node.end += distance
      nodes.append(node)
    }
  }

  /// The finished tape.
  public consuming func finish() -> Tape {
    while !open.isEmpty { close() }
    return Tape(
      file: file, text: text, sourceLength: sourceLength, firstLine: firstLine, nodes: nodes, parts: parts)
  }

  private mutating func countPart() {
    if let parent = open.last { nodes[parent].length += 1 }
  }
}
