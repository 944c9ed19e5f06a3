import DossierModel
import PluginKit

/// A relation that holds both ways, entered from both sides.
struct SymmetricRelationTwice: Check {
  static let code = "W0521"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var seen: [Key: [Relation]] = [:]
    return checked.relationsBetweenTheSame.compactMap { relation in
      guard relation.holdsBothWays else { return nil }
      let key = Key(relation)
      let mirrored = seen[key]?.first {
        $0.from == relation.to && $0.from != $0.to && $0.certainlyOverlaps(relation)
      }
      seen[key, default: []].append(relation)
      guard let mirrored else { return nil }
      return finding(
        relation.id, in: checked,
        "“\(relation.id)” says from the other side what “\(mirrored.id)” says: "
          + "\(Vocabulary.phrase(of: relation.kind)) of \(checked.name(of: mirrored.from)) and "
          + checked.name(of: mirrored.to),
        help: "keep one of the two: it holds both ways",
        related: checked.related(mirrored.id, "“\(mirrored.id)” is here"))
    }
  }

  private struct Key: Hashable {
    let kind: String
    let ends: Set<String>
    let level: String?
    let role: String?

    init(_ relation: Relation) {
      kind = relation.kind
      ends = [relation.from, relation.to]
      level = relation.level
      role = relation.role
    }
  }
}

extension Explanation {
  static let symmetricRelationTwice = Explanation(
    "W0521", "One relation entered from both sides",
    """
    Diplomatic relations, partnerships, alliances, agreements and marriages hold both ways. Entered once from each side, for
    the same time, level and role, they are counted and drawn twice. Keep one; where the two sides send envoys of different
    ranks, say so in “level”.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: indonesia, kind: state, name: Indonesia}]
      relations:
        - {id: one, kind: diplomaticRelations, from: viet-nam, to: indonesia, sources: {url: "https://a.org/"}}
        - {id: two, kind: diplomaticRelations, from: indonesia, to: viet-nam, sources: {url: "https://b.org/"}}
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: indonesia, kind: state, name: Indonesia}]
      relations:
        - {id: one, kind: diplomaticRelations, from: viet-nam, to: indonesia, sources: {url: "https://a.org/"}}
      """)
}
