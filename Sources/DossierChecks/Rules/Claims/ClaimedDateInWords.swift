import DossierModel
import PluginKit

/// A claim of a date that is no EDTF: of “July 1995” only the letters are compared, and it dates nothing.
struct ClaimedDateInWords: Check {
  static let code = "W0515"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.claims.compactMap { claim in
      guard Claim.dateProperties.contains(claim.property), let value = claim.value,
        EDTFDate(reading: value) == nil
      else { return nil }
      let sentence = checked.saying(of: Conflict.Side(of: claim))
      return finding(
        claim.id, "value", in: checked, sentence + ", which is no EDTF: only its letters are compared",
        help: Self.help(on: value))
    }
  }

  private static func help(on value: String) -> String {
    let words = "and the words of the source in “text”"
    guard let phrase = try? DatePhrase(value), phrase.leftOut == nil, phrase.alternative == nil else {
      return "write the date in EDTF, \(words)"
    }
    return "write “\(phrase.date)”, \(words)"
  }
}

extension Explanation {
  static let claimedDateInWords = Explanation(
    "W0515", "A claimed date that is no EDTF",
    """
    The value of a claim about a date, a beginning or an end is compared with the record's own and with other claims, and an
    editor's preferred one may date an event. For that it must be EDTF: “1995-07”, “199X”, “1997~”. A value in words stays
    what it is, but it is compared letter by letter with other claims, with the record's own date not at all, and dates nothing.
    """,
    wrong: """
      sources: [{id: times, title: The article}]
      events: [{id: pact, kind: signing, title: The pact, date: "1995-07-28", sources: times}]
      claims: [{id: other, subject: pact, property: date, value: August 1995, sources: times}]
      """,
    right: """
      sources: [{id: times, title: The article}, {id: herald, title: Another}]
      events: [{id: pact, kind: signing, title: The pact, date: "1995-07-28", sources: times}]
      claims: [{id: other, subject: pact, property: date, value: 1995-07, text: In July 1995, sources: herald}]
      """)
}
