/// The options of a format of graphs: what is shown, and what the format has beside it.
package protocol GraphOptions: ExporterOptions {
  var choice: GraphChoice { get set }
}

extension GraphOptions {
  /// The options that say what is shown; `mode` is each format's own, for not every format has every mode.
  package static var choiceDeclarations: [OptionDeclaration<Self>] {
    [
      OptionDeclaration(
        "top", \.choice.top, help: "How many actors are drawn, those with the strongest ties first."),
      OptionDeclaration(
        "events", \.choice.events,
        help:
          "How many events are drawn, in participation and timeline, those with the most participants first."),
      OptionDeclaration(
        "min-weight", \.choice.minWeight, help: "In coparticipation, how many meetings make an edge."),
      OptionDeclaration(
        "min-degree", \.choice.minDegree,
        help: "How many edges an actor must have to be drawn, those to events beyond the bound of events too."
      ),
      OptionDeclaration(
        "actor", \.choice.actors, help: "The ids of actors of whom only the surroundings are drawn."),
      OptionDeclaration(
        "depth", \.choice.depth, help: "How many steps from these actors the surroundings reach."),
      OptionDeclaration("kind", \.choice.kinds, help: "The kinds of actors that are drawn; none for all."),
      OptionDeclaration(
        "relation", \.choice.relations, help: "The kinds of relations that are drawn; none for all."),
      OptionDeclaration(
        "exclude", \.choice.excluded, help: "The ids of actors that are not drawn, nor what ends in them."),
      OptionDeclaration(
        "cluster", \.choice.cluster, help: "What belongs together: a bloc, a kind or a country of actors."),
      OptionDeclaration(
        "parallel", \.choice.parallel, help: "Whether like relations of two actors become one edge."),
      OptionDeclaration(
        "fold", \.choice.fold,
        help: "How many like actors with one like relation become one node; 0 for never."),
      OptionDeclaration(
        "as-of", \.choice.asOf, help: "The day whose relations are drawn; empty for all, with their dates."),
      OptionDeclaration(
        "as-of-strict", \.choice.asOfStrict,
        help: "Whether relations that only possibly hold on that day are left out."),
      OptionDeclaration(
        "changed-since", \.choice.changedSince,
        help: "The earlier of two days: what changed by the day of as-of, else of the export, is marked."),
      OptionDeclaration(
        "keep-isolated", \.choice.keepsIsolated, help: "Whether actors without an edge are drawn."),
      OptionDeclaration(
        "language", \.choice.language,
        help: "The language of names and labels; empty for the export's."),
    ]
  }

  /// Numbers lie within their bounds, and an option is given only where it means something.
  package func validateChoice() throws(OptionFailure) {
    try Self.check("fold", choice.fold, 0...1_000_000)
    try Self.check("min-weight", choice.minWeight, 1...1_000_000)
    try Self.check("min-degree", choice.minDegree, 0...1_000_000)
    try Self.check("depth", choice.depth, 1...100)
    try validateForMode()
    if let earlier = choice.changedSince.day, let later = choice.asOf.day, later <= earlier {
      throw Self.conflict("changed-since", "\(earlier) is not before the day of as-of, \(later)")
    }
    if choice.asOfStrict, choice.asOf.day == nil || choice.changedSince.day != nil {
      throw Self.conflict("as-of-strict", "it needs as-of, the day that is meant, and no changed-since")
    }
    if choice.depth != 1, choice.actors.values.isEmpty {
      throw Self.conflict("depth", "it needs actor, from whom the steps are counted")
    }
  }

  static func conflict(_ option: String, _ words: String) -> OptionFailure {
    OptionFailure(option: option, problem: .conflict(words))
  }
}
