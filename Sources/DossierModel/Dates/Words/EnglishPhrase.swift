/// Dates in English words.
enum EnglishPhrase: DateLanguage {
  static let words = DateWords(
    or: " or ", and: " and ", orLater: " or later", orEarlier: " or earlier", andLater: " and all later",
    andEarlier: " and all earlier", perhaps: "perhaps ", about: "about ", year: "year", month: "month",
    partOfYear: "part of the year", day: "day", uncertain: "uncertain", approximate: "approximate",
    betweenDoubts: ", ")

  static func phrase(from start: EDTFDate.Boundary, to end: EDTFDate.Boundary) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)):
      if let words = words(forPlain: .interval(start, end)) { return words }
      if let day = first.exactDay, let hours = first.hours(until: last) {
        return "\(name(of: day)), \(hours.clock)" + (hours.zone.map { " \($0)" } ?? "")
      }
      return "\(phrase(of: first)) – \(phrase(of: last))"
    case (.date(let first), .open): return "since \(phrase(of: first))"
    case (.date(let first), .unknown): return "from \(phrase(of: first)), end unknown"
    case (.open, .date(let last)): return "until \(phrase(of: last))"
    case (.unknown, .date(let last)): return "until \(phrase(of: last)), start unknown"
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown): return "no dates"
    }
  }

  static func words(for point: EDTFDate.Point) -> String {
    if point.isFullyGiven { return ShortText.string { append(point, to: &$0) } }
    guard let year = point.year else { return openYear(point) }
    let yearText = name(ofYear: year)
    if let part = point.yearPart { return name(of: part, in: yearText) }
    guard let month = point.month else {
      guard point.hasMonth else { return yearText }
      guard point.isOpenFromTheRight else { return span(of: point) }
      return point.hasDay ? "\(yearText) (day and month not known)" : "\(yearText) (month not known)"
    }
    return point.isOpenFromTheRight
      ? "\(EnglishCalendar.month(month)) \(yearText) (day not known)" : span(of: point)
  }

  private static func openYear(_ point: EDTFDate.Point) -> String {
    if let estimate = point.estimatedYear {
      let years = years(from: point.earliest.year, to: point.latest.year)
      return "\(name(ofYear: estimate)) (estimated; \(years))"
    }
    guard point.isDecadeOrWider else { return span(of: point) }
    let first = point.earliest.year
    if point.precision == .decade { return "the \(first)s" }
    return "the years \(years(from: first, to: point.latest.year))"
  }

  /// For digits left open in unusual places.
  private static func span(of point: EDTFDate.Point) -> String {
    "between \(name(of: point.earliest)) and \(name(of: point.latest)) (\(point.unqualifiedText))"
  }

  private static func name(of day: CivilDate) -> String { ShortText.string { append(day, to: &$0) } }

  private static func years(from first: Int, to last: Int) -> String {
    "\(name(ofYear: first))–\(name(ofYear: last))"
  }

  /// The year as people count it: 0 is 1 BC, -275 is 276 BC.
  private static func name(ofYear year: Int) -> String { year > 0 ? String(year) : "\(1 - year) BC" }

  private static func name(of part: YearPart, in year: String) -> String {
    let seasons = ["spring", "summer", "autumn", "winter"]
    let ordinals = ["first", "second", "third", "fourth"]
    switch part.kind {
    case .season: return "\(seasons[part.number - 1]) \(year)"
    case .northernSeason: return "\(seasons[part.number - 1]) \(year) (northern hemisphere)"
    case .southernSeason: return "\(seasons[part.number - 1]) \(year) (southern hemisphere)"
    case .quarter: return "\(ordinals[part.number - 1]) quarter of \(year)"
    case .quadrimester: return "\(["first", "middle", "last"][part.number - 1]) four months of \(year)"
    case .semester: return "\(ordinals[part.number - 1]) half of \(year)"
    }
  }
}
