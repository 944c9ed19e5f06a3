/// Someone who acts: a person, a state, an organisation, an organ, a party.
///
/// A person whom the sources do not name has a `description` in place of a name; it is printed in brackets.
public struct Actor: NamedRecord {
  /// The record's name in the dossier: `viet-nam`.
  public var id = ""
  /// What it is: `person`, `state`, `organisation`, `party`.
  public var kind = ""
  /// Its name.
  public var name: LocalizedText?
  /// Who it is, for one whom the sources do not name.
  public var description: LocalizedText?
  /// Other names of the same actor.
  public var aliases: [String] = []
  /// The larger body that it belongs to.
  public var partOf: String?
  /// Its country, as an ISO 3166 code: `VN`.
  public var country: String?
  /// What other data sets call it.
  public var codes: Codes?
  /// Its sector: `government`, `press`.
  public var sector: String?
  /// Where this stands.
  public var sources: [Citation] = []

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// The kind: `actor`.
  public static let kind = RecordKind.actor

  /// The field table.
  public static let fields: [Field<Actor>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `viet-nam`."),
    Field(
      required: "kind", \.kind, .word(.actorKinds),
      "What it is: `person`, `state`, `organisation`, `party`."),
    Field("name", \.name, .localizedText, "Its name."),
    Field("description", \.description, .localizedText, "Who it is, for one whom the sources do not name."),
    Field("aliases", list: \.aliases, .text, "Other names of the same actor."),
    Field("partOf", \.partOf, .reference([.actor]), "The larger body that it belongs to."),
    Field("country", \.country, .text, "Its country, as an ISO 3166 code: `VN`."),
    Field("codes", \.codes, Codes.spelling(Self.schemes), "What other data sets call it."),
    Field("sector", \.sector, .text, "Its sector: `government`, `press`."),
    Field("sources", list: \.sources, Citation.spelling, "Where this stands."),
  ]
}

extension Actor {
  private static let schemes = [
    (name: "iso3166", meaning: "ISO 3166: `VN`."), (name: "m49", meaning: "UN M49."),
    (name: "cow", meaning: "Correlates of War."), (name: "cameo", meaning: "CAMEO actor code."),
    (name: "wikidata", meaning: "Wikidata."),
  ]
}
