/// Something that happened, is planned, might have been, or is said not to have been: a visit, a meeting, a signature.
///
/// An event without a date is undated: it is listed, and never plotted.
public struct Event: DossierRecord {
  /// The record's name in the dossier: `visit-2025`.
  public var id = ""
  /// What it is: `visit`, `meeting`, `ceremony`.
  public var kind = ""
  /// What it is called.
  public var title: LocalizedText = ""
  /// When it happened, in EDTF: `2025-03-10`, `1995`, `1997~/1999~`.
  public var date: EDTFDate?
  /// The words of the source for the date: `late 1990s`.
  public var dateText: String?
  /// Its place among the parts of one event: 1, 2, 3.
  public var seq: Int?
  /// Where it happened.
  public var place: PlaceReference?
  /// Who took part, and as what.
  public var participants: [Participant] = []
  /// The larger event that it is part of.
  public var partOf: String?
  /// Whether it happened, is planned, might have been, or is said not to have been.
  public var modality: Modality = .actual
  /// What became of it after it was announced.
  public var status: EventStatus?
  /// Whether its anniversaries go in the calendar.
  public var commemorate: Bool = false
  /// What happened.
  public var description: LocalizedText?
  /// Words to find it by.
  public var tags: [String] = []
  /// Its codes in event data sets.
  public var codes: Codes?
  /// Where this stands.
  public var sources: [Citation] = []

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// An event of a kind with a title.
  public init(id: String, kind: String, title: LocalizedText) {
    self.id = id
    self.kind = kind
    self.title = title
  }

  /// The kind: `event`.
  public static let kind = RecordKind.event

  /// The field table.
  public static let fields: [Field<Event>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `visit-2025`."),
    Field(required: "kind", \.kind, .word(.eventKinds), "What it is: `visit`, `meeting`, `ceremony`."),
    Field(required: "title", \.title, .localizedText, "What it is called."),
    Field("date", \.date, .date, "When it happened, in EDTF: `2025-03-10`, `1995`, `1997~/1999~`."),
    Field("dateText", \.dateText, .text, "The words of the source for the date: `late 1990s`."),
    Field("seq", \.seq, .integer, "Its place among the parts of one event: 1, 2, 3."),
    Field("place", \.place, PlaceReference.spelling, "Where it happened."),
    Field("participants", list: \.participants, Participant.spelling, "Who took part, and as what."),
    Field("partOf", \.partOf, .reference([.event]), "The larger event that it is part of."),
    Field(
      "modality", \.modality, default: .actual, Modality.spellingOfRecords,
      "Whether it happened, is planned, might have been, or is said not to have been."),
    Field("status", \.status, EventStatus.spelling, "What became of it after it was announced."),
    Field(
      "commemorate", \.commemorate, default: false, .flag, "Whether its anniversaries go in the calendar."),
    Field("description", \.description, .localizedText, "What happened."),
    Field("tags", list: \.tags, .text, "Words to find it by."),
    Field("codes", \.codes, Codes.spelling(Self.schemes), "Its codes in event data sets."),
    Field("sources", list: \.sources, Citation.spelling, "Where this stands."),
  ]
}

extension Event {
  private static let schemes = [
    (name: "cameo", meaning: "CAMEO event code: `042`."),
    (name: "plover", meaning: "PLOVER: `CONSULT:visit`."),
  ]
}
