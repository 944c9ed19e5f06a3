import DossierModel

/// The names of a dossier's actors as they stand in a list, found by their numbers: looked up once, written for every
/// event that names them.
///
/// They lie side by side, so that the next of thousands that come in any order is never far away.
struct ListedNames: Sendable {
  private let bytes: [UInt8]
  /// Where each name begins, and where the last one ends.
  private let starts: [Int]

  /// The names in a language; a name that needs quotes, or would where nothing follows in brackets, is left empty.
  init(of actors: [Actor], in language: String) {
    var bytes: [UInt8] = []
    var starts = [0]
    starts.reserveCapacity(actors.count + 1)
    for actor in actors {
      var name = actor.displayName(in: language)
      name.withUTF8 { name in
        if !ListItem.needsQuotes(name), name.last != UInt8(ascii: ")") { bytes.append(contentsOf: name) }
      }
      starts.append(bytes.count)
    }
    self.bytes = bytes
    self.starts = starts
  }

  /// Appends the name with a number, if it can stand in a list as it is.
  @inline(__always)
  func put(_ number: Int, into cell: inout ByteBuffer) -> Bool {
    let (start, end) = (starts[number], starts[number + 1])
    guard start < end else { return false }
    bytes.withUnsafeBufferPointer { cell.put(bytes: UnsafeBufferPointer(rebasing: $0[start..<end])) }
    return true
  }
}
