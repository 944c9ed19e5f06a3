/// A thing that diplomacy makes, gives or signs: a gift, an artwork, a tree, a document, a collection.
public struct DossierObject: NamedRecord {
  /// The record's name in the dossier: `painting`.
  public var id = ""
  /// What it is: `gift`, `artwork`, `document`.
  public var kind = ""
  /// Its name.
  public var name: LocalizedText?
  /// What it is, for one that has no name.
  public var description: LocalizedText?
  /// Who gave or made it.
  public var from: String?
  /// Who received it.
  public var to: String?
  /// The event at which it was given, planted or signed.
  public var event: String?
  /// Where it is.
  public var place: PlaceReference?
  /// The collection that it belongs to.
  public var partOf: String?
  /// Where this stands.
  public var sources: [Citation] = []

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// The kind: `object`.
  public static let kind = RecordKind.object

  /// The field table.
  public static let fields: [Field<DossierObject>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `painting`."),
    Field(
      required: "kind", \.kind, .word(.objectKinds), "What it is: `gift`, `artwork`, `document`."),
    Field("name", \.name, .localizedText, "Its name."),
    Field("description", \.description, .localizedText, "What it is, for one that has no name."),
    Field("from", \.from, .reference([.actor]), "Who gave or made it."),
    Field("to", \.to, .reference([.actor]), "Who received it."),
    Field("event", \.event, .reference([.event]), "The event at which it was given, planted or signed."),
    Field("place", \.place, PlaceReference.spelling, "Where it is."),
    Field("partOf", \.partOf, .reference([.object]), "The collection that it belongs to."),
    Field("sources", list: \.sources, Citation.spelling, "Where this stands."),
  ]
}
