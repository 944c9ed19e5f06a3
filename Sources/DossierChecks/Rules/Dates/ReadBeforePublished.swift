import DossierModel
import PluginKit

/// A source that was read before it was published.
struct ReadBeforePublished: Check {
  static let code = "W0555"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let sources = checked.dossier.sources.compactMap { source in
      finding(source.id, "retrieved", source.retrieved, source, checked)
    }
    let citations = checked.citations.flatMap { record, citations -> [Diagnostic] in
      citations.enumerated().compactMap { number, citation in
        guard citation.retrieved != nil, let source = citation.source.flatMap(checked.dossier.source) else {
          return nil
        }
        return finding(record, "sources/\(number)/retrieved", citation.retrieved, source, checked)
      }
    }
    return sources + citations
  }

  private func finding(
    _ record: String, _ path: String, _ retrieved: EDTFDate?, _ source: Source, _ checked: CheckedDossier
  ) -> Diagnostic? {
    guard let retrieved, let published = source.published, EDTFDate.certainlyPrecedes(retrieved, published)
    else {
      return nil
    }
    return finding(
      record, path, in: checked,
      "“\(source.id)” was read on \(retrieved), before it was published (\(published))",
      help: "correct one of the two dates",
      related: record == source.id ? [] : checked.related(source.id, "“\(source.id)” is here"))
  }
}

extension Explanation {
  static let readBeforePublished = Explanation(
    "W0555", "Read before it was published",
    """
    “retrieved”, the day on which a source was read, lies before “published”. Days and months may be swapped in one of them.
    """,
    wrong: """
      sources: [{id: times, title: The article, published: 2025-03-11, retrieved: 2025-03-01}]
      events: [{id: visit, kind: visit, title: Visit, sources: times}]
      """,
    right: """
      dossier: {id: visits, title: Visits, asOf: 2025-03-12}
      sources: [{id: times, title: The article, published: 2025-03-11, retrieved: 2025-03-12}]
      events: [{id: visit, kind: visit, title: Visit, sources: times}]
      """)
}
