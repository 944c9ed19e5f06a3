import DossierModel
import PluginKit

/// Events that may be one: the same kind, day and participants, under two titles.
struct EventsAlike: Check {
  static let code = "N0595"

  /// Of these, one day may well see several between the same two.
  private static let repeated: Set = [
    "speech", "statement", "meeting", "call", "vote", "ceremony", "signing",
  ]

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    AlikeEvents(checked.events).groups.flatMap { group -> [Diagnostic] in
      guard let first = group.events.first, first.participants.count > 1, first.date?.isDays == true,
        !Self.repeated.contains(first.kind)
      else { return [] }
      return group.pairs(haveSameTitle: false).map { rival, event in
        finding(
          event.id, in: checked,
          "“\(event.id)” may be “\(rival.id)” again: the same kind, date and participants",
          help: "keep one of the two if they are the same; “place” or “seq” tells them apart if they are not",
          related: checked.related(rival.id, "“\(rival.id)” is here"))
      }
    }
  }
}

extension EDTFDate {
  /// Whether it is known to the day: `2025-03-10`, `2025-03-09/2025-03-11`.
  var isDays: Bool { exactDay != nil || (startPart.point?.exactDay != nil && endPart.point?.exactDay != nil) }
}

extension Explanation {
  static let eventsAlike = Explanation(
    "N0595", "Events that may be one",
    """
    Two events with different titles are of one kind, on the same day, with the same participants, and neither place nor
    order tells them apart. Two newspapers may call one visit by two names. Kinds of which a day may see several, such as
    speeches, meetings and votes, are passed over.
    """,
    wrong: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-11}
      actors: [{id: to-lam, kind: person, name: To Lam}, {id: asean, kind: organisation, name: ASEAN}]
      events:
        - id: one
          kind: visit
          title: Visit to the Secretariat
          date: 2025-03-10
          participants: [to-lam, asean]
          sources: {url: "https://a.org/"}
        - id: two
          kind: visit
          title: Party chief in Jakarta
          date: 2025-03-10
          participants: [asean, to-lam]
          sources: {url: "https://b.org/"}
      """,
    right: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-11}
      actors: [{id: to-lam, kind: person, name: To Lam}, {id: asean, kind: organisation, name: ASEAN}]
      events:
        - id: one
          kind: visit
          title: Visit to the Secretariat
          date: 2025-03-10
          participants: [to-lam, asean]
          sources: [{url: "https://a.org/"}, {url: "https://b.org/"}]
      """)
}
