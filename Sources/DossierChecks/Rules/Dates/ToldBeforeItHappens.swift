import DossierModel
import PluginKit

/// A fact of the future: an event, a relation or a statement that is told as actual, and lies ahead.
struct ToldBeforeItHappens: Check {
  static let code = "W0551"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let dossier = checked.dossier
    let events = checked.events.compactMap { event in
      event.modality == .actual && event.status == nil
        ? finding(event.id, "date", event.date, event.sources, checked) : nil
    }
    let relations = dossier.relations
      .chosen {
        $0[$1].modality == .actual && $0[$1].since.map { Checks.isAhead($0, asOf: checked.asOf) } ?? false
      }
      .compactMap { finding($0.id, "since", $0.since, $0.sources, checked) }
    let statements = dossier.statements.compactMap { statement in
      statement.modality == .actual
        ? finding(statement.id, "date", statement.date, statement.sources, checked) : nil
    }
    return events + relations + statements
  }

  private func finding(
    _ record: String, _ field: String, _ date: EDTFDate?, _ sources: [Citation], _ checked: CheckedDossier
  ) -> Diagnostic? {
    guard let date, Checks.isAhead(date, asOf: checked.asOf),
      !sources.contains(where: { checked.dossier.published($0, since: date) })
    else { return nil }
    return finding(
      record, field, in: checked,
      "“\(record)” is told as a fact, but \(date) is after \(checked.asOf), the day as of which this stands",
      help:
        "write “modality: planned”, or correct the date; or let the dossier stand as of a later day (“asOf”)")
  }
}

extension Checks {
  /// Whether all of a date lies ahead; one that stands for another is told as such.
  public static func isAhead(_ date: EDTFDate, asOf: CivilDate) -> Bool {
    guard let earliest = date.earliest, earliest > asOf else { return false }
    return !isStandIn(date, asOf: asOf)
  }
}

extension Dossier {
  /// Whether a source was published, or read, when a date had begun: then it may tell of what came true.
  fileprivate func published(_ citation: Citation, since date: EDTFDate) -> Bool {
    let source = citation.source.flatMap(source)
    return [citation.retrieved, source?.published, source?.retrieved].contains {
      $0.map { !EDTFDate.certainlyPrecedes($0, date) } ?? false
    }
  }
}

extension Explanation {
  static let toldBeforeItHappens = Explanation(
    "W0551", "A fact of the future",
    """
    An event, a relation or a statement is entered as actual, and all of its date lies after the day as of which the dossier
    stands. What is to come is planned: “modality: planned”. Perhaps the year is misspelt, or the dossier has moved on and
    its “asOf” has not. Where it cites a source that was published by then, it came true, and nothing is told.
    """,
    wrong: """
      dossier: {id: asean, title: ASEAN, asOf: 2025-03-10}
      events:
        - {id: summit, kind: summit, title: Summit, date: 2025-10, sources: {url: "https://example.org/"}}
      """,
    right: """
      dossier: {id: asean, title: ASEAN, asOf: 2025-03-10}
      events:
        - id: summit
          kind: summit
          title: Summit
          date: 2025-10
          modality: planned
          sources: {url: "https://example.org/"}
      """)
}
