/// A part of a report as it is asked for by name: `events`; `all` of them; or `brief`, what fits a page for sending.
///
/// `sections=events+targets` names two. The sources that they cite stand below in any case.
package enum ReportPart: String, OptionValue, CaseIterable {
  case all, brief, events, statements, targets, conflicts, indicators, actors, relations, objects, places
  case sources

  /// The sections that the name stands for.
  package var subjects: Set<ReportSection.Subject> {
    switch self {
    case .all: Set(ReportSection.Subject.allCases)
    case .brief: [.events, .undated]
    case .events: [.events, .undated]
    case .statements: [.statements]
    case .targets: [.targets]
    case .conflicts: [.conflicts]
    case .indicators: [.indicators]
    case .actors: [.actors]
    case .relations: [.relations]
    case .objects: [.objects]
    case .places: [.places]
    case .sources: [.sources]
    }
  }
}

extension OptionList<ReportPart> {
  /// The sections that any of the names stands for.
  package var subjects: Set<ReportSection.Subject> {
    values.reduce(into: []) { $0.formUnion($1.subjects) }
  }
}
