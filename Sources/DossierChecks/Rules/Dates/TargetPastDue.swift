import DossierModel
import PluginKit

/// A target whose time is over and of which nobody says how it ended.
struct TargetPastDue: Check {
  static let code = "W0505"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.targets.compactMap { target in
      guard target.status == nil || target.status == "open", let due = target.due, let latest = due.latest,
        latest < checked.asOf
      else { return nil }
      return Diagnostic(
        .warning, Self.code, at: checked.location(of: target.id, "due"), record: target.id,
        "the target “\(target.id)” of \(checked.name(of: target.owner)) was due in \(due), which is over as of \(checked.asOf)",
        help: "say how it ended: “status: met” or “status: missed”")
    }
  }
}

extension Explanation {
  static let targetPastDue = Explanation(
    "W0505", "A target past due",
    """
    The time by which a target was to be reached is over, and nobody says how it ended. Add “status: met” or “status: missed”,
    with the source that says so.
    """,
    wrong: """
      dossier: {id: growth, title: Growth, asOf: 2025-03-12}
      actors: [{id: viet-nam, kind: state, name: Viet Nam}]
      targets:
        - {id: t, owner: viet-nam, goal: 8 percent, due: 2024, sources: {url: "https://example.org/"}}
      """,
    right: """
      dossier: {id: growth, title: Growth, asOf: 2025-03-12}
      actors: [{id: viet-nam, kind: state, name: Viet Nam}]
      targets:
        - {id: t, owner: viet-nam, goal: 8 percent, due: 2024, status: missed, sources: {url: "https://example.org/"}}
      """)
}
