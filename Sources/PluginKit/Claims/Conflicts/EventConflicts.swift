import DossierModel

/// The conflicts about each record, for a format that writes events as they pass.
///
/// What claims say of each other is known at the beginning. What an event itself says is held against them when it comes.
public struct EventConflicts: Sendable {
  private let verifier: ClaimVerifier
  private let known: [String: [Conflict]]

  /// The conflicts of a dossier whose events have not passed yet.
  public init(of dossier: Dossier, asOf: CivilDate) {
    verifier = ClaimVerifier(dossier, ClaimedEvents(of: dossier), asOf: asOf)
    known = Conflict.bySubject(ConflictFinder(verifier).conflicts(among: dossier.claims))
  }

  /// The conflicts about a record that is no event.
  public func conflicts(about id: String) -> [Conflict] { known[id] ?? [] }

  /// The conflicts about an event.
  public func conflicts(about event: EventView) -> [Conflict] {
    guard !verifier.dossier.claims.isEmpty else { return [] }
    let id = event.id.string
    let claims = verifier.dossier.claims(about: id)
    guard claims.contains(where: { RecordField.ofEvents.contains($0.property) }) else {
      return known[id] ?? []
    }
    let others = (known[id] ?? []).filter { conflict in conflict.sides.contains { $0.subject != id } }
    return others + ConflictFinder(verifier.knowing(event.record)).conflicts(among: claims)
  }
}

extension Conflict {
  /// Conflicts by the records that they are about.
  public static func bySubject(_ conflicts: [Conflict]) -> [String: [Conflict]] {
    var bySubject: [String: [Conflict]] = [:]
    for conflict in conflicts {
      for subject in Set(conflict.sides.map(\.subject)) { bySubject[subject, default: []].append(conflict) }
    }
    return bySubject
  }

  /// The records on whose dates the sources do not agree: of events `date`, of relations `since`.
  public static func disputedDates(_ conflicts: [Conflict]) -> Set<String> {
    Set(conflicts.filter(\.isAboutBeginning).flatMap { $0.sides.map(\.subject) })
  }

  /// Whether it is about when something was, or began.
  public var isAboutBeginning: Bool { property == "date" || property == "since" }
}
