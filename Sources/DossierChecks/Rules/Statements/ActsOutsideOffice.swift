import DossierModel
import PluginKit

/// Someone who acts for a state or body at a time when he held no office in it, though the dossier knows his offices.
struct ActsOutsideOffice: Check {
  static let code = "W0581"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let tenures = Tenures(checked.dossier)
    if tenures.isEmpty { return [] }
    return checked.events.flatMap { event -> [Diagnostic] in
      guard let date = event.date, event.modality == .actual else { return [] }
      return event.participants.indices.compactMap { number -> Diagnostic? in
        let participant = event.participants[number]
        guard let body = participant.onBehalfOf,
          let held = tenures.allOutside(date, of: participant.actor, in: body),
          let first = held.first
        else { return nil }
        return finding(
          event.id, "participants/\(number)", in: checked,
          "\(checked.name(of: participant.actor)) acts for \(checked.name(of: body)) at “\(event.id)” (\(date)), "
            + "but held office there \(first.timeInWords)",
          help: "correct a date, or name whom he acted for then",
          related: held.flatMap { checked.related($0.id, "the office is here") })
      }
    }
  }
}

extension Explanation {
  static let actsOutsideOffice = Explanation(
    "W0581", "Acting for a body without an office in it",
    """
    A person takes part in an event on behalf of a state or body; the dossier knows the offices that he holds there, and all
    of them certainly began later or ended before. A visit is entered under the wrong date, or a tenure is, or another
    tenure is missing.
    """,
    wrong: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      actors: [{id: to-lam, kind: person, name: To Lam}, {id: cpv, kind: party, name: Communist Party of Viet Nam}]
      events:
        - id: visit
          kind: visit
          title: Visit
          date: 2024-03-10
          participants: [{actor: to-lam, role: visitor, onBehalfOf: cpv}]
          sources: times
      relations:
        - {id: r, kind: holdsOffice, from: to-lam, to: cpv, role: General Secretary, since: 2024-08-03, sources: times}
      """,
    right: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      actors: [{id: to-lam, kind: person, name: To Lam}, {id: cpv, kind: party, name: Communist Party of Viet Nam}]
      events:
        - id: visit
          kind: visit
          title: Visit
          date: 2025-03-10
          participants: [{actor: to-lam, role: visitor, onBehalfOf: cpv}]
          sources: times
      relations:
        - {id: r, kind: holdsOffice, from: to-lam, to: cpv, role: General Secretary, since: 2024-08-03, sources: times}
      """)
}
