/// Dates in Vietnamese words.
enum VietnamesePhrase: DateLanguage {
  static let words = DateWords(
    or: " hoặc ", and: " và ", orLater: " hoặc sau đó", orEarlier: " hoặc trước đó",
    andLater: " và mọi lúc sau đó", andEarlier: " và mọi lúc trước đó", perhaps: "có thể ", about: "khoảng ",
    year: "năm", month: "tháng", partOfYear: "phần của năm", day: "ngày", uncertain: "không chắc chắn",
    approximate: "ước chừng", betweenDoubts: "; ")

  static func phrase(from start: EDTFDate.Boundary, to end: EDTFDate.Boundary) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)):
      if first.sharesMonth(with: last), let day = first.day {
        return day == last.day ? phrase(of: last) : "từ ngày \(day) đến \(phrase(of: last))"
      }
      if let day = first.exactDay, let hours = first.hours(until: last) {
        return "\(hours.clock) \(name(of: day))" + (hours.zone.map { " (\($0))" } ?? "")
      }
      return "từ \(phrase(of: first)) đến \(phrase(of: last))"
    case (.date(let first), .open): return "từ \(phrase(of: first)) đến nay"
    case (.date(let first), .unknown): return "từ \(phrase(of: first)), không rõ kết thúc"
    case (.open, .date(let last)): return "đến \(phrase(of: last))"
    case (.unknown, .date(let last)): return "đến \(phrase(of: last)), không rõ bắt đầu"
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown): return "không có ngày"
    }
  }

  static func words(for point: EDTFDate.Point) -> String {
    if let day = point.exactDay { return words(for: day, point.time) }
    guard let year = point.year else { return openYear(point) }
    let yearText = "năm \(name(ofYear: year))"
    if let part = point.yearPart { return name(of: part, in: yearText) }
    guard let month = point.month else {
      guard point.hasMonth else { return yearText }
      guard point.isOpenFromTheRight else { return span(of: point) }
      return point.hasDay ? "\(yearText) (không rõ ngày, tháng)" : "\(yearText) (không rõ tháng)"
    }
    let monthText = "tháng \(month) \(yearText)"
    guard point.hasDay else { return monthText }
    return point.isOpenFromTheRight ? "\(monthText) (không rõ ngày)" : span(of: point)
  }

  private static func words(for day: CivilDate, _ time: TimeOfDay?) -> String {
    guard let time else { return name(of: day) }
    let zone = time.zoneText.map { " (\($0))" } ?? ""
    return "\(time.clockText) \(name(of: day))\(zone)"
  }

  private static func openYear(_ point: EDTFDate.Point) -> String {
    if let estimate = point.estimatedYear {
      let years = "từ \(name(ofYear: point.earliest.year)) đến \(name(ofYear: point.latest.year))"
      return "năm \(name(ofYear: estimate)) (ước tính; \(years))"
    }
    guard point.isDecadeOrWider else { return span(of: point) }
    let first = point.earliest.year
    if point.precision == .decade { return "thập niên \(first)" }
    return "các năm \(name(ofYear: first))–\(name(ofYear: point.latest.year))"
  }

  /// For digits left open in unusual places.
  private static func span(of point: EDTFDate.Point) -> String {
    "giữa \(name(of: point.earliest)) và \(name(of: point.latest)) (\(point.unqualifiedText))"
  }

  private static func name(of day: CivilDate) -> String {
    "ngày " + String(day.day) + " tháng " + String(day.month) + " năm " + name(ofYear: day.year)
  }

  /// The year as people count it: 0 is 1 before the common era.
  private static func name(ofYear year: Int) -> String {
    year > 0 ? String(year) : "\(1 - year) trước Công nguyên"
  }

  private static func name(of part: YearPart, in year: String) -> String {
    let season = "mùa \(["xuân", "hè", "thu", "đông"][(part.number - 1) % 4]) \(year)"
    switch part.kind {
    case .season: return season
    case .northernSeason: return "\(season) (bắc bán cầu)"
    case .southernSeason: return "\(season) (nam bán cầu)"
    case .quarter: return "quý \(part.number) \(year)"
    case .quadrimester: return "bốn tháng \(["đầu", "giữa", "cuối"][part.number - 1]) \(year)"
    case .semester: return "nửa \(["đầu", "cuối"][part.number - 1]) \(year)"
    }
  }
}
