import DossierModel

/// Puts nodes that belong together in boxes.
struct Clusters {
  let clustering: Clustering
  let dossier: Dossier
  let language: String
  /// The day on which it counts who belongs where.
  let asOf: CivilDate

  /// How many nodes make a box.
  fileprivate static let smallest = 3

  /// Gives each node at most one box.
  func apply(to graph: inout Graph) {
    let homes: [String: String]
    switch clustering {
    case .none: return
    case .kind: homes = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, "\($0.kind)") })
    case .country:
      homes = Dictionary(
        uniqueKeysWithValues: graph.nodes.compactMap { node in node.country.map { (node.id, $0) } })
    case .bloc: homes = Homes(graph, dossier, asOf).homes
    }
    let names = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.name) })
    let members = Dictionary(grouping: graph.nodes.filter { homes[$0.id] != nil }, by: { homes[$0.id] ?? "" })
    graph.clusters = members.keys.sorted().compactMap { home in
      guard let nodes = members[home], nodes.count >= Self.smallest else { return nil }
      return Graph.Cluster(id: home, title: title(home, nodes[0], names), members: nodes.map(\.id))
    }
  }

  private func title(_ home: String, _ node: Graph.Node, _ names: [String: String]) -> String {
    switch clustering {
    case .none: return ""
    case .kind: return "\(node.kind.title(Words(language)))"
    case .country:
      let state = dossier.actors.first { $0.kind == "state" && $0.country == home }
      return state?.displayName(in: language) ?? home
    case .bloc: return names[home] ?? dossier.name(of: home, in: language) ?? home
    }
  }
}

/// Finds the bloc that each actor is at home in.
///
/// An actor belongs to what it is a member, a part, an organ or an officer of, and through that to the largest body
/// that this belongs to. A state that enough others belong to (its party, its leaders) is a home of its own. Who belongs
/// to several goes to the one with the most members; a spouse goes with the spouse. Who has left is at home there no
/// more, but for people, who stay with what they served; who is only a candidate or an observer is not yet.
private struct Homes {
  private(set) var homes: [String: String] = [:]
  /// Whose home has been looked for.
  private var settled: Set<String> = []
  private var parents: [String: Set<String>] = [:]
  private var children: [String: Int] = [:]
  private var spouses: [String: [String]] = [:]
  /// The states that are a home of their own.
  private var heads: Set<String>

  init(_ graph: Graph, _ dossier: Dossier, _ asOf: CivilDate) {
    let kinds = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0.kind) })
    heads = Set(graph.nodes.filter { $0.kind == .state }.map(\.id))
    for edge in graph.edges
    where edge.from != edge.to && edge.standing != .planned && !edge.isGone {
      if edge.word == "spouseOf" {
        spouses[edge.from, default: []].append(edge.to)
        spouses[edge.to, default: []].append(edge.from)
      } else if Self.belonging.contains(edge.word), kinds[edge.to] != .place,
        kinds[edge.from] == .person || !edge.isOver(by: asOf), !edge.isAtTheDoor
      {
        parents[edge.from, default: []].insert(edge.to)
      }
    }
    for node in graph.nodes {
      guard let whole = dossier.actor(node.id)?.partOf, kinds[whole] != nil else { continue }
      parents[node.id, default: []].insert(whole)
    }
    for wholes in parents.values {
      for whole in wholes { children[whole, default: 0] += 1 }
    }
    settle(graph)
    // A state that cannot fill a box goes where it belongs, and takes its own along.
    let sizes = Dictionary(homes.values.map { ($0, 1) }, uniquingKeysWith: +)
    let full = heads.filter { sizes[$0, default: 0] >= Clusters.smallest }
    guard full.count < heads.count else { return }
    heads = full
    (homes, settled) = ([:], [])
    settle(graph)
  }

  private mutating func settle(_ graph: Graph) {
    for node in graph.nodes { settle(node.id) }
    for node in graph.nodes where homes[node.id] == nil {
      homes[node.id] = spouses[node.id]?.sorted().compactMap { homes[$0] }.first
    }
  }

  /// The relations by which the one is at home with the other.
  ///
  /// An envoy is not at home where he is accredited.
  private static let belonging: Set = [
    "memberOf", "foundingMemberOf", "countedAmong", "partyOf", "organOf", "partOf", "makesUp", "holdsOffice",
    "heldOffice",
    "headOf", "chairs", "represents", "worksFor",
  ]

  /// Goes from what belongs to what it belongs to, and at the end everything on the way has one home.
  ///
  /// In a ring, each is at home in itself.
  private mutating func settle(_ id: String) {
    var way: [String] = []
    var places: [String: Int] = [:]
    var next = id
    while !settled.contains(next) {
      if let start = places[next] {
        for member in way[start...] { homes[member] = member }
        settled.formUnion(way[start...])
        way.removeSubrange(start...)
        break
      }
      let isHead = children[next] != nil
      let wholes = isHead && heads.contains(next) ? nil : parents[next]
      let whole = wholes?.min { (-(children[$0] ?? 0), $0) < (-(children[$1] ?? 0), $1) }
      guard let whole else {
        homes[next] = isHead ? next : nil
        settled.insert(next)
        break
      }
      places[next] = way.count
      way.append(next)
      next = whole
    }
    for member in way { homes[member] = homes[next] }
    settled.formUnion(way)
  }
}

extension Graph.Edge {
  /// Whether all that it stands for is to belong, or to look on, and not to belong.
  fileprivate var isAtTheDoor: Bool {
    ties.joined().allSatisfy { ["candidate", "applicant", "observer"].contains($0.relation.level ?? "") }
  }
}
