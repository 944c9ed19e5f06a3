import DossierModel
import PluginKit

/// A relation that is commemorated, of which the anniversaries are those of an event that is not.
struct AnniversariesOfTheBeginning: Check {
  static let code = "W0527"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let kept = checked.dossier.relations.chosen { $0[$1].commemorate && $0[$1].startedBy != nil }
    return kept.compactMap { relation in
      guard let event = relation.startedBy.flatMap(checked.event), !event.commemorate else { return nil }
      return finding(
        relation.id, "commemorate", in: checked,
        "“\(relation.id)” has no anniversaries: they are those of “\(event.id)”, which is not commemorated",
        help: "write “commemorate: true” in “\(event.id)”",
        related: checked.related(event.id, "“\(event.id)” is here"))
    }
  }
}

extension Explanation {
  static let anniversariesOfTheBeginning = Explanation(
    "W0527", "Anniversaries of an event that is not commemorated",
    """
    A relation that an event began has the anniversaries of that event, so that no day is kept twice. Where the event is not
    commemorated, no calendar and no table has them.
    """,
    wrong: """
      dossier: {id: asean, title: ASEAN, asOf: 2025-03-10}
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean-body, kind: organisation, name: ASEAN}]
      sources: [{id: times, title: The article}]
      events: [{id: accession, kind: accession, title: Accession, date: 1995-07-28, sources: times}]
      relations:
        - id: member
          kind: memberOf
          from: viet-nam
          to: asean-body
          startedBy: accession
          commemorate: true
          sources: times
      """,
    right: """
      dossier: {id: asean, title: ASEAN, asOf: 2025-03-10}
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean-body, kind: organisation, name: ASEAN}]
      sources: [{id: times, title: The article}]
      events: [{id: accession, kind: accession, title: Accession, date: 1995-07-28, commemorate: true, sources: times}]
      relations:
        - id: member
          kind: memberOf
          from: viet-nam
          to: asean-body
          startedBy: accession
          sources: times
      """)
}
