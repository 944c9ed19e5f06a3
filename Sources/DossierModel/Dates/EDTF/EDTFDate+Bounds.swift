extension EDTFDate {
  /// The first day on which it may begin: `1995-07/1997` from 1995-07-01; nothing when open or unknown.
  public var earliestStart: CivilDate? { form.earliest }

  /// The last day on which it may begin: `1995-07/1997` by 1995-07-31; never after the last possible end.
  public var latestStart: CivilDate? {
    switch form {
    case .point(let point): return point.latest
    case .interval(let start, let end):
      if let set { return set.latestStart }
      guard let start = start.point?.latest else { return nil }
      guard let end = end.point?.latest else { return start }
      return min(start, end)
    }
  }

  /// The first day on which it may end: `1995-07/1997` from 1997-01-01; never before the first possible start.
  public var earliestEnd: CivilDate? {
    switch form {
    case .point(let point): return point.earliest
    case .interval(let start, let end):
      if let set { return set.earliestEnd }
      guard let end = end.point?.earliest else { return nil }
      guard let start = start.point?.earliest else { return end }
      return max(start, end)
    }
  }

  /// The last day on which it may end: `1995-07/1997` by 1997-12-31; nothing when open or unknown.
  public var latestEnd: CivilDate? { form.latest }

  /// The first day that the date may touch, the same as `earliestStart`.
  public var earliest: CivilDate? { earliestStart }

  /// The last day that the date may touch, the same as `latestEnd`.
  public var latest: CivilDate? { latestEnd }

  /// The earliest year that the date may mean: 1990 for `199X`; nothing when the start is open or unknown.
  public var year: Int? { earliest?.year }

  /// Says whether all of the first date lies before all of the second.
  ///
  /// `1994/1995-06` certainly precedes `1995-07`, but not `1995`; an open or unknown end precedes nothing.
  public static func certainlyPrecedes(_ first: EDTFDate, _ second: EDTFDate) -> Bool {
    guard let end = first.latestEnd, let start = second.earliestStart else { return false }
    return end < start
  }
}
