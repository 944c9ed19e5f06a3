extension Extent {
  /// Says whether the stretch begins between two days: it does not include the first, and includes the second.
  ///
  /// What is known to have begun in `1995` possibly begins between 1995-06-01 and 2000-01-01, and certainly between
  /// 1994-12-31 and 2000-01-01.
  public func begins(after first: CivilDate, by second: CivilDate) -> Certainty {
    guard earliestStart <= second, latestStart > first, latestEnd >= second else { return .certainlyNot }
    let isSure = earliestStart > first && latestStart <= second && earliestEnd >= second
    return isSure ? .certainly : .possibly
  }

  /// Says whether the stretch ends between two days: it includes the first, and does not include the second.
  public func ends(after first: CivilDate, by second: CivilDate) -> Certainty {
    guard earliestEnd < second, latestEnd >= first, earliestStart <= first else { return .certainlyNot }
    let isSure = latestEnd < second && earliestEnd >= first && latestStart <= first
    return isSure ? .certainly : .possibly
  }

  /// Says whether the stretch lies between two days, and includes neither.
  public func lies(between first: CivilDate, and second: CivilDate) -> Certainty {
    guard latestStart > first, earliestEnd < second, latestEnd > first, earliestStart < second else {
      return .certainlyNot
    }
    return earliestStart > first && latestEnd < second ? .certainly : .possibly
  }
}
