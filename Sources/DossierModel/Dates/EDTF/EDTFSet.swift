extension EDTFDate {
  /// Several dates in brackets, of which one is meant, or all (EDTF level 2, ISO 8601-2 §6.4).
  ///
  /// `[1667,1668,1670..1672]` is one of five years, `{1960,1961-12}` both, `[..1760-12-03]` that day or an earlier one.
  public struct DateSet: Sendable, Hashable {
    /// What the brackets say.
    public enum Meaning: Sendable, Hashable {
      /// One of the members, and it is not known which: `[1995,1996]`.
      case oneOf
      /// Each of the members: `{1995,1996}`.
      case allOf
    }

    /// A member, or several from one date to another.
    public enum Member: Sendable, Hashable {
      /// One date.
      case date(Point)
      /// All dates from the first to the last, both included, and counted as finely as they are given: `1670..1672`.
      case range(Point, Point)
      /// A date and all later ones: `1760-12..`.
      case andLater(Point)
      /// A date and all earlier ones: `..1984`.
      case andEarlier(Point)

      /// The first date of the member; nothing for `..1984`.
      public var first: Point? {
        switch self {
        case .date(let point), .range(let point, _), .andLater(let point): point
        case .andEarlier: nil
        }
      }

      /// The last date of the member; nothing for `1760-12..`.
      public var last: Point? {
        switch self {
        case .date(let point), .range(_, let point), .andEarlier(let point): point
        case .andLater: nil
        }
      }
    }

    /// Whether one is meant, or all are.
    public let meaning: Meaning
    /// The members in the order of the text; at least one.
    public let members: [Member]

    /// How many members are read: more are refused, so that comparing two sets has an end.
    static let limit = 1_000
  }

  /// The members, for a set.
  public var set: DateSet? {
    guard case .of(let set) = members else { return nil }
    return set
  }
}

extension EDTFDate.DateSet {
  /// The last day on which it may begin: of all members the first begins it, of one member any may be that one.
  var latestStart: CivilDate? {
    switch meaning {
    case .oneOf: greatest { $0.last?.latest }
    case .allOf: least { $0.first?.latest }
    }
  }

  /// The first day on which it may end.
  var earliestEnd: CivilDate? {
    switch meaning {
    case .oneOf: least { $0.first?.earliest }
    case .allOf: greatest { $0.last?.earliest }
    }
  }

  /// Where the earliest member begins.
  var startPart: EDTFDate.Boundary {
    let firsts = members.map(\.first)
    guard !firsts.contains(nil), let first = firsts.compactMap(\.self).min(by: { $0.earliest < $1.earliest })
    else { return .open }
    return .date(first)
  }

  /// Where the latest member ends.
  var endPart: EDTFDate.Boundary {
    let lasts = members.map(\.last)
    guard !lasts.contains(nil), let last = lasts.compactMap(\.self).max(by: { $0.latest < $1.latest })
    else { return .open }
    return .date(last)
  }

  /// All signs of its members together.
  var qualification: Qualification {
    members.reduce(.none) { sum, member in
      sum.and(member.first?.qualification ?? .none).and(member.last?.qualification ?? .none)
    }
  }

  private func least(_ day: (Member) -> CivilDate?) -> CivilDate? { bound(day, <) }

  private func greatest(_ day: (Member) -> CivilDate?) -> CivilDate? { bound(day, >) }

  /// The first in an order; nothing where a member has no such day.
  private func bound(
    _ day: (Member) -> CivilDate?, _ precedes: (CivilDate, CivilDate) -> Bool
  ) -> CivilDate? {
    var found: CivilDate?
    for member in members {
      guard let day = day(member) else { return nil }
      if found.map({ precedes(day, $0) }) ?? true { found = day }
    }
    return found
  }
}
