import DossierModel

/// A relation that holds on a day, or may.
public struct HeldRelation: Sendable {
  /// The relation.
  public let relation: Relation
  /// The day that is asked about; nil for all times.
  public let day: CivilDate?

  /// A relation, seen on a day.
  public init(_ relation: Relation, on day: CivilDate?) {
    self.relation = relation
    self.day = day
  }

  /// Whether it holds then: `certainly`, `possibly`, `undated` where the dossier does not say when, `no`.
  ///
  /// Nothing where no day is asked about.
  public var word: String? {
    guard let day else { return nil }
    let certainty = relation.holds(on: day)
    if certainty != .certainlyNot, relation.isUndated { return "undated" }
    switch certainty {
    case .certainly: return "certainly"
    case .possibly: return "possibly"
    case .certainlyNot: return "no"
    }
  }

  /// The same relations, those that certainly hold before the others, and otherwise in the order in which they were.
  public static func surestFirst(_ relations: [HeldRelation]) -> [HeldRelation] {
    let words = relations.map(\.word)
    return ["certainly", "possibly", "undated", "no", nil].flatMap { word in
      relations.indices.filter { words[$0] == word }.map { relations[$0] }
    }
  }
}
