import DossierModel

/// A tape's memory, borrowed for a while: for loops that look at every value of millions of records.
struct TapeMemory {
  let nodes: UnsafeBufferPointer<Tape.Node>
  let bytes: UnsafeBufferPointer<UInt8>
  private let sourceLength: Int

  /// Lends a tape's memory to `body`.
  static func borrow<Result>(_ tape: Tape, _ body: (TapeMemory) -> Result) -> Result {
    tape.nodes.withUnsafeBufferPointer { nodes in
      tape.text.withUnsafeBufferPointer { bytes in
        body(TapeMemory(nodes: nodes, bytes: bytes, sourceLength: tape.sourceLength))
      }
    }
  }

  /// The index of the node after a value and its parts.
  func end(of index: Int) -> Int { Int(nodes[index].end) }

  func text(of index: Int) -> UnsafeBufferPointer<UInt8> {
    let node = nodes[index]
    return UnsafeBufferPointer(rebasing: bytes[Int(node.start)..<Int(node.start + node.length)])
  }

  func hasText(_ index: Int, _ text: StaticString) -> Bool {
    let node = nodes[index]
    guard Int(node.length) == text.utf8CodeUnitCount else { return false }
    return self.text(of: index).elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: Int(node.length)))
  }

  /// Whether a value is a text with something in it, and without the character U+0000, which only an escape can write.
  func isText(_ index: Int) -> Bool {
    let node = nodes[index]
    guard node.kind == .text, node.length > 0 else { return false }
    return Int(node.start) < sourceLength || !text(of: index).contains(0)
  }

  /// Whether a value is a text that may stand as an id.
  func isIdentifier(_ index: Int) -> Bool {
    guard nodes[index].kind == .text else { return false }
    let text = text(of: index)
    guard let first = text.first, Self.isLetter(first) else { return false }
    return text.allSatisfy { Self.isLetter($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
  }

  /// Whether a value is a list of elements that are all right.
  func isList(_ index: Int, _ isRight: (Int) -> Bool) -> Bool {
    guard nodes[index].kind == .list else { return false }
    var part = index + 1
    let end = end(of: index)
    while part < end {
      guard isRight(part) else { return false }
      part = self.end(of: part)
    }
    return true
  }

  /// Whether a value is a mapping whose pairs are all right, no key twice.
  func isMapping(_ index: Int, _ isRight: (_ key: Int, _ value: Int) -> Bool) -> Bool {
    guard nodes[index].kind == .mapping else { return false }
    var key = index + 1
    let end = end(of: index)
    while key < end {
      let value = self.end(of: key)
      guard isRight(key, value), !isRepeated(key, since: index + 1) else { return false }
      key = self.end(of: value)
    }
    return true
  }

  private func isRepeated(_ key: Int, since first: Int) -> Bool {
    var other = first
    while other < key {
      if nodes[other].length == nodes[key].length, text(of: other).elementsEqual(text(of: key)) {
        return true
      }
      other = end(of: end(of: other))
    }
    return false
  }
}
