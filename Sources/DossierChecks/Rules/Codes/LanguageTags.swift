import DossierModel
import PluginKit

/// A language that is no language tag: `English`, `vn`.
struct LanguageTags: Check {
  static let code = "W0546"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let dossier = checked.dossier
    let fields =
      [(dossier.header.id, dossier.header.language)] + dossier.sources.map { ($0.id, $0.language) }
      + dossier.statements.map { ($0.id, $0.language) }
    var found = fields.compactMap { record, tag in tag.flatMap { finding(record, "language", $0, checked) } }
    checked.forEachText { text in
      if !text.language.isEmpty, let finding = finding(text.record, text.path, text.language, checked) {
        found.append(finding)
      }
    }
    return found
  }

  private func finding(_ record: String, _ path: String, _ tag: String, _ checked: CheckedDossier)
    -> Diagnostic?
  {
    guard !Languages.isTag(tag) else { return nil }
    return finding(
      record, path, in: checked, "“\(tag)” is not a language",
      help: Languages.tag(meantBy: tag).map { "did you mean “\($0)”?" }
        ?? "write a language tag like “en” or “vi”")
  }
}

extension Explanation {
  static let languageTags = Explanation(
    "W0546", "A language that does not exist",
    """
    Languages are named by tags (BCP 47) that begin with a code of ISO 639: “en”, “vi”, “zh-Hant”, “pt-BR”. A name
    (“English”) or the code of a country (“vn”, “jp”) is none, and programs that choose a text by language pass it by.
    """,
    wrong: """
      places: [{id: hanoi, name: {en: Hanoi, vn: Hà Nội}}]
      events: [{id: talks, kind: meeting, title: Talks, place: hanoi, sources: {url: "https://example.org/"}}]
      """,
    right: """
      places: [{id: hanoi, name: {en: Hanoi, vi: Hà Nội}}]
      events: [{id: talks, kind: meeting, title: Talks, place: hanoi, sources: {url: "https://example.org/"}}]
      """)
}
