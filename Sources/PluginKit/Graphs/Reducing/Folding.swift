/// Makes one node of many that say the same: of eight states that are members of one bloc, `8 other member states`.
struct Folding {
  /// How many it takes; 0 for never.
  let threshold: Int
  let words: Words

  /// What actors have in common that are folded: their kind, and one like edge to one and the same other node.
  private struct Likeness: Hashable, Comparable {
    let anchor: String
    let relation: String
    let isOutward: Bool
    let actorKind: String
    let standing: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.anchor, left.relation, left.actorKind, left.standing, left.isOutward ? 1 : 0)
        < (right.anchor, right.relation, right.actorKind, right.standing, right.isOutward ? 1 : 0)
    }
  }

  /// What edges have in common that end alike in one node.
  private struct End: Hashable {
    let node: String
    let relation: String
    let isTarget: Bool
  }

  /// Folds what can be folded.
  func apply(to graph: inout Graph) {
    guard threshold > 0 else { return }
    let degrees = graph.degrees
    let nodes = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0) })
    var alike: [Likeness: [(node: Graph.Node, edge: Int)]] = [:]
    for (index, edge) in graph.edges.enumerated() where edge.from != edge.to && edge.weight == 1 {
      // What changed is what the reader looks for: each by its name.
      guard edge.change == nil || edge.change == .stayed else { continue }
      for (id, other, isOutward) in [(edge.from, edge.to, true), (edge.to, edge.from, false)] {
        guard degrees[id] == 1, degrees[other] != 1, let node = nodes[id], node.kind != .event else {
          continue
        }
        let likeness = Likeness(
          anchor: other, relation: edge.word, isOutward: isOutward || edge.isMutual, actorKind: node.word,
          standing: edge.standing.rawValue)
        alike[likeness, default: []].append((node, index))
      }
    }
    var ends: [End: Int] = [:]
    for edge in graph.edges {
      ends[End(node: edge.to, relation: edge.word, isTarget: true), default: 0] += 1
      ends[End(node: edge.from, relation: edge.word, isTarget: false), default: 0] += 1
    }
    var gone: Set<Int> = []
    var goneNodes: Set<String> = []
    for likeness in alike.keys.sorted() {
      guard let folded = alike[likeness], folded.count >= max(threshold, 2) else { continue }
      let members = folded.map(\.node)
      let id =
        "\(likeness.anchor)+\(likeness.relation)+\(likeness.actorKind)+\(likeness.standing)"
        + (likeness.isOutward ? "" : "+in")
      let sample = graph.edges[folded[0].edge]
      let end = End(node: likeness.anchor, relation: likeness.relation, isTarget: likeness.isOutward)
      let own = folded.count {
        end.isTarget ? graph.edges[$0.edge].to == end.node : graph.edges[$0.edge].from == end.node
      }
      let hasOthers = (ends[end] ?? 0) > own
      graph.nodes.append(node(id, members, sample, hasOthers: hasOthers))
      graph.edges.append(edge(id, likeness.anchor, folded.map { graph.edges[$0.edge] }))
      gone.formUnion(folded.map(\.edge))
      goneNodes.formUnion(members.map(\.id))
    }
    guard !gone.isEmpty else { return }
    graph.edges = graph.edges.enumerated().filter { !gone.contains($0.offset) }.map(\.element)
    graph.nodes.removeAll { goneNodes.contains($0.id) }
    graph.sort()
  }

  private func node(_ id: String, _ members: [Graph.Node], _ edge: Graph.Edge, hasOthers: Bool) -> Graph.Node
  {
    let name = name(members.count, members[0].word, edge.word, hasOthers: hasOthers)
    let countries = Set(members.map(\.country))
    return Graph.Node(
      id: id, name: name, kind: .group, word: members[0].word,
      notes: members.map(\.sortName).sorted(), country: countries.count == 1 ? members[0].country : nil,
      members: members.map(\.id), sortName: name, isQuiet: members.allSatisfy(\.isQuiet))
  }

  private func name(_ count: Int, _ word: String, _ relation: String, hasOthers: Bool) -> String {
    let isMember = relation == "memberOf" || relation == "foundingMemberOf"
    let plural = word.hasSuffix("y") ? word.dropLast() + "ies" : word + "s"
    let english = "\(count) \(hasOthers ? "other " : "")\(isMember ? "member " : "")\(plural)"
    let vietnamese = "\(count) \(isMember ? "thành viên" : "chủ thể")\(hasOthers ? " khác" : "") (\(word))"
    return words(english, vietnamese)
  }

  private func edge(_ id: String, _ anchor: String, _ folded: [Graph.Edge]) -> Graph.Edge {
    let first = folded[0]
    let isOutward = first.to == anchor
    return Graph.Edge(
      from: isOutward ? id : anchor, to: isOutward ? anchor : id, kind: first.kind, word: first.word,
      standing: first.standing, change: first.change, isDoubtful: folded.contains(where: \.isDoubtful),
      isMutual: first.isMutual, weight: folded.count, order: folded.map(\.order).min() ?? .max, id: id,
      records: folded.flatMap(\.records), ties: folded.flatMap(\.ties))
  }
}
