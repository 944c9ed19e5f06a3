import DossierModel
import PluginKit

/// A source that nothing cites.
struct UnusedSource: Check {
  static let code = "N0507"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let dossier = checked.dossier
    let citations: [[Citation]] =
      checked.events.map(\.sources) + dossier.places.map(\.sources) + dossier.actors.map(\.sources)
      + dossier.relations.map(\.sources) + dossier.objects.map(\.sources) + dossier.claims.map(\.sources)
      + dossier.targets.map(\.sources) + dossier.statements.map(\.sources)
    let cited = Set(citations.joined().compactMap(\.source) + dossier.sources.compactMap(\.partOf))
    let speakers = Set(dossier.statements.map(\.speaker))
    return dossier.sources.filter { !cited.contains($0.id) && !speakers.contains($0.id) }.map { source in
      Diagnostic(
        .note, Self.code, at: checked.location(of: source.id), record: source.id,
        "nothing cites the source “\(source.id)”",
        help: "cite it, or take it out")
    }
  }
}

extension Explanation {
  static let unusedSource = Explanation(
    "N0507", "A source that nothing cites",
    """
    No record cites the source, no other source is part of it, and nobody speaks in it. Cite it where its facts stand, or take
    it out.

    Formerly W0507.
    """,
    wrong: """
      sources: [{id: times, title: The article}, {id: gazette, title: The Gazette}]
      events:
        - {id: visit, kind: visit, title: Visit to Jakarta, sources: times}
      """,
    right: """
      sources: [{id: times, title: The article}]
      events:
        - {id: visit, kind: visit, title: Visit to Jakarta, sources: times}
      """)
}
