import DossierModel

/// The days from the left end of the timeline to its right end, and the years, months or days that are marked on it.
struct ChartAxis {
  /// The first day and the day after the last.
  let first: Int
  let last: Int

  /// A mark on the axis.
  struct Tick {
    let day: Int
    let label: String
  }

  /// An axis on which these days have room; with the day as of which the dossier is told, where that is near.
  init(_ days: [Int], asOf: Int) {
    let least = days.min() ?? asOf
    let most = days.max() ?? asOf
    let reach = max((most - least) / 4, 366)
    let isNear = asOf >= least - reach && asOf <= most + reach
    let (from, to) = isNear ? (min(least, asOf), max(most, asOf)) : (least, most)
    let margin = max((to - from) / 40, 10)
    first = from - margin
    last = to + 1 + margin
  }

  /// Where a bar with an open beginning, or an open end, stops: there is room for its arrow.
  var openStart: Double { Double(first) + Double(last - first) / 100 }
  var openEnd: Double { Double(last) - Double(last - first) / 100 }

  /// Where a day begins, in percent of the width.
  func place(_ day: Double) -> Double { (day - Double(first)) / Double(last - first) * 100 }

  /// The marks: at most twelve, at round years, months or days.
  func ticks(_ words: PageWords, _ months: (CivilDate) -> String) -> [Tick] {
    let days = last - first
    if days > 366 * 3 { return years(days, words) }
    let start = CivilDate(dayNumber: first)
    if days > 62 {
      let step = days > 700 ? 3 : days > 300 ? 2 : 1
      return (0...40).compactMap { offset in
        let month = start.month - 1 + offset
        guard month % step == 0,
          let day = CivilDate(year: start.year + month / 12, month: month % 12 + 1, day: 1)
        else { return nil }
        return tick(day.dayNumber, months(day))
      }
    }
    let step = days > 30 ? 7 : days > 12 ? 3 : 1
    return stride(from: first + 1, to: last, by: step).compactMap {
      tick($0, String(CivilDate(dayNumber: $0).day) + " " + months(CivilDate(dayNumber: $0)))
    }
  }

  private func years(_ days: Int, _ words: PageWords) -> [Tick] {
    let (from, to) = (CivilDate(dayNumber: first).year, CivilDate(dayNumber: last).year)
    var step = 1
    let factors = [2, 5, 10]
    var round = 1
    while (to - from) / step > 11 {
      let next = factors.map { $0 * round }.first { (to - from) / $0 <= 11 }
      if let next { step = next } else { round *= 10 }
    }
    return starts(ofYearsEvery: step).compactMap { year, day in
      tick(day, year > 0 ? String(year) : "\(1 - year) \(words.beforeChrist)")
    }
  }

  /// The first days of round years, from before the axis to behind it.
  func starts(ofYearsEvery step: Int) -> [(year: Int, day: Int)] {
    let (from, to) = (CivilDate(dayNumber: first).year, CivilDate(dayNumber: last).year)
    return stride(from: from / step * step - step, through: to + step, by: step).compactMap { number in
      // Years count 1 BC as 0: round years before the common era are one more than a round number.
      let year = number > 0 ? number : number == 0 ? 1 : number + 1
      return CivilDate(year: year, month: 1, day: 1).map { (year, $0.dayNumber) }
    }
  }

  private func tick(_ day: Int, _ label: String) -> Tick? {
    let place = place(Double(day))
    // Half of the label stands to the left of its day.
    return place >= Double(label.count) * 0.35 && place <= 97 ? Tick(day: day, label: label) : nil
  }
}
