import DossierChecks
import DossierModel
import DossierReading
import PluginKit

extension DossierContents {
  /// What the checks find; nothing while there are errors, since a dossier that cannot be read cannot be judged.
  func findings(asOf day: CivilDate) -> [Diagnostic] {
    guard !hasErrors else { return [] }
    return Checks.findings(
      in: dossier, events: EventBatch(events).events.map(\.record), asOf: day,
      locate: { location(of: $0, field: $1) })
  }
}
