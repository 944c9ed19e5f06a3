// The GEXF plugin: a graph of a dossier for Gephi, networkx and other programs that analyse networks.
//
//   GEXFOptions      what is shown (the same as for all graph formats; by default everything)
//   GEXFWriter       the file: attributes, nodes, edges
//   NodeAttribute    what is told of a node beside its name; EdgeAttribute, of an edge beside its ends
//   GEXFInterval     dates as the intervals in which something may have held
//   XMLText          the only way of a text into the file
import DossierModel
import PluginKit

/// Graphs as GEXF 1.3, with the times in which relations held.
public struct GEXFExporter: Exporter {
  /// The format: `relations.gexf`.
  public static let format = FormatDescription(
    id: "gexf", title: "GEXF (Gephi)", extensions: ["gexf"], mediaType: "application/gexf+xml",
    uses: [.event, .actor, .relation])

  private let options: GEXFOptions

  /// An exporter with these options.
  public init(options: GEXFOptions) { self.options = options }

  /// Opens a run that writes one graph.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try GraphExport(options.choice, writer: GEXFWriter(asOf: options.choice.asOf.day)).begin(context, output)
  }
}
