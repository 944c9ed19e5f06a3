import DossierModel
import PluginKit

/// The list of checks, and how they are run.
public enum Checks {
  static let all: [any Check] = [
    ConflictingClaims(), OverlappingRelations(), PartOutsideItsEvent(), PlannedInThePast(), TargetPastDue(),
    UncitedFact(), UnusedSource(),
  ]

  /// All findings that matter so much, of all checks, by file, line and column.
  ///
  /// `locate` says where a field of a record stands.
  public static func findings(
    in dossier: Dossier, events: [Event], asOf: CivilDate, atLeast severity: Diagnostic.Severity = .note,
    locate: @escaping (_ record: String, _ field: String?) -> SourceLocation?
  ) -> [Diagnostic] {
    let checked = CheckedDossier(dossier: dossier, events: events, asOf: asOf, locate: locate)
    return all.filter { type(of: $0).severity >= severity }
      .flatMap { $0.findings(in: checked) }
      .filter { $0.severity >= severity }
      .sorted(by: Diagnostic.isBefore)
  }
}
