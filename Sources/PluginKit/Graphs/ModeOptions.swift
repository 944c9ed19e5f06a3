/// Which options mean something in which mode: one that would do nothing is refused, with what does it there.
extension GraphOptions {
  func validateForMode() throws(OptionFailure) {
    let mode = choice.mode
    for rule in Self.rules where rule.differs(choice, Self().choice) && !rule.modes.contains(mode) {
      let modes = rule.modes.map { "mode=\($0)" }.joined(separator: " and ")
      throw Self.conflict(
        rule.option,
        "only \(modes) \(rule.modes.count == 1 ? rule.deed.one : rule.deed.several); this is mode=\(mode)"
          + (rule.instead[mode].map { ": \($0)" } ?? ""))
    }
  }

  private static var rules: [ModeRule] {
    let graphs: [GraphMode] = [.relationships, .participation, .coparticipation]
    let ofActors = (one: "draws actors", several: "draw actors")
    let export = [GraphMode.timeline: "take the filters of the export, as --actor"]
    return [
      ModeRule("top", \.top, graphs, ofActors, [.timeline: "events=10 draws ten of its events"]),
      ModeRule(
        "events", \.events, [.participation, .timeline], ("draws events", "draw events"),
        [.coparticipation: "its events are all counted", .relationships: "top=10 draws ten of its actors"]),
      ModeRule("min-weight", \.minWeight, [.coparticipation], ("weighs its edges", "")),
      ModeRule("min-degree", \.minDegree, graphs, ofActors, export),
      ModeRule("actor", \.actors.values, graphs, ofActors, export),
      ModeRule("kind", \.kinds.values, graphs, ofActors, export),
      ModeRule("exclude", \.excluded.values, graphs, ofActors, export),
      ModeRule("keep-isolated", \.keepsIsolated, graphs, ofActors),
      ModeRule("relation", \.relations.values, [.relationships], ("draws relations", "")),
      ModeRule("cluster", \.cluster, [.relationships], ("has boxes", "")),
      ModeRule("fold", \.fold, [.relationships], ("folds like actors", "")),
      ModeRule(
        "parallel", \.parallel, [.relationships, .participation], ("", "have like edges to collapse or keep")),
      ModeRule(
        "as-of", \.asOf.optionText, [.relationships], ("draws what holds on a day", ""),
        [
          .participation: "take --until, a filter of the export",
          .coparticipation: "take --until, a filter of the export",
          .timeline: "take --as-of, the day of the export, or --until, a filter of it",
        ]),
      ModeRule("changed-since", \.changedSince.optionText, [.relationships], ("compares two days", "")),
    ]
  }
}

/// The modes in which an option means something.
private struct ModeRule {
  let option: String
  let modes: [GraphMode]
  /// What these modes do, for one of them and for several.
  let deed: (one: String, several: String)
  /// What does in another mode what was probably meant.
  let instead: [GraphMode: String]
  /// Whether the option is given, and is not what it is by default.
  let differs: (GraphChoice, GraphChoice) -> Bool

  init(
    _ option: String, _ value: KeyPath<GraphChoice, some Equatable>, _ modes: [GraphMode],
    _ deed: (one: String, several: String), _ instead: [GraphMode: String] = [:]
  ) {
    self.option = option
    self.modes = modes
    self.deed = deed
    self.instead = instead
    differs = { $0[keyPath: value] != $1[keyPath: value] }
  }
}
