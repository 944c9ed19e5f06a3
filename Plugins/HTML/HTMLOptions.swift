import PluginKit

/// What may be asked of a page.
public struct HTMLOptions: ExporterOptions {
  var language = ReportLanguage()
  var sections = OptionList([PagePart.report(.all)])
  var script = true
  var graph = false
  var anniversaries = false
  var maxEvents = 5_000

  /// All options at their defaults.
  public init() {}

  /// One line an option.
  public static let declarations: [OptionDeclaration<HTMLOptions>] = [
    OptionDeclaration(
      "language", \.language,
      help: "The language of names and labels (labels: en or vi); empty for the export's."),
    OptionDeclaration(
      "sections", \.sections,
      help: "What the page tells; brief: the timeline and the events. Sources cited there stand below them."),
    OptionDeclaration(
      "script", \.script, help: "Whether the page can be searched, filtered and zoomed; no writes no script."),
    OptionDeclaration(
      "graph", \.graph,
      help: "Whether the graph of relations stands in the page as well; it is drawn by Graphviz."),
    OptionDeclaration(
      "anniversaries", \.anniversaries,
      help: "Whether the timeline has a lane with the anniversaries of what is commemorated."),
    OptionDeclaration("max-events", \.maxEvents, help: "How many events the page takes at the most."),
  ]

  /// A page has one section and takes one event at least.
  public func validate() throws(OptionFailure) {
    try Self.checkGiven("sections", sections)
    try Self.check("max-events", maxEvents, 1...1_000_000)
  }
}

extension HTMLOptions {
  /// The sections that are asked for.
  var subjects: Set<ReportSection.Subject> {
    sections.values.reduce(into: []) { subjects, part in
      if case .report(let part) = part { subjects.formUnion(part.subjects) }
    }
  }

  /// Whether the timeline is drawn.
  var hasTimeline: Bool {
    sections.values.contains { [.timeline, .report(.all), .report(.brief)].contains($0) }
  }

  /// Whether the graph of relations is drawn.
  var hasGraph: Bool { graph || sections.values.contains(.graph) }
}
