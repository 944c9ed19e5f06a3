import PluginKit

/// A country code that has been withdrawn; one note for each.
struct WithdrawnCountryCode: Check {
  static let code = "N0542"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var mentions: [String: [CountryMention]] = [:]
    for mention in checked.countryMentions where WithdrawnCountries.country(mention.code) != nil {
      mentions[mention.code, default: []].append(mention)
    }
    return mentions.values.compactMap { mentions in
      guard let first = mentions.first, let country = WithdrawnCountries.country(first.code) else {
        return nil
      }
      let times = mentions.count == 1 ? "once" : "\(mentions.count) times"
      return finding(
        first.record, first.path, in: checked,
        "“\(first.code)” was \(country.name) and was withdrawn in \(country.year); it is used \(times)",
        help: country.successor.map { "right for what was then; today's code is “\($0)”" }
          ?? "right for what was then; today there are several countries")
    }
  }
}

extension Explanation {
  static let withdrawnCountryCode = Explanation(
    "N0542", "A country code that was withdrawn",
    """
    The code stands in ISO 3166-3: it was withdrawn when the country changed its name, split up or joined another. For what
    was then it is right; programs that know today's countries alone will not find it. It is noted once for each code.
    """,
    wrong: """
      actors: [{id: ussr, kind: state, name: Soviet Union, country: SU}]
      statements: [{id: note, speaker: ussr, gist: Protests., date: 1980, sources: {url: "https://example.org/"}}]
      """,
    right: """
      actors: [{id: ussr, kind: state, name: Soviet Union}]
      statements: [{id: note, speaker: ussr, gist: Protests., date: 1980, sources: {url: "https://example.org/"}}]
      """)
}
