/// How the value of a field is written, the same in YAML, JSON, JSON Lines and the plugin protocol.
///
/// A spelling is data: the reader checks values against it, and the JSON Schema is drawn from it.
public indirect enum Spelling: Sendable {
  /// The record's own id: `[a-z0-9][a-z0-9._-]*`.
  case identifier
  /// The id of another record, of one of these kinds; of any kind when the list is empty.
  case reference([RecordKind])
  /// One text.
  case text
  /// One text, or a text for each language: `To Lam` or `{en: To Lam, vi: Tô Lâm}`.
  case localizedText
  /// A word of an open vocabulary: an unknown one is noted, never refused.
  case word(Vocabulary)
  /// One of these words, and no other.
  case choice([String])
  /// A date or interval in EDTF: `2025-03-10`, `1995`, `1997~/1999~`.
  case date
  /// A whole number.
  case integer
  /// A number: `7`, `4.7`.
  case number
  /// `true` or `false`.
  case flag
  /// A web or mail address.
  case url
  /// A mapping with these fields.
  case mapping([FieldSpec])
  /// The short form, or a mapping with these fields.
  case short(Spelling, or: [FieldSpec])
  /// A list of such values; a single value stands for a list of one.
  case list(Spelling)
}

/// What a field is called, how it is spelled, whether a record may lack it, and what it means.
public struct FieldSpec: NamedField {
  /// The field's name in every format: `dateText`.
  public let name: String
  /// What the field is found by.
  public let key: FieldKey
  /// How its value is written.
  public let spelling: Spelling
  /// Whether each record must have it.
  public let isRequired: Bool
  /// What it says, in one sentence for the person who fills it in.
  public let meaning: String

  /// A field that a record may lack unless `isRequired`.
  public init(_ name: String, _ spelling: Spelling, isRequired: Bool = false, _ meaning: String) {
    self.name = name
    key = FieldKey(name)
    self.spelling = spelling
    self.isRequired = isRequired
    self.meaning = meaning
  }
}
