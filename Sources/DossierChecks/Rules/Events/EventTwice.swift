import DossierModel
import PluginKit

/// An event that is entered twice: the same kind, date, participants and title.
struct EventTwice: Check {
  static let code = "W0594"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    AlikeEvents(checked.events).groups.flatMap { group in
      group.pairs(haveSameTitle: true).map { first, event in
        finding(
          event.id, in: checked, "“\(event.id)” says the same as “\(first.id)”",
          help: "keep one of the two, with the sources of both",
          related: checked.related(first.id, "“\(first.id)” is here"))
      }
    }
  }
}

extension Explanation {
  static let eventTwice = Explanation(
    "W0594", "An event entered twice",
    """
    Two events are of one kind, on one date, with the same participants and the same title, and neither place nor order
    tells them apart. Mostly two sources report the same event: keep one record, and cite both sources in it.
    """,
    wrong: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-11}
      actors: [{id: to-lam, kind: person, name: To Lam}]
      events:
        - {id: one, kind: visit, title: Visit, date: 2025-03-10, participants: to-lam, sources: {url: "https://a.org/"}}
        - {id: two, kind: visit, title: Visit, date: 2025-03-10, participants: to-lam, sources: {url: "https://b.org/"}}
      """,
    right: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-11}
      actors: [{id: to-lam, kind: person, name: To Lam}]
      events:
        - id: one
          kind: visit
          title: Visit
          date: 2025-03-10
          participants: to-lam
          sources: [{url: "https://a.org/"}, {url: "https://b.org/"}]
      """)
}
