import DossierModel

/// Draws actors who meet: the more events they share, the thicker the line.
struct CoparticipationGraph {
  let choice: GraphChoice
  let records: RecordNodes

  /// The graph of what was counted, which it takes over.
  func graph(_ meetings: inout MeetingCounter, _ tally: inout ExportTally) -> Graph {
    var graph = Graph(name: "coparticipation", layout: .springs)
    graph.meetings = Graph.Meetings(meetings.takeCounts())
    let title = records.dossier.header.id
    let count = graph.meetings.count
    if choice.minWeight > 1 { graph.meetings.keep { $0.count >= choice.minWeight } }
    if graph.meetings.count < count {
      let weak = count - graph.meetings.count
      tally.omitted(
        .event, title,
        "\(weak) \(weak == 1 ? "pair of actors shares" : "pairs of actors share") fewer than \(choice.minWeight) events"
      )
    }
    if meetings.lonelyCount > 0 {
      tally.omitted(
        .event, title, "\(meetings.lonelyCount) events with fewer than two participants join nobody")
    }
    place(meetings.actors, in: &graph, &tally)
    return graph
  }

  /// Makes nodes of those who meet, and lets the lines, which know them by their ranks, end in them.
  private func place(_ actors: [Int], in graph: inout Graph, _ tally: inout ExportTally) {
    var isDrawn = [Bool](repeating: choice.keepsIsolated, count: actors.count)
    graph.meetings.forEach { meeting in
      isDrawn[meeting.first] = true
      isDrawn[meeting.second] = true
    }
    var ranks: [String: Int] = [:]
    for (rank, number) in actors.enumerated() where isDrawn[rank] {
      ranks[records.dossier.actors[number].id] = rank
    }
    for actor in records.dossier.actors {
      if ranks[actor.id] != nil {
        graph.nodes.append(records.node(actor))
      } else {
        tally.lost(
          .actor, actor.id, "meets nobody in the events that are counted (keep-isolated=yes draws it)")
      }
    }
    graph.sort()
    var places = [Int](repeating: -1, count: actors.count)
    for (place, node) in graph.nodes.enumerated() {
      if let rank = ranks[node.id] { places[rank] = place }
    }
    graph.meetings.move(to: places)
  }
}
