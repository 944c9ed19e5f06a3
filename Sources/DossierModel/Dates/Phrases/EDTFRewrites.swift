/// The common ways to write a date that EDTF does not know, each with its EDTF spelling.
enum EDTFRewrites {
  typealias Rewrite = @Sendable (String) -> String?

  static let all: [Rewrite] = [
    decade, approximate, numericDay, numericMonth, compactDay, paddedYear, longYear, shortLongYear,
    openInterval, yearRange, reversed, zeroPart, bothSigns, time,
  ]

  /// `10/03/2025` may be 3 October, `1900s` the century, `197` the decade.
  static func otherMeaning(of text: String) -> (text: String, condition: String)? {
    if let fields = numbers(in: text, count: 3), fields[2].count == 4 {
      return ("\(fields[2])-\(padded(fields[0]))-\(padded(fields[1]))", "the month comes first")
    }
    if text.prefix(while: isDigit).count == 3, text.count <= 4 {
      return ("\(text.prefix(3))X\(text.dropFirst(3))", "the decade is meant")
    }
    guard text.hasSuffix("00s"), text.count == 5 else { return nil }
    return ("\(text.prefix(2))XX", "the century is meant")
  }

  /// `1990s` is `199X`.
  static let decade: Rewrite = { text in
    guard text.hasSuffix("0s"), text.count == 5 else { return nil }
    return "\(text.prefix(3))X"
  }

  /// `circa 1997` and `about 1997` are `1997~`.
  static let approximate: Rewrite = { text in
    let openings = [
      "circa ", "ca. ", "ca ", "c. ", "c.", "c", "about ", "around ", "approximately ", "khoảng năm ",
      "khoảng ",
    ]
    let lower = text.lowercased()
    guard let opening = openings.first(where: { lower.hasPrefix($0) }) else { return nil }
    return "\(text.dropFirst(opening.count))~"
  }

  /// `2025-3-1`, `2025/03/01`, `1.3.2025` are `2025-03-01`; the day comes before the month unless it cannot.
  static let numericDay: Rewrite = { text in
    guard let fields = numbers(in: text, count: 3) else { return nil }
    if fields[0].count == 4 { return "\(fields[0])-\(padded(fields[1]))-\(padded(fields[2]))" }
    guard fields[2].count == 4 else { return nil }
    let isMonthFirst = (Int(fields[1]) ?? 0) > 12
    let (day, month) = isMonthFirst ? (fields[1], fields[0]) : (fields[0], fields[1])
    return "\(fields[2])-\(padded(month))-\(padded(day))"
  }

  /// `2025-3`, `3/2025` are `2025-03`.
  static let numericMonth: Rewrite = { text in
    guard let fields = numbers(in: text, count: 2) else { return nil }
    if fields[0].count == 4, fields[1].count <= 2 { return "\(fields[0])-\(padded(fields[1]))" }
    guard fields[1].count == 4, fields[0].count <= 2 else { return nil }
    return "\(fields[1])-\(padded(fields[0]))"
  }

  /// `20250310` is `2025-03-10`.
  static let compactDay: Rewrite = { text in
    guard text.count == 8, text.allSatisfy(isDigit) else { return nil }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }

  /// `193` and `193-03-02` are `0193` and `0193-03-02`; shorter years may mean anything.
  static let paddedYear: Rewrite = { text in
    let digits = text.prefix(while: isDigit).count
    return digits == 3 ? "0\(text)" : nil
  }

  /// `12345` is `Y12345`.
  static let longYear: Rewrite = { text in 5...6 ~= text.count ? "Y\(text)" : nil }

  /// `Y2025` is `2025`.
  static let shortLongYear: Rewrite = { text in text.hasPrefix("Y") ? String(text.dropFirst()) : nil }

  /// `2025-00-00` is `2025`, `2025-05-00` is `2025-05`.
  static let zeroPart: Rewrite = { text in
    guard text.hasSuffix("-00") else { return nil }
    let shorter = text.dropLast(3)
    return String(shorter.hasSuffix("-00") ? shorter.dropLast(3) : shorter)
  }

  /// `1997?~` is `1997%`.
  static let bothSigns: Rewrite = { text in
    text.hasSuffix("?~") || text.hasSuffix("~?") ? "\(text.dropLast(2))%" : nil
  }

  /// The fields of digits between hyphens, slashes or points, if there are so many and nothing else.
  static func numbers(in text: String, count: Int) -> [Substring]? {
    let fields = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    guard fields.count == count, fields.allSatisfy({ 1...4 ~= $0.count && $0.allSatisfy(isDigit) }) else {
      return nil
    }
    return fields
  }

  static func padded(_ field: Substring) -> String { field.count == 1 ? "0\(field)" : String(field) }

  @Sendable static func isDigit(_ character: Character) -> Bool { "0"..."9" ~= character }
}
