extension EDTFDate.Point {
  /// From when to when something lasted that began and ended on one day: `10:00–11:00`, with the zone of both.
  ///
  /// Nothing where either is no moment of that day, is doubted, or is told by another clock.
  func hours(until end: EDTFDate.Point) -> (clock: String, zone: String?)? {
    guard let day = exactDay, day == end.exactDay, signs.isEmpty, end.signs.isEmpty, let start = time,
      let last = end.time, start.zoneText == last.zoneText
    else { return nil }
    return ("\(start.clockText)–\(last.clockText)", start.zoneText)
  }
}
