import DossierReading

/// A JSON document that is too large to hold in memory without need.
enum LargeDocument {
  /// The document as JSON Lines, in a file without a name; nil for one that is strange, or where there is no room.
  static func lines(of document: LargeInput) -> LargeInput? {
    guard let spool = Spool() else { return nil }
    var sections = JSONSections()
    var lines: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while true {
      let count = block.withUnsafeMutableBytes { document.read(offset, $0) }
      guard count > 0 else {
        let isWhole = count == 0 && sections.isComplete
        guard isWhole else { return nil }
        return LargeInput(
          linesOf: document, LargeInput(name: document.name, size: spool.count, read: spool.read))
      }
      offset += count
      let isPlain = block.withUnsafeBufferPointer {
        sections.append(UnsafeBufferPointer(rebasing: $0[..<count]), to: &lines)
      }
      guard isPlain, lines.withUnsafeBytes({ spool.append($0) }) else { return nil }
      lines.removeAll(keepingCapacity: true)
    }
  }
}
