import DossierModel
import PluginKit

/// A record that cites the same place of the same source twice.
struct CitedTwice: Check {
  static let code = "N0563"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.citations.flatMap { record, citations -> [Diagnostic] in
      guard citations.count > 1 else { return [] }
      var seen: Set<Citation> = []
      return citations.indices.compactMap { number -> Diagnostic? in
        guard !seen.insert(citations[number]).inserted else { return nil }
        let name = citations[number].source ?? citations[number].url ?? citations[number].title ?? ""
        return finding(
          record, "sources/\(number)", in: checked, "“\(record)” cites “\(name)” twice at one place",
          help: "keep one of the two, or say in “locator” where each stands")
      }
    }
  }
}

extension Explanation {
  static let citedTwice = Explanation(
    "N0563", "One citation given twice",
    """
    A record cites the same source at the same place twice, so it seems to have more witnesses than it has.
    """,
    wrong: """
      sources: [{id: times, title: The article}]
      events: [{id: visit, kind: visit, title: Visit, sources: [times, times]}]
      """,
    right: """
      sources: [{id: times, title: The article}]
      events:
        - id: visit
          kind: visit
          title: Visit
          sources: [{source: times, locator: paragraph 1}, {source: times, locator: caption 1}]
      """)
}
