/// Where something happens: a country, a city, a building, a room, a sea.
public struct Place: DossierRecord {
  /// The record's name in the dossier: `jakarta`.
  public var id = ""
  /// Its name.
  public var name: LocalizedText = ""
  /// What it is: `city`, `building`, `room`.
  public var kind: String?
  /// Its country, as an ISO 3166 code: `ID`.
  public var country: String?
  /// The larger place that it lies in.
  public var partOf: String?
  /// Degrees north of the equator, WGS 84.
  public var latitude: Double?
  /// Degrees east of Greenwich, WGS 84.
  public var longitude: Double?
  /// What other data sets call it.
  public var codes: Codes?
  /// Where this stands.
  public var sources: [Citation] = []

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// The kind: `place`.
  public static let kind = RecordKind.place

  /// The field table.
  public static let fields: [Field<Place>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `jakarta`."),
    Field(required: "name", \.name, .localizedText, "Its name."),
    Field("kind", \.kind, .word(.placeKinds), "What it is: `city`, `building`, `room`."),
    Field("country", \.country, .text, "Its country, as an ISO 3166 code: `ID`."),
    Field("partOf", \.partOf, .reference([.place]), "The larger place that it lies in."),
    Field("latitude", \.latitude, .number, "Degrees north of the equator, WGS 84."),
    Field("longitude", \.longitude, .number, "Degrees east of Greenwich, WGS 84."),
    Field("codes", \.codes, Codes.spelling(Self.schemes), "What other data sets call it."),
    Field("sources", list: \.sources, Citation.spelling, "Where this stands."),
  ]
}

extension Place {
  private static let schemes = [
    (name: "iso3166", meaning: "ISO 3166: `ID`, `ID-JK`."), (name: "m49", meaning: "UN M49."),
    (name: "unlocode", meaning: "UN/LOCODE."), (name: "geonames", meaning: "GeoNames."),
    (name: "wikidata", meaning: "Wikidata."),
  ]
}
