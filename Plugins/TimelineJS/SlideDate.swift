import DossierModel

/// A date as TimelineJS takes it: a year, with a month and a day where they are known.
struct SlideDate: Equatable {
  let year: Int
  var month: Int?
  var day: Int?
  var time: TimeOfDay?

  /// Whether it lies where only the scale for deep time reaches, which has nothing finer than years.
  var isDeep: Bool { abs(year) > 200_000 }

  /// The beginning or the end of a span: its day, or its month or year where that is all that is known.
  init(_ date: CivilDate, _ precision: Precision, time: TimeOfDay? = nil) {
    // Before the year 1 TimelineJS counts as people do: 276 BC is -276.
    year = date.year > 0 ? date.year : date.year - 1
    switch precision {
    case .day, .time:
      month = date.month
      day = date.day
      self.time = time
    case .month, .season, .quarter, .quadrimester, .semester: month = date.month
    case .year, .decade, .century, .millennium, .unspecified, .interval, .set: break
    }
  }

  /// Where a date begins and ends; no end for what lies in one day, month or year, or has none.
  ///
  /// A date with an open beginning is placed at its end: TimelineJS has no open dates, and shows the words of the date.
  /// What is planned begins on the day of the export at the earliest.
  static func span(
    of date: EDTFDate, planAsOf day: CivilDate? = nil
  ) -> (start: SlideDate, end: SlideDate?)? {
    let first = date.earliest.map { SlideDate($0, precision(of: date.startPart), time: date.time) }
    if let day, date.earliest.map({ $0 < day }) ?? true, date.latest.map({ $0 >= day }) ?? true {
      // An end that is a month alone would lie before a day in it.
      let (start, end) = (SlideDate(day, .day), date.latest.map { SlideDate($0, .day) })
      return (start, start == end ? nil : end)
    }
    let last = date.latest.map { SlideDate($0, precision(of: date.endPart)) }
    guard let start = first ?? last else { return nil }
    guard let last, date.exactDay == nil, first != nil, last != first else { return (start, nil) }
    return (start, last)
  }

  private static func precision(of end: EDTFDate.Boundary) -> Precision { end.point?.precision ?? .year }
}
