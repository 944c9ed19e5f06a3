/// What someone means to reach by a year: a growth rate, a vision, a rank.
public struct Target: DossierRecord {
  /// The record's name in the dossier: `growth-2025`.
  public var id = ""
  /// Whose target it is.
  public var owner = ""
  /// What is to be reached.
  public var goal: LocalizedText = ""
  /// What is measured: `GDP growth`.
  public var measure: String?
  /// How the number is meant: `>=`.
  public var comparator: Comparator?
  /// The number to reach.
  public var number: Double?
  /// Its unit: `percent`.
  public var unit: String?
  /// By when: `2030`.
  public var due: EDTFDate?
  /// The event at which it was set or told.
  public var madeAt: String?
  /// How it stands: `open`, `met`, `missed`; `projected`, where it is foretold and nobody has promised it.
  public var status: String?
  /// Where this stands.
  public var sources: [Citation] = []

  /// A record with nothing in it, which the reader fills field by field.
  public init() {}

  /// The kind: `target`.
  public static let kind = RecordKind.target

  /// The field table.
  public static let fields: [Field<Target>] = [
    Field(required: "id", \.id, .identifier, "The record's name in the dossier: `growth-2025`."),
    Field(required: "owner", \.owner, .reference([.actor]), "Whose target it is."),
    Field(required: "goal", \.goal, .localizedText, "What is to be reached."),
    Field("measure", \.measure, .text, "What is measured: `GDP growth`."),
    Field("comparator", \.comparator, Comparator.spelling, "How the number is meant: `>=`."),
    Field("number", \.number, .number, "The number to reach."),
    Field("unit", \.unit, .word(.units), "Its unit: `percent`."),
    Field("due", \.due, .date, "By when: `2030`."),
    Field("madeAt", \.madeAt, .reference([.event]), "The event at which it was set or told."),
    Field(
      "status", \.status, .text,
      "How it stands: `open`, `met`, `missed`; `projected` for a forecast, which is no promise."),
    Field("sources", list: \.sources, Citation.spelling, "Where this stands."),
  ]
}

extension Target {
  /// Whether it is foretold, and nobody has promised it: by its status, `projected` or `forecast`.
  package var isForecast: Bool { status == "projected" || status == "forecast" }

  /// Whether it is known to have been reached, or not: by its status, `met` or `missed`.
  package var isSettled: Bool { status == "met" || status == "missed" }

  /// What is to be reached, in short: `at least 8 percent`; empty where the target has no number.
  public var valueText: String {
    guard let number else { return "" }
    let amount = (comparator ?? .equal).words + number.groupedText()
    return unit.map { Vocabulary.amount(amount, of: number, in: $0) } ?? amount
  }
}
