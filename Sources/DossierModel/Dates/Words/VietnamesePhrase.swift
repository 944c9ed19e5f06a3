/// Dates in Vietnamese words.
enum VietnamesePhrase {
  static func phrase(of date: EDTFDate) -> String {
    switch date.form {
    case .point(let point): phrase(of: point)
    case .interval(let start, let end): phrase(from: start, to: end)
    }
  }

  private static func phrase(from start: EDTFDate.Boundary, to end: EDTFDate.Boundary) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)):
      if first.sharesMonth(with: last), let day = first.day {
        return day == last.day ? phrase(of: last) : "từ ngày \(day) đến \(phrase(of: last))"
      }
      return "từ \(phrase(of: first)) đến \(phrase(of: last))"
    case (.date(let first), .open): return "từ \(phrase(of: first)) trở đi (để ngỏ)"
    case (.date(let first), .unknown): return "từ \(phrase(of: first)), không rõ kết thúc"
    case (.open, .date(let last)): return "từ \(phrase(of: last)) trở về trước (để ngỏ)"
    case (.unknown, .date(let last)): return "không rõ bắt đầu, đến \(phrase(of: last))"
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown): return "không có ngày"
    }
  }

  private static func phrase(of point: EDTFDate.Point) -> String {
    let words = words(for: point)
    switch point.qualification {
    case .none: return words
    case .uncertain: return "có thể \(words)"
    case .approximate: return "khoảng \(words)"
    case .uncertainAndApproximate: return "có thể khoảng \(words)"
    }
  }

  private static func words(for point: EDTFDate.Point) -> String {
    if let day = point.exactDay { return words(for: day, point.time) }
    guard let year = point.year else { return openYear(point) }
    let yearText = "năm \(name(ofYear: year))"
    if let season = point.season { return "mùa \(name(of: season)) \(yearText)" }
    guard let month = point.month else {
      guard point.hasMonth else { return yearText }
      guard point.level < 2 else { return span(of: point) }
      return point.hasDay ? "\(yearText) (không rõ ngày, tháng)" : "\(yearText) (không rõ tháng)"
    }
    let monthText = "tháng \(month) \(yearText)"
    guard point.hasDay else { return monthText }
    return point.level < 2 ? "\(monthText) (không rõ ngày)" : span(of: point)
  }

  private static func words(for day: CivilDate, _ time: TimeOfDay?) -> String {
    guard let time else { return name(of: day) }
    let zone = time.zoneText.map { " (\($0))" } ?? ""
    return "\(time.clockText) \(name(of: day))\(zone)"
  }

  private static func openYear(_ point: EDTFDate.Point) -> String {
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

  private static func name(of season: Season) -> String {
    switch season {
    case .spring: "xuân"
    case .summer: "hè"
    case .autumn: "thu"
    case .winter: "đông"
    }
  }
}
