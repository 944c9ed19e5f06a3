import DossierModel

/// A graph as it is to be drawn: who and what, the lines between them, and the boxes around them.
///
/// It knows no format. Modes make it, folding and clustering change it, the writer writes it.
package struct Graph: Sendable {
  /// How sure something is.
  package enum Standing: Int, Sendable {
    case holds, planned, disputed, postponed

    /// Whether it has not happened: it is planned, or was and is put off.
    package var isAhead: Bool { self == .planned || self == .postponed }
  }

  /// A point of the graph: an actor, an event, a place, or several actors folded into one.
  package struct Node: Sendable {
    /// The record's id; several actors folded into one have an id that no record can have.
    package let id: String
    /// What it is called.
    package var name: String
    package var kind: NodeKind
    /// The kind in the record's own word.
    package var word: String
    /// When it was, for an event, in words: `10 March 2025`, `28 July 1995 or 1996 ?`.
    package var date = ""
    /// When it was, or how long it lasted.
    package var times: [Span] = []
    /// What is known beside the name: the kind, the office, rival claims, the members of a group.
    package var notes: [String] = []
    package var country: String?
    /// An address where more stands.
    package var link: String?
    /// The ids of the actors that it stands for, when it stands for several.
    package var members: [String] = []
    /// What it is called in a list: the name, without a date or number added to it.
    package var sortName: String
    /// Whether it is an event that is planned, or was put off.
    package var standing = Standing.holds
    /// Whether its sources do not agree on its date.
    package var isDisputed = false
    /// Whether nothing that the graph is about happened to it.
    package var isQuiet = false
    /// Of which event it is a part, and in which place.
    package var part: Part?

    /// A place among the parts of an event.
    package struct Part: Sendable {
      let whole: String
      let seq: Int
    }

    /// Whether it is an event that is known to have come before another: by their days, or as parts of one event.
    func isKnown(before next: Node) -> Bool {
      if let part, let other = next.part, part.whole == other.whole { return part.seq < other.seq }
      guard let since = times.first?.since, let other = next.times.first?.since else { return false }
      return EDTFDate.certainlyPrecedes(since, other)
    }
  }

  /// A line of the graph.
  package struct Edge: Sendable {
    package let from: String
    package let to: String
    package var kind: EdgeKind
    /// The kind in the record's own word.
    package var word: String
    /// What it is called, with a sign of change before it and a number after it: `+ chair of ×3`.
    package var phrase = ""
    /// When it held, in words: `since 1995`, `1998, 2010, 2020`.
    package var time = ""
    /// Whether a `?` stands at the end of what is said of it.
    package var isQuestioned = false
    /// When each of what it stands for held; those without dates are not among them.
    package var times: [Span] = []
    package var notes: [String] = []
    package var standing = Standing.holds
    /// What became of it, where two days are compared.
    package var change: EdgeChange?
    /// Whether it is only possible that it held on the day that is drawn, or that it changed between the two days.
    package var isDoubtful = false
    package var isMutual = false
    /// Whether it leads from who takes part to the event, which has no date, and not from the event to him.
    package var leadsToEvent = false
    /// How many relations or meetings it stands for.
    package var weight = 1
    package var link: String?
    /// The earliest day of what it stands for, for the order of edges.
    package var order = Int.min
    /// What keeps two edges apart that are alike in all else.
    package var id: String
    /// The relations that it stands for.
    package var records: [String] = []
    /// What it is put in words from: like ties together, a set for each edge that was folded into it.
    var ties: [[Tie]] = []

    fileprivate func stands(before next: Edge) -> Bool {
      if from != next.from { return from < next.from }
      if to != next.to { return to < next.to }
      if word != next.word { return word < next.word }
      return (order, id) < (next.order, next.id)
    }

    /// What became of it between two days, as a sign: `+`, `−?`.
    package var changeSign: String {
      guard let sign = change?.sign.first else { return "" }
      return String(sign) + (isDoubtful ? "?" : "")
    }

    /// Whether all relations that it stands for had certainly ended before a day.
    package func isOver(by day: CivilDate) -> Bool {
      ties.joined().allSatisfy { ($0.relation.until?.latest ?? day) < day }
    }

    /// Whether it certainly held on the earlier of two days alone.
    package var isGone: Bool { change == .ended && !isDoubtful }
  }

  /// A time in which something held, as its dates have it.
  package struct Span: Sendable {
    package let since: EDTFDate?
    package let until: EDTFDate?
  }

  /// A box around some nodes.
  package struct Cluster: Sendable {
    package let id: String
    package let title: String
    package let members: [String]
  }

  /// How it is laid out.
  package enum Layout: Sendable { case leftToRight, columns, springs }

  package var name: StaticString
  package var title: [String] = []
  package var layout = Layout.leftToRight
  /// The nodes of each column, from left to right, where the layout has columns.
  package var columns: [[String]] = []
  package var nodes: [Node] = []
  package var edges: [Edge] = []
  package var meetings = Meetings()
  package var clusters: [Cluster] = []

  /// Brings nodes and edges in an order that depends on nothing but what they are.
  mutating func sort() {
    nodes.sort { ($0.kind.rawValue, $0.sortName, $0.id) < ($1.kind.rawValue, $1.sortName, $1.id) }
    // Places are moved, not edges: they are large.
    let places = edges.indices.sorted { edges[$0].stands(before: edges[$1]) }
    edges = places.map { edges[$0] }
  }

  /// Leads a line from each dated event to the next one; an arrow where it is known that that one came later.
  package mutating func chainEvents() {
    let dated = nodes.filter { $0.kind == .event && !$0.times.isEmpty }
    for (event, next) in zip(dated, dated.dropFirst()) {
      let kind = event.isKnown(before: next) ? EdgeKind.sequence : .unordered
      edges.append(Edge(from: event.id, to: next.id, kind: kind, word: "\(kind)", id: "\(event.id)+next"))
    }
  }

  /// Leaves colour to the nodes that a change touches that is drawn.
  mutating func quietenUnchanged() {
    let touched = Set(edges.filter { $0.change != .stayed }.flatMap { [$0.from, $0.to] })
    for place in nodes.indices { nodes[place].isQuiet = !touched.contains(nodes[place].id) }
  }

  /// How many edges each node has, an edge to itself counting once; meetings are not among them.
  package var degrees: [String: Int] {
    var degrees: [String: Int] = [:]
    for edge in edges {
      degrees[edge.from, default: 0] += 1
      if edge.to != edge.from { degrees[edge.to, default: 0] += 1 }
    }
    return degrees
  }

  /// How many lines each node has, edges and meetings, by the places of the nodes.
  var lineCounts: [Int] {
    let degrees = degrees
    var counts = nodes.map { degrees[$0.id] ?? 0 }
    meetings.forEach { meeting in
      counts[meeting.first] += 1
      counts[meeting.second] += 1
    }
    return counts
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
      return isGone ? -1 : count
    }
    meetings.move(to: newPlaces)
    nodes = nodes.indices.filter { !isGone[$0] }.map { nodes[$0] }
    columns = columns.map { $0.filter { !ids.contains($0) } }.filter { !$0.isEmpty }
    clusters = clusters.map { cluster in
      Cluster(id: cluster.id, title: cluster.title, members: cluster.members.filter { !ids.contains($0) })
    }.filter { !$0.members.isEmpty }
    return gone
  }
}
