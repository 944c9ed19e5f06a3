import DossierModel
import PluginKit

/// What may be asked of a page.
public struct HTMLOptions: ExporterOptions {
  var language = ReportLanguage()
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
      "script", \.script, help: "Whether the page can be searched, filtered and zoomed; no writes no script."),
    OptionDeclaration(
      "graph", \.graph, help: "Whether the graph of relations stands in the page; it is drawn by Graphviz."),
    OptionDeclaration(
      "anniversaries", \.anniversaries,
      help: "Whether the timeline has a lane with the anniversaries of what is commemorated."),
    OptionDeclaration("max-events", \.maxEvents, help: "How many events the page takes at the most."),
  ]

  /// A page takes one event at least.
  public func validate() throws(OptionFailure) {
    guard (1...1_000_000).contains(maxEvents) else {
      throw OptionFailure(
        option: "max-events",
        problem: .value(found: "\(maxEvents)", expected: "a whole number from 1 to 1000000"))
    }
  }
}
