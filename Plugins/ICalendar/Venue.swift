import DossierModel

/// Where an event is, as a calendar says it: `ASEAN Secretariat, Jakarta, Indonesia`, and its position.
struct Venue: Sendable, Hashable {
  /// The place with the larger places that it lies in; empty where none is known.
  var text = ""
  /// Latitude and longitude: `-6.238889;106.799444`.
  var position: String?
}

extension Venue {
  /// The place that an event names, with what the dossier knows of it.
  init(_ reference: PlaceReference, of dossier: Dossier, in language: String) {
    guard let id = reference.place else {
      let country = reference.country.map { Self.country($0, of: dossier, in: language) }
      text = [reference.name?.text(in: language), country].compactMap(\.self).joined(separator: ", ")
      return
    }
    guard let place = dossier.place(id) else {
      text = id
      return
    }
    let chain = Self.chain(from: place, of: dossier)
    var names = chain.map { $0.name.text(in: language) }
    if !chain.contains(where: { $0.kind == "country" }), let code = chain.lazy.compactMap(\.country).first {
      let country = Self.country(code, of: dossier, in: language)
      if names.last != country { names.append(country) }
    }
    text = names.joined(separator: ", ")
    position = Self.position(of: place)
  }

  /// A place and the larger ones around it; a circle is left where it closes.
  private static func chain(from place: Place, of dossier: Dossier) -> [Place] {
    var chain = [place]
    while let parent = chain.last?.partOf.flatMap({ dossier.place($0) }),
      !chain.contains(where: { $0.id == parent.id })
    {
      chain.append(parent)
    }
    return chain
  }

  /// The name of a country where the dossier has it as a place; else its code.
  private static func country(_ code: String, of dossier: Dossier, in language: String) -> String {
    dossier.places.first { $0.kind == "country" && $0.country == code }?.name.text(in: language) ?? code
  }

  /// The position of the place itself: that of a whole country would mislead.
  private static func position(of place: Place) -> String? {
    guard let latitude = place.latitude, let longitude = place.longitude, abs(latitude) <= 90,
      abs(longitude) <= 180
    else { return nil }
    return "\(degrees(latitude));\(degrees(longitude))"
  }

  /// Degrees with at most six decimals, which is 11 cm, and never an exponent (RFC 5545 §3.8.1.6).
  private static func degrees(_ angle: Double) -> String {
    let millionths = Int((angle.magnitude * 1_000_000).rounded())
    var decimals = CalendarMoment.digits(millionths % 1_000_000, 6)
    while decimals.count > 1, decimals.last == "0" { decimals.removeLast() }
    return "\(angle < 0 && millionths > 0 ? "-" : "")\(millionths / 1_000_000).\(decimals)"
  }
}
