import DossierModel
import PluginKit

/// An actor or a place that no other record names.
struct NeverNamed: Check {
  static let code = "N0534"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let dossier = checked.dossier
    guard !dossier.actors.isEmpty || !dossier.places.isEmpty else { return [] }
    let named = Self.named(in: checked)
    return dossier.actors.filter { !named.contains($0.id) }.map { finding($0.id, "actor", checked) }
      + dossier.places.filter { !named.contains($0.id) }.map { finding($0.id, "place", checked) }
  }

  private func finding(_ record: String, _ kind: String, _ checked: CheckedDossier) -> Diagnostic {
    finding(
      record, in: checked, "nothing names the \(kind) “\(record)”",
      help: "name it where it belongs, or take it out")
  }

  /// The ids that stand in any record but their own.
  private static func named(in checked: CheckedDossier) -> Set<String> {
    let dossier = checked.dossier
    var named: Set<String> = []
    func add(_ ids: String?...) { for case let id? in ids { named.insert(id) } }
    for event in checked.events {
      add(event.place?.place)
      for participant in event.participants { add(participant.actor, participant.onBehalfOf) }
    }
    for place in dossier.places { add(place.partOf) }
    for actor in dossier.actors { add(actor.partOf) }
    for relation in dossier.relations { add(relation.from, relation.to) }
    for object in dossier.objects { add(object.from, object.to, object.place?.place) }
    for claim in dossier.claims {
      let scope = claim.of
      add(claim.subject, claim.claimant, scope?.id, scope?.actor, scope?.from, scope?.to, scope?.partOf)
    }
    for target in dossier.targets { add(target.owner) }
    for statement in dossier.statements {
      add(statement.speaker)
      named.formUnion(statement.about + statement.audience)
    }
    return named
  }
}

extension Explanation {
  static let neverNamed = Explanation(
    "N0534", "An actor or place that nothing names",
    """
    No event, relation, claim, statement or other record names the actor or place. It stands in tables, and takes no part in
    anything. Perhaps a record that names it is still to be entered, or names another by mistake.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: indonesia, kind: state, name: Indonesia}]
      statements: [{id: thanks, speaker: viet-nam, gist: Thanks., sources: {url: "https://example.org/"}}]
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: indonesia, kind: state, name: Indonesia}]
      statements:
        - {id: thanks, speaker: viet-nam, gist: Thanks., audience: indonesia, sources: {url: "https://example.org/"}}
      """)
}
