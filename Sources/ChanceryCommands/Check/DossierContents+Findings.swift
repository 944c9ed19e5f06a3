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
    let locate = withPlaces ? locator() : { _, _ in nil }
    let judgement = judgement ?? claims(asOf: day).judgement
    var report = CheckReport(found(asOf: day, atLeast: severity, judgement, locate))
    report.except(dossier.header, isWhole: false, locate: locate)
    return report.told
  }

  /// All that is to be told: what the reader has noted and what the checks find, but for what the header excepts.
  func report(asOf day: CivilDate) -> CheckReport {
    guard !hasErrors else { return CheckReport(diagnostics) }
    let locate = locator()
    let all = diagnostics + found(asOf: day, atLeast: .note, claims(asOf: day).judgement, locate)
    var report = CheckReport(all.sorted(by: Diagnostic.isBefore))
    report.except(dossier.header, isWhole: true, locate: locate)
    return report
  }

  private func found(
    asOf day: CivilDate, atLeast severity: Diagnostic.Severity, _ judgement: Judgement,
    _ locate: @escaping (String, String?) -> SourceLocation?
  ) -> [Diagnostic] {
    Checks.findings(
      in: dossier, events: EventBatch(events).events.map(\.record), asOf: day, atLeast: severity,
      judgement: judgement, locate: locate)
  }

  /// What becomes of the claims, by all events that were read.
  func claims(asOf day: CivilDate) -> ClaimLedger {
    var claimed = ClaimedEvents(of: dossier)
    if claimed.areWanted { claimed.note(EventBatch(events)) }
    return ClaimLedger(of: dossier, events: claimed, asOf: day)
  }
}
