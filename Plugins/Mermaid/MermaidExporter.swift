// The Mermaid plugin: a graph or a timeline as text that GitHub, GitLab and many editors draw.
//
//   MermaidOptions      what is shown (the same as for all graph formats), and for where it is
//   MermaidGraphs       takes a graph or a timeline to its writer, and sees to Mermaid's own limits
//   MermaidFlowchart    a graph: nodes, edges, boxes
//   TimelineSections    what happened when, in the order of time
//
// MermaidTimeline and MermaidText of PluginKit, which reports take too, are the only way of a text into the file.
import DossierModel
import PluginKit

/// Flowcharts and timelines for Mermaid.
public struct MermaidExporter: Exporter {
  /// The format: `relations.mmd`.
  public static let format = FormatDescription(
    id: "mermaid", title: "Mermaid", extensions: ["mmd", "mermaid"], mediaType: "text/vnd.mermaid",
    uses: [.event, .actor, .relation, .target])

  private let options: MermaidOptions

  /// An exporter with these options.
  public init(options: MermaidOptions) { self.options = options }

  /// Opens a run that writes one diagram.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try GraphExport(options.choice, writer: MermaidGraphs(options: options)).begin(context, output)
  }
}
