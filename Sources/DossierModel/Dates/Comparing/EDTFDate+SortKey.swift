extension EDTFDate {
  /// The place of a date in a list: by earliest day, latest day, precision, then time of day.
  ///
  /// An open or unknown start comes first, an open or unknown end last: `../1995`, `1995-01-01`, `1995`, `1995/..`.
  public struct SortKey: Sendable, Hashable, Comparable {
    private let start: Int
    private let end: Int
    /// The precision, then the second of the day.
    private let detail: UInt32

    /// The place of a date of this form; of a set it is given apart that it is one.
    package init(_ form: Form, precision: Precision) {
      if precision == .day, let day = form.exactDay {
        (start, end, detail) = (day.packed, day.packed, UInt32(precision.rank) << 24)
        return
      }
      start = form.earliest?.packed ?? .min
      end = form.latest?.packed ?? .max
      detail = UInt32(precision.rank) << 24 | UInt32(form.time?.secondOfDay ?? 0)
    }

    private init(start: Int, end: Int, detail: UInt32) {
      (self.start, self.end, self.detail) = (start, end, detail)
    }

    /// The place of a record without a date: after all dates.
    public static let undated = SortKey(start: .max, end: .max, detail: .max)

    /// Whether both begin on the same day, or both at none: an event and its parts may.
    package func beginsWith(_ other: SortKey) -> Bool { start == other.start }

    /// The second of the day at which it begins, where its hour is known.
    package var secondOfDay: Int? {
      let second = Int(detail & 0xFF_FFFF)
      return self != .undated && (second > 0 || detail >> 24 == UInt32(Precision.time.rank)) ? second : nil
    }

    /// The same of something planned, as of a day: until then it has not been.
    ///
    /// A plan for `[..2030]` begins on that day. One whose time is over stays where it is, `../2019` at its end.
    package func ofPlan(asOf day: CivilDate?) -> SortKey {
      guard let day = day?.packed, self != .undated, start < day else { return self }
      guard end < day else { return SortKey(start: day, end: end, detail: detail) }
      return start == .min ? SortKey(start: end, end: end, detail: detail) : self
    }

    /// The date listed first is the smaller one.
    public static func < (left: Self, right: Self) -> Bool {
      (left.start, left.end, left.detail) < (right.start, right.end, right.detail)
    }
  }

  /// The place of this date in a list.
  public var sortKey: SortKey { SortKey(form, precision: precision) }
}
