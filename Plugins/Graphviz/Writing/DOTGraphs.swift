import PluginKit

/// Writes graphs and timelines as DOT.
struct DOTGraphs: GraphWriter {
  let options: GraphvizOptions

  func write(
    _ graph: Graph, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    let writer = DOTWriter(
      graph: graph, options: options, context: context, language: options.choice.language(in: context),
      comparison: Comparison(options.choice, asOf: context.asOf))
    try writer.write(to: file, &tally)
  }

  func write(
    _ timeline: Timeline, _ context: ExportContext, to file: OutputFile, _ tally: inout ExportTally
  ) throws(ExportError) {
    var buffer = ByteBuffer()
    let writer = DOTTimeline(
      layout: TimelineLayout(timeline, scale: options.scale, language: options.choice.language(in: context)),
      options: options, context: context)
    writer.write(into: &buffer, &tally)
    try file.write(&buffer)
  }
}
