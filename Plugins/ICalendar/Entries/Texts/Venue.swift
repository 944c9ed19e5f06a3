import DossierModel
import PluginKit

/// Where an event is, as a calendar says it: `ASEAN Secretariat, Jakarta, Indonesia`, and its position.
struct Venue: Sendable, Hashable {
  /// The place with the larger places that it lies in.
  let name: EscapedText
  /// Latitude and longitude: `-6.238889;106.799444`.
  let position: String?

  /// A place of a dossier.
  init(_ place: Place, of dossier: Dossier, _ countries: [String: String], in language: String) {
    let chain = Self.chain(from: place, of: dossier)
    var names = chain.map { $0.name.text(in: language) }
    if !chain.contains(where: { $0.kind == "country" }), let code = chain.lazy.compactMap(\.country).first {
      let country = countries[code] ?? code
      if names.last != country { names.append(country) }
    }
    name = EscapedText(names.joined(separator: ", "), keepsLines: false)
    position = Self.position(of: place)
  }

  /// How many places a location names at most; a room of a house in a town of a province of a country is five.
  private static let mostNames = 32

  /// A place and the larger ones around it; a circle is left where it closes.
  private static func chain(from place: Place, of dossier: Dossier) -> [Place] {
    var chain = [place]
    while chain.count < mostNames, let parent = chain.last?.partOf.flatMap({ dossier.place($0) }),
      !chain.contains(where: { $0.id == parent.id })
    {
      chain.append(parent)
    }
    return chain
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
    var decimals = String(String(1_000_000 + millionths % 1_000_000).dropFirst())
    while decimals.count > 1, decimals.last == "0" { decimals.removeLast() }
    return "\(angle < 0 && millionths > 0 ? "-" : "")\(millionths / 1_000_000).\(decimals)"
  }
}

extension DossierTexts {
  /// Puts LOCATION and GEO: where an event is.
  func putVenue(of place: PlaceRecord, in batch: EventBatch, into lines: inout ContentLines) {
    batch.lendTexts { texts in
      guard let id = texts[place.place] else { return putUnrecorded(place, in: batch, texts, into: &lines) }
      guard let number = place.number.index ?? dossier.number(ofPlace: id.bytes.string) else {
        return lines.put("LOCATION", text: id.bytes)
      }
      put(venues[number], into: &lines)
    }
  }

  private func put(_ venue: Venue, into lines: inout ContentLines) {
    if !venue.name.isEmpty {
      lines.begin("LOCATION")
      lines.put(text: venue.name)
      lines.end()
    }
    if let position = venue.position {
      lines.begin("GEO")
      lines.put(bare: position)
      lines.end()
    }
  }

  /// Puts what a place is called, and where it lies.
  func putName(of place: PlaceView, into lines: inout ContentLines) {
    guard let id = place.place else {
      let parts = [place.name(in: language)?.string, place.country.map { countries[$0.string] ?? $0.string }]
      return lines.put(text: parts.compactMap(\.self).joined(separator: ", "))
    }
    if let number = place.placeNumber ?? dossier.number(ofPlace: id.string) {
      lines.put(text: venues[number].name)
    } else {
      lines.put(text: id)
    }
  }

  /// Puts a place that has no record: its name, its country, or both.
  private func putUnrecorded(
    _ place: PlaceRecord, in batch: EventBatch, _ texts: LentTexts, into lines: inout ContentLines
  ) {
    let (name, country) = (texts[batch.wording(place.name, in: language)], texts[place.country])
    guard name != nil || country != nil else { return }
    lines.begin("LOCATION")
    lines.put(text: name)
    if name != nil, country != nil { lines.put(literal: "\\, ") }
    if let country { putCountry(country, into: &lines) }
    lines.end()
  }

  /// Puts the name of a country where the dossier has it as a place; else its code.
  private func putCountry(_ code: LentText, into lines: inout ContentLines) {
    if !countries.isEmpty, let name = countries[code.bytes.string] {
      lines.put(text: name)
    } else {
      lines.put(text: code)
    }
  }
}
