import PluginKit

/// What may be asked of a graph, and of the pictures of it.
public struct GraphvizOptions: GraphOptions {
  package var choice = GraphChoice()
  var edgeLabels = EdgeLabels.auto
  var scale = ScaleChoice.linear
  var legend = LegendChoice.auto
  var theme = ThemeChoice.light
  var font = FontName.standard
  var render = OptionList<Picture>()
  var dpi = 144
  var timeout = 60
  var memory = 2_048
  var program = "dot"

  /// All options at their defaults.
  public init() {}

  /// One line an option.
  public static let declarations: [OptionDeclaration<GraphvizOptions>] =
    [
      OptionDeclaration(
        "mode", \.choice.mode,
        help: "What is drawn: relations, who took part in what, who meets whom, or what happened when.")
    ] + choiceDeclarations + [
      OptionDeclaration(
        "edge-labels", \.edgeLabels, help: "Whether edges say what they are; auto: in relationships."),
      OptionDeclaration(
        "scale", \.scale,
        help: "Whether a timeline is to scale, or gives room to the years in which something happened."),
      OptionDeclaration("legend", \.legend, help: "Whether the graph explains its shapes and lines."),
      OptionDeclaration("theme", \.theme, help: "The colours."),
      OptionDeclaration(
        "font", \.font, help: "The font, or a list of fonts of which the first that is there is taken."),
      OptionDeclaration(
        "render", \.render, help: "The pictures to make beside the graph, with the program dot."),
      OptionDeclaration("dpi", \.dpi, help: "The resolution of a PNG, 36 to 600."),
      OptionDeclaration("timeout", \.timeout, help: "How many seconds one picture may take, 1 to 3600."),
      OptionDeclaration(
        "memory", \.memory, help: "How many megabytes the program may take for a picture, 64 to 65536."),
      OptionDeclaration("program", \.program, help: "The Graphviz program: a name on the PATH, or a path."),
    ]

  /// Numbers lie within their bounds, and an option is given only where it means something.
  public func validate() throws(OptionFailure) {
    try validateChoice()
    try Self.check("dpi", dpi, 36...600)
    try Self.check("timeout", timeout, 1...3600)
    try Self.check("memory", memory, 64...65_536)
    try need(scale == .linear || choice.mode == .timeline, "scale", "only mode=timeline has a scale")
    try need(edgeLabels == .auto || choice.mode != .timeline, "edge-labels", "mode=timeline has no edges")
    let standard = Self()
    let given = [
      ("timeout", timeout != standard.timeout), ("memory", memory != standard.memory),
      ("program", program != standard.program),
    ]
    for (option, isGiven) in given {
      try need(!isGiven || !render.values.isEmpty, option, "it needs render, the pictures to make")
    }
    try need(
      dpi == standard.dpi || render.values.contains(.png), "dpi",
      "it needs render=png: no other picture has pixels")
  }

  private func need(_ isSo: Bool, _ option: String, _ sentence: String) throws(OptionFailure) {
    guard isSo else { throw OptionFailure(option: option, problem: .conflict(sentence)) }
  }
}
