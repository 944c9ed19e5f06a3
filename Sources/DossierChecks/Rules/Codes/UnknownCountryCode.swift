import PluginKit

/// A country code that ISO 3166 does not know.
struct UnknownCountryCode: Check {
  static let code = "W0541"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var last: CountryMention?
    return checked.countryMentions.compactMap { mention in
      let code = mention.code
      // A record may say it twice, in “country” and in “codes”.
      defer { last = mention }
      if let last, last.record == mention.record, last.code == code { return nil }
      guard CountryCodes.all(of: code) == nil else { return nil }
      let meant = CountryCodes.meant(by: code)
      return finding(
        mention.record, mention.path, in: checked, "“\(code)” is not a country code of ISO 3166",
        help: meant.map { "did you mean “\($0)”?" } ?? "write two capital letters like “VN”, or take it out")
    }
  }
}

extension Explanation {
  static let unknownCountryCode = Explanation(
    "W0541", "A country code that does not exist",
    """
    “country” and the code “iso3166” take codes of ISO 3166: two letters (VN), three letters (VNM), a number (704), or, for
    a part of a country, ISO 3166-2 (ID-JK). This one is none of them, nor is it reserved or left to users as XK is for
    Kosovo. Other lists look much the same: VM is Viet Nam in FIPS 10-4, and UK is no code of the standard.
    """,
    wrong: """
      places: [{id: london, name: London, kind: city, country: UK}]
      events: [{id: talks, kind: meeting, title: Talks, place: london, sources: {url: "https://example.org/"}}]
      """,
    right: """
      places: [{id: london, name: London, kind: city, country: GB}]
      events: [{id: talks, kind: meeting, title: Talks, place: london, sources: {url: "https://example.org/"}}]
      """)
}
