/// A stretch of days from a start to an end, each of which is known only within bounds.
///
/// `1995/2025` starts on some day of 1995 and ends on some day of 2025; `1995` starts and ends on the same
/// unnamed day or days of 1995. A membership since `1995-07-28` is `Extent(since: date, until: nil)`.
public struct Extent: Sendable, Hashable {
  /// The first and last day on which it starts; beyond the readable years for an open start.
  let earliestStart, latestStart: CivilDate
  /// The first and last day on which it ends.
  let earliestEnd, latestEnd: CivilDate

  /// The stretch that a date names.
  public init(_ date: EDTFDate) {
    self.init(from: date.startPart, to: date.endPart)
  }

  /// The stretch of a relation; without `since` its start is unknown, without `until` it goes on.
  public init(since: EDTFDate?, until: EDTFDate?) {
    self.init(from: since?.startPart ?? .unknown, to: until?.endPart ?? .open)
  }

  /// The stretch from one day to another, both included; nothing is no limit.
  public init(from first: CivilDate?, until last: CivilDate?) {
    earliestStart = first ?? .earliestReadable
    latestStart = earliestStart
    latestEnd = last ?? .latestReadable
    earliestEnd = latestEnd
  }

  private init(from start: EDTFDate.Boundary, to end: EDTFDate.Boundary) {
    earliestStart = start.point?.earliest ?? .earliestReadable
    latestEnd = end.point?.latest ?? .latestReadable
    // An unknown start is at the latest the last day of the end, an unknown end at the earliest the first
    // day of the start: only what lies between is certain.
    switch start {
    case .date(let point): latestStart = min(point.latest, latestEnd)
    case .open: latestStart = earliestStart
    case .unknown: latestStart = latestEnd
    }
    switch end {
    case .date(let point): earliestEnd = max(point.earliest, earliestStart)
    case .open: earliestEnd = latestEnd
    case .unknown: earliestEnd = earliestStart
    }
  }

  /// Says whether the two stretches share a day.
  public func overlap(with other: Extent) -> Certainty {
    if earliestStart > other.latestEnd || other.earliestStart > latestEnd { return .certainlyNot }
    if latestStart <= other.earliestEnd, other.latestStart <= earliestEnd { return .certainly }
    return .possibly
  }

  /// Says whether the stretch includes a day.
  public func contains(_ day: CivilDate) -> Certainty {
    overlap(with: Extent(from: day, until: day))
  }
}

extension EDTFDate {
  /// Says whether the two dates share a day: `1995/2025` and `2000` certainly, `1995` and `1995-07` possibly.
  public func overlap(with other: EDTFDate) -> Certainty {
    Extent(self).overlap(with: Extent(other))
  }

  /// Says whether the date touches the days from one to another, both included; nothing is no limit.
  public func overlap(from first: CivilDate?, until last: CivilDate?) -> Certainty {
    Extent(self).overlap(with: Extent(from: first, until: last))
  }

  /// Says whether the day lies between the start and the end of the date, both included.
  ///
  /// `1995-07-28/..` certainly contains 2025-03-10, `1995-07-28/` possibly, `1995/1999` possibly 1995-03-10.
  public func contains(_ day: CivilDate) -> Certainty {
    Extent(self).contains(day)
  }
}
