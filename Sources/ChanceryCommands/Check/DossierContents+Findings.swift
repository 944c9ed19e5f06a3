import DossierChecks
import DossierModel
import DossierReading
import PluginKit

extension DossierContents {
  /// What the checks find; nothing while there are errors, since a dossier that cannot be read cannot be judged.
  func findings(
    asOf day: CivilDate, atLeast severity: Diagnostic.Severity = .note, withPlaces: Bool = true
  ) -> [Diagnostic] {
    guard !hasErrors else { return [] }
    return Checks.findings(
      in: dossier, events: EventBatch(events).events.map(\.record), asOf: day,
      atLeast: severity, locate: withPlaces ? locator() : { _, _ in nil })
  }
}
