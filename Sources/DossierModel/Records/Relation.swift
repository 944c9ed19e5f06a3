/// What holds between two actors for a time: a membership, an office, a partnership.
public struct Relation: DossierRecord {
  /// The record's name in the dossier: `viet-nam-in-asean`.
  public var id = ""
  /// What holds: `memberOf`, `holdsOffice`, `partnership`.
  public var kind = ""
  /// Whose relation it is: the member, the holder of the office.
  public var from = ""
  /// What it is a relation to: the organisation, the office.
  public var to = ""
  /// When it began.
  public var since: EDTFDate?
  /// When it ended.
  public var until: EDTFDate?
  /// Its rank: `full`, `observer`, `ambassador`, `strategic`.
  public var level: String?
  /// The title that goes with it: `General Secretary`.
  public var role: String?
  /// Whether it holds, is planned, might hold, or is said not to hold.
  public var modality: Modality = .actual
  /// The event that began it.
  public var startedBy: String?
  /// Whether its anniversaries go in the calendar, where no event started it.
  public var commemorate: Bool = false
  /// Where this stands.
  public var sources: [Citation] = []

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// The kind: `relation`.
  public static let kind = RecordKind.relation

  /// The field table.
  public static let fields: [Field<Relation>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `viet-nam-in-asean`."),
    Field(
      required: "kind", \.kind, .word(.relationKinds),
      "What holds: `memberOf`, `holdsOffice`, `partnership`."),
    Field(
      required: "from", \.from, .reference([.actor, .place, .event, .object]),
      "Whose relation it is: the member, the holder of the office."),
    Field(
      required: "to", \.to, .reference([.actor, .place, .event, .object]),
      "What it is a relation to: the organisation, the office."),
    Field("since", \.since, .date, "When it began."),
    Field("until", \.until, .date, "When it ended."),
    Field("level", \.level, .text, "Its rank: `full`, `observer`, `ambassador`, `strategic`."),
    Field("role", \.role, .text, "The title that goes with it: `General Secretary`."),
    Field(
      "modality", \.modality, default: .actual, Modality.spellingOfRecords,
      "Whether it holds, is planned, might hold, or is said not to hold."),
    Field("startedBy", \.startedBy, .reference([.event]), "The event that began it."),
    Field(
      "commemorate", \.commemorate, default: false, .flag,
      "Whether its anniversaries go in the calendar, where no event started it."),
    Field("sources", list: \.sources, Citation.spelling, "Where this stands."),
  ]
}
