import Glibc
import PluginKit

/// A block of lines of which some may be no plain events: those are set aside.
struct MixedBlock: Sendable {
  /// Some bytes of the block, and which of its lines they are, from 0.
  struct Line: Sendable {
    let range: Range<Int>
    let number: Int
  }

  /// The plain events.
  let batch: EventBatch
  /// The hash of the id of each, and of that of the event that it is part of.
  let ids: [UInt64]
  let parents: [UInt64?]
  /// The line of each.
  let lines: [Line]
  /// The lines that are no plain events.
  let others: [Line]
  /// How many lines there are.
  let lineCount: Int

  init(_ block: Block, _ known: KnownRecords) {
    var ids: [UInt64] = []
    var parents: [UInt64?] = []
    var lines: [Line] = []
    var others: [Line] = []
    var number = 0
    var parts = block.bytes.withUnsafeBufferPointer { bytes in
      var scanner = EventScanner(bytes, known)
      while !scanner.isAtEnd {
        let start = scanner.position
        switch scanner.nextLine() {
        case .event(let id, let partOf):
          ids.append(id)
          parents.append(partOf)
          lines.append(Line(range: start..<Self.end(of: start..<scanner.position, in: bytes), number: number))
        case .empty: break
        case .otherRecord, .unusual:
          let end = UnsafeBufferPointer(rebasing: bytes[..<block.end]).endOfLine(from: start)
          others.append(Line(range: start..<end, number: number))
          scanner.skip(to: min(end + 1, block.end))
        }
        number += 1
      }
      return scanner.parts
    }
    parts.text = block.bytes
    batch = EventBatch(parts)
    self.ids = ids
    self.parents = parents
    self.lines = lines
    self.others = others
    lineCount = number
  }

  /// Where a line ends, without what ends it.
  private static func end(of line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return end
  }
}
