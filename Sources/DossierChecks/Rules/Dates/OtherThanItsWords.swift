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
  ///
  /// Where one of the two is not meant exactly, or the words may follow the moon, they prove nothing; nor do seasons, which
  /// begin at other times for others.
  private static func meant(by text: String, unlike date: EDTFDate) -> EDTFDate? {
    guard !date.isUncertain, !date.isApproximate, !mayFollowTheMoon(text),
      let phrase = try? DatePhrase(text), phrase.leftOut == nil
    else { return nil }
    let readings = [phrase.date] + (phrase.alternative.map { [$0.date] } ?? [])
    guard readings.allSatisfy({ !$0.isUncertain && !$0.isApproximate && $0.precision != .season }) else {
      return nil
    }
    return readings.allSatisfy { $0.overlap(with: date) == .certainlyNot } ? phrase.date : nil
  }
}

extension OtherThanItsWords {
  /// Whether Vietnamese words are those of the lunar calendar: its first ten days, its first month and its last.
  private static func mayFollowTheMoon(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return words.contains { ["mồng", "mùng", "giêng", "chạp", "âm"].contains($0) }
  }
}

extension Explanation {
  static let otherThanItsWords = Explanation(
    "W0558", "A date that its words cannot mean",
    """
    “dateText” holds the words of the source, and they mean a day, a month or a year that shares no day with “date”. One of the
    two is wrong. Words in English and Vietnamese are read; “chancery date” tells how. What they leave out, such as the year
    in “10 March”, is not guessed; what is approximate, a season, or of the lunar calendar is passed over.
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
