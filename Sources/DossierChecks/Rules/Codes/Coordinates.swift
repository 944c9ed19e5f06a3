import DossierModel
import PluginKit

/// A position that is not on the earth, or only half of one.
struct Coordinates: Check {
  static let code = "W0548"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    checked.dossier.places.compactMap { place in
      guard let fault = Self.fault(in: place) else { return nil }
      return finding(place.id, fault.field, in: checked, "“\(place.id)” \(fault.words)", help: fault.help)
    }
  }

  private static func fault(in place: Place) -> (field: String, words: String, help: String)? {
    switch (place.latitude, place.longitude) {
    case (nil, nil): return nil
    case (_?, nil): return ("latitude", "has a latitude, but no longitude", "add “longitude”")
    case (nil, _?): return ("longitude", "has a longitude, but no latitude", "add “latitude”")
    case (0, 0):
      return ("latitude", "lies at 0, 0, in the Gulf of Guinea", "give its position, or leave it out")
    case (let latitude?, let longitude?):
      let isSwapped = abs(latitude) > 90 && abs(latitude) <= 180 && abs(longitude) <= 90
      if abs(latitude) > 90 {
        return (
          "latitude", "lies \(latitude.plainText) degrees from the equator, of which there are 90",
          isSwapped ? "latitude and longitude seem to be swapped" : "give degrees from -90 to 90"
        )
      }
      guard abs(longitude) > 180 else { return nil }
      return (
        "longitude", "lies \(longitude.plainText) degrees from Greenwich, of which there are 180",
        "give degrees from -180 to 180"
      )
    }
  }
}

extension Explanation {
  static let coordinates = Explanation(
    "W0548", "A position that is none",
    """
    Latitude goes from -90 to 90 degrees, longitude from -180 to 180, and one without the other is no position. The point
    0, 0 lies in the Gulf of Guinea: mostly it stands for a position that nobody knew.
    """,
    wrong: """
      places: [{id: jakarta, name: Jakarta, latitude: 106.8, longitude: -6.2}]
      events: [{id: talks, kind: meeting, title: Talks, place: jakarta, sources: {url: "https://example.org/"}}]
      """,
    right: """
      places: [{id: jakarta, name: Jakarta, latitude: -6.2, longitude: 106.8}]
      events: [{id: talks, kind: meeting, title: Talks, place: jakarta, sources: {url: "https://example.org/"}}]
      """)
}
