import DossierModel
import PluginKit

/// A date that its words cannot mean: “11 March 2025” beside 2025-03-10.
///
/// Words that may mean two dates are compared with both, and words that are not understood with nothing.
struct OtherThanItsWords: Check {
  static let code = "W0558"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.events.compactMap { event in
      guard let text = event.dateText, let date = event.date, let meant = Self.meant(by: text, unlike: date)
      else {
        return nil
      }
      return finding(
        event.id, "date", in: checked, "“\(event.id)” is dated \(date), but “\(text)” is \(meant)",
        help: "look up which of the two the source has")
    }
  }

  /// What words mean, where that shares no day with a date.
  private static func meant(by text: String, unlike date: EDTFDate) -> EDTFDate? {
    guard let phrase = try? DatePhrase(text), phrase.leftOut == nil else { return nil }
    let readings = [phrase.date] + (phrase.alternative.map { [$0.date] } ?? [])
    return readings.allSatisfy { $0.overlap(with: date) == .certainlyNot } ? phrase.date : nil
  }
}

extension Explanation {
  static let otherThanItsWords = Explanation(
    "W0558", "A date that its words cannot mean",
    """
    “dateText” holds the words of the source, and they mean a day, a month or a year that shares no day with “date”. One of the
    two is wrong. Words in English and Vietnamese are read; “chancery date” tells how. What they leave out, such as the year
    in “10 March”, is not guessed.
    """,
    wrong: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      events:
        - id: talks
          kind: visit
          title: Visit
          date: 2025-03-10
          dateText: 11 March 2025
          sources: {url: "https://example.org/"}
      """,
    right: """
      dossier: {id: visit, title: A visit, asOf: 2025-03-12}
      events:
        - id: talks
          kind: visit
          title: Visit
          date: 2025-03-10
          dateText: 10 March 2025
          sources: {url: "https://example.org/"}
      """)
}
