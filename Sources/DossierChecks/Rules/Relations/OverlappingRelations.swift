import DossierModel
import PluginKit

/// One relation entered twice for the same time: a member twice.
struct OverlappingRelations: Check {
  static let code = "W0502"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let groups = Dictionary(grouping: checked.relationsBetweenTheSame) {
      [$0.from, $0.kind, $0.to, $0.role ?? "", $0.level ?? ""]
    }
    return groups.values.filter { $0.count > 1 }.flatMap { group in
      group.indices.compactMap { index -> Diagnostic? in
        let relation = group[index]
        guard let rival = group[..<index].first(where: { $0.certainlyOverlaps(relation) }) else { return nil }
        return Diagnostic(
          .warning, Self.code, at: checked.location(of: relation.id), record: relation.id,
          "“\(checked.name(of: relation.from)) – \(Vocabulary.phrase(of: relation.kind)) – \(checked.name(of: relation.to))” "
            + "is entered twice for the same time",
          help: "keep one of the two, or say when the first one ended",
          related: checked.related(rival.id, "“\(rival.id)” says the same"))
      }
    }
  }
}

extension Relation {
  /// Whether both certainly hold on one day.
  func certainlyOverlaps(_ other: Relation) -> Bool {
    Extent(since: since, until: until).overlap(with: Extent(since: other.since, until: other.until))
      == .certainly
  }
}

extension Explanation {
  static let overlappingRelations = Explanation(
    "W0502", "One relation entered twice for one time",
    """
    Two relations of one kind between the same two, in the same role and at the same level, certainly hold on the same day: a
    member twice. Counts and graphs would have it twice. Keep one of the two, or say in “until” when the first one ended.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean, kind: organisation, name: ASEAN}]
      relations:
        - {id: first, kind: memberOf, from: viet-nam, to: asean, since: 1995, sources: {url: "https://example.org/"}}
        - {id: again, kind: memberOf, from: viet-nam, to: asean, since: 1995-07-28, sources: {url: "https://example.org/"}}
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean, kind: organisation, name: ASEAN}]
      relations:
        - {id: first, kind: memberOf, from: viet-nam, to: asean, since: 1995-07-28, sources: {url: "https://example.org/"}}
      """)
}
