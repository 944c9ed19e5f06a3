// The HTML plugin: a dossier in, one page out that tells it all and needs nothing beside itself.
//
// What the page tells is a `Report` of PluginKit; here it is given a form.
//   PageWriter, +Sections    the page from its head to its end; sections, items, tables
//   Chart, ChartGlyph        what the timeline shows, and how a date is drawn: known, doubtful, open
//   ChartLayout, ChartAxis   where it stands: lanes, rows, ticks, and the stretches in which many are counted
//   ChartWriter, Legend      the timeline as SVG, and what its signs mean; +Density where there are too many
//   StyleSheet, PageScript   the look, and what moves; both are part of the page; DensityScript for such a timeline
//   PagePart, CompactText    the parts that may be asked for; styles and scripts without what they can do without
//   ContentPolicy, Base64    what the page may do: nothing but show itself
//   HTMLText                 the only way of a text into the page
import DossierModel
import PluginKit

/// One page with a timeline that tells a dossier: it opens, searches, prints and travels without anything beside it.
public struct HTMLExporter: Exporter {
  /// The format: `report.html`.
  public static let format = FormatDescription(
    id: "html", title: "HTML page with a timeline", extensions: ["html", "htm"], mediaType: "text/html",
    uses: Set(RecordKind.allCases))

  private let options: HTMLOptions

  /// An exporter with these options.
  public init(options: HTMLOptions) { self.options = options }

  /// Opens a run that gathers the events, and writes one page at the end.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    try PageRun(options, context, output.mainFile())
  }
}

/// A page in the making.
final class PageRun: ExportRun {
  private let options: HTMLOptions
  private let context: ExportContext
  private let file: OutputFile
  private var batches: [EventBatch] = []
  private var eventCount = 0

  init(_ options: HTMLOptions, _ context: ExportContext, _ file: OutputFile) {
    self.options = options
    self.context = context
    self.file = file
  }

  func consume(_ batch: EventBatch) throws(ExportError) {
    eventCount += batch.count
    guard eventCount <= options.maxEvents else {
      throw .tooManyEvents(for: HTMLExporter.self, limit: options.maxEvents)
    }
    batches.append(batch)
  }

  func finish() async throws(ExportError) -> ExportTally {
    let report = Report(
      batches.flatMap { $0.events.map(\.record) }, context, language: options.language.tag,
      subjects: options.subjects)
    var tally = ExportTally(listsLosses: context.listsLosses)
    var page = PageWriter(report, options)
    let drawn = try await graph(in: report.language)
    page.graph = drawn.flatMap { EmbeddedGraph($0.picture) }
    page.write(&tally)
    // What the graph alone shows.
    for (kind, count) in drawn?.tally.counts ?? [:] where tally.counts[kind] == nil && kind != .dossier {
      tally.wrote(kind, count.written)
    }
    try file.write(&page.buffer)
    return tally
  }

  private func graph(in language: String) async throws(ExportError) -> (
    picture: String, tally: ExportTally
  )? {
    guard options.hasGraph, !context.dossier.relations.isEmpty else { return nil }
    guard let drawing = context.graph else {
      throw .refused("nothing here draws graphs: leave graph out")
    }
    return try await drawing.svg(context, batches, language)
  }
}
