/// What the dossier as a whole is: its title, its language, and the day as of which it is written.
public struct DossierHeader: DossierRecord {
  /// The record's name in the dossier: `asean-secretariat-2025`.
  public var id = ""
  /// What the dossier is about.
  public var title: LocalizedText = ""
  /// The language of its texts where they state none: `en`.
  public var language: String?
  /// The day as of which it is written: `2025-03-10`.
  public var asOf: EDTFDate?
  /// On what terms it may be handed on: `CC0-1.0`.
  public var licence: String?
  /// What it holds and how it was made.
  public var description: LocalizedText?
  /// Who keeps it.
  public var editors: [String] = []
  /// The findings that the editors know of and stand by.
  public var exceptions: [CheckException] = []

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// The kind: `dossier`.
  public static let kind = RecordKind.dossier

  /// The field table.
  public static let fields: [Field<DossierHeader>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `asean-secretariat-2025`."),
    Field(required: "title", \.title, .localizedText, "What the dossier is about."),
    Field("language", \.language, .text, "The language of its texts where they state none: `en`."),
    Field("asOf", \.asOf, .date, "The day as of which it is written: `2025-03-10`."),
    Field("licence", \.licence, .text, "On what terms it may be handed on: `CC0-1.0`."),
    Field("description", \.description, .localizedText, "What it holds and how it was made."),
    Field("editors", list: \.editors, .text, "Who keeps it."),
    Field(
      "exceptions", list: \.exceptions, CheckException.spelling,
      "The findings of `check` that the editors know of and stand by, each with its reason."),
  ]
}
