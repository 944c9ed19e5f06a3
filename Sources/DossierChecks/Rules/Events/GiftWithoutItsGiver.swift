import DossierModel
import PluginKit

/// A gift whose giver took no part in the event at which it was given, neither himself nor through others.
struct GiftWithoutItsGiver: Check {
  static let code = "N0593"

  private static let gifts: Set = ["gift", "artwork", "painting", "medal", "book", "flag"]

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.objects.compactMap { object in
      guard Self.gifts.contains(object.kind), let giver = object.from,
        let event = object.event.flatMap(checked.event), !event.participants.isEmpty,
        !event.participants.contains(where: { isGiver($0, giver, checked.dossier) })
      else { return nil }
      return finding(
        object.id, "from", in: checked,
        "\(checked.name(of: giver)) gave “\(object.id)” at “\(event.id)”, but took no part in it",
        help: "add the giver to the participants, or say with “onBehalfOf” who gave it for him",
        related: checked.related(event.id, "“\(event.id)” is here"))
    }
  }

  /// Whether a participant is the giver, acts for him, or belongs to the same body or country.
  private func isGiver(_ participant: Participant, _ giver: String, _ dossier: Dossier) -> Bool {
    let bodies = dossier.bodies(of: participant.actor) + (participant.onBehalfOf.map(dossier.bodies) ?? [])
    if !Set(bodies).isDisjoint(with: dossier.bodies(of: giver)) { return true }
    guard let country = dossier.actor(giver)?.country else { return false }
    return dossier.actor(participant.actor)?.country == country
  }
}

extension Dossier {
  /// An actor, the body that he is part of, and so on.
  func bodies(of actor: String) -> [String] {
    var bodies: [String] = []
    var next: String? = actor
    while let id = next, !bodies.contains(id) {
      bodies.append(id)
      next = self.actor(id)?.partOf
    }
    return bodies
  }
}

extension Explanation {
  static let giftWithoutItsGiver = Explanation(
    "N0593", "A gift whose giver was not there",
    """
    An object was given at an event, and its giver is not among the participants: neither he nor anyone who acts for him,
    is part of the same body, or comes from the same country. Perhaps the participants are not complete, or the gift
    belongs to another event.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}, {id: asean, kind: organisation, name: ASEAN}]
      events:
        - {id: visit, kind: visit, title: Visit, participants: asean, sources: {url: "https://example.org/"}}
      objects: [{id: painting, kind: gift, name: A painting, from: viet-nam, to: asean, event: visit}]
      """,
    right: """
      actors:
        - {id: viet-nam, kind: state, name: Viet Nam}
        - {id: asean, kind: organisation, name: ASEAN}
        - {id: to-lam, kind: person, name: To Lam}
      events:
        - id: visit
          kind: visit
          title: Visit
          participants: [asean, {actor: to-lam, role: visitor, onBehalfOf: viet-nam}]
          sources: {url: "https://example.org/"}
      objects: [{id: painting, kind: gift, name: A painting, from: viet-nam, to: asean, event: visit}]
      """)
}
