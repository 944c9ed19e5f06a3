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

extension Explanation {
  static let plannedInThePast = Explanation(
    "W0504", "Planned, though its time is over",
    """
    An event is entered as planned, and all of its date lies before the day as of which the dossier stands. Say whether it
    happened (“modality: actual”), or that it was cancelled or postponed (“status”). A plan for 2025 is not over before the
    year is.
    """,
    wrong: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      events:
        - {id: summit, kind: summit, title: S, date: 2025-02, modality: planned, sources: {url: "https://example.org/"}}
      """,
    right: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      events:
        - id: summit
          kind: summit
          title: Summit
          date: 2025-02
          modality: planned
          status: postponed
          sources: {url: "https://example.org/"}
      """)
}
