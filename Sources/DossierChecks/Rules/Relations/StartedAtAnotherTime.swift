import DossierModel
import PluginKit

/// A relation that had begun before the event that began it, or was over by then.
struct StartedAtAnotherTime: Check {
  static let code = "W0524"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.relations.chosen { $0[$1].startedBy != nil }.compactMap { relation in
      guard let event = relation.startedBy.flatMap(checked.event), let date = event.date else { return nil }
      let related = checked.related(event.id, "“\(event.id)” is here")
      if let since = relation.since, EDTFDate.certainlyPrecedes(since, date) {
        return finding(
          relation.id, "since", in: checked,
          "“\(relation.id)” holds since \(since), before “\(event.id)” (\(date)), which is said to have begun it",
          help: "correct one of the two dates, or “startedBy”", related: related)
      }
      if let until = relation.until, EDTFDate.certainlyPrecedes(until, date) {
        return finding(
          relation.id, "until", in: checked,
          "“\(relation.id)” ended (\(until)) before “\(event.id)” (\(date)), which is said to have begun it",
          help: "correct one of the two dates, or “startedBy”", related: related)
      }
      return nil
    }
  }
}

extension Explanation {
  static let startedAtAnotherTime = Explanation(
    "W0524", "Begun before the event that began it",
    """
    “startedBy” names the event that began a relation, and the relation had certainly begun, or was over, before that event
    took place. A relation may begin after its event: a treaty that is signed enters into force later.
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
          since: 1994
          startedBy: accession
          sources: times
      """,
    right: """
      dossier: {id: asean, title: ASEAN, asOf: 2025-03-10}
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean-body, kind: organisation, name: ASEAN}]
      sources: [{id: times, title: The article}]
      events: [{id: accession, kind: accession, title: Accession, date: 1995-07-28, sources: times}]
      relations:
        - id: member
          kind: memberOf
          from: viet-nam
          to: asean-body
          since: 1995
          startedBy: accession
          sources: times
      """)
}
