/// What someone said, in the sense that matters to diplomacy: praise, a pledge, an urging.
public struct Statement: DossierRecord {
  /// The record's name in the dossier: `lam-pledges-support`.
  public var id = ""
  /// Who said it.
  public var speaker = ""
  /// What was said, in the editor's words.
  public var gist: LocalizedText = ""
  /// What sort of saying it is: `praise`, `pledge`, `urging`.
  public var kind: String?
  /// When it was said.
  public var date: EDTFDate?
  /// `negated`: it was expressly not said.
  public var modality: Modality = .actual
  /// The records that it is about.
  public var about: [String] = []
  /// The words themselves.
  public var quote: String?
  /// The language of the quotation.
  public var language: String?
  /// The event at which it was said.
  public var event: String?
  /// To whom it was said.
  public var audience: [String] = []
  /// Where this stands.
  public var sources: [Citation] = []

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// The kind: `statement`.
  public static let kind = RecordKind.statement

  /// The field table.
  public static let fields: [Field<Statement>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `lam-pledges-support`."),
    Field(required: "speaker", \.speaker, .reference([.actor, .source]), "Who said it."),
    Field(required: "gist", \.gist, .localizedText, "What was said, in the editor's words."),
    Field(
      "kind", \.kind, .word(.statementKinds),
      "What sort of saying it is: `praise`, `pledge`, `urging`."),
    Field("date", \.date, .date, "When it was said."),
    Field(
      "modality", \.modality, default: .actual, Modality.spellingOfRecords,
      "`negated`: it was expressly not said."),
    Field("about", list: \.about, .reference([]), "The records that it is about."),
    Field("quote", \.quote, .text, "The words themselves."),
    Field("language", \.language, .text, "The language of the quotation."),
    Field("event", \.event, .reference([.event]), "The event at which it was said."),
    Field("audience", list: \.audience, .reference([.actor]), "To whom it was said."),
    Field("sources", list: \.sources, Citation.spelling, "Where this stands."),
  ]
}
