import Compression
import Testing

/// Pieces are packed apart from each other; put one behind the other they are one packed stream.
struct PieceTests {
  private static let row =
    "<row r=\"12\"><c r=\"A12\" s=\"3\" t=\"inlineStr\"><is><t>Hà Nội</t></is></c></row>"

  private static let contents: [(name: String, bytes: [UInt8])] = [
    ("nothing", []),
    ("one byte", [0x41]),
    ("one byte many times", Array(repeating: 0x20, count: 1_000_000)),
    ("rows", Array((0..<20_000).map { row.replacing("12", with: "\($0)") }.joined().utf8)),
    ("noise", (0..<300_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13 ^ $0 &* $0) }),
  ]

  @Test(arguments: contents.indices, [Deflate.Effort.quick, .thorough])
  func `what is packed comes out again`(index: Int, effort: Deflate.Effort) throws {
    let bytes = Self.contents[index].bytes
    var deflate = Deflate(effort)
    var pieces: [PackedPiece] = []
    // Pieces of several sizes, added some at a time.
    var start = 0
    var size = 1
    while start < bytes.count {
      let end = min(bytes.count, start + size)
      bytes[start..<end].withUnsafeBytes { deflate.add($0) }
      if size % 3 == 0 {
        let piece = deflate.endPiece()
        pieces.append(try #require(piece))
      }
      start = end
      size = size * 2 + 1
    }
    let last = deflate.endPiece(isLast: true)
    pieces.append(try #require(last))
    #expect(try unpacked(pieces.flatMap(\.bytes)) == bytes)
    var joined = Checksum()
    for piece in pieces { joined.add(piece.checksum) }
    #expect(joined == checksum(of: bytes))
  }

  @Test func `a piece does not depend on what was packed before`() throws {
    let bytes = Array(String(repeating: Self.row, count: 500).utf8)
    var fresh = Deflate(.thorough)
    bytes.withUnsafeBytes { fresh.add($0) }
    let alone = fresh.endPiece()
    var used = Deflate(.thorough)
    [UInt8](repeating: 7, count: 99_999).withUnsafeBytes { used.add($0) }
    _ = used.endPiece()
    bytes.withUnsafeBytes { used.add($0) }
    let again = used.endPiece()
    #expect(again?.bytes == alone?.bytes)
  }

  private func unpacked(_ packed: [UInt8]) throws -> [UInt8] {
    var packed = packed
    var inflate = Inflate()
    var unpacked: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 65_536)
    var progress = Inflate.Progress.going
    packed.withUnsafeMutableBytes { packed in
      var rest = packed
      while progress == .going {
        room.withUnsafeMutableBytes { room in
          let step = inflate.run(rest, into: room)
          unpacked += room[..<step.written]
          rest = UnsafeMutableRawBufferPointer(rebasing: rest[step.read...])
          progress = step.read + step.written == 0 && step.progress == .going ? .broken : step.progress
        }
      }
    }
    try #require(progress == .ended)
    return unpacked
  }

  private func checksum(of bytes: [UInt8]) -> Checksum {
    var checksum = Checksum()
    bytes.withUnsafeBytes { checksum.add($0) }
    return checksum
  }
}
