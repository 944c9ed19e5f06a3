/// A finding that the editors know of and stand by: `{check: W0502, record: dual-membership, reason: "…"}`.
public struct CheckException: MappedValue {
  /// The code of the finding: `W0502`.
  public var check = ""
  /// The record that it is about; without one, every record.
  public var record: String?
  /// Why it is right as it is.
  public var reason: LocalizedText = ""

  /// An exception with nothing in it.
  public init() {}

  /// An exception of a check, for one record or for all.
  public init(check: String, record: String? = nil, reason: LocalizedText) {
    self.check = check
    self.record = record
    self.reason = reason
  }

  static let spelling = Spelling.mapping(fields.map(\.spec))

  /// The fields of an exception.
  public static let fields: [Field<CheckException>] = [
    Field(required: "check", \.check, .text, "The code of the finding: `W0502`."),
    Field("record", \.record, .reference([]), "The record that it is about; without one, every record."),
    Field(required: "reason", \.reason, .localizedText, "Why it is right as it is."),
  ]
}
