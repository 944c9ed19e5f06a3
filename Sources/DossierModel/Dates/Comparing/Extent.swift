/// A stretch of days from a start to an end, each of which is known only within bounds; or several such stretches.
///
/// `1995/2025` starts on some day of 1995 and ends on some day of 2025; `1995` starts and ends on the same
/// unnamed day or days of 1995; `{1995,1997}` is two stretches, and does not touch 1996. A membership since `1995-07-28`
/// is `Extent(since: date, until: nil)`.
public struct Extent: Sendable, Hashable {
  enum Form: Hashable {
    case stretch(Stretch)
    /// One of these is meant.
    case oneOf([Stretch])
    /// Each of these is meant.
    case allOf([Stretch])
  }

  let form: Form

  /// The stretch that a date names, or the stretches of a set.
  public init(_ date: EDTFDate) {
    if let set = date.set {
      let stretches = set.members.map { Stretch($0, set.meaning) }
      form = set.meaning == .oneOf ? .oneOf(stretches) : .allOf(stretches)
    } else {
      form = .stretch(Stretch(from: date.startPart, to: date.endPart))
    }
  }

  /// The stretch of a relation; without `since` its start is unknown, without `until` it goes on.
  ///
  /// Where one is a set, as `[1995,1996]`, what is meant is a day that is known as well as the set says.
  public init(since: EDTFDate?, until: EDTFDate?) {
    var stretch = Stretch(from: since?.startPart ?? .unknown, to: until?.endPart ?? .open)
    if let since, since.set != nil { stretch.begin(between: since.earliestStart, and: since.latestStart) }
    if let until, until.set != nil { stretch.end(between: until.earliestEnd, and: until.latestEnd) }
    form = .stretch(stretch)
  }

  /// The stretch from one day to another, both included; nothing is no limit.
  public init(from first: CivilDate?, until last: CivilDate?) {
    form = .stretch(Stretch(from: first, until: last))
  }

  /// Says whether the two share a day.
  public func overlap(with other: Extent) -> Certainty {
    switch (form, other.form) {
    case (.stretch(let own), .stretch(let others)): return own.overlap(with: others)
    // What holds for each of those that may be meant is asked first.
    case (.allOf, .oneOf), (.stretch, _): return other.overlapOfParts(with: self)
    default: return overlapOfParts(with: other)
    }
  }

  /// Says whether it includes a day.
  public func contains(_ day: CivilDate) -> Certainty {
    overlap(with: Extent(from: day, until: day))
  }

  private init(_ stretch: Stretch) { form = .stretch(stretch) }

  private func overlapOfParts(with other: Extent) -> Certainty {
    switch form {
    case .stretch(let own): return Extent(own).overlap(with: other)
    case .oneOf(let stretches):
      var isCertain = true
      var isPossible = false
      for stretch in stretches {
        let answer = Extent(stretch).overlap(with: other)
        if answer != .certainly { isCertain = false }
        if answer != .certainlyNot { isPossible = true }
        if !isCertain, isPossible { return .possibly }
      }
      return isCertain ? .certainly : .certainlyNot
    case .allOf(let stretches):
      var answer = Certainty.certainlyNot
      for stretch in stretches {
        let part = Extent(stretch).overlap(with: other)
        if part == .certainly { return .certainly }
        if part == .possibly { answer = .possibly }
      }
      return answer
    }
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
