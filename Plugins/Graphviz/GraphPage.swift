import DossierModel
import PluginKit

/// Takes a graph from its mode to the file: what is left out for the sake of the reader, boxes, heading, counts.
struct GraphPage {
  let options: GraphvizOptions
  let context: ExportContext

  var language: String { options.language.isEmpty ? context.language : options.language }
  /// The records, with the conflicts about them: for the end, when all events have passed.
  var records: RecordNodes {
    RecordNodes(
      dossier: context.dossier, language: language, conflicts: Conflict.bySubject(context.judgement.conflicts)
    )
  }

  /// The two days that are compared, if the graph shows what changed.
  var comparison: Comparison? { Comparison(options, asOf: context.asOf) }

  func write(_ graph: inout Graph, to file: OutputFile, _ tally: inout ExportTally) throws(ExportError) {
    let strongest = Strongest(top: options.top)
    let actorsLeft = strongest.apply(to: &graph, &tally)
    let pairsLeft = strongest.thinMeetings(of: &graph, &tally, context.dossier.header.id)
    if options.mode == .relationships {
      Clusters(clustering: options.cluster, dossier: context.dossier, language: language).apply(to: &graph)
    }
    count(graph, &tally)
    graph.title = Heading(options: options, words: Words(language), comparison: comparison).lines(
      graph, context.dossier, actorsLeft: actorsLeft, pairsLeft: pairsLeft)
    let writer = DOTWriter(
      graph: graph, options: options, context: context, language: language, comparison: comparison)
    try writer.write(to: file, &tally)
  }

  private func count(_ graph: Graph, _ tally: inout ExportTally) {
    for node in graph.nodes {
      let actors = node.members.isEmpty ? [node.id] : node.members
      tally.wrote(.actor, actors.count { context.dossier.actor($0) != nil })
    }
    let relations = graph.edges.reduce(0) { $0 + $1.records.count }
    if relations > 0 { tally.wrote(.relation, relations) }
  }
}
