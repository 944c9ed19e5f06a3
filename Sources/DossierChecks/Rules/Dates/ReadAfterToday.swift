import DossierModel
import PluginKit

/// A source that was read after the day as of which the dossier stands.
struct ReadAfterToday: Check {
  static let code = "N0556"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let later = checked.dateMentions { date in
      date.earliest.map { $0 > checked.asOf } ?? false && !Checks.isStandIn(date, asOf: checked.asOf)
    }
    return later.compactMap { mention in
      guard mention.path == "retrieved" || mention.path.hasSuffix("/retrieved") else { return nil }
      return finding(
        mention.record, mention.path, in: checked,
        "read on \(mention.date), after \(checked.asOf), the day as of which the dossier stands",
        help: "correct the date, or let the dossier stand as of a later day (“asOf”)")
    }
  }
}

extension Explanation {
  static let readAfterToday = Explanation(
    "N0556", "Read after the day of the dossier",
    """
    A source was read after the day as of which the dossier stands. Either the day is misspelt, or the dossier says more than
    could be known on its day.
    """,
    wrong: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article, retrieved: 2025-12-03}]
      events: [{id: visit, kind: visit, title: Visit, sources: times}]
      """,
    right: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article, retrieved: 2025-03-12}]
      events: [{id: visit, kind: visit, title: Visit, sources: times}]
      """)
}
