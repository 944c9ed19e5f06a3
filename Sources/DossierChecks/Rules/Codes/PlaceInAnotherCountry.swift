import DossierModel
import PluginKit

/// A building in one country that lies in a city of another.
///
/// Only what is smaller than a country is compared: parts of a country may have a code of their own, like Greenland.
struct PlaceInAnotherCountry: Check {
  static let code = "W0545"

  private static let small: Set = ["city", "building", "room", "grounds", "street", "airport"]

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.places.compactMap { place in
      guard let parent = place.partOf.flatMap(checked.dossier.place), isSmall(place), isSmall(parent),
        let code = place.country, let parentCode = parent.country, let country = Countries.country(code),
        let parentCountry = Countries.country(parentCode), country != parentCountry
      else { return nil }
      return finding(
        place.id, "country", in: checked,
        "“\(place.id)” is in \(code), but lies in “\(parent.id)”, which is in \(parentCode)",
        help: "correct “country” or “partOf” of one of the two",
        related: checked.related(parent.id, "“\(parent.id)” is here"))
    }
  }

  private func isSmall(_ place: Place) -> Bool { place.kind.map(Self.small.contains) ?? false }
}

extension Explanation {
  static let placeInAnotherCountry = Explanation(
    "W0545", "A place in two countries",
    """
    A building, room or street has another country than the city or building that it lies in. An embassy stands in the
    country that receives it.
    """,
    wrong: """
      places:
        - {id: jakarta, name: Jakarta, kind: city, country: ID}
        - {id: embassy, name: Embassy of Viet Nam, kind: building, country: VN, partOf: jakarta}
      events: [{id: talks, kind: meeting, title: Talks, place: embassy, sources: {url: "https://example.org/"}}]
      """,
    right: """
      places:
        - {id: jakarta, name: Jakarta, kind: city, country: ID}
        - {id: embassy, name: Embassy of Viet Nam, kind: building, country: ID, partOf: jakarta}
      events: [{id: talks, kind: meeting, title: Talks, place: embassy, sources: {url: "https://example.org/"}}]
      """)
}
