import DossierModel

/// What became of the relations of a dossier from one day to a later one.
///
/// Records of one kind with the same two ends are looked at together: a membership that ends as `observer` and another
/// that begins as `full` are one change of level, and two terms in one office are no change where the one day lies in
/// the first and the other in the second.
public struct RelationDifference: Sendable {
  /// The earlier day.
  public let earlier: CivilDate
  /// The later day.
  public let later: CivilDate
  /// All changes: who joined, who left, who changed; each by kind, whole, date and id.
  public let changes: [RelationChange]
  /// The relations that began and ended between the two days, so that they hold on neither.
  public let passing: [Relation]

  /// The difference of the relations between two days, in either order.
  public init(of relations: [Relation], from one: CivilDate, to other: CivilDate) {
    let (earlier, later) = (min(one, other), max(one, other))
    (self.earlier, self.later) = (earlier, later)
    var groups: [Ends: [Course]] = [:]
    if earlier < later {
      for relation in relations where relation.modality.isShown {
        groups[Ends(relation), default: []].append(Course(relation, earlier, later))
      }
    }
    changes = groups.values.flatMap { Self.changes(among: $0) }.sorted(by: Self.standsBefore)
    passing = relations.filter {
      earlier < later && $0.lies(between: earlier, and: later) == .certainly
    }
  }

  /// How many changes there are of a kind.
  public func count(_ kind: RelationChange.Kind) -> Int { changes.count { $0.kind == kind } }

  /// What records have in common that are looked at together.
  private struct Ends: Hashable {
    let kind: String
    let from: String
    let to: String

    init(_ relation: Relation) {
      let isTurned = relation.holdsBothWays && relation.to < relation.from
      kind = relation.kind
      from = isTurned ? relation.to : relation.from
      to = isTurned ? relation.from : relation.to
    }
  }

  /// A relation, and what it does between the two days.
  private struct Course {
    let relation: Relation
    let begins: Certainty
    let ends: Certainty
    /// Whether it certainly holds on both days.
    let stays: Bool

    init(_ relation: Relation, _ earlier: CivilDate, _ later: CivilDate) {
      self.relation = relation
      begins = relation.begins(after: earlier, by: later)
      ends = relation.ends(after: earlier, by: later)
      stays = relation.holds(on: earlier) == .certainly && relation.holds(on: later) == .certainly
    }

    func isLike(_ other: Course) -> Bool {
      (relation.level, relation.role) == (other.relation.level, other.relation.role)
    }
  }

  private static func changes(among courses: [Course]) -> [RelationChange] {
    let ordered = courses.sorted { $0.relation.id < $1.relation.id }
    var comers = ordered.filter { $0.begins != .certainlyNot }
    var goers = ordered.filter { $0.ends != .certainlyNot }
    let stayers = ordered.filter(\.stays)
    var changes: [RelationChange] = []
    /// Takes pairs of one that goes and one that comes.
    func pair(_ belong: (Course, Course) -> Bool, _ change: (Course, Course) -> RelationChange?) {
      goers.removeAll { goer in
        let match = comers.firstIndex { $0.relation.id != goer.relation.id && belong(goer, $0) }
        guard let match else { return false }
        if let found = change(goer, comers.remove(at: match)) { changes.append(found) }
        return true
      }
    }
    // One term after another is no change, unless one of the two is not certain.
    pair({ $0.isLike($1) }) { goer, comer in
      if goer.ends == comer.begins { return nil }
      return goer.ends == .certainly
        ? RelationChange(left: goer.relation, isCertain: false)
        : RelationChange(joined: comer.relation, isCertain: false)
    }
    let turned = { (goer: Course, comer: Course) -> RelationChange? in
      RelationChange(
        from: goer.relation, to: comer.relation,
        isCertain: goer.ends == .certainly && comer.begins == .certainly)
    }
    pair({ $0.relation.role == $1.relation.role }, turned)
    pair({ _, _ in true }, turned)
    for comer in comers {
      // Beside a record that stays: the same again is no news, another level is a change, another office is a new one.
      if stayers.contains(where: comer.isLike) { continue }
      let isCertain = comer.begins == .certainly
      let stayer = stayers.first { $0.relation.role == comer.relation.role }
      changes.append(
        stayer.map { RelationChange(from: $0.relation, to: comer.relation, isCertain: isCertain) }
          ?? RelationChange(joined: comer.relation, isCertain: isCertain))
    }
    for goer in goers {
      if stayers.contains(where: goer.isLike) { continue }
      let isCertain = goer.ends == .certainly
      let stayer = stayers.first { $0.relation.role == goer.relation.role }
      changes.append(
        stayer.map { RelationChange(from: goer.relation, to: $0.relation, isCertain: isCertain) }
          ?? RelationChange(left: goer.relation, isCertain: isCertain))
    }
    return changes
  }

  private static func standsBefore(_ one: RelationChange, _ other: RelationChange) -> Bool {
    let (left, right) = (one.relation, other.relation)
    if one.kind != other.kind { return one.kind.order < other.kind.order }
    if (left.kind, left.to) != (right.kind, right.to) { return (left.kind, left.to) < (right.kind, right.to) }
    let (day, otherDay) = (one.date?.sortKey ?? .undated, other.date?.sortKey ?? .undated)
    return day == otherDay ? (left.from, left.id) < (right.from, right.id) : day < otherDay
  }
}
