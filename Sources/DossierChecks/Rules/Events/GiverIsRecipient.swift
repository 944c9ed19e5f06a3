import DossierModel
import PluginKit

/// Someone who gives to himself: giver and recipient of one event, or both ends of one object.
struct GiverIsRecipient: Check {
  static let code = "W0592"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    atEvents(checked)
      + checked.dossier.objects.compactMap { object in
        guard let from = object.from, from == object.to else { return nil }
        return finding(
          object.id, "to", in: checked, "“\(object.id)” goes from \(checked.name(of: from)) to the same",
          help: "correct “from” or “to”")
      }
  }

  private func atEvents(_ checked: CheckedDossier) -> [Diagnostic] {
    checked.events.flatMap { event -> [Diagnostic] in
      guard event.participants.contains(where: { $0.role == "recipient" }) else { return [] }
      let givers = Set(event.participants.filter { $0.role == "giver" || $0.role == "donor" }.map(\.actor))
      return event.participants.indices.compactMap { number in
        let participant = event.participants[number]
        guard participant.role == "recipient", givers.contains(participant.actor) else { return nil }
        return finding(
          event.id, "participants/\(number)", in: checked,
          "\(checked.name(of: participant.actor)) is both giver and recipient at “\(event.id)”",
          help: "correct one of the two roles; an exchange of gifts is two events, or two “participant”s")
      }
    }
  }
}

extension Explanation {
  static let giverIsRecipient = Explanation(
    "W0592", "Giver and recipient are the same",
    """
    One actor is entered as the giver and as the recipient of the same event, or an object goes from an actor to the same
    actor. Where both sides give something, make an event for each gift, or enter both as “participant”.
    """,
    wrong: """
      actors: [{id: asean, kind: organisation, name: ASEAN}]
      events: [{id: visit, kind: visit, title: Visit, sources: {url: "https://example.org/"}}]
      objects: [{id: painting, kind: painting, name: A painting, from: asean, to: asean, event: visit}]
      """,
    right: """
      actors: [{id: asean, kind: organisation, name: ASEAN}, {id: viet-nam, kind: state, name: Viet Nam}]
      events: [{id: visit, kind: visit, title: Visit, sources: {url: "https://example.org/"}}]
      objects: [{id: painting, kind: painting, name: A painting, from: viet-nam, to: asean, event: visit}]
      """)
}
