import DossierModel

/// Draws who stands in what relation to whom.
struct RelationshipGraph {
  let choice: GraphChoice
  let records: RecordNodes
  /// The titles of events that relations name.
  let eventTitles: [String: String]
  /// The two days that are compared, if the graph shows what changed.
  let comparison: Comparison?

  private var dossier: Dossier { records.dossier }

  /// The graph of the relations that may be drawn; the tally learns of the others.
  func graph(_ tally: inout ExportTally) -> Graph {
    var graph = Graph(name: "relationships")
    let ties = comparison.map { self.ties(of: $0, &tally) } ?? drawnTies(&tally)
    graph.edges = edges(of: ties)
    let ends = Set(graph.edges.flatMap { [$0.from, $0.to] })
    for actor in dossier.actors where ends.contains(actor.id) || choice.keepsIsolated {
      graph.nodes.append(records.node(actor))
    }
    let drawn = Set(graph.nodes.map(\.id))
    graph.nodes += ends.subtracting(drawn).compactMap { records.node(of: $0) ?? eventNode($0) }
    for actor in dossier.actors where !ends.contains(actor.id) && !choice.keepsIsolated {
      tally.lost(.actor, actor.id, "has no relation that is drawn (keep-isolated=yes draws it)")
    }
    graph.sort()
    return graph
  }

  private func eventNode(_ id: String) -> Graph.Node? {
    guard let title = eventTitles[id] else { return nil }
    return Graph.Node(
      id: id, name: title, kind: .event, word: "event", notes: ["event · \(id)"], sortName: title)
  }

  private func drawnTies(_ tally: inout ExportTally) -> [Tie] {
    var ties: [Tie] = []
    for relation in asked(&tally) {
      if let tie = Tie(relation, records, asOf: choice.asOf.day) {
        if let missing = [tie.from, tie.to].first(where: { !isKnown($0) }) {
          tally.lost(.relation, relation.id, "\(missing) is not in the graph's records")
        } else if choice.asOfStrict, tie.isDoubtful {
          tally.lost(
            .relation, relation.id, "holds only possibly on \(choice.asOf.optionText) (as-of-strict)")
        } else {
          ties.append(tie)
        }
      } else if relation.modality.isShown {
        tally.lost(.relation, relation.id, "does not hold on \(choice.asOf.optionText)")
      } else {
        tally.lost(
          .relation, relation.id, "is \(relation.modality.rawValue): only what is or is planned is drawn")
      }
    }
    return ties
  }

  /// The relations of the kinds that were asked for.
  func asked(_ tally: inout ExportTally) -> [Relation] {
    let kinds = Set(choice.relations.values)
    guard !kinds.isEmpty else { return dossier.relations }
    return dossier.relations.filter { relation in
      if kinds.contains(relation.kind) { return true }
      tally.lost(.relation, relation.id, "is of another kind than those that are drawn (relation)")
      return false
    }
  }

  func isKnown(_ id: String) -> Bool {
    dossier.hasThing(id) || eventTitles[id] != nil
  }

  private func edges(of ties: [Tie]) -> [Graph.Edge] {
    guard choice.parallel == .collapse else { return ties.map { edge(of: [$0]) } }
    return Dictionary(grouping: ties, by: \.likeness).values.map { edge(of: $0) }
  }

  /// One edge for like ties, still without words.
  private func edge(of ties: [Tie]) -> Graph.Edge {
    var ties = ties
    if ties.count > 1 { ties.sort { ($0.order, $0.relation.id) < ($1.order, $1.relation.id) } }
    let first = ties[0]
    return Graph.Edge(
      from: first.from, to: first.to, kind: first.words.edge, word: first.relation.kind,
      standing: first.standing, change: first.change, isDoubtful: ties.allSatisfy(\.isDoubtful),
      isMutual: first.words.isMutual, weight: ties.count, order: first.order, id: first.relation.id,
      records: ties.flatMap { tie in [tie.former?.id, tie.relation.id].compactMap { $0 } }, ties: [ties])
  }
}
