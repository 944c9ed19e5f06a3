// The forms that a date has which is made of others: before one, between two, from one to another, one of several.
extension PhraseReader {
  /// `before 1928`, `since 1995`, `by 2030`.
  mutating func relation() -> Outcome? {
    if take(words: PhraseWords.by) { return bounded(.by) { "[..\($0.last.text)]" } }
    if take(words: PhraseWords.notBefore) { return bounded(.orLater) { "[\($0.start.text)..]" } }
    if take(words: PhraseWords.before) {
      return bounded(.before) { "/\(($0.end == nil ? $0.last : $0.start).text)" }
    }
    if take(words: PhraseWords.after) { return bounded(.after) { "\($0.last.text)/" } }
    if take(words: PhraseWords.until) { return bounded(.until) { "/\($0.last.text)" } }
    guard take(words: PhraseWords.since), let outcome = bounded(.since, { "\($0.start.text)/.." }) else {
      return nil
    }
    _ = take(words: PhraseWords.onwards)
    return outcome
  }

  private mutating func bounded(
    _ rule: DatePhrase.Rule, _ text: (PhraseDate) -> String
  ) -> Outcome? {
    _ = take("-")
    guard let date = date(), date.hasYear else { return nil }
    return Outcome(text: text(date), rule: rule, dates: [date])
  }

  /// `1995 or later`, `from 1995 onwards`.
  mutating func withSuffix() -> Outcome? {
    guard let date = date(), date.hasYear else { return nil }
    if take(words: PhraseWords.orLater) {
      return Outcome(text: "[\(date.start.text)..]", rule: .orLater, dates: [date])
    }
    if take(words: PhraseWords.orEarlier) {
      return Outcome(text: "[..\(date.last.text)]", rule: .by, dates: [date])
    }
    guard take(words: PhraseWords.onwards) else { return nil }
    return Outcome(text: "\(date.start.text)/..", rule: .since, dates: [date])
  }

  /// `between 1996 and 1999`, `giữa năm 1996 và năm 1999`.
  mutating func between() -> Outcome? {
    guard take(words: [["between"], ["giữa"], ["trong", "khoảng", "từ"], ["trong", "khoảng"]]) else {
      return nil
    }
    return pair(.between) { $0.take(words: PhraseWords.and) || $0.take(words: [["đến"]]) }
  }

  /// `1967–75`, `from 9 to 11 March 2025`, `1967-present`.
  mutating func range() -> Outcome? {
    _ = take(words: [["from"], ["từ"]])
    return pair(.range) { reader in
      reader.take(anyOf: "-/") != nil || reader.take(words: PhraseWords.rangeWords)
    }
  }

  /// Two dates; of the first only a day, month or number need be said.
  private mutating func pair(
    _ rule: DatePhrase.Rule, _ separator: (inout Self) -> Bool
  ) -> Outcome? {
    attempt { reader in
      guard let first = reader.date(), separator(&reader) else { return nil }
      if first.hasYear, reader.take(words: PhraseWords.present) {
        return Outcome(text: "\(first.start.text)/..", rule: rule, dates: [first])
      }
      if let (first, second) = reader.shortEnd(of: first) { return Self.pair(first, second, rule) }
      guard let second = reader.date() else { return nil }
      return Self.pair(first, second, rule)
    }
      ?? attempt { reader in
        guard let start = reader.shortStart(), separator(&reader), let second = reader.date(),
          let first = start.completed(by: second)
        else { return nil }
        return Self.pair(first, second, rule)
      }
      ?? attempt { reader in
        guard let first = reader.numericDay(), separator(&reader), let second = reader.date(),
          second.start.day != nil
        else { return nil }
        return Self.pair(first, second, rule)
      }
  }

  private static func pair(_ first: PhraseDate, _ second: PhraseDate, _ rule: DatePhrase.Rule) -> Outcome? {
    var (first, second) = (first, second)
    first.learn(from: second)
    guard second.hasYear || !first.hasYear, first.hasYear == second.hasYear else { return nil }
    // Beside a decade the 1900s are one.
    if first.isDecade { second.becomeDecade() }
    if second.isDecade { first.becomeDecade() }
    return Outcome(text: "\(first.start.text)/\(second.last.text)", rule: rule, dates: [first, second])
  }

  /// `1995 or 1996`, `10 and 12 March 2025`, `1900; 1973`.
  mutating func list() -> Outcome? {
    var members: [Member] = []
    var isEither = false
    while true {
      guard let member = listMember(after: members.last) else { return nil }
      members.append(member)
      let hasSign = take(anyOf: ",;") != nil
      if take(words: PhraseWords.or) {
        isEither = true
      } else if !take(words: PhraseWords.and), !hasSign {
        break
      }
    }
    guard members.count > 1 else { return nil }
    var dates: [PhraseDate] = []
    for member in members.reversed() {
      switch member {
      case .date(var date):
        if let next = dates.first { date.learn(from: next) }
        dates.insert(date, at: 0)
      case .start(let start):
        guard let date = dates.first.flatMap(start.completed(by:)) else { return nil }
        dates.insert(date, at: 0)
      }
    }
    guard dates.allSatisfy(\.hasYear) else { return nil }
    let texts = dates.map { date in date.end.map { "\(date.start.text)..\($0.text)" } ?? date.start.text }
    let text = texts.joined(separator: ",")
    return Outcome(
      text: isEither ? "[\(text)]" : "{\(text)}", rule: isEither ? .either : .each, dates: dates)
  }

  private enum Member {
    case date(PhraseDate)
    case start(ShortStart)
  }

  private mutating func listMember(after previous: Member?) -> Member? {
    if let date = date() { return .date(date) }
    return shortStart().map { .start($0) }
  }

  // MARK: - What is said only once

  /// A number that is the day, or the century, of the date that follows: the `9` of `9–11 March 2025`.
  struct ShortStart {
    let number: Int
    let thirds: ClosedRange<Int>?

    /// What it says before another date.
    func completed(by next: PhraseDate) -> PhraseDate? {
      if next.rule == .century || next.rule == .partOfCentury, let year = next.start.year, year.hasSuffix("X")
      {
        guard 1...99 ~= number else { return nil }
        let century = PhraseReader.century(number, isBefore: year.hasPrefix("-"))
        return thirds.map { century.part($0) } ?? century
      }
      guard thirds == nil, next.start.day != nil, next.start.clock == nil, let month = next.start.month,
        1...31 ~= number
      else {
        return nil
      }
      let point = PhraseDate.Point(year: next.start.year, month: month, day: number)
      return PhraseDate(point, next.start.year == nil ? .yearless : .day)
    }
  }

  mutating func shortStart() -> ShortStart? {
    attempt { reader in
      reader.skipFillers()
      let thirds = reader.takeThirds()
      _ = reader.take(word: "ngày")
      _ = reader.take(words: [["thế", "kỷ"]])
      switch reader.kind() {
      case .number(let number, let digits) where digits <= 2:
        reader.at += 1
        return ShortStart(number: number, thirds: thirds)
      case .ordinal(let number):
        reader.at += 1
        return ShortStart(number: number, thirds: thirds)
      default: return nil
      }
    }
  }

  /// `75` behind `1967–`, `28, 1866` behind `January 1–`: the last date, and the first with what it learns from it.
  private mutating func shortEnd(of first: PhraseDate) -> (PhraseDate, PhraseDate)? {
    attempt { reader in
      guard first.start.clock == nil else { return reader.laterHour(than: first) }
      let number: Int
      switch reader.kind() {
      case .number(let read, let digits) where digits <= 2: number = read
      case .ordinal(let read): number = read
      default: return nil
      }
      if first.end == nil, first.start.month == nil, let year = first.start.yearNumber, year > 0 {
        guard case .number(_, digits: 2) = reader.kind() else { return nil }
        reader.at += 1
        let last = year % 100 == 99 && number == 0 ? year + 1 : year / 100 * 100 + number
        guard last > year, !reader.startsDateGoingOn else { return nil }
        var end = PhraseDate(PhraseDate.Point(year: PhraseDate.year(last)), .year)
        reader.qualifyBehind(&end)
        return (first, end)
      }
      guard first.end == nil, first.start.day != nil, 1...31 ~= number else { return nil }
      let wasShort = reader.isAfterHyphens
      reader.at += 1
      var (first, second) = (first, first)
      second.weekday = nil
      second.start.day = number
      if first.start.year == nil {
        _ = reader.take(",")
        if let year = reader.plainYear() {
          first.start.year = PhraseDate.year(year)
          second.start.year = first.start.year
        } else if wasShort {
          // `10-Mar-25` is a year of two digits, and not from the 10th to the 25th.
          return nil
        }
      }
      guard !reader.startsDateGoingOn else { return nil }
      reader.qualifyBehind(&second)
      return (first, second)
    }
  }

  /// `12:30` behind `2 September 2025 10:30–`: the same day until a later hour.
  private mutating func laterHour(than first: PhraseDate) -> (PhraseDate, PhraseDate)? {
    guard let clock = clock() else { return nil }
    var second = first
    second.start.clock = clock
    return (first, second)
  }

  /// Whether what comes next stands behind a word between two hyphens: the `25` of `10-Mar-25`.
  private var isAfterHyphens: Bool {
    guard word(-2) != nil else { return false }
    return kind(-1) == .sign("-") && kind(-3) == .sign("-")
  }

  /// Whether the number before is the beginning of a date: `12 March`, `3/2025`.
  private var startsDateGoingOn: Bool {
    if let word = word() { return PhraseWords.months[word] != nil || word == "tháng" || word == "of" }
    if case .sign(let sign) = kind() { return "/.-".contains(sign) }
    return false
  }
}
