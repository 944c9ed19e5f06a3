import DossierChecks
import DossierModel
import DossierReading
import PluginKit

extension DossierContents {
  /// What the checks find; nothing while there are errors, since a dossier that cannot be read cannot be judged.
  func findings(
    asOf day: CivilDate, atLeast severity: Diagnostic.Severity = .note, judgement: Judgement? = nil,
    withPlaces: Bool = true
  ) -> [Diagnostic] {
    guard !hasErrors else { return [] }
    return Checks.findings(
      in: dossier, events: EventBatch(events).events.map(\.record), asOf: day,
      atLeast: severity, judgement: judgement ?? claims(asOf: day).judgement,
      locate: withPlaces ? locator() : { _, _ in nil })
  }

  /// What becomes of the claims, by all events that were read.
  func claims(asOf day: CivilDate) -> ClaimLedger {
    var claimed = ClaimedEvents(of: dossier)
    if claimed.areWanted { claimed.note(EventBatch(events)) }
    return ClaimLedger(of: dossier, events: claimed, asOf: day)
  }
}
