// Graphs of a dossier, for every format that draws or holds one.
//
// A mode has a fold, which gathers what it needs of the events, and a graph that is made from that:
//   RelationshipFold, RelationshipGraph        who stands in what relation to whom     mode=relationships
//   ParticipationFold, ParticipationGraph      who took part in what                   mode=participation
//   CoparticipationFold, CoparticipationGraph  who meets whom, and how often           mode=coparticipation
//   TimelineFold, Timeline                     what happened when                      mode=timeline
//   GraphChoice, GraphOptions    what is shown, and the options that say so
//   ChosenEvents, ForemostEvents   which events are drawn: those of whom is asked for, and of them the foremost
//   ModeOptions, ChosenWords     what of it is refused: an option that its mode has no use for, a word that nothing has
//   Graph                        the graph itself: nodes, edges, meetings, clusters. Knows no format
//   Comparison, RelationshipGraph+Changes   what changed between two days
//   Narrowing, Folding, Strongest, Clusters    what makes a graph readable: filters, like members, weak ties, boxes
//   EdgeWording                  what the lines of relations are called, once it is known which are drawn
//   GraphPage                    the way of a graph from its mode to the format
//   NodeKind, EdgeKind           what nodes and edges tell; how they look is each format's own affair

/// Writes graphs in some format: what a format of graphs has to know beside its options.
package protocol GraphWriter: Sendable {
  /// Writes a graph.
  func write(
    _ graph: Graph, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError)
  /// Writes what happened when.
  func write(
    _ timeline: Timeline, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError)
}

/// Makes a graph of a dossier and its events, and has it written.
package struct GraphExport {
  private let choice: GraphChoice
  private let writer: any GraphWriter

  package init(_ choice: GraphChoice, writer: any GraphWriter) {
    self.choice = choice
    self.writer = writer
  }

  /// Opens a run that writes one graph.
  package func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    if let comparison = Comparison(choice, asOf: context.asOf), comparison.later <= comparison.earlier {
      throw .refused(
        "changed-since=\(comparison.earlier) is not before \(comparison.later), the day of the export: give as-of"
      )
    }
    try ChosenWords(choice, context.dossier).check(output)
    return switch choice.mode {
    case .relationships: try RelationshipFold(choice: choice, writer: writer).beginFold(context, output)
    case .coparticipation: try CoparticipationFold(choice: choice, writer: writer).beginFold(context, output)
    case .participation, .timeline:
      try ForemostFold(choice: choice, writer: writer).beginFold(context, output)
    }
  }
}
