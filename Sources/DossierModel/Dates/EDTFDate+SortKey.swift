extension EDTFDate {
  /// The place of a date in a list: by earliest day, latest day, precision, then time of day.
  ///
  /// An open or unknown start comes first, an open or unknown end last: `../1995`, `1995-01-01`, `1995`, `1995/..`.
  public struct SortKey: Sendable, Hashable, Comparable {
    private let start: Int
    private let end: Int
    private let precision: Precision
    private let second: Int

    init(_ date: EDTFDate) {
      start = date.earliest?.packed ?? .min
      end = date.latest?.packed ?? .max
      precision = date.precision
      second = date.time?.secondOfDay ?? 0
    }

    /// The date listed first is the smaller one.
    public static func < (left: Self, right: Self) -> Bool {
      (left.start, left.end, left.precision, left.second)
        < (right.start, right.end, right.precision, right.second)
    }
  }

  /// The place of this date in a list; records without a date are placed by the caller.
  public var sortKey: SortKey { SortKey(self) }
}
