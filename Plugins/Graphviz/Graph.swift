/// A graph as it is to be drawn: who and what, the lines between them, and the boxes around them.
///
/// It knows nothing of DOT. Modes make it, folding and clustering change it, the writer writes it.
struct Graph {
  /// A point of the graph: an actor, an event, a place, or several actors folded into one.
  struct Node {
    /// The record's id; several actors folded into one have an id that no record can have.
    let id: String
    /// What it is called.
    var name: String
    var kind: NodeKind
    /// The kind in the record's own word.
    var word: String
    /// What is known beside the name: the kind, the office, rival claims, the members of a group.
    var notes: [String] = []
    var country: String?
    /// An address where more stands.
    var link: String?
    /// The ids of the actors that it stands for, when it stands for several.
    var members: [String] = []
    /// What it is called in a list: the name, without a date or number added to it.
    var sortName: String
    /// Whether it is an event that is still to come.
    var isPlanned = false
    /// Whether its sources do not agree on its date.
    var isDisputed = false
    /// Whether nothing that the graph is about happened to it.
    var isQuiet = false
  }

  /// A line of the graph.
  struct Edge {
    /// How sure it is.
    enum Standing: Int { case holds, planned, disputed }

    let from: String
    let to: String
    var kind: EdgeKind
    /// The kind in the record's own word.
    var word: String
    /// What stands on it; empty for nothing.
    var label = ""
    var notes: [String] = []
    var standing = Standing.holds
    /// What became of it, where two days are compared.
    var change: EdgeChange?
    /// Whether it is only possible that it held on the day that is drawn, or that it changed between the two days.
    var isDoubtful = false
    var isMutual = false
    /// How many relations or meetings it stands for.
    var weight = 1
    var link: String?
    /// The earliest day of what it stands for, for the order of edges.
    var order = Int.min
    /// What keeps two edges apart that are alike in all else.
    var id: String
    /// The relations that it stands for.
    var records: [String] = []

    /// What became of it between two days, as a sign: `+`, `−?`.
    var changeSign: String {
      guard let sign = change?.sign.first else { return "" }
      return String(sign) + (isDoubtful ? "?" : "")
    }

    /// Whether it certainly held on the earlier of two days alone.
    var isGone: Bool { change == .ended && !isDoubtful }
  }

  /// A box around some nodes.
  struct Cluster {
    let id: String
    let title: String
    let members: [String]
  }

  /// How it is laid out.
  enum Layout { case leftToRight, columns, springs }

  var name: StaticString
  var title: [String] = []
  var layout = Layout.leftToRight
  /// The nodes of each column, from left to right, where the layout has columns.
  var columns: [[String]] = []
  var nodes: [Node] = []
  var edges: [Edge] = []
  var meetings = Meetings()
  var clusters: [Cluster] = []

  /// Brings nodes and edges in an order that depends on nothing but what they are.
  mutating func sort() {
    nodes.sort { ($0.kind.rawValue, $0.sortName, $0.id) < ($1.kind.rawValue, $1.sortName, $1.id) }
    edges.sort {
      if ($0.from, $0.to, $0.word) != ($1.from, $1.to, $1.word) {
        return ($0.from, $0.to, $0.word) < ($1.from, $1.to, $1.word)
      }
      return ($0.order, $0.id) < ($1.order, $1.id)
    }
  }

  /// Leaves colour to the nodes that a change touches.
  mutating func quietenUnchanged() {
    let touched = Set(edges.filter { $0.change != .stayed }.flatMap { [$0.from, $0.to] })
    for place in nodes.indices where !touched.contains(nodes[place].id) { nodes[place].isQuiet = true }
  }

  /// How many edges each node has, an edge to itself counting once.
  var degrees: [String: Int] {
    var degrees: [String: Int] = [:]
    for edge in edges {
      degrees[edge.from, default: 0] += 1
      if edge.to != edge.from { degrees[edge.to, default: 0] += 1 }
    }
    return degrees
  }

  /// How much all the lines of each node weigh, by the places of the nodes.
  var strengths: [Int] {
    var strengths = [Int](repeating: 0, count: nodes.count)
    let places = Dictionary(uniqueKeysWithValues: zip(nodes.map(\.id), nodes.indices))
    for edge in edges {
      if let place = places[edge.from] { strengths[place] += edge.weight }
      if edge.to != edge.from, let place = places[edge.to] { strengths[place] += edge.weight }
    }
    meetings.forEach { meeting in
      strengths[meeting.first] += meeting.count
      strengths[meeting.second] += meeting.count
    }
    return strengths
  }

  /// Takes nodes away with all that ends in them, and gives back the edges that went.
  mutating func remove(nodesAt places: some Sequence<Int>) -> [Edge] {
    var isGone = [Bool](repeating: false, count: nodes.count)
    for place in places { isGone[place] = true }
    let ids = Set(nodes.indices.filter { isGone[$0] }.map { nodes[$0].id })
    let gone = edges.filter { ids.contains($0.from) || ids.contains($0.to) }
    edges.removeAll { ids.contains($0.from) || ids.contains($0.to) }
    meetings.keep { !isGone[$0.first] && !isGone[$0.second] }
    var count = 0
    let newPlaces = isGone.map { isGone in
      defer { count += isGone ? 0 : 1 }
      return count
    }
    meetings.move(to: newPlaces)
    nodes = nodes.indices.filter { !isGone[$0] }.map { nodes[$0] }
    return gone
  }
}
