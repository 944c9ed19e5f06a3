import DossierModel
import PluginKit

/// Two sources at one address.
struct SourceTwice: Check {
  static let code = "W0561"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var first: [PageAddress: Source] = [:]
    return checked.dossier.sources.compactMap { source in
      guard let address = source.url.map(PageAddress.init) else { return nil }
      guard let other = first[address] else {
        first[address] = source
        return nil
      }
      // A picture of an article is at the address of the article.
      guard source.partOf != other.id, other.partOf != source.id, source.partOf == nil || other.partOf == nil
      else {
        return nil
      }
      return finding(
        source.id, "url", in: checked, "“\(source.id)” and “\(other.id)” are at one address",
        help: "keep one of the two; of a part, say “partOf: \(other.id)”",
        related: checked.related(other.id, "“\(other.id)” is here"))
    }
  }
}

/// An address of the web, as far as it leads to one page: without `https:`, `www.`, a last slash and a place in the page.
struct PageAddress: Hashable {
  let text: String

  init(_ url: String) {
    var rest = url.prefix { $0 != "#" }
    for start in ["https://", "http://", "www."] where rest.lowercased().hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    while rest.last == "/" { rest.removeLast() }
    text = String(rest)
  }
}

extension Explanation {
  static let sourceTwice = Explanation(
    "W0561", "Two sources at one address",
    """
    Two sources have the same address, but for “http” or “https”, “www.” and a last slash. Facts that cite one and the other
    seem to stand in two sources, and stand in one. Keep one of the two. A part of a publication, such as a picture, says so
    with “partOf”.
    """,
    wrong: """
      sources:
        - {id: times, title: The article, url: "https://example.org/a"}
        - {id: article, title: Party chief visits ASEAN, url: "http://www.example.org/a/"}
      events: [{id: visit, kind: visit, title: Visit, sources: [times, article]}]
      """,
    right: """
      sources:
        - {id: times, title: The article, url: "https://example.org/a"}
        - {id: picture, title: "[Picture in the article]", url: "https://example.org/a", partOf: times}
      events: [{id: visit, kind: visit, title: Visit, sources: [times, picture]}]
      """)
}
