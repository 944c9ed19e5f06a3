import DossierModel
import PluginKit

/// A participant who acts on behalf of himself.
struct ActsForItself: Check {
  static let code = "N0598"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.events.flatMap { event -> [Diagnostic] in
      event.participants.indices.compactMap { number -> Diagnostic? in
        let participant = event.participants[number]
        guard participant.onBehalfOf == participant.actor else { return nil }
        return finding(
          event.id, "participants/\(number)/onBehalfOf", in: checked,
          "\(checked.name(of: participant.actor)) acts on behalf of himself or itself at “\(event.id)”",
          help: "name the one for whom the participant acted, or take “onBehalfOf” out")
      }
    }
  }
}

extension Explanation {
  static let actsForItself = Explanation(
    "N0598", "On behalf of oneself",
    """
    “onBehalfOf” names the participant himself. It is for another: the person was there, and acted for a state or a body.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}]
      events:
        - id: vote
          kind: vote
          title: Vote
          participants: [{actor: viet-nam, role: party, onBehalfOf: viet-nam}]
          sources: {url: "https://example.org/"}
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam}]
      events:
        - id: vote
          kind: vote
          title: Vote
          participants: [{actor: viet-nam, role: party}]
          sources: {url: "https://example.org/"}
      """)
}
