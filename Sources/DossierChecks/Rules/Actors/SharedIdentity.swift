import DossierModel
import PluginKit

/// Two actors, or two places, with one code of a data set that gives each thing its own.
struct SharedIdentity: Check {
  static let code = "W0531"

  private static let schemes = ["wikidata", "geonames", "unlocode", "iso3166", "m49", "cow"]

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    let dossier = checked.dossier
    return shared(dossier.actors.map { ($0.id, $0.kind, $0.codes) }, checked)
      + shared(dossier.places.map { ($0.id, $0.kind ?? "", $0.codes) }, checked)
  }

  private func shared(
    _ records: [(id: String, kind: String, codes: Codes?)], _ checked: CheckedDossier
  ) -> [Diagnostic] {
    var first: [String: String] = [:]
    return records.compactMap { record -> Diagnostic? in
      guard let codes = record.codes else { return nil }
      for scheme in Self.schemes {
        guard let code = codes[scheme] else { continue }
        // The code of a country may stand at what is in the country; an item of Wikidata is one thing.
        let isCountryCode = ["iso3166", "m49", "cow"].contains(scheme)
        let key = "\(scheme) \(code) \(isCountryCode ? record.kind : "")"
        guard let other = first[key] else {
          first[key] = record.id
          continue
        }
        return finding(
          record.id, "codes/\(scheme)", in: checked,
          "“\(record.id)” and “\(other)” have one \(scheme) code, \(code)",
          help: "keep one of the two, with the names of the other as “aliases”; or correct the code",
          related: checked.related(other, "“\(other)” is here"))
      }
      return nil
    }
  }
}

extension Explanation {
  static let sharedIdentity = Explanation(
    "W0531", "Two records for one actor or place",
    """
    Two actors, or two places, have the same code in a data set that gives each thing a code of its own, such as Wikidata.
    Either they are one, entered twice, and graphs tear apart what belongs together; or one code was copied and not changed.
    A state and its territory may share a code: one is an actor, the other a place.
    """,
    wrong: """
      actors:
        - {id: viet-nam, kind: state, name: Viet Nam, codes: {wikidata: Q881}}
        - {id: srv, kind: state, name: Socialist Republic of Viet Nam, codes: {wikidata: Q881}}
      statements:
        - {id: one, speaker: viet-nam, gist: Thanks., audience: srv, sources: {url: "https://example.org/"}}
      """,
    right: """
      actors:
        - {id: viet-nam, kind: state, name: Viet Nam, aliases: Socialist Republic of Viet Nam, codes: {wikidata: Q881}}
      statements:
        - {id: one, speaker: viet-nam, gist: Thanks., sources: {url: "https://example.org/"}}
      """)
}
