import DossierModel
import PluginKit

/// Leaves the actors with the strongest ties, so that the graph of a large dossier can be read.
struct Strongest {
  let top: Top

  /// How many meetings a picture bears; beyond it each actor keeps this many, the strongest.
  private static let mostTies = 600
  static let tiesKept = 3

  /// Leaves out the other actors with their edges, and says how many they were.
  func apply(to graph: inout Graph, _ tally: inout ExportTally) -> Int {
    guard case .strongest(let limit) = top else { return 0 }
    let actors = graph.nodes.filter { $0.kind != .event }
    guard actors.count > limit else { return 0 }
    var strengths: [String: Int] = [:]
    for edge in graph.edges {
      strengths[edge.from, default: 0] += edge.weight
      if edge.to != edge.from { strengths[edge.to, default: 0] += edge.weight }
    }
    let ranked = actors.sorted { (-(strengths[$0.id] ?? 0), $0.id) < (-(strengths[$1.id] ?? 0), $1.id) }
    let gone = Set(ranked[limit...].map(\.id))
    let reason = "is not among the \(limit) actors with the strongest ties (top=all draws all)"
    for node in ranked[limit...] {
      for actor in node.members.isEmpty ? [node.id] : node.members { tally.lost(.actor, actor, reason) }
    }
    for edge in graph.edges where gone.contains(edge.from) || gone.contains(edge.to) {
      for relation in edge.records { tally.lost(.relation, relation, "an end of it \(reason)") }
    }
    graph.nodes.removeAll { gone.contains($0.id) }
    graph.edges.removeAll { gone.contains($0.from) || gone.contains($0.to) }
    return gone.count
  }

  /// Leaves each actor his strongest ties where all of them would be a blot, and says how many others there were.
  func thinMeetings(of graph: inout Graph, _ tally: inout ExportTally, _ dossier: String) -> Int {
    guard case .strongest = top, graph.layout == .springs, graph.edges.count > Self.mostTies else { return 0 }
    var ties: [String: [Int]] = [:]
    for (index, edge) in graph.edges.enumerated() {
      ties[edge.from, default: []].append(index)
      ties[edge.to, default: []].append(index)
    }
    var kept: Set<Int> = []
    for indices in ties.values {
      let ranked = indices.sorted { (-graph.edges[$0].weight, $0) < (-graph.edges[$1].weight, $1) }
      kept.formUnion(ranked.prefix(Self.tiesKept))
    }
    let count = graph.edges.count - kept.count
    graph.edges = kept.sorted().map { graph.edges[$0] }
    tally.omitted(.event, dossier, "\(count) pairs of actors are not among the strongest (top=all draws all)")
    return count
  }
}
