/// Which options mean something in which mode: one that would do nothing is refused, with what does it there.
extension GraphOptions {
  func validateForMode() throws(OptionFailure) {
    let standard = Self().choice
    for rule in ModeRule.all where rule.isGiven(choice, standard) {
      if let sentence = rule.refusals[choice.mode] { throw Self.conflict(rule.option, sentence) }
    }
  }
}

/// The modes that have no use for an option, each with the sentence in which it is refused.
private struct ModeRule {
  let option: String
  let refusals: [GraphMode: String]
  /// Whether the option is another than it is by default.
  let isGiven: (GraphChoice, GraphChoice) -> Bool

  init(
    _ option: String, _ value: KeyPath<GraphChoice, some Equatable>,
    _ refusals: [GraphMode: String]
  ) {
    self.option = option
    self.refusals = refusals
    isGiven = { $0[keyPath: value] != $1[keyPath: value] }
  }

  static var all: [ModeRule] {
    let noActors = [
      GraphMode.timeline: "mode=timeline draws no actors: take the filters of the export, as --actor"
    ]
    return [
      ModeRule("top", \.top, [.timeline: "mode=timeline draws no actors: events=10 draws ten of its events"]),
      ModeRule(
        "events", \.events,
        [
          .relationships: "mode=relationships draws no events: top=10 draws ten of its actors",
          .coparticipation: "mode=coparticipation counts all events: top=10 draws ten of its actors",
        ]),
      ModeRule("min-degree", \.minDegree, noActors),
      ModeRule("actor", \.actors.values, noActors),
      ModeRule("kind", \.kinds.values, noActors),
      ModeRule("exclude", \.excluded.values, noActors),
      ModeRule("keep-isolated", \.keepsIsolated, noActors),
      ModeRule(
        "parallel", \.parallel,
        [
          .coparticipation: "mode=coparticipation draws one edge for each pair",
          .timeline: "mode=timeline has no edges",
        ]),
      ModeRule("min-weight", \.minWeight, only(.coparticipation, "weighs its edges")),
      ModeRule("relation", \.relations.values, only(.relationships, "draws relations")),
      ModeRule("cluster", \.cluster, only(.relationships, "has boxes")),
      ModeRule("fold", \.fold, only(.relationships, "folds like actors")),
      ModeRule("changed-since", \.changedSince.optionText, only(.relationships, "compares two days")),
      ModeRule(
        "as-of", \.asOf.optionText,
        only(.relationships, "draws what holds on a day").mapValues {
          $0 + "; for events up to a day take --until, a filter of the export"
        }),
    ]
  }

  /// The refusals of an option that one mode alone has a use for.
  private static func only(_ mode: GraphMode, _ deed: String) -> [GraphMode: String] {
    let others = GraphMode.allCases.filter { $0 != mode }
    return Dictionary(
      uniqueKeysWithValues: others.map { ($0, "only mode=\(mode) \(deed); this is mode=\($0)") })
  }
}
