import DossierModel

extension ChartAxis {
  /// The most stretches, but for some days of a short axis.
  private static let mostStretches = 72

  /// Where the axis is cut, to count what there is in each stretch: by days, thirds of a month, months, or years.
  ///
  /// Its marks are round days too, so that no stretch begins before a mark and ends behind it.
  var stretches: [Int] {
    [first] + cuts.filter { $0 > first && $0 < last } + [last]
  }

  private var cuts: [Int] {
    let (from, to) = (CivilDate(dayNumber: first), CivilDate(dayNumber: last))
    let start = from.year * 12 + from.month - 1
    let months = to.year * 12 + to.month - start
    if months <= 2 { return Array(first...last) }
    let days = months <= 24 ? [1, 11, 21] : [1]
    if let step = [1, 3, 6].first(where: { months / $0 <= Self.mostStretches }) {
      return (start...start + months).filter { $0 % step == 0 }.flatMap { month in
        let year = (month >= 0 ? month : month - 11) / 12
        return days.compactMap { CivilDate(year: year, month: month - year * 12 + 1, day: $0)?.dayNumber }
      }
    }
    var round = 1
    while true {
      for step in [1, 2, 5] where months / 12 / (step * round) <= Self.mostStretches {
        return starts(ofYearsEvery: step * round).map(\.day)
      }
      round *= 10
    }
  }
}
