import DossierModel

/// Where a day lies on the axis of a timeline, in points from its left end.
///
/// To scale, each day is as long as any other. In order, each year in which something happened is as long as any other,
/// and years in which nothing did have no length.
struct TimelineScale {
  /// Days and their places; between two of them a day lies in proportion.
  private let knots: [(day: Int, place: Double)]
  let width: Double

  /// The axis for some days.
  init(_ days: [Int], _ choice: ScaleChoice, width: Double) {
    self.width = width
    let first = days.min() ?? 0
    let last = max(days.max() ?? 0, first + 1)
    guard choice == .ordinal else {
      let room = max(1, (last - first) / 40)
      knots = [(first - room, 0), (last + room, width)]
      return
    }
    let years = Set(days.map { CivilDate(dayNumber: $0).year }).sorted()
    let step = width / Double(years.count)
    var knots: [(day: Int, place: Double)] = []
    // The last day of a year stands off the line of the next, on which it would read as that year's.
    let gap = min(step * 0.3, 14)
    for (index, year) in years.enumerated() {
      knots.append((Self.firstDay(of: year), Double(index) * step))
      knots.append((Self.lastDay(of: year), Double(index + 1) * step - gap))
    }
    self.knots = knots
  }

  /// Where a day lies; days beyond the axis lie at its ends.
  func place(_ day: Int) -> Double {
    guard let first = knots.first, day > first.day else { return 0 }
    var low = first
    for high in knots.dropFirst() {
      if day <= high.day {
        guard high.day > low.day else { return high.place }
        return low.place + (high.place - low.place) * Double(day - low.day) / Double(high.day - low.day)
      }
      low = high
    }
    return width
  }

  /// Where a day ends: where the next begins, but in order never beyond the stretch of its year.
  func end(_ day: Int) -> Double {
    knots.contains { $0.day == day } ? place(day) : place(day + 1)
  }

  /// The first and the last day of the axis.
  var days: ClosedRange<Int> { (knots.first?.day ?? 0)...(knots.last?.day ?? 1) }

  /// The years that have room of their own, where the axis is in order.
  var years: [Int] {
    stride(from: 0, to: knots.count, by: 2).map { CivilDate(dayNumber: knots[$0].day).year }
  }

  static func firstDay(of year: Int) -> Int { CivilDate(year: year, month: 1, day: 1)?.dayNumber ?? 0 }
  static func lastDay(of year: Int) -> Int { CivilDate(year: year, month: 12, day: 31)?.dayNumber ?? 0 }
}
