// Days, months, seasons and other parts of a year, in English and in numbers.
extension PhraseReader {
  /// A year of four digits.
  mutating func plainYear() -> Int? {
    guard case .number(let year, digits: 4) = kind() else { return nil }
    at += 1
    return year
  }

  /// A day of the month: `10`, `10th`.
  private mutating func dayOfMonth() -> Int? {
    switch kind() {
    case .number(let day, let digits) where digits <= 2 && 1...31 ~= day:
      at += 1
      return day
    case .ordinal(let day) where 1...31 ~= day:
      at += 1
      return day
    default: return nil
    }
  }

  private mutating func month() -> Int? {
    guard let month = take(PhraseWords.months) else { return nil }
    _ = take(".")
    return month
  }

  /// A year behind a day or month, with what may stand between: `, 1940`, ` of 2008`, `-1990`, `, 44 BC`.
  private mutating func yearBehind() -> Int? {
    attempt { reader in
      _ = reader.take(anyOf: ",-/")
      _ = reader.take(words: [["in"], ["of"]])
      if let year = reader.yearOfEra() { return year }
      guard let year = reader.plainYear() else { return nil }
      if case .sign("/") = reader.kind() { return nil }
      return year
    }
  }

  private func calendarDate(_ year: Int?, _ month: Int, _ day: Int?) -> PhraseDate {
    let point = PhraseDate.Point(year: year.map(PhraseDate.year), month: month, day: day)
    return PhraseDate(point, year == nil ? .yearless : day == nil ? .month : .day)
  }

  /// `January 12, 1940`, `March 10`, `January 2008`, `January`.
  mutating func monthFirst() -> PhraseDate? {
    attempt { reader in
      guard let month = reader.month() else { return nil }
      if let day = reader.attempt({ reader -> Int? in
        _ = reader.take(word: "the")
        return reader.dayOfMonth()
      }) {
        return reader.calendarDate(reader.yearBehind(), month, day)
      }
      return reader.calendarDate(reader.yearBehind(), month, nil)
    }
  }

  /// `10 March 2025`, `the 10th of March`, `10-Mar-2025`.
  mutating func dayFirst() -> PhraseDate? {
    attempt { reader in
      guard let day = reader.dayOfMonth() else { return nil }
      if reader.take(anyOf: "-/.") == nil { _ = reader.take(word: "of") }
      guard let month = reader.month() else { return nil }
      return reader.calendarDate(reader.yearBehind(), month, day)
    }
  }

  /// `1997, 2 Dec`, `1997 December`, `2025 spring`.
  mutating func yearFirst() -> PhraseDate? {
    attempt { reader in
      guard let year = reader.plainYear() else { return nil }
      _ = reader.take(",")
      if let part = reader.take(PhraseWords.seasons) {
        return PhraseDate(PhraseDate.Point(year: PhraseDate.year(year), month: part), .season)
      }
      if let month = reader.month() { return reader.calendarDate(year, month, reader.dayOfMonth()) }
      guard let day = reader.dayOfMonth(), let month = reader.month() else { return nil }
      return reader.calendarDate(year, month, day)
    }
  }

  /// `31/3/2025`, `2025/03/10`, `10.3.2025`, `7/2008`.
  mutating func numeric(dayIsFirst: Bool = false) -> PhraseDate? {
    attempt { reader in
      guard case .number(let first, let digits) = reader.kind() else { return nil }
      reader.at += 1
      guard let sign = reader.take(anyOf: "/.-,"), case .number(let second, let secondDigits) = reader.kind()
      else {
        return nil
      }
      reader.at += 1
      guard case .sign(sign) = reader.kind(), case .number(let third, let thirdDigits) = reader.kind(1) else {
        guard sign != "," else { return nil }
        if digits <= 2, secondDigits == 4, 1...12 ~= first { return reader.calendarDate(second, first, nil) }
        let isMonth =
          digits == 4 && 1...12 ~= second && (secondDigits == 1 || secondDigits == 2 && sign != "-")
        return isMonth ? reader.calendarDate(first, second, nil) : nil
      }
      reader.at += 2
      if digits == 4, secondDigits <= 2, thirdDigits <= 2 {
        return reader.calendarDate(first, second, third)
      }
      guard digits <= 2, secondDigits <= 2, thirdDigits == 4 else { return nil }
      let (day, month) = reader.ordered(first, second, isDayFirst: dayIsFirst || sign == ".")
      return 1...12 ~= month ? reader.calendarDate(third, month, day) : nil
    }
  }

  /// `28/2` before a date with a year: `28/2–2/3/2025`.
  mutating func numericDay() -> PhraseDate? {
    attempt { reader in
      guard case .number(let first, let digits) = reader.kind(), digits <= 2 else { return nil }
      reader.at += 1
      // Points stand in dates that begin with the day.
      guard let sign = reader.take(anyOf: "/."), case .number(let second, let digits) = reader.kind(),
        digits <= 2
      else { return nil }
      reader.at += 1
      if sign == "." { _ = reader.take(".") }
      let (day, month) = reader.ordered(first, second, isDayFirst: sign == ".")
      return 1...12 ~= month && 1...31 ~= day ? reader.calendarDate(nil, month, day) : nil
    }
  }

  /// Two numbers as day and month: what either can only be, or what was chosen where both can be both.
  private mutating func ordered(_ first: Int, _ second: Int, isDayFirst: Bool) -> (day: Int, month: Int) {
    if isDayFirst || first == second { return (first, second) }
    if first > 12 {
      order.insert(.dayFirst)
      return (first, second)
    }
    if second > 12 {
      order.insert(.monthFirst)
      return (second, first)
    }
    questions.insert(.dayOrder)
    return choice.monthIsFirst ? (second, first) : (first, second)
  }

  /// `Spring 1987`, `winter of 1995–96`, `Summer`.
  mutating func season() -> PhraseDate? {
    attempt { reader in
      guard let season = reader.take(PhraseWords.seasons) else { return nil }
      return PhraseDate(
        PhraseDate.Point(year: reader.yearOfSeason(season).map(PhraseDate.year), month: season), .season)
    }
  }

  /// The year behind a season; of a winter in two years the first.
  mutating func yearOfSeason(_ season: Int) -> Int? {
    guard let year = yearBehind() else { return nil }
    guard season == 24 else { return year }
    _ = attempt { reader -> Int? in
      guard reader.take(anyOf: "-/") != nil, case .number(let next, let digits) = reader.kind() else {
        return nil
      }
      reader.at += 1
      return digits == 4 && next == year + 1 || digits == 2 && next == (year + 1) % 100 ? next : nil
    }
    return year
  }

  /// `Q2 2025`, `2Q 2025`, `2025 Q2`, `second quarter of 2025`, `first half of 2025`, `H1 2025`.
  mutating func partOfYear() -> PhraseDate? {
    attempt { reader in
      let first = reader.plainYear()
      if first != nil { _ = reader.take("-") }
      guard let part = reader.numberedPart() else { return nil }
      guard let year = first ?? reader.yearBehind() else { return nil }
      return PhraseDate(PhraseDate.Point(year: PhraseDate.year(year), month: part), .partOfYear)
    }
  }

  private mutating func numberedPart() -> Int? {
    attempt { reader in
      let letters = ["q": 32, "h": 39]
      if let base = reader.take(letters), case .number(let number, digits: 1) = reader.kind() {
        reader.at += 1
        return Self.part(number, base)
      }
      let number: Int
      switch reader.kind() {
      case .number(let read, digits: 1): number = read
      case .ordinal(let read): number = read
      case .word(let word):
        guard let read = PhraseWords.ordinals[word] ?? ["last": 2][word] else { return nil }
        number = read
      default: return nil
      }
      reader.at += 1
      guard
        let base = reader.take([
          "quarter": 32, "trimester": 32, "q": 32, "quadrimester": 36, "half": 39, "semester": 39, "h": 39,
        ])
      else { return nil }
      return Self.part(number, base)
    }
  }

  static func part(_ number: Int, _ base: Int) -> Int? {
    let count = base == 32 ? 4 : base == 36 ? 3 : 2
    return 1...count ~= number ? base + number : nil
  }
}
