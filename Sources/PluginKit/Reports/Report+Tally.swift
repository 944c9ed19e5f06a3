import DossierModel

extension Report {
  /// Notes the records that stand in the report; those whose section is not asked for are not counted.
  package func count(_ sections: [ReportSection], into tally: inout ExportTally) {
    tally.wrote(.dossier)
    for section in sections {
      switch section.subject {
      case .conflicts: tally.wrote(.claim, judgement.claims.count { $0.conflict != nil })
      case .events: tally.wrote(.event, events.count)
      // Some stand under the event that they are part of, and that has a date.
      case .undated: break
      case let subject: tally.wrote(subject.recordKind, section.count)
      }
    }
  }
}

extension ReportSection.Subject {
  /// The kind of the records in it.
  package var recordKind: RecordKind {
    switch self {
    case .events, .undated: .event
    case .statements: .statement
    case .targets: .target
    case .conflicts, .indicators: .claim
    case .actors: .actor
    case .relations: .relation
    case .objects: .object
    case .places: .place
    case .sources: .source
    }
  }
}
