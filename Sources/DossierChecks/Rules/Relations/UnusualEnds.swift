import DossierModel
import PluginKit

/// A relation between actors of kinds that it does not hold between: a marriage of two states.
struct UnusualEnds: Check {
  static let code = "N0525"

  /// For some kinds of relation, what its ends may be, as far as they are actors of a known kind.
  private static let ends: [String: (from: Ends, to: Ends)] = [
    "spouseOf": (.persons, .persons),
    "relativeOf": (.persons, .persons),
    "holdsOffice": (.persons, .bodies),
    "diplomaticRelations": (.bodies, .bodies),
    "memberOf": (.any, .bodies),
    "seeksMembership": (.any, .bodies),
    "observerOf": (.any, .bodies),
    "organOf": (.bodies, .bodies),
    "partyOf": (.bodies, .bodies),
    "alliance": (.bodies, .bodies),
  ]

  private enum Ends {
    case any, persons, bodies

    func allow(_ kind: String) -> Bool {
      switch self {
      case .any: true
      case .persons: kind == "person" || kind == "group" || !Vocabulary.actorKinds.contains(kind)
      case .bodies: kind != "person"
      }
    }

    var words: String { self == .persons ? "a person" : "a state or a body" }
  }

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.relations.compactMap { relation in
      guard let ends = Self.ends[relation.kind] else { return nil }
      for (field, id, end) in [("from", relation.from, ends.from), ("to", relation.to, ends.to)] {
        guard let actor = checked.dossier.actor(id), !end.allow(actor.kind) else { continue }
        return finding(
          relation.id, field, in: checked,
          "“\(field)” of a \(relation.kind) is mostly \(end.words); \(checked.name(of: id)) is \(article(actor.kind)) \(actor.kind)",
          help: "correct “\(field)” or “kind”", related: checked.related(id, "“\(id)” is here"))
      }
      return nil
    }
  }
}

extension Explanation {
  static let unusualEnds = Explanation(
    "N0525", "A relation between unusual ends",
    """
    Some relations hold between actors of some kinds: persons are married and hold offices, states and bodies keep
    diplomatic relations and have members. Here an actor of another kind stands at an end. Often the office-holder was
    entered for his state, or “from” and “to” were mixed up.
    """,
    wrong: """
      actors: [{id: to-lam, kind: person, name: To Lam}, {id: indonesia, kind: state, name: Indonesia}]
      relations:
        - {id: ties, kind: diplomaticRelations, from: to-lam, to: indonesia, sources: {url: "https://example.org/"}}
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: indonesia, kind: state, name: Indonesia}]
      relations:
        - {id: ties, kind: diplomaticRelations, from: viet-nam, to: indonesia, sources: {url: "https://example.org/"}}
      """)
}
