import DossierModel
import PluginKit

/// What may be asked of a graph.
public struct GraphvizOptions: ExporterOptions {
  var mode = Mode.relationships
  var top = Top.strongest(150)
  var minWeight = 1
  var cluster = Clustering.bloc
  var parallel = Parallel.collapse
  var fold = 5
  var asOf = Day(day: nil)
  var changedSince = Day(day: nil)
  var keepsIsolated = false
  var edgeLabels = EdgeLabels.auto
  var legend = LegendChoice.auto
  var theme = ThemeChoice.light
  var font = FontName.standard
  var language = ""
  var render = OptionList<Picture>()
  var dpi = 144
  var timeout = 60
  var program = "dot"

  /// All options at their defaults.
  public init() {}

  /// One line an option.
  public static let declarations: [OptionDeclaration<GraphvizOptions>] = [
    OptionDeclaration(
      "mode", \.mode, help: "What is drawn: relations, who took part in what, or who meets whom."),
    OptionDeclaration("top", \.top, help: "How many actors are drawn, those with the strongest ties first."),
    OptionDeclaration("min-weight", \.minWeight, help: "In coparticipation, how many meetings make an edge."),
    OptionDeclaration(
      "cluster", \.cluster, help: "What is drawn in one box: a bloc, a kind or a country of actors."),
    OptionDeclaration("parallel", \.parallel, help: "Whether like relations of two actors become one edge."),
    OptionDeclaration(
      "fold", \.fold, help: "How many like actors with one like relation become one node; 0 for never."),
    OptionDeclaration(
      "as-of", \.asOf, help: "The day whose relations are drawn; empty for all, with their dates."),
    OptionDeclaration(
      "changed-since", \.changedSince,
      help:
        "The earlier of two days: what changed by the day of as-of, else of the export, is marked and coloured."
    ),
    OptionDeclaration("keep-isolated", \.keepsIsolated, help: "Whether actors without an edge are drawn."),
    OptionDeclaration(
      "edge-labels", \.edgeLabels, help: "Whether edges say what they are; auto: in relationships."),
    OptionDeclaration("legend", \.legend, help: "Whether the graph explains its shapes and lines."),
    OptionDeclaration("theme", \.theme, help: "The colours."),
    OptionDeclaration(
      "font", \.font, help: "The font, or a list of fonts of which the first that is there is taken."),
    OptionDeclaration(
      "language", \.language, help: "The language of names and labels; empty for the export's."),
    OptionDeclaration(
      "render", \.render, help: "The pictures to make beside the graph, with the program dot."),
    OptionDeclaration("dpi", \.dpi, help: "The resolution of a PNG, 36 to 600."),
    OptionDeclaration("timeout", \.timeout, help: "How many seconds one picture may take, 1 to 3600."),
    OptionDeclaration("program", \.program, help: "The Graphviz program: a name on the PATH, or a path."),
  ]

  /// Numbers lie within their bounds, and `min-weight` is given only where it means something.
  public func validate() throws(OptionFailure) {
    try Self.check("fold", fold, 0...1_000_000)
    try Self.check("min-weight", minWeight, 1...1_000_000)
    try Self.check("dpi", dpi, 36...600)
    try Self.check("timeout", timeout, 1...3600)
    if let earlier = changedSince.day {
      guard mode == .relationships else {
        throw OptionFailure(
          option: "changed-since",
          problem: .conflict("only mode=relationships compares two days; this is mode=\(mode)"))
      }
      if let later = asOf.day, later <= earlier {
        throw OptionFailure(
          option: "changed-since", problem: .conflict("\(earlier) is not before the day of as-of, \(later)"))
      }
    }
    guard minWeight == 1 || mode == .coparticipation else {
      throw OptionFailure(
        option: "min-weight",
        problem: .conflict("only mode=coparticipation weighs its edges; this is mode=\(mode)"))
    }
  }

  private static func check(_ option: String, _ value: Int, _ bounds: ClosedRange<Int>) throws(OptionFailure)
  {
    guard bounds.contains(value) else {
      throw OptionFailure(
        option: option,
        problem: .value(
          found: "\(value)", expected: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"))
    }
  }
}
