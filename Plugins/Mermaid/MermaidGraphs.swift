import DossierModel
import PluginKit

/// Writes graphs and timelines for Mermaid.
struct MermaidGraphs: GraphWriter {
  let options: MermaidOptions

  func write(
    _ graph: Graph, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    let words = Words(options.choice.language(in: context))
    let flowchart = MermaidFlowchart(graph, options, words)
    let edges = graph.edges.count + graph.meetings.count
    guard options.anySize || edges <= MermaidLimits.edges else {
      throw tooLarge("\(edges) edges", "\(MermaidLimits.edges)")
    }
    try write(graph.title, flowchart.lines, context, to: file)
    let links = graph.nodes.count { $0.link != nil } + graph.edges.count { $0.link != nil }
    if links > 0 {
      tally.omitted(
        .actor, context.dossier.header.id, "\(links) links: pages that draw Mermaid do not follow them")
    }
  }

  func write(
    _ timeline: Timeline, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    let words = Words(options.choice.language(in: context))
    try write(timeline.title, MermaidTimeline(timeline, words).lines, context, to: file)
  }

  private func write(
    _ title: [String], _ lines: [String], _ context: ExportContext, to file: OutputFile
  ) throws(ExportError) {
    // The title stands in YAML, where JSON's quotes hold any text.
    var buffer = ByteBuffer()
    buffer.put("---\ntitle: ")
    buffer.put(jsonText: composed(title.joined(separator: " – ")))
    buffer.put("\nconfig:\n  theme: \(options.theme.mermaidName)\n---\n")
    buffer.put("%% \(context.generator), as of \(context.asOf)\n")
    for line in lines { buffer.put(line + "\n") }
    let characters = buffer.withBytes { String(decoding: $0, as: UTF8.self).utf16.count }
    guard options.anySize || characters <= MermaidLimits.characters else {
      throw tooLarge("\(characters) characters", "\(MermaidLimits.characters)")
    }
    if options.fence {
      var fenced = ByteBuffer()
      fenced.put("```mermaid\n")
      buffer.withBytes { fenced.put(bytes: $0) }
      fenced.put("```\n")
      buffer = fenced
    }
    try file.write(&buffer)
  }

  private func tooLarge(_ found: String, _ most: String) -> ExportError {
    .refused(
      "the diagram has \(found), and Mermaid draws \(most): choose fewer with top, events, actor or --from, "
        + "or write it all the same with any-size=yes")
  }
}

extension ThemeChoice {
  /// Mermaid's own theme that goes with it.
  fileprivate var mermaidName: StaticString {
    switch self {
    case .light: "default"
    case .dark: "dark"
    case .mono: "neutral"
    }
  }
}
