extension EDTFDate.Boundary {
  /// Whether this end of an interval lies before its start, whatever the open parts of both mean.
  ///
  /// True for `1995/1994-12`; false for `1995-06/1995`, where December 1995 may be meant. Two times on known
  /// clocks are compared as instants, so that `2025-03-11T00:30:00+07:00/2025-03-10T18:00:00Z` is in order.
  func endsBefore(_ start: Self) -> Bool {
    guard let start = start.point, let end = point else { return false }
    guard let first = start.instant, let last = end.instant else {
      if start.time != nil, end.time != nil, start.exactDay == end.exactDay {
        return start.localSecond > end.localSecond && start.time?.zone == end.time?.zone
      }
      return end.latest < start.earliest
    }
    return last < first
  }
}

extension EDTFDate.Point {
  /// The seconds from 1970-01-01T00:00:00Z, for a time with a zone.
  fileprivate var instant: Int? {
    guard let exactDay, let time, let minutes = time.minutesAheadOfUTC else { return nil }
    return exactDay.dayNumber * 86_400 + time.secondOfDay - minutes * 60
  }

  fileprivate var localSecond: Int { time?.secondOfDay ?? 0 }
}
