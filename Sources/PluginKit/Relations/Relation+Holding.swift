import DossierModel

// Which relations hold on a day, and what became of them from one day to another.
//
//   Relation+Holding      whether one relation holds on a day: certainly, possibly, certainly not
//   RelationChange        one thing that is otherwise on the later day: who joined, left, changed level or role
//   RelationDifference    all of them, found over all relations of a dossier
//   HeldRelation          a relation with its certainty, as a row of a table

extension Relation {
  /// Whether it holds on a day.
  ///
  /// A membership since `1995` holds possibly on 1995-06-01 and certainly on 1996-01-01. What is only planned holds
  /// possibly; what is denied or supposed does not hold. Without a date of its beginning it holds possibly, until it
  /// has ended.
  public func holds(on day: CivilDate) -> Certainty {
    limited(Extent(since: since, until: until).contains(day))
  }

  /// Whether neither its beginning nor its end has a date.
  public var isUndated: Bool { since == nil && until == nil }

  /// Whether it does not hold on the first day and holds on the second: never where no beginning is stated.
  func begins(after first: CivilDate, by second: CivilDate) -> Certainty {
    guard since?.startPart.point != nil else { return .certainlyNot }
    return limited(Extent(since: since, until: until).begins(after: first, by: second))
  }

  /// Whether it holds on the first day and no more on the second: never where no end is stated.
  func ends(after first: CivilDate, by second: CivilDate) -> Certainty {
    guard until?.endPart.point != nil else { return .certainlyNot }
    return limited(Extent(since: since, until: until).ends(after: first, by: second))
  }

  /// Whether it begins and ends between the two days, so that it holds on neither.
  func lies(between first: CivilDate, and second: CivilDate) -> Certainty {
    guard since?.startPart.point != nil, until?.endPart.point != nil else { return .certainlyNot }
    return limited(Extent(since: since, until: until).lies(between: first, and: second))
  }

  /// What the dates say, as far as the record says that it is so.
  private func limited(_ certainty: Certainty) -> Certainty {
    switch modality {
    case .actual: certainty
    case .planned: certainty == .certainly ? .possibly : certainty
    case .hypothetical, .negated, .projected: .certainlyNot
    }
  }
}
