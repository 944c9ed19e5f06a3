import PluginKit

/// What may be asked of a graph for programs: by default everything is in it.
public struct GEXFOptions: GraphOptions {
  package var choice = GraphChoice.all
  var mode: GEXFMode {
    get { GEXFMode(rawValue: choice.mode.rawValue) ?? .relationships }
    set { choice.mode = GraphMode(rawValue: newValue.rawValue) ?? .relationships }
  }

  /// All options at their defaults.
  public init() {}

  /// One line an option.
  public static let declarations: [OptionDeclaration<GEXFOptions>] =
    [
      OptionDeclaration(
        "mode", \.mode, help: "What is in the graph: relations, who took part in what, or who meets whom.")
    ] + choiceDeclarations

  /// Numbers lie within their bounds, and an option is given only where it means something.
  public func validate() throws(OptionFailure) { try validateChoice() }
}

/// What a graph for programs shows: GEXF has no timelines.
enum GEXFMode: String, OptionValue, CaseIterable { case relationships, participation, coparticipation }
