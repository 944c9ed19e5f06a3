import DossierModel
import PluginKit

/// Actors who may be one: of one kind, and the name of one is a name of the other.
struct ActorsAlike: Check {
  static let code = "N0532"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var named: [Key: RecordsOfOneName<Actor>] = [:]
    return checked.dossier.actors.compactMap { actor -> Diagnostic? in
      // Treaties and plans come in series that share a title.
      guard actor.kind != "document", actor.kind != "policy" else { return nil }
      let keys = Self.keys(of: actor)
      let rival = keys.lazy.compactMap { key in
        named[key]?.first(partOf: actor.partOf) { other in
          other.canBe(actor) && (other.isCalled(key.name) || actor.isCalled(key.name))
        }.map { (key.name, $0) }
      }.first
      for key in keys { named[key, default: RecordsOfOneName()].add(actor, partOf: actor.partOf) }
      guard let (name, other) = rival else { return nil }
      return finding(
        actor.id, "name", in: checked,
        "“\(actor.id)” may be “\(other.id)”: both are called “\(name.text)”, but for accents and capitals",
        help:
          "keep one of the two if they are the same; “country” or “partOf” tells them apart if they are not",
        related: checked.related(other.id, "“\(other.id)” is here"))
    }
  }

  private struct Key: Hashable {
    let kind: String
    let name: FoldedText
  }

  private static func keys(of actor: Actor) -> [Key] {
    var keys: [Key] = []
    for name in (actor.name?.wordings.map(\.text) ?? []) + actor.aliases {
      let key = Key(kind: actor.kind, name: FoldedText(name))
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }
}

extension Actor {
  /// Whether it is a name of the actor, not only an alias: aliases like “CPR” are shared by many.
  fileprivate func isCalled(_ folded: FoldedText) -> Bool {
    name?.wordings.contains { FoldedText($0.text) == folded } ?? false
  }

  /// Whether nothing that is said of two actors tells them apart: country, the body that they belong to, codes.
  fileprivate func canBe(_ other: Actor) -> Bool {
    let codes = self.codes?.values ?? [:]
    let differ = codes.contains { scheme, code in other.codes?[scheme].map { $0 != code } ?? false }
    return !differ && (country == nil || other.country == nil || country == other.country)
      && (partOf == nil || other.partOf == nil || partOf == other.partOf)
  }
}

extension Explanation {
  static let actorsAlike = Explanation(
    "N0532", "Two actors with one name",
    """
    Two actors of one kind bear the same name or alias but for accents, capitals and punctuation: “Tô Lâm” and “To Lam”.
    Often they are one actor, entered twice. Names are shared, too: a “country” or a “partOf” that differs, or a code,
    tells them apart, and takes the note away.
    """,
    wrong: """
      actors: [{id: to-lam, kind: person, name: To Lam}, {id: lam, kind: person, name: Tô Lâm}]
      statements:
        - {id: one, speaker: to-lam, gist: Thanks., audience: lam, sources: {url: "https://example.org/"}}
      """,
    right: """
      actors: [{id: to-lam, kind: person, name: {en: To Lam, vi: Tô Lâm}}]
      statements:
        - {id: one, speaker: to-lam, gist: Thanks., sources: {url: "https://example.org/"}}
      """)
}
