import DossierModel

/// Why something that is marked with `commemorate` has no anniversaries in any year, or none to come.
///
/// A visit that was cancelled has none, nor has what is dated `[2007,2008]`, or a membership that has ended. Every format
/// that lists anniversaries tells so in the same words: `it has no anniversaries: it was cancelled`.
public struct AnniversaryHindrance: Sendable, Hashable {
  /// What kind of record it is.
  public let kind: RecordKind
  /// The id of the record.
  public let record: String
  /// Why there are none: `it was cancelled`, `its year is one of several ([2007,2008])`.
  public let reason: String

  /// The reason as a sentence on the record.
  public var sentence: String { "it has no anniversaries: \(reason)" }

  /// Why the anniversaries of an event are not kept; nil where they are, and where no one asks for them.
  public init?(_ event: EventView, of dossier: Dossier) {
    guard event.isCommemorated,
      let reason = Self.reason(event.status, event.modality)
        ?? Self.reason(dossier.preferredDate(of: event.id.string)?.date ?? event.date)
    else { return nil }
    (kind, record, self.reason) = (.event, event.id.string, reason)
  }

  /// Why the anniversaries of an event are not kept, for a format that holds all events.
  package init?(_ event: Event, of dossier: Dossier) {
    guard event.commemorate,
      let reason = Self.reason(event.status, event.modality)
        ?? Self.reason(dossier.preferredDate(of: event.id)?.date ?? event.date)
    else { return nil }
    (kind, record, self.reason) = (.event, event.id, reason)
  }

  /// Why the anniversaries of a relation that no event started are not kept from a day on, or in any year.
  public init?(_ relation: Relation, asOf day: CivilDate? = nil) {
    guard relation.commemorate, relation.startedBy == nil,
      let reason = Self.reason(relation, asOf: day)
    else { return nil }
    (kind, record, self.reason) = (.relation, relation.id, reason)
  }

  /// Those of the relations of a dossier, in the order of the input.
  public static func relations(of dossier: Dossier, asOf day: CivilDate? = nil) -> [AnniversaryHindrance] {
    dossier.relations.compactMap { AnniversaryHindrance($0, asOf: day) }
  }

  private static func reason(_ relation: Relation, asOf day: CivilDate?) -> String? {
    guard relation.modality == .actual else {
      return "it is \(relation.modality.rawValue), and what holds or held alone has any"
    }
    guard let since = relation.since else { return "it has no beginning" }
    if let reason = reason(since) { return reason }
    guard let day, let until = relation.until, let last = until.latest, last < day else { return nil }
    return "it ended (\(until))"
  }

  private static func reason(_ date: EDTFDate?) -> String? {
    guard let date else { return "it has no date" }
    return date.anniversaryHindrance.map { "\($0) (\(date))" }
  }

  /// Why what became of an event leaves it without anniversaries: it must have happened, and on its date.
  static func reason(_ status: EventStatus?, _ modality: Modality) -> String? {
    switch status {
    case .cancelled: return "it was cancelled"
    case .postponed: return "it was postponed"
    case .confirmed, nil: break
    }
    switch modality {
    case .actual: return nil
    case .planned: return "it is planned, and not reported to have happened"
    case .negated: return "it expressly did not happen"
    case .hypothetical, .projected: return "it is not said to have happened"
    }
  }
}
