import DossierModel
import PluginKit

/// Draws actors who meet: the more events they share, the thicker the line.
struct CoparticipationGraph {
  let options: GraphvizOptions
  let records: RecordNodes

  private var words: Words { Words(records.language) }

  /// The graph of these meetings.
  func graph(_ meetings: Meetings, _ tally: inout ExportTally) -> Graph {
    var graph = Graph(name: "coparticipation", layout: .springs)
    var weak = 0
    var present: Set<String> = []
    for (pair, weight) in meetings.weights {
      guard weight >= options.minWeight else {
        weak += 1
        continue
      }
      let first = meetings.actors[Int(pair >> 32)]
      let second = meetings.actors[Int(pair & 0xFFFF_FFFF)]
      guard records.dossier.actor(first) != nil, records.dossier.actor(second) != nil else { continue }
      present.formUnion([first, second])
      graph.edges.append(edge(min(first, second), max(first, second), Int(weight)))
    }
    let title = records.dossier.header.id
    if weak > 0 {
      tally.omitted(.event, title, "\(weak) pairs of actors share fewer than \(options.minWeight) events")
    }
    if meetings.lonelyCount > 0 {
      tally.omitted(
        .event, title, "\(meetings.lonelyCount) events with fewer than two participants join nobody")
    }
    for actor in records.dossier.actors {
      if present.contains(actor.id) || options.keepsIsolated {
        graph.nodes.append(records.node(actor))
      } else {
        tally.lost(
          .actor, actor.id, "meets nobody in the events that are counted (keep-isolated=yes draws it)")
      }
    }
    graph.sort()
    return graph
  }

  private func edge(_ first: String, _ second: String, _ weight: Int) -> Graph.Edge {
    let names = [first, second].map { records.dossier.name(of: $0, in: records.language) ?? $0 }
    let events = words(weight == 1 ? "event" : "events", "sự kiện")
    return Graph.Edge(
      from: first, to: second, kind: .meeting, word: "meeting", label: "\(weight)",
      notes: ["\(names[0]) – \(names[1]): \(weight) \(events)"], isMutual: true, weight: weight,
      id: "\(first)+\(second)")
  }
}
