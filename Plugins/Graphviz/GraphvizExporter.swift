// The Graphviz plugin: a dossier in, the text of a graph out, and pictures of it on request.
//
//   GraphvizOptions      what may be asked for; what the graph shows is `GraphChoice`, the same for all graph formats
//   NodeLook, EdgeLook, Theme, Legend    how it looks
//   DOTEscaping          the only way of a text into the file
//   DOTGraphs            takes a graph or a timeline, as PluginKit made it, to its writer
//   DOTWriter            a graph: nodes, edges, boxes
//   Engine, ColumnEstimate  which program lays it out, and with which settings; whether columns fit a sheet
//   DOTTimeline, TimelineLayout, TimelineScale, TimelineMark    a timeline, laid out by us to scale
//   Rendering, Child     the pictures, through the program `dot`
import DossierModel
import PluginKit

/// Graphs for Graphviz: who stands in what relation to whom, who took part in what, who meets whom, what happened when.
public struct GraphvizExporter: Exporter {
  /// The format: `relations.gv`.
  public static let format = FormatDescription(
    id: "dot", title: "Graphviz DOT", extensions: ["gv", "dot"], mediaType: "text/vnd.graphviz",
    uses: [.event, .actor, .relation, .target])

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
    return try GraphExport(options.choice, writer: DOTGraphs(options: options)).begin(context, output)
  }

  /// Renders the pictures that the option `render` asks for.
  public func complete(_ context: ExportContext, _ output: Output) async throws(ExportError) {
    guard !options.render.values.isEmpty else { return }
    let rendering = Rendering(
      program: options.program, seconds: options.timeout, megabytes: options.memory,
      dotsPerInch: options.dpi)
    try rendering.draw(options.render.values, beside: output)
  }
}
