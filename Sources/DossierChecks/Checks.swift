import DossierModel
import DossierReading
import PluginKit

/// The list of checks, and how they are run.
public enum Checks {
  static let all: [any Check] = [
    ConflictingClaims(), OverlappingRelations(), PartOutsideItsEvent(), PlannedInThePast(), TargetPastDue(),
    UncitedFact(), UnusedSource(),
  ]

  /// All findings of all checks, by file, line and column. A dossier with errors is not checked any further.
  public static func findings(in contents: DossierContents, asOf: CivilDate) -> [Diagnostic] {
    guard !contents.hasErrors else { return [] }
    let checked = CheckedDossier(
      dossier: contents.dossier, events: EventBatch(contents.events).events.map(\.record), asOf: asOf,
      locate: { contents.location(of: $0, field: $1) })
    return all.flatMap { $0.findings(in: checked) }.sorted(by: Diagnostic.isBefore)
  }
}
