import DossierModel
import PluginKit

/// A target that was due before the event at which it was set.
struct DueBeforeItWasSet: Check {
  static let code = "W0554"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.targets.compactMap { target in
      guard let due = target.due, let event = target.madeAt.flatMap(checked.event), let date = event.date,
        EDTFDate.certainlyPrecedes(due, date)
      else { return nil }
      return finding(
        target.id, "due", in: checked,
        "“\(target.id)” is due in \(due), before “\(event.id)” (\(date)), at which it was set",
        help: "correct one of the two dates, or “madeAt”",
        related: checked.related(event.id, "“\(event.id)” is here"))
    }
  }
}

extension Explanation {
  static let dueBeforeItWasSet = Explanation(
    "W0554", "A target due before it was set",
    """
    All of “due” lies before the event at which the target was set or told. Nobody sets himself a goal for the past; one of
    the two dates is wrong, or the target was set at another event.
    """,
    wrong: """
      dossier: {id: growth, title: Growth, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      actors: [{id: viet-nam, kind: state, name: Viet Nam}]
      events: [{id: speech, kind: speech, title: Speech, date: 2025-03-10, sources: times}]
      targets: [{id: t, owner: viet-nam, goal: 8 percent, due: 2024, madeAt: speech, status: met, sources: times}]
      """,
    right: """
      dossier: {id: growth, title: Growth, asOf: 2025-03-12}
      sources: [{id: times, title: The article}]
      actors: [{id: viet-nam, kind: state, name: Viet Nam}]
      events: [{id: speech, kind: speech, title: Speech, date: 2025-03-10, sources: times}]
      targets: [{id: t, owner: viet-nam, goal: 8 percent, due: 2025, madeAt: speech, sources: times}]
      """)
}
