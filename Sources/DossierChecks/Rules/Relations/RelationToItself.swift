import DossierModel
import PluginKit

/// A relation that leads from a record to itself.
struct RelationToItself: Check {
  static let code = "W0522"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.relations.filter { $0.from == $0.to }.map { relation in
      finding(
        relation.id, "to", in: checked,
        "“\(relation.id)” leads from \(checked.name(of: relation.from)) to the same",
        help: "correct “from” or “to”")
    }
  }
}

extension Explanation {
  static let relationToItself = Explanation(
    "W0522", "A relation from a record to itself",
    """
    Both ends of the relation are the same record. Nothing is a member, a part or a partner of itself; mostly one end was
    copied and not changed.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean, kind: organisation, name: ASEAN}]
      relations:
        - {id: member, kind: memberOf, from: viet-nam, to: asean, sources: {url: "https://example.org/"}}
        - {id: chair, kind: chairs, from: asean, to: asean, sources: {url: "https://example.org/"}}
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean, kind: organisation, name: ASEAN}]
      relations:
        - {id: member, kind: memberOf, from: viet-nam, to: asean, sources: {url: "https://example.org/"}}
        - {id: chair, kind: chairs, from: viet-nam, to: asean, sources: {url: "https://example.org/"}}
      """)
}
