import DossierModel
import PluginKit

/// Draws who stands in what relation to whom.
struct RelationshipGraph {
  let options: GraphvizOptions
  let records: RecordNodes
  /// The titles of events that relations name.
  let eventTitles: [String: String]
  /// The two days that are compared, if the graph shows what changed.
  let comparison: Comparison?

  private var dossier: Dossier { records.dossier }
  private var words: Words { Words(records.language) }

  /// The graph of the relations that may be drawn; the tally learns of the others.
  func graph(_ tally: inout ExportTally) -> Graph {
    var graph = Graph(name: "relationships")
    let ties = comparison.map { self.ties(of: $0, &tally) } ?? drawnTies(&tally)
    graph.edges = edges(of: ties)
    let ends = Set(graph.edges.flatMap { [$0.from, $0.to] })
    for actor in dossier.actors where ends.contains(actor.id) || options.keepsIsolated {
      graph.nodes.append(records.node(actor))
    }
    let drawn = Set(graph.nodes.map(\.id))
    graph.nodes += ends.subtracting(drawn).compactMap { records.node(of: $0) ?? eventNode($0) }
    for actor in dossier.actors where !ends.contains(actor.id) && !options.keepsIsolated {
      tally.lost(.actor, actor.id, "has no relation that is drawn (keep-isolated=yes draws it)")
    }
    if comparison != nil { graph.quietenUnchanged() }
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
    for relation in dossier.relations {
      if let tie = Tie(relation, records, asOf: options.asOf.day) {
        if let missing = [tie.from, tie.to].first(where: { !isKnown($0) }) {
          tally.lost(.relation, relation.id, "\(missing) is not in the graph's records")
        } else {
          ties.append(tie)
        }
      } else if relation.modality.isShown {
        tally.lost(.relation, relation.id, "does not hold on \(options.asOf.optionText)")
      } else {
        tally.lost(
          .relation, relation.id, "is \(relation.modality.rawValue): only what is or is planned is drawn")
      }
    }
    return ties
  }

  func isKnown(_ id: String) -> Bool {
    dossier.actor(id) != nil || dossier.place(id) != nil || dossier.object(id) != nil
      || eventTitles[id] != nil
  }

  private func edges(of ties: [Tie]) -> [Graph.Edge] {
    guard options.parallel == .collapse else { return ties.map { edge(of: [$0]) } }
    return Dictionary(grouping: ties, by: \.likeness).values.map { edge(of: $0) }
  }

  /// One edge for like ties: `chair of ×3`, with all dates in the tooltip.
  private func edge(of ties: [Tie]) -> Graph.Edge {
    let ties = ties.sorted { ($0.order, $0.relation.id) < ($1.order, $1.relation.id) }
    let first = ties[0]
    let spans = ties.map { $0.span(words) }
    var edge = Graph.Edge(
      from: first.from, to: first.to, kind: first.words.edge, word: first.relation.kind,
      standing: first.standing, isDoubtful: ties.allSatisfy(\.isDoubtful), isMutual: first.words.isMutual,
      weight: ties.count, link: ties.lazy.compactMap { records.link(of: $0.relation.sources) }.first,
      order: first.order, id: first.relation.id,
      records: ties.flatMap { tie in [tie.former?.id, tie.relation.id].compactMap { $0 } })
    edge.change = first.change
    edge.notes = zip(ties, spans).flatMap { tie, span in [tie.line(span, records)] + tie.rivalries }
    edge.label = label(of: ties, spans: spans.filter { !$0.isEmpty }, isDoubtful: edge.isDoubtful)
    return edge
  }

  private func label(of ties: [Tie], spans: [String], isDoubtful: Bool) -> String {
    let first = ties[0]
    var text =
      (first.change?.sign ?? "") + first.phrase(isOnlyOne: Set(ties.map(\.relation.role)).count == 1, words)
    if ties.count > 1 { text += " ×\(ties.count)" }
    let mark = first.standing == .disputed || isDoubtful ? " ?" : ""
    guard let span = spans.first else { return wrapped(text, width: 17, lines: 3) + mark }
    let times = spans.count > 3 ? "\(span) … \(spans[spans.count - 1])" : spans.joined(separator: ", ")
    return wrapped(text, width: 17, lines: 3) + "\n" + wrapped(times, width: 20, lines: 3) + mark
  }
}
