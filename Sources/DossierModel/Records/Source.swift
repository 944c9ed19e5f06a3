/// A publication, a document or a witness that facts are taken from.
public struct Source: DossierRecord {
  /// The record's name in the dossier: `hanoi-times`.
  public var id = ""
  /// Its title, in brackets where it has none.
  public var title: LocalizedText = ""
  /// Who published it.
  public var publisher: String?
  /// Who wrote it.
  public var authors: [String] = []
  /// When it was published.
  public var published: EDTFDate?
  /// Its address.
  public var url: String?
  /// Its language: `en`.
  public var language: String?
  /// The day on which it was read.
  public var retrieved: EDTFDate?
  /// How far it is to be trusted, in the editor's words.
  public var reliability: String?
  /// The larger publication that it stands in.
  public var partOf: String?

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// The kind: `source`.
  public static let kind = RecordKind.source

  /// The field table.
  public static let fields: [Field<Source>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `hanoi-times`."),
    Field(required: "title", \.title, .localizedText, "Its title, in brackets where it has none."),
    Field("publisher", \.publisher, .text, "Who published it."),
    Field("author", list: \.authors, .text, "Who wrote it."),
    Field("published", \.published, .date, "When it was published."),
    Field("url", \.url, .url, "Its address."),
    Field("language", \.language, .text, "Its language: `en`."),
    Field("retrieved", \.retrieved, .date, "The day on which it was read."),
    Field("reliability", \.reliability, .text, "How far it is to be trusted, in the editor's words."),
    Field("partOf", \.partOf, .reference([.source]), "The larger publication that it stands in."),
  ]
}
