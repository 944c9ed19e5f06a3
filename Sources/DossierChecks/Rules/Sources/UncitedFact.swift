import DossierModel
import PluginKit

/// A fact for which no source is given.
struct UncitedFact: Check {
  static let code = "N0506"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let dossier = checked.dossier
    return uncited(checked.events.map { ($0.id, $0.sources) }, "event", checked)
      + uncited(dossier.relations.map { ($0.id, $0.sources) }, "relation", checked)
      + uncited(dossier.claims.map { ($0.id, $0.sources) }, "claim", checked)
      + uncited(dossier.targets.map { ($0.id, $0.sources) }, "target", checked)
      + uncited(dossier.statements.map { ($0.id, $0.sources) }, "statement", checked)
  }

  private func uncited(
    _ records: [(id: String, sources: [Citation])], _ kind: String, _ checked: CheckedDossier
  ) -> [Diagnostic] {
    records.filter { $0.sources.isEmpty }.map { record in
      Diagnostic(
        .note, Self.code, at: checked.location(of: record.id), record: record.id,
        "the \(kind) “\(record.id)” cites no source", help: "add “sources”")
    }
  }
}

extension Explanation {
  static let uncitedFact = Explanation(
    "N0506", "A fact without a source",
    """
    An event, relation, claim, target or statement cites nothing, so a reader cannot look it up. Cite a source of the dossier
    by its id, at one place of it with {source: times, locator: p. 3}, or a page on the spot with {url: …, title: …}.

    Formerly W0506.
    """,
    wrong: """
      events:
        - {id: visit, kind: visit, title: Visit to Jakarta}
      """,
    right: """
      sources: [{id: times, title: The article}]
      events:
        - {id: visit, kind: visit, title: Visit to Jakarta, sources: [{source: times, locator: paragraph 1}]}
      """)
}
