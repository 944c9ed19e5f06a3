import DossierModel

/// The ids of the records read so far, with the kind of each record and where it stands.
struct RecordIDs: Sendable {
  private var table = TextTable()
  private var kinds: [RecordKind] = []
  private var nodes: [NodeView] = []
  private var keepsPlaces = true

  /// The record with an id; it has no node where places are not kept.
  subscript(id: String) -> (kind: RecordKind, node: NodeView?)? {
    table.number(of: id).map { (kinds[$0], keepsPlaces ? nodes[$0] : nil) }
  }

  /// The kind of the record with an id.
  func kind(of id: NodeView) -> RecordKind? {
    id.withUTF8 { table.number(of: $0) }.map { kinds[$0] }
  }

  /// Adds a record whose id is new; else gives the one that has its id already.
  mutating func add(_ id: NodeView, _ kind: RecordKind, _ node: NodeView) -> (
    kind: RecordKind, node: NodeView?
  )? {
    if let first = id.withUTF8({ table.insert($0) }) {
      return (kinds[first], keepsPlaces ? nodes[first] : nil)
    }
    kinds.append(kind)
    if keepsPlaces { nodes.append(node) }
    return nil
  }

  /// Forgets where records stand, and lets go of the text that they stand in.
  mutating func forgetPlaces() {
    keepsPlaces = false
    nodes = []
  }

  /// The hashes of all ids, in the order of the input.
  func hashes(by hash: TextHash) -> [UInt64] {
    var hashes: [UInt64] = []
    hashes.reserveCapacity(table.count)
    table.forEachText { hashes.append(hash($0)) }
    return hashes
  }

  /// The first record of some kinds that bears a name, but for capitals; nil where places are not kept.
  func id(of wanted: [RecordKind], called name: String) -> String? {
    let name = name.lowercased()
    let number = nodes.indices.first { number in
      guard wanted.contains(kinds[number]) else { return false }
      let names = ["name", "title"].compactMap { nodes[number][$0] }
      return names.contains { node in
        node.isScalar
          ? node.string.lowercased() == name
          : node.kind == .mapping && node.pairs.contains { $1.isScalar && $1.string.lowercased() == name }
      }
    }
    return number.map(table.text)
  }

  /// The ids of records of some kinds, in the order of the input.
  func ids(of wanted: [RecordKind]) -> [String] {
    kinds.indices.filter { wanted.contains(kinds[$0]) }.map(table.text)
  }
}
