import PluginKit

/// What may be asked of a diagram.
public struct MermaidOptions: GraphOptions {
  package var choice = MermaidOptions.readable
  var edgeLabels = true
  var theme = ThemeChoice.light
  var direction = Direction.leftToRight
  var fence = false
  var anySize = false

  /// All options at their defaults.
  public init() {}

  /// What is drawn in the column of a page is smaller than a picture of its own.
  private static var readable: GraphChoice {
    var choice = GraphChoice()
    choice.top = .strongest(40)
    choice.events = .strongest(40)
    return choice
  }

  /// One line an option.
  public static let declarations: [OptionDeclaration<MermaidOptions>] =
    [
      OptionDeclaration(
        "mode", \.choice.mode,
        help: "What is drawn: relations, who took part in what, who meets whom, or what happened when.")
    ] + choiceDeclarations + [
      OptionDeclaration("edge-labels", \.edgeLabels, help: "Whether edges say what they are."),
      OptionDeclaration("theme", \.theme, help: "The colours."),
      OptionDeclaration("direction", \.direction, help: "Where a flowchart runs: to the right or downwards."),
      OptionDeclaration(
        "fence", \.fence, help: "Whether it stands between ```mermaid and ```, to be put in a Markdown page."),
      OptionDeclaration(
        "any-size", \.anySize,
        help: "Whether it may be larger than Mermaid draws as it is set up: 500 edges, 50,000 characters."),
    ]

  /// Numbers lie within their bounds, and an option is given only where it means something.
  public func validate() throws(OptionFailure) {
    try validateChoice()
    guard choice.mode == .timeline else { return }
    for (option, isGiven) in [("direction", direction != .leftToRight), ("edge-labels", !edgeLabels)]
    where isGiven {
      throw OptionFailure(option: option, problem: .conflict("mode=timeline has no edges and no direction"))
    }
  }
}

/// Where a flowchart runs.
enum Direction: String, OptionValue, CaseIterable {
  case leftToRight = "LR"
  case downwards = "TB"
}
