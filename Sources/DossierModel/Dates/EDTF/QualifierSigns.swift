/// Where a date carries `?`, `~` and `%`: in front of its year, month and day, and behind each of them.
///
/// In front, a sign holds for that part alone; behind, for that part and all to its left (EDTF level 2, ISO 8601-2
/// §8.3). So in `2004?-06-~11` the year is uncertain and the day approximate, and `2004-06-11%` is level 1.
struct QualifierSigns: Sendable, Hashable {
  /// Two bits a place, from the front of the year to the back of the day.
  private var bits: UInt16

  /// A place for a sign.
  enum Place: UInt16 {
    case beforeYear = 0
    case afterYear = 2
    case beforeMonth = 4
    case afterMonth = 6
    case beforeDay = 8
    case afterDay = 10
  }

  /// No sign anywhere.
  static let none = Self(bits: 0)

  private init(bits: UInt16) { self.bits = bits }

  /// The sign at a place.
  subscript(place: Place) -> Qualification {
    get { Qualification(rawValue: UInt8(truncatingIfNeeded: bits >> place.rawValue & 3)) ?? .none }
    set { bits = bits & ~(3 << place.rawValue) | UInt16(newValue.rawValue) << place.rawValue }
  }

  /// Whether there is no sign.
  var isEmpty: Bool { bits == 0 }

  /// All signs taken together: `%` for `2004?-06-~11`.
  var together: Qualification {
    var folded = bits | bits >> 8
    folded |= folded >> 4
    folded |= folded >> 2
    return Qualification(rawValue: UInt8(truncatingIfNeeded: folded & 3)) ?? .none
  }

  /// What holds for a part: the sign in front of it, and those behind it and behind the parts to its right.
  func qualification(of part: EDTFDate.Part) -> Qualification {
    switch part {
    case .year: self[.beforeYear].and(self[.afterYear]).and(self[.afterMonth]).and(self[.afterDay])
    case .month: self[.beforeMonth].and(self[.afterMonth]).and(self[.afterDay])
    case .day: self[.beforeDay].and(self[.afterDay])
    }
  }

  /// Whether there is a sign elsewhere than behind the last part.
  func isPartial(last: EDTFDate.Part) -> Bool { bits != 0 && bits & ~(3 << Place(after: last).rawValue) != 0 }
}

extension QualifierSigns.Place {
  /// The place behind a part.
  init(after part: EDTFDate.Part) {
    self =
      switch part {
      case .year: .afterYear
      case .month: .afterMonth
      case .day: .afterDay
      }
  }
}

extension EDTFDate {
  /// A part of a date without a slash.
  public enum Part: Sendable, Hashable, CaseIterable {
    /// The year.
    case year
    /// The month, the season or another part of the year.
    case month
    /// The day of the month.
    case day
  }
}
