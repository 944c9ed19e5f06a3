// The Graphviz plugin: a dossier in, the text of a graph out, and pictures of it on request.
//
// A mode has a fold, which gathers what it needs of the events, and a graph that is drawn from that:
//   RelationshipFold, RelationshipGraph        who stands in what relation to whom     mode=relationships
//   ParticipationFold, ParticipationGraph      who took part in what                   mode=participation
//   CoparticipationFold, CoparticipationGraph  who meets whom, and how often           mode=coparticipation
//   Graph                the graph itself: nodes, edges, meetings, clusters. Knows nothing of DOT
//   Comparison, RelationshipGraph+Changes   what changed between two days
//   Folding, Strongest, Clusters    what makes a graph readable: like members become one node, weak ties go
//   GraphPage            the way of a graph from its mode to the file
//   NodeKind, EdgeKind, Theme, Legend    how it looks
//   DOTEscaping          the only way of a text into the file
//   DOTWriter, ManyMeetings    the file
//   Rendering            the pictures, through the program `dot`
import DossierModel
import PluginKit

/// Relationship graphs for Graphviz: who stands in what relation to whom, who took part in what, who meets whom.
public struct GraphvizExporter: Exporter {
  /// The format: `relations.gv`.
  public static let format = FormatDescription(
    id: "dot", title: "Graphviz DOT", extensions: ["gv", "dot"], mediaType: "text/vnd.graphviz",
    uses: [.event, .actor, .relation])

  private let options: GraphvizOptions

  /// An exporter with these options.
  public init(options: GraphvizOptions) { self.options = options }

  /// Opens a run that writes one graph.
  ///
  /// Pictures need a file to lie beside.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    guard options.render.values.isEmpty || output.path != "-" else {
      throw .refused(
        "pictures lie beside the graph's file, and standard output has no place beside it: give a path")
    }
    if let comparison = Comparison(options, asOf: context.asOf), comparison.later <= comparison.earlier {
      throw .refused(
        "changed-since=\(comparison.earlier) is not before \(comparison.later), the day of the export: give as-of"
      )
    }
    return switch options.mode {
    case .relationships: try RelationshipFold(options: options).beginFold(context, output)
    case .participation: try ParticipationFold(options: options).beginFold(context, output)
    case .coparticipation: try CoparticipationFold(options: options).beginFold(context, output)
    }
  }

  /// Renders the pictures that the option `render` asks for.
  public func complete(_ context: ExportContext, _ output: Output) async throws(ExportError) {
    guard !options.render.values.isEmpty else { return }
    let rendering = Rendering(
      program: options.program, seconds: options.timeout, dotsPerInch: options.dpi)
    try await rendering.draw(options.render.values, beside: output)
  }
}
