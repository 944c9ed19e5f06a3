/// Who took part in an event, and as what: `{actor: to-lam, role: visitor, onBehalfOf: viet-nam}`.
public struct Participant: MappedValue {
  /// The actor's id.
  public var actor = ""
  /// What he did there: `host`, `visitor`, `speaker`.
  public var role: String?
  /// Whom he acted for.
  public var onBehalfOf: String?

  /// A participant with nothing in it.
  public init() {}

  /// An actor in a role.
  public init(actor: String, role: String? = nil, onBehalfOf: String? = nil) {
    self.actor = actor
    self.role = role
    self.onBehalfOf = onBehalfOf
  }

  /// How a participant is spelled: an actor's id, or a mapping.
  public static let spelling = Spelling.short(.reference([.actor]), or: fields.map(\.spec))

  /// The fields of a participant.
  public static let fields: [Field<Participant>] = [
    Field(required: "actor", \.actor, .reference([.actor]), "The actor's id."),
    Field("role", \.role, .word(.roles), "What the actor did there: `host`, `visitor`, `speaker`."),
    Field("onBehalfOf", \.onBehalfOf, .reference([.actor]), "The actor for whom he acted."),
  ]

  /// An actor's id, or a mapping.
  public init?(reading node: NodeView) {
    self.init()
    if node.isScalar { actor = node.string } else { readFields(of: node) }
  }
}
