// The Markdown plugin: a dossier in, a text out that reads well as it is, on GitHub, in a wiki and through pandoc.
//
// What it tells is a `Report` of PluginKit, the same as the HTML page; here it is written down.
//   MarkdownWriter    sections, lists, tables
//   MarkdownText      the only way of a text into the file
//   ReportTimeline    the timeline, on request
import DossierModel
import PluginKit

/// A dossier as a text with headings, lists and tables.
public struct MarkdownExporter: WholeExporter {
  /// The format: `report.md`.
  public static let format = FormatDescription(
    id: "md", title: "Markdown report", extensions: ["md", "markdown"], mediaType: "text/markdown",
    uses: Set(RecordKind.allCases))

  private let options: MarkdownOptions

  /// An exporter with these options.
  public init(options: MarkdownOptions) { self.options = options }

  /// The most events that the option `max-events` allows.
  public var eventLimit: Int { options.maxEvents }

  /// Writes the report.
  public func write(
    _ events: [Event], _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    let report = Report(
      events, context, language: options.language.tag, subjects: options.sections.subjects)
    MarkdownWriter(report: report, hasTimeline: options.mermaid).write(into: &buffer, &tally)
  }
}

/// What may be asked of a Markdown report.
public struct MarkdownOptions: ExporterOptions {
  var language = ReportLanguage()
  var sections = OptionList([ReportPart.all])
  var mermaid = false
  var maxEvents = 5_000

  /// All options at their defaults.
  public init() {}

  /// One line an option.
  public static let declarations: [OptionDeclaration<MarkdownOptions>] = [
    OptionDeclaration(
      "language", \.language,
      help: "The language of names and labels (labels: en or vi); empty for the export's."),
    OptionDeclaration(
      "sections", \.sections,
      help: "What the report tells; brief: the events. Sources cited there stand below them."),
    OptionDeclaration(
      "mermaid", \.mermaid,
      help: "Whether a timeline stands in it, which GitHub and others draw with Mermaid."),
    OptionDeclaration("max-events", \.maxEvents, help: "How many events the report takes at the most."),
  ]

  /// A report has one section and takes one event at least.
  public func validate() throws(OptionFailure) {
    try Self.checkGiven("sections", sections)
    try Self.check("max-events", maxEvents, 1...1_000_000)
  }
}
