import DossierModel

extension Report {
  /// What other data sets call a record, as their users write it: `CAMEO 042, PLOVER CONSULT:visit`.
  func codes(_ codes: Codes?) -> [ReportPiece] {
    guard let codes, !codes.values.isEmpty else { return [] }
    let texts = codes.values.sorted { $0.key < $1.key }.map { scheme, code in
      "\(Self.schemes[scheme] ?? scheme) \(code)"
    }
    return [.codes(texts.joined(separator: ", "))]
  }

  /// What schemes are called that are known.
  private static let schemes = [
    "cameo": "CAMEO", "cow": "COW", "iso3166": "ISO 3166", "m49": "M49", "plover": "PLOVER",
    "wikidata": "Wikidata",
  ]

  /// The country of an actor or a place: by its name where the dossier has it, else by its code.
  ///
  /// A country says nothing of itself that its codes do not say, nor does what is part of it.
  func country(
    _ code: String?, _ countries: [String: String], of id: String, within whole: String? = nil,
    _ codes: Codes?
  ) -> [ReportPiece] {
    guard let code, !code.isEmpty else { return [] }
    if let country = countries[code], country != id {
      return country == whole ? [] : [.text(name(of: country))]
    }
    return codes?["iso3166"] == code ? [] : [.codes("ISO 3166 \(code)")]
  }

  /// The states among the actors, and the countries among the places, by their codes of two letters.
  static func countries(of dossier: Dossier) -> (actors: [String: String], places: [String: String]) {
    var (actors, places): ([String: String], [String: String]) = ([:], [:])
    for actor in dossier.actors where actor.kind == "state" {
      if let code = actor.country ?? actor.codes?["iso3166"] { actors[code] = actors[code] ?? actor.id }
    }
    for place in dossier.places where place.kind == "country" {
      if let code = place.country { places[code] = places[code] ?? place.id }
    }
    return (actors, places)
  }
}
