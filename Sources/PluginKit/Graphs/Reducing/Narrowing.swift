/// Leaves of a graph what was asked for: some kinds of actors, the surroundings of a few, those with enough edges.
///
/// What loses its last edge by that goes too. All that goes is counted with its reason.
struct Narrowing {
  let choice: GraphChoice
  let page: GraphPage
  /// How many edges each actor has with those to events for which there was no room; nil where all are drawn.
  let degrees: [String: Int]?

  /// Leaves out the others.
  func apply(to graph: inout Graph, _ tally: inout ExportTally) {
    let isAsked =
      !choice.excluded.values.isEmpty || !choice.kinds.values.isEmpty || !choice.actors.values.isEmpty
      || choice.minDegree > 0
    guard isAsked else { return }
    let excluded = Set(choice.excluded.values)
    leave(&graph, "is excluded (exclude)", &tally) { node, _ in !excluded.contains(node.id) }
    let kinds = Set(choice.kinds.values)
    if !kinds.isEmpty {
      leave(&graph, "is of another kind than those that are drawn (kind)", &tally) { node, _ in
        node.kind == .event || kinds.contains(node.word)
      }
    }
    let centres = Set(choice.actors.values)
    if !centres.isEmpty {
      let near = surroundings(of: centres, in: graph)
      leave(
        &graph, "is farther than \(choice.depth) from the actors that were asked for (actor, depth)", &tally
      ) {
        node, _ in near.contains(node.id)
      }
    }
    if choice.minDegree > 0 {
      leave(&graph, "has fewer than \(choice.minDegree) edges (min-degree)", &tally) { node, lines in
        node.kind == .event || centres.contains(node.id)
          || degrees?[node.id] ?? lines >= choice.minDegree
      }
    }
    guard !choice.keepsIsolated else { return }
    leave(&graph, "has no edge that is drawn (keep-isolated=yes draws it)", &tally) { node, lines in
      centres.contains(node.id) || lines > 0
    }
  }

  private func leave(
    _ graph: inout Graph, _ reason: String, _ tally: inout ExportTally,
    where isKept: (Graph.Node, _ lines: Int) -> Bool
  ) {
    let counts = graph.lineCounts
    let places = graph.nodes.indices.filter { !isKept(graph.nodes[$0], counts[$0]) }
    guard !places.isEmpty else { return }
    page.leaveOut(places, of: &graph, reason, &tally)
  }

  /// All that is near; among events, who took part in the same one is one step away.
  private func surroundings(of centres: Set<String>, in graph: Graph) -> Set<String> {
    let places = Dictionary(uniqueKeysWithValues: zip(graph.nodes.map(\.id), graph.nodes.indices))
    var neighbours = [[Int]](repeating: [], count: graph.nodes.count)
    for edge in graph.edges {
      guard let from = places[edge.from], let to = places[edge.to] else { continue }
      neighbours[from].append(to)
      neighbours[to].append(from)
    }
    graph.meetings.forEach { meeting in
      neighbours[meeting.first].append(meeting.second)
      neighbours[meeting.second].append(meeting.first)
    }
    var near = Set(centres.compactMap { places[$0] })
    var rim = Array(near)
    for _ in 0..<choice.depth * (choice.mode == .participation ? 2 : 1) {
      var next: [Int] = []
      for place in rim {
        for neighbour in neighbours[place] where near.insert(neighbour).inserted { next.append(neighbour) }
      }
      rim = next
    }
    return Set(near.map { graph.nodes[$0].id })
  }
}
