import DossierModel
import PluginKit

/// A participant who is listed twice in one event, in one role and for the same principal.
struct ParticipantTwice: Check {
  static let code = "W0591"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.events.flatMap { event -> [Diagnostic] in
      let participants = event.participants
      guard participants.count > 1 else { return [] }
      var seen: Set<Participant> = []
      return participants.indices.compactMap { number -> Diagnostic? in
        let participant = participants[number]
        guard !seen.insert(participant).inserted else { return nil }
        let role = participant.role.map { " as \($0)" } ?? ""
        return finding(
          event.id, "participants/\(number)", in: checked,
          "\(checked.name(of: participant.actor)) is listed twice at “\(event.id)”\(role)",
          help: "keep one of the two")
      }
    }
  }
}

extension Explanation {
  static let participantTwice = Explanation(
    "W0591", "A participant listed twice",
    """
    The same actor stands twice among the participants of one event, in the same role and for the same principal. Counts of
    participants would have him twice. Somebody who acts in two roles, or for two principals, may stand twice.
    """,
    wrong: """
      actors: [{id: to-lam, kind: person, name: To Lam}]
      events:
        - id: visit
          kind: visit
          title: Visit
          participants: [{actor: to-lam, role: visitor}, {actor: to-lam, role: visitor}]
          sources: {url: "https://example.org/"}
      """,
    right: """
      actors: [{id: to-lam, kind: person, name: To Lam}]
      events:
        - id: visit
          kind: visit
          title: Visit
          participants: [{actor: to-lam, role: visitor}, {actor: to-lam, role: speaker}]
          sources: {url: "https://example.org/"}
      """)
}
