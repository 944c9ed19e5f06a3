import DossierModel

/// One thing that is otherwise on a later day: who joined, who left, who changed level or role.
public struct RelationChange: Sendable, Hashable {
  /// What became of the relation.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It holds on the later day alone.
    case joined
    /// It holds on the earlier day alone.
    case left
    /// It holds on both days, with another level or role.
    case changed

    var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What became of the relation.
  public let kind: Kind
  /// Whether it is certain; else the dates leave it open.
  public let isCertain: Bool
  /// The record of the earlier day; nil for who joined.
  public let before: Relation?
  /// The record of the later day; nil for who left.
  public let after: Relation?

  init(joined relation: Relation, isCertain: Bool) {
    self.init(.joined, isCertain, nil, relation, of: relation)
  }

  init(left relation: Relation, isCertain: Bool) { self.init(.left, isCertain, relation, nil, of: relation) }

  init(from before: Relation, to after: Relation, isCertain: Bool) {
    self.init(.changed, isCertain, before, after, of: after)
  }

  private init(
    _ kind: Kind, _ isCertain: Bool, _ before: Relation?, _ after: Relation?, of relation: Relation
  ) {
    self.kind = kind
    self.isCertain = isCertain
    self.before = before
    self.after = after
    self.relation = relation
  }

  /// The record that tells of it: that of the later day, where there is one.
  public let relation: Relation

  /// When it came about: the beginning of what came, the end of what went.
  public var date: EDTFDate? { after?.since ?? before?.until }

  /// `certain` or `possible`.
  public var certainty: String { isCertain ? "certain" : "possible" }
}
