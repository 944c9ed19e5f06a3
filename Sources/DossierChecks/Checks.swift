import DossierModel
import PluginKit

/// The list of checks, and how they are run.
public enum Checks {
  static let all: [any Check] = [
    ConflictingClaims(), OverlappingRelations(), PartOutsideItsEvent(), PlannedInThePast(), TargetPastDue(),
    UncitedFact(), UnusedSource(), ContradictedClaims(), UntimelyClaims(), PossibleClaims(),
    UndecidableClaims(),
  ]

  /// All findings that matter so much, of all checks, by file, line and column.
  ///
  /// `locate` says where a field of a record stands. Where events are not held, `judgement` tells what they come to for
  /// the claims.
  public static func findings(
    in dossier: Dossier, events: [Event], asOf: CivilDate, atLeast severity: Diagnostic.Severity = .note,
    judgement: Judgement? = nil, locate: @escaping (_ record: String, _ field: String?) -> SourceLocation?
  ) -> [Diagnostic] {
    let judgement =
      judgement ?? Judgement(of: dossier, events: ClaimedEvents(of: dossier, in: events), asOf: asOf)
    let checked = CheckedDossier(
      dossier: dossier, events: events, asOf: asOf, judgement: judgement, locate: locate)
    return all.filter { type(of: $0).severity >= severity }
      .flatMap { $0.findings(in: checked) }
      .filter { $0.severity >= severity }
      .sorted(by: Diagnostic.isBefore)
  }
}

/// The checks of events one by one, for inputs whose events are not held.
extension Checks {
  /// Whether an event is planned though its time is over: a warning.
  public static func isOverduePlan(
    modality: Modality, status: EventStatus?, date: EDTFDate?, asOf: CivilDate
  ) -> Bool {
    guard modality == .planned, status == nil || status == .confirmed, let latest = date?.latest else {
      return false
    }
    return latest < asOf
  }

  /// Whether the date of a part lies outside that of its event: a warning.
  public static func isOutside(part: EDTFDate, of whole: EDTFDate) -> Bool {
    part.overlap(with: whole) == .certainlyNot
  }
}
