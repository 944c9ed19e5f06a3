extension PhraseDate {
  /// Whether it is ten years.
  var isDecade: Bool {
    guard let year = start.year else { return false }
    return rule == .partOfDecade || year.hasSuffix("X") && !year.hasSuffix("XX")
  }

  /// Whether it is the `1900s` as they are written, and no part of them.
  var isPlainHundreds: Bool { isHundreds && end == nil }

  /// Takes the `1900s` for ten years.
  mutating func becomeDecade() {
    guard isPlainHundreds, let year = start.year, year.hasSuffix("XX") else { return }
    start.year = year.dropLast(2) + "0X"
    rule = .decade
    isHundreds = false
  }

  /// The early, middle or late part of it, or two of these together; nothing for a day.
  ///
  /// Of a decade the years 0 to 3, 4 to 6 and 7 to 9; of a century thirds; of a year four months; of a month ten days; of
  /// a season its months. All of these are near, and none is certain.
  func part(_ thirds: ClosedRange<Int>) -> PhraseDate? {
    guard end == nil, start.openParts == 0, start.day == nil, let year = start.year else { return nil }
    guard let month = start.month else {
      if year.hasSuffix("XX") { return partOfCentury(year.dropLast(2), thirds) }
      if year.hasSuffix("X") { return years(year.dropLast(), [0, 4, 7], [3, 6, 9], thirds, .partOfDecade) }
      return span(year, 37 + thirds.lowerBound, 37 + thirds.upperBound, .partOfFourMonths)
    }
    switch month {
    case 1...12: return partOfMonth(year, month, thirds)
    case 21...23:
      let first = 3 * (month - 20)
      return span(year, first + thirds.lowerBound, first + thirds.upperBound, .partOfSeason)
    default: return nil
    }
  }

  /// The first half of a century, decade or month, 0, or the second, 1; near, as other parts are.
  func half(_ half: Int) -> PhraseDate? {
    guard end == nil, start.openParts == 0, start.day == nil, let year = start.year else { return nil }
    let range = half...half
    if let month = start.month {
      guard 1...12 ~= month, let number = Int(year) else { return nil }
      let last = [15, CivilDate.daysInMonth(month, year: number)]
      return PhraseDate(
        from: near(year, month, [1, 16][half]), to: near(year, month, last[half]), .partOfMonth)
    }
    if year.hasSuffix("XX") {
      let century = year.dropLast(2)
      return century.hasPrefix("-")
        ? years(century, [99, 49], [50, 0], range, .partOfCentury)
        : years(century, [0, 50], [49, 99], range, .partOfCentury)
    }
    return year.hasSuffix("X") ? years(year.dropLast(), [0, 5], [4, 9], range, .partOfDecade) : nil
  }

  private func partOfCentury(_ century: Substring, _ thirds: ClosedRange<Int>) -> PhraseDate {
    // Before the common era the years of a century run backwards.
    century.hasPrefix("-")
      ? years(century, [99, 66, 33], [67, 34, 0], thirds, .partOfCentury)
      : years(century, [0, 34, 67], [33, 66, 99], thirds, .partOfCentury)
  }

  private func years(
    _ stem: Substring, _ first: [Int], _ last: [Int], _ thirds: ClosedRange<Int>, _ rule: DatePhrase.Rule
  ) -> PhraseDate {
    func near(_ number: Int) -> Point {
      let digits = rule == .partOfCentury && number < 10 ? "0\(number)" : "\(number)"
      return Point(year: stem + digits, qualification: start.qualification.and(.approximate))
    }
    return PhraseDate(from: near(first[thirds.lowerBound]), to: near(last[thirds.upperBound]), rule)
  }

  private func partOfMonth(_ year: String, _ month: Int, _ thirds: ClosedRange<Int>) -> PhraseDate? {
    guard let number = Int(year) else { return nil }
    let last = [10, 20, CivilDate.daysInMonth(month, year: number)]
    return PhraseDate(
      from: near(year, month, [1, 11, 21][thirds.lowerBound]),
      to: near(year, month, last[thirds.upperBound]), .partOfMonth)
  }

  private func near(_ year: String, _ month: Int, _ day: Int) -> Point {
    Point(year: year, month: month, day: day, qualification: start.qualification.and(.approximate))
  }

  /// One part of a year, or from one to another.
  private func span(_ year: String, _ first: Int, _ last: Int, _ rule: DatePhrase.Rule) -> PhraseDate {
    func near(_ month: Int) -> Point {
      Point(year: year, month: month, qualification: start.qualification.and(.approximate))
    }
    return first == last
      ? PhraseDate(near(first), rule) : PhraseDate(from: near(first), to: near(last), rule)
  }
}
