import DossierModel
import PluginKit

/// A page that is cited on the spot, though it is a source of the dossier.
struct PageThatIsASource: Check {
  static let code = "N0562"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let sources = Dictionary(
      checked.dossier.sources.compactMap { source in source.url.map { (PageAddress($0), source.id) } },
      uniquingKeysWith: { first, _ in first })
    if sources.isEmpty { return [] }
    return checked.citations.flatMap { record, citations -> [Diagnostic] in
      citations.enumerated().compactMap { number, citation -> Diagnostic? in
        guard citation.source == nil, let url = citation.url, let source = sources[PageAddress(url)] else {
          return nil
        }
        return finding(
          record, "sources/\(number)", in: checked, "this page is the source “\(source)”",
          help: "cite it by its id", related: checked.related(source, "“\(source)” is here"))
      }
    }
  }
}

extension Explanation {
  static let pageThatIsASource = Explanation(
    "N0562", "A page cited beside its source",
    """
    A page is cited on the spot by its address, and the dossier has a source at this address. Cited by its id, the fact is
    found with “--source”, and the page counts once.
    """,
    wrong: """
      sources: [{id: times, title: The article, url: "https://example.org/a"}]
      events:
        - {id: visit, kind: visit, title: Visit, sources: times}
        - {id: speech, kind: speech, title: Speech, sources: {url: "https://example.org/a"}}
      """,
    right: """
      sources: [{id: times, title: The article, url: "https://example.org/a"}]
      events:
        - {id: visit, kind: visit, title: Visit, sources: times}
        - {id: speech, kind: speech, title: Speech, sources: times}
      """)
}
