import DossierModel
import PluginKit

/// An event that is still planned though its time is over.
struct PlannedInThePast: Check {
  static let code = "W0504"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.events.compactMap { event in
      guard
        Checks.isOverduePlan(
          modality: event.modality, status: event.status, date: event.date, asOf: checked.asOf)
      else { return nil }
      return Diagnostic(
        .warning, Self.code, at: checked.location(of: event.id, "date"), record: event.id,
        "“\(event.id)” is planned for \(event.date?.description ?? ""), which is over as of \(checked.asOf)",
        help: "say whether it happened (“modality: actual”), or was cancelled or postponed (“status”)")
    }
  }
}
