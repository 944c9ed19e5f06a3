import DossierModel

/// Takes a graph from its mode to the file: what is left out for the sake of the reader, boxes, heading, counts.
struct GraphPage {
  let choice: GraphChoice
  let context: ExportContext

  var language: String { choice.language(in: context) }
  /// The records, with the conflicts about them: for the end, when all events have passed.
  var records: RecordNodes {
    RecordNodes(
      dossier: context.dossier, language: language, asOf: context.asOf,
      conflicts: Conflict.bySubject(context.judgement.conflicts)
    )
  }

  /// The two days that are compared, if the graph shows what changed.
  var comparison: Comparison? { Comparison(choice, asOf: context.asOf) }

  func write(
    _ graph: inout Graph, eventsLeft: Int = 0, degrees: [String: Int]? = nil, with writer: any GraphWriter,
    to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    Narrowing(choice: choice, page: self, degrees: degrees).apply(to: &graph, &tally)
    if choice.mode == .relationships {
      Folding(threshold: choice.fold, words: Words(language)).apply(to: &graph)
    }
    let strongest = Strongest(top: choice.top, page: self)
    let actorsLeft = strongest.apply(to: &graph, &tally)
    let pairsLeft = strongest.thinMeetings(of: &graph, &tally, context.dossier.header.id)
    if choice.mode == .relationships {
      Clusters(
        clustering: choice.cluster, dossier: context.dossier, language: language,
        asOf: choice.asOf.day ?? context.asOf
      ).apply(to: &graph)
    }
    if comparison != nil { graph.quietenUnchanged() }
    EdgeWording(records: records).apply(to: &graph)
    count(graph, &tally)
    if graph.nodes.isEmpty { tally.remark("the graph is empty") }
    graph.title = Heading(choice: choice, words: Words(language), comparison: comparison).lines(
      graph, context.dossier, actorsLeft: actorsLeft, pairsLeft: pairsLeft, eventsLeft: eventsLeft)
    try writer.write(graph, context, to: file, &tally)
  }

  /// Takes nodes out of a graph with all that ends in them, and says why.
  func leaveOut(_ places: [Int], of graph: inout Graph, _ reason: String, _ tally: inout ExportTally) {
    for place in places {
      let node = graph.nodes[place]
      for id in node.members.isEmpty ? [node.id] : node.members where isActor(id) {
        tally.lost(.actor, id, reason)
      }
      if node.kind == .event, choice.mode == .participation { tally.lost(.event, node.id, reason) }
    }
    let reasonOfEdge = "an end of it \(reason)"
    for edge in graph.remove(nodesAt: places) {
      for relation in edge.records { tally.lost(.relation, relation, reasonOfEdge) }
    }
  }

  private func isActor(_ id: String) -> Bool { context.dossier.number(ofActor: id) != nil }

  private func count(_ graph: Graph, _ tally: inout ExportTally) {
    for node in graph.nodes {
      let actors = node.members.isEmpty ? [node.id] : node.members
      tally.wrote(.actor, actors.count(where: isActor))
    }
    if choice.mode == .participation { tally.wrote(.event, graph.nodes.count { $0.kind == .event }) }
    let relations = graph.edges.reduce(0) { $0 + $1.records.count }
    if relations > 0 { tally.wrote(.relation, relations) }
  }
}
