import DossierModel
import PluginKit

/// A relation that is still planned though it was to begin by now.
struct RelationPlannedInThePast: Check {
  static let code = "W0526"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.relations.chosen { $0[$1].modality == .planned }.compactMap { relation in
      guard let since = relation.since, let latest = since.latestStart,
        latest < checked.asOf
      else { return nil }
      return finding(
        relation.id, "since", in: checked,
        "“\(relation.id)” is planned to hold since \(since), which is over as of \(checked.asOf)",
        help: "say whether it holds (“modality: actual”), or take “since” out")
    }
  }
}

extension Explanation {
  static let relationPlannedInThePast = Explanation(
    "W0526", "A relation planned, though its time came",
    """
    A relation is entered as planned, and the day on which it was to begin lies before the day as of which the dossier
    stands. Say whether it holds by now.
    """,
    wrong: """
      dossier: {id: asean, title: ASEAN, asOf: 2025-12-31}
      actors: [{id: timor-leste, kind: state, name: Timor-Leste}, {id: body, kind: organisation, name: ASEAN}]
      sources: [{id: times, title: The article}]
      relations:
        - {id: r, kind: memberOf, from: timor-leste, to: body, since: 2025-10, modality: planned, sources: times}
      """,
    right: """
      dossier: {id: asean, title: ASEAN, asOf: 2025-12-31}
      actors: [{id: timor-leste, kind: state, name: Timor-Leste}, {id: body, kind: organisation, name: ASEAN}]
      sources: [{id: times, title: The article}]
      relations:
        - {id: r, kind: memberOf, from: timor-leste, to: body, since: 2025-10, sources: times}
      """)
}
