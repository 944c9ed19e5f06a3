import DossierModel
import PluginKit

/// Places that may be one: of one kind, with one name, and nothing tells them apart.
struct PlacesAlike: Check {
  static let code = "N0533"

  func findings(in checked: CheckedDossier) -> [Diagnostic] {
    var named: [FoldedText: RecordsOfOneName<Place>] = [:]
    return checked.dossier.places.compactMap { place -> Diagnostic? in
      var names: [FoldedText] = []
      for name in place.name.wordings.map({ FoldedText($0.text) }) where !names.contains(name) {
        names.append(name)
      }
      let rival = names.lazy.compactMap { name in
        named[name]?.first(partOf: place.partOf) { $0.canBe(place) }.map { (name, $0) }
      }.first
      for name in names { named[name, default: RecordsOfOneName()].add(place, partOf: place.partOf) }
      guard let (name, other) = rival else { return nil }
      return finding(
        place.id, "name", in: checked,
        "“\(place.id)” may be “\(other.id)”: both are called “\(name.text)”, but for accents and capitals",
        help: "keep one of the two if they are the same; “kind”, “country” or “partOf” tells them apart",
        related: checked.related(other.id, "“\(other.id)” is here"))
    }
  }
}

extension Place {
  fileprivate func canBe(_ other: Place) -> Bool {
    let fields = [(kind, other.kind), (country, other.country), (partOf, other.partOf)]
    let codes = self.codes?.values ?? [:]
    let differ = codes.contains { scheme, code in other.codes?[scheme].map { $0 != code } ?? false }
    let isElsewhere =
      if let latitude, let other = other.latitude { abs(latitude - other) > 0.5 } else { false }
    return !differ && !isElsewhere
      && fields.allSatisfy { one, other in one == nil || other == nil || one == other }
  }
}

extension Explanation {
  static let placesAlike = Explanation(
    "N0533", "Two places with one name",
    """
    Two places bear the same name but for accents, capitals and punctuation, and neither kind, country, the place that they
    lie in, their codes nor their position tells them apart. Often they are one place, entered twice.
    """,
    wrong: """
      places: [{id: hanoi, name: Hanoi, kind: city}, {id: ha-noi, name: {vi: Hà Nội, en: HANOI}, kind: city}]
      events:
        - {id: one, kind: visit, title: First visit, place: hanoi, sources: {url: "https://example.org/"}}
        - {id: two, kind: visit, title: Second visit, place: ha-noi, sources: {url: "https://example.org/"}}
      """,
    right: """
      places: [{id: hanoi, name: {vi: Hà Nội, en: Hanoi}, kind: city}]
      events:
        - {id: one, kind: visit, title: First visit, place: hanoi, sources: {url: "https://example.org/"}}
        - {id: two, kind: visit, title: Second visit, place: hanoi, sources: {url: "https://example.org/"}}
      """)
}
