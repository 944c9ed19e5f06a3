import Compression

@testable import XLSXPlugin

/// What is packed in pieces, unpacked as the one stream that they make.
enum Unpacked {
  struct Damage: Error {}

  static func bytes(_ pieces: [PackedPiece]) throws -> [UInt8] {
    var end = Deflate(.thorough)
    guard let last = end.endPiece(isLast: true) else { throw Damage() }
    var packed = (pieces + [last]).flatMap(\.bytes)
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
    guard progress == .ended else { throw Damage() }
    var checksum = Checksum()
    for piece in pieces { checksum.add(piece.checksum) }
    var found = Checksum()
    unpacked.withUnsafeBytes { found.add($0) }
    guard found == checksum else { throw Damage() }
    return unpacked
  }

  static func text(_ pieces: [PackedPiece]) throws -> String {
    String(decoding: try bytes(pieces), as: UTF8.self)
  }

  /// The rows and cells that stand in XML.
  static func count(_ xml: String) -> SheetCount {
    SheetCount(rows: xml.components(of: "<row "), cells: xml.components(of: "<c "))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
