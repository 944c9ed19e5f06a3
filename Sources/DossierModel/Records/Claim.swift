/// What someone says of a record: an age, a count, a rank, a date.
///
/// Two claims about one property of one subject that cannot both hold are a conflict: kept side by side, never
/// overwritten.
public struct Claim: DossierRecord {
  /// The record's name in the dossier: `painting-seventh`.
  public var id = ""
  /// The record that it is about.
  public var subject = ""
  /// What it says of it: `age`, `count`, `ordinal`, `rank`.
  public var property = ""
  /// What it is said to be, where that is a word or a date.
  public var value: String?
  /// How the number is meant: `>`, `nearly`.
  public var comparator: Comparator?
  /// The number.
  public var number: Double?
  /// Its unit: `year`, `percent`, `USD`.
  public var unit: String?
  /// What is counted, or what is measured from.
  public var of: ClaimScope?
  /// How an anniversary is counted.
  public var rule: AnniversaryRule?
  /// Whether the dossier lists all that the claim counts.
  public var complete: Bool = false
  /// Whether it is said to be so, projected, supposed, or denied.
  public var modality: Modality = .actual
  /// The day for which it is said.
  public var asOf: EDTFDate?
  /// The time that it covers.
  public var period: EDTFDate?
  /// Who says it; without one, the source in its own voice.
  public var claimant: String?
  /// Which of several rival claims the editor holds to be right.
  public var rank: ClaimRank = .normal
  /// How sure the editor is of it.
  public var confidence: String?
  /// The claim in words.
  public var text: LocalizedText?
  /// Where this stands.
  public var sources: [Citation] = []

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// The kind: `claim`.
  public static let kind = RecordKind.claim

  /// The field table.
  public static let fields: [Field<Claim>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `painting-seventh`."),
    Field(required: "subject", \.subject, .reference([]), "The record that it is about."),
    Field(
      required: "property", \.property, .word(.properties),
      "What it says of it: `age`, `count`, `ordinal`, `rank`."),
    Field("value", \.value, .text, "What it is said to be, where that is a word or a date."),
    Field("comparator", \.comparator, Comparator.spelling, "How the number is meant: `>`, `nearly`."),
    Field("number", \.number, .number, "The number."),
    Field("unit", \.unit, .word(.units), "Its unit: `year`, `percent`, `USD`."),
    Field("of", \.of, ClaimScope.spelling, "What is counted, or what is measured from."),
    Field("rule", \.rule, AnniversaryRule.spelling, "How an anniversary is counted."),
    Field(
      "complete", \.complete, default: false, .flag,
      "Whether the dossier lists all that the claim counts."),
    Field(
      "modality", \.modality, default: .actual, Modality.spelling,
      "Whether it is said to be so, projected, supposed, or denied."),
    Field("asOf", \.asOf, .date, "The day for which it is said."),
    Field("period", \.period, .date, "The time that it covers."),
    Field(
      "claimant", \.claimant, .reference([.actor]),
      "Who says it; without one, the source in its own voice."),
    Field(
      "rank", \.rank, default: .normal, ClaimRank.spelling,
      "Which of several rival claims the editor holds to be right."),
    Field("confidence", \.confidence, .text, "How sure the editor is of it."),
    Field("text", \.text, .localizedText, "The claim in words."),
    Field("sources", list: \.sources, Citation.spelling, "Where this stands."),
  ]
}

extension Claim {
  /// The properties whose values are dates.
  package static let dateProperties: Set = ["date", "since", "until"]
}

extension Claim {
  /// What is claimed, in short: `more than 70`, `nearly 60 years`, `1967-08-08`.
  public var valueText: String {
    guard let number else { return value ?? "" }
    let amount = (comparator ?? .equal).words + number.groupedText()
    return unit.map { Vocabulary.amount(amount, of: number, in: $0) } ?? amount
  }

  /// What is claimed or denied, in short: `5`, `not 5`.
  package var saidText: String { (modality == .negated ? "not " : "") + valueText }
}
