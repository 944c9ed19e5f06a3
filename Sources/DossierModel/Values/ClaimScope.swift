/// What a claim counts or measures from: one record, or all that a query finds.
///
/// "The seventh from Viet Nam" counts in `{record: object, partOf: collection, from: viet-nam}`.
public struct ClaimScope: MappedValue {
  /// The id of one record.
  public var id: String?
  /// The kind of the records to count.
  public var record: String?
  /// The word in their `kind` field.
  public var kind: String?
  /// An actor who takes part in them.
  public var actor: String?
  /// The role in which that actor takes part.
  public var role: String?
  /// The actor whom they come from.
  public var from: String?
  /// The actor whom they go to.
  public var to: String?
  /// The record that they are part of.
  public var partOf: String?

  /// A scope with nothing in it.
  public init() {}

  /// How a scope is spelled: an id, or a query.
  public static let spelling = Spelling.short(.reference([]), or: fields.map(\.spec))

  /// The fields of a query.
  public static let fields: [Field<ClaimScope>] = [
    Field(
      "record", \.record, .choice(RecordKind.allCases.map(\.rawValue)), "The kind of the records to count."),
    Field("kind", \.kind, .text, "The word in their `kind` field."),
    Field("actor", \.actor, .reference([.actor]), "An actor who takes part in them."),
    Field("role", \.role, .word(.roles), "The role in which that actor takes part."),
    Field("from", \.from, .reference([.actor, .place]), "Whom they come from."),
    Field("to", \.to, .reference([.actor, .place]), "Whom they go to."),
    Field("partOf", \.partOf, .reference([]), "What they are part of."),
  ]

  /// An id, or a query.
  public init?(reading node: NodeView) {
    self.init()
    if node.isScalar { id = node.string } else { readFields(of: node) }
  }

  /// Appends the id, or the query.
  public func appendJSON(to bytes: inout [UInt8]) {
    if let id { bytes.appendJSONText(id) } else { appendFields(to: &bytes) }
  }

  /// The scope in one line: `asean-founding`, or `record=object partOf=collection from=viet-nam`; a word with a blank in it
  /// stands in quotes, `kind="state visit"`.
  public var text: String {
    if let id { return id }
    let parts = [
      ("record", record), ("kind", kind), ("actor", actor), ("role", role), ("from", from), ("to", to),
      ("partOf", partOf),
    ]
    return parts.compactMap { name, value in
      value.map { "\(name)=\(ListItem.quoted($0, orHolding: [" "]))" }
    }.joined(separator: " ")
  }
}
