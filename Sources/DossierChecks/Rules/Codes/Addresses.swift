import DossierModel
import PluginKit

/// An address that no browser or mail program can open.
struct Addresses: Check {
  static let code = "W0547"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let sources = checked.dossier.sources.compactMap { source in
      source.url.flatMap { finding(source.id, "url", $0, checked) }
    }
    return sources
      + checked.citations.flatMap { record, citations -> [Diagnostic] in
        citations.enumerated().compactMap { number, citation in
          citation.url.flatMap { finding(record, "sources/\(number)/url", $0, checked) }
        }
      }
  }

  private func finding(_ record: String, _ path: String, _ url: String, _ checked: CheckedDossier)
    -> Diagnostic?
  {
    guard let fault = Self.fault(in: url) else { return nil }
    return finding(record, path, in: checked, "“\(url)” \(fault.words)", help: fault.help)
  }

  private static func fault(in url: String) -> (words: String, help: String)? {
    if url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) {
      return ("has blanks in it, which no address has", "write a blank as %20, or take it out")
    }
    let scheme = url.firstIndex(of: ":").map { url[..<$0].lowercased() } ?? ""
    let rest = url.dropFirst(scheme.utf8.count + 1)
    switch scheme {
    case "http", "https":
      let host = rest.hasPrefix("//") ? rest.dropFirst(2).prefix { !"/?#".contains($0) } : ""
      return host.isEmpty ? ("names no host", "write it like https://example.org/page") : nil
    case "mailto":
      return rest.contains("@") ? nil : ("names no mailbox", "write it like mailto:name@example.org")
    case "doi": return ("is not an address of the web", "write https://doi.org/\(rest)")
    default:
      let isHost = url.prefix { $0 != "/" }.contains(".") && !url.hasPrefix("/") && scheme.isEmpty
      let help =
        url.hasPrefix("10.")
        ? "write https://doi.org/\(url)"
        : isHost
          ? "write https://\(url)" : "write an address that begins with https://, or put it in “locator”"
      return ("is not an address of the web", help)
    }
  }
}

extension Explanation {
  static let addresses = Explanation(
    "W0547", "An address that cannot be opened",
    """
    “url” takes an address of the web (http or https) or of mail. Without its scheme a page is not found, and addresses of
    other schemes, such as file or javascript, do nothing good in a workbook that is handed on. Where a paper has no page,
    say in “locator” or “title” where it is.
    """,
    wrong: """
      events:
        - {id: visit, kind: visit, title: Visit, sources: {url: hanoitimes.vn/party-chief-visits-asean}}
      """,
    right: """
      events:
        - {id: visit, kind: visit, title: Visit, sources: {url: "https://hanoitimes.vn/party-chief-visits-asean"}}
      """)
}
