import DossierModel
import PluginKit

/// A stretch of days in which something may have held: from the first possible day to the last; open where there is none.
///
/// `1995/` begins on 1995-01-01 and has no end. Gephi knows no vaguer dates; what was written stands beside it.
struct GEXFInterval: Equatable {
  var start: CivilDate?
  var end: CivilDate?

  private init(start: CivilDate?, end: CivilDate?) {
    self.start = start
    self.end = end
  }

  /// The intervals of some times, in order, with no two that overlap: Gephi refuses those.
  ///
  /// Years that XML dates cannot hold (before year 1 and after 9999) are left open, and `isCut` says so.
  static func merged(_ times: [Graph.Span]) -> (intervals: [GEXFInterval], isCut: Bool) {
    var isCut = false
    let held = times.map { time in
      var interval = GEXFInterval(start: time.since?.earliestStart, end: time.until?.latestEnd)
      if let start = interval.start, !(1...9999).contains(start.year) {
        interval.start = nil
        isCut = true
      }
      if let end = interval.end, !(1...9999).contains(end.year) {
        interval.end = nil
        isCut = true
      }
      return interval
    }
    var intervals: [GEXFInterval] = []
    for interval in held.sorted(by: precedes) {
      guard let last = intervals.last, last.reaches(interval) else {
        intervals.append(interval)
        continue
      }
      let end = last.end.flatMap { end in interval.end.map { max($0, end) } }
      intervals[intervals.count - 1] = GEXFInterval(start: last.start, end: end)
    }
    return (intervals, isCut)
  }

  private static func precedes(_ left: Self, _ right: Self) -> Bool {
    switch (left.start, right.start) {
    case (nil, let start): start != nil
    case (.some, nil): false
    case (let first?, let second?): first < second
    }
  }

  /// Whether it goes on to where a later one begins.
  private func reaches(_ later: Self) -> Bool {
    guard let end, let start = later.start else { return true }
    return start <= end
  }
}
