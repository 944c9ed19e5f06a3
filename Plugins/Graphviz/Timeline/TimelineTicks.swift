import DossierModel

/// A mark on the axis of a timeline: its place and its word.
struct TimelineTick {
  let place: Double
  let word: String

  /// The ticks of an axis: round years, months or days, as its length has it, or each year that has room of its own.
  static func all(_ scale: TimelineScale, _ choice: ScaleChoice, language: String) -> [TimelineTick] {
    guard choice == .linear else {
      let years = scale.years
      // A word takes some 34 points.
      let step = max(1, Int((Double(years.count) * 34 / scale.width).rounded(.up)))
      return stride(from: 0, to: years.count, by: step).map { index in
        TimelineTick(
          place: scale.place(TimelineScale.firstDay(of: years[index])),
          word: Self.year(years[index], language))
      }
    }
    return starts(scale.days).map { date in
      TimelineTick(
        place: scale.place(date.day.dayNumber),
        word: EDTFDate(reading: date.text)?.phrase(language: language) ?? date.text)
    }
  }

  private static func year(_ year: Int, _ language: String) -> String {
    guard let day = CivilDate(year: year, month: 1, day: 1) else { return "\(year)" }
    let text = String(day.description.dropLast(6))
    return EDTFDate(reading: text)?.phrase(language: language) ?? text
  }

  /// The first days of round years, months or days, with the text of the whole.
  private static func starts(_ days: ClosedRange<Int>) -> [(day: CivilDate, text: String)] {
    let span = days.upperBound - days.lowerBound
    let (first, last) = (CivilDate(dayNumber: days.lowerBound), CivilDate(dayNumber: days.upperBound))
    if span > 3 * 366 {
      let step = round(Double(span) / 365.25 / 10)
      let start = first.year - ((first.year % step) + step) % step
      return stride(from: start, through: last.year, by: step).compactMap { year in
        CivilDate(year: year, month: 1, day: 1).map { ($0, String($0.description.dropLast(6))) }
      }.filter { days.contains($0.0.dayNumber) }
    }
    if span > 80 {
      let step = [1, 2, 3, 6].first { span / 31 / $0 <= 8 } ?? 6
      let months = (first.year * 12)...(last.year * 12 + 11)
      return months.filter { $0 % step == 0 }.compactMap { month in
        CivilDate(year: month / 12, month: month % 12 + 1, day: 1).map {
          ($0, String($0.description.dropLast(3)))
        }
      }.filter { days.contains($0.0.dayNumber) }
    }
    let step = [1, 2, 5, 10, 20].first { span / $0 <= 7 } ?? 20
    return days.filter { ($0 - days.lowerBound) % step == 0 }.map {
      let day = CivilDate(dayNumber: $0)
      return (day, day.description)
    }
  }

  /// 1, 2 or 5 times a power of ten, not less than a number of years.
  private static func round(_ years: Double) -> Int {
    var power = 1
    while Double(power * 10) < years { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { Double($0) >= years } ?? power
  }
}
