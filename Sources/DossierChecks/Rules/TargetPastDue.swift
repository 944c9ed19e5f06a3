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
