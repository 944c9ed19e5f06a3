/// Of a date that is a set nothing is certain here; what holds between actors has a start and an end, and is none.
extension Extent {
  /// Says whether the stretch begins between two days: it does not include the first, and includes the second.
  ///
  /// What is known to have begun in `1995` possibly begins between 1995-06-01 and 2000-01-01, and certainly between
  /// 1994-12-31 and 2000-01-01.
  public func begins(after first: CivilDate, by second: CivilDate) -> Certainty {
    guard case .stretch(let own) = form else { return .possibly }
    guard own.earliestStart <= second, own.latestStart > first, own.latestEnd >= second else {
      return .certainlyNot
    }
    let isSure = own.earliestStart > first && own.latestStart <= second && own.earliestEnd >= second
    return isSure ? .certainly : .possibly
  }

  /// Says whether the stretch ends between two days: it includes the first, and does not include the second.
  public func ends(after first: CivilDate, by second: CivilDate) -> Certainty {
    guard case .stretch(let own) = form else { return .possibly }
    guard own.earliestEnd < second, own.latestEnd >= first, own.earliestStart <= first else {
      return .certainlyNot
    }
    let isSure = own.latestEnd < second && own.earliestEnd >= first && own.latestStart <= first
    return isSure ? .certainly : .possibly
  }

  /// Says whether the stretch lies between two days, and includes neither.
  public func lies(between first: CivilDate, and second: CivilDate) -> Certainty {
    guard case .stretch(let own) = form else { return .possibly }
    guard own.latestStart > first, own.earliestEnd < second, own.latestEnd > first, own.earliestStart < second
    else {
      return .certainlyNot
    }
    return own.earliestStart > first && own.latestEnd < second ? .certainly : .possibly
  }
}
