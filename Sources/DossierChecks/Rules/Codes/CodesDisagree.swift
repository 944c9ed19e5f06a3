import DossierModel
import PluginKit

/// Codes of one state or country that name different ones.
struct CodesDisagree: Check {
  static let code = "W0543"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let actors = checked.dossier.actors.filter { $0.kind == "state" }
    let places = checked.dossier.places.filter { $0.kind == "country" }
    return actors.compactMap { finding($0.id, country: $0.country, $0.codes, checked) }
      + places.compactMap { finding($0.id, country: $0.country, $0.codes, checked) }
  }

  private func finding(_ record: String, country: String?, _ codes: Codes?, _ checked: CheckedDossier)
    -> Diagnostic?
  {
    let given = [
      ("country", "country", country), ("codes/iso3166", "iso3166", codes?["iso3166"]),
      ("codes/m49", "m49", codes?["m49"]),
    ]
    let known = given.compactMap { path, name, code in
      code.flatMap { code in Countries.country(code).map { (path, name, code, $0) } }
    }
    guard let first = known.first, let other = known.first(where: { $0.3 != first.3 }) else { return nil }
    return finding(
      record, other.0, in: checked,
      "\(other.1) “\(other.2)” is \(other.3.alpha2), but \(first.1) “\(first.2)” is \(first.3.alpha2)",
      help: "correct one of the two")
  }
}

extension Explanation {
  static let codesDisagree = Explanation(
    "W0543", "Codes that name different countries",
    """
    A state, or a place that is a country, has codes that belong to different countries: “country: VN” beside the M49 number
    of Indonesia. Joined with other data by one code or the other, its records would end up in two countries.
    """,
    wrong: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam, country: VN, codes: {iso3166: VN, m49: "360"}}]
      statements: [{id: thanks, speaker: viet-nam, gist: Thanks., sources: {url: "https://example.org/"}}]
      """,
    right: """
      actors: [{id: viet-nam, kind: state, name: Viet Nam, country: VN, codes: {iso3166: VN, m49: "704"}}]
      statements: [{id: thanks, speaker: viet-nam, gist: Thanks., sources: {url: "https://example.org/"}}]
      """)
}
