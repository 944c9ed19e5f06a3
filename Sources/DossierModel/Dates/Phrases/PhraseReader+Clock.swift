// The time of a day, before the day or behind it.
extension PhraseReader {
  /// A day with a clock before it: `10:30 on 2 September 2025`, `lúc 10h30 ngày 2/9/2025`.
  ///
  /// A point is no sign of a clock there: `10.12.2025` is a day.
  mutating func dayBehindClock(_ day: (inout Self) -> PhraseDate?) -> PhraseDate? {
    attempt { reader in
      _ = reader.take(word: "lúc")
      guard let clock = reader.clock(between: [":"]) else { return nil }
      _ = reader.take(",")
      reader.skipFillers()
      guard var date = day(&reader), date.isDayOfYear else { return nil }
      date.start.clock = clock
      return date
    }
  }

  /// Reads the clock behind a day: ` 10:30`, `, 10.30`, ` at 10:30 am`, ` (10:30)`.
  mutating func takeClock(behind date: inout PhraseDate) {
    guard date.isDayOfYear, date.start.clock == nil else { return }
    date.start.clock = attempt { reader in
      _ = reader.take(",")
      reader.skipFillers()
      _ = reader.take(word: "lúc")
      let hasBracket = reader.take("(")
      guard let clock = reader.clock(between: [":", "."]), !hasBracket || reader.take(")") else { return nil }
      return clock
    }
  }

  /// A time as EDTF writes it, from one as it is printed: `10:30`, `10:30:15`, `10:30 pm`, `10 am`, `10h30`, `10 giờ 30 phút`.
  ///
  /// What has the form of a time and is none, as `25:30` and `13:30 pm`, is read as what it says, and is no date.
  mutating func clock(between signs: Set<Character> = [":", "."]) -> String? {
    attempt { reader in
      guard var hour = reader.part(ofDigits: 1...2) else { return nil }
      let rest = reader.minutes(behind: signs)
      let half = reader.takeHalfOfDay()
      guard rest != nil || half != nil, !reader.isInNumbers else { return nil }
      if let half { hour = 1...12 ~= hour ? hour % 12 + half : 99 }
      return ([hour] + (rest ?? [0, 0])).map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }
  }

  /// The minutes and seconds of a clock.
  private mutating func minutes(behind signs: Set<Character>) -> [Int]? {
    attempt { reader in
      if reader.take(words: [["h"], ["g"], ["giờ"]]) {
        let minute = reader.part(ofDigits: 1...2)
        if minute != nil { _ = reader.take(words: [["phút"], ["ph"], ["p"]]) }
        return [minute ?? 0, 0]
      }
      guard case .sign(let sign) = reader.kind(), signs.contains(sign) else { return nil }
      reader.at += 1
      guard let minute = reader.part(ofDigits: 2...2) else { return nil }
      let second = reader.attempt { sign == ":" && $0.take(":") ? $0.part(ofDigits: 2...2) : nil }
      return [minute, second ?? 0]
    }
  }

  private mutating func part(ofDigits count: ClosedRange<Int>) -> Int? {
    guard case .number(let number, let digits) = kind(), count.contains(digits) else { return nil }
    at += 1
    return number
  }

  /// The hours to add for `am`, 0, or `pm`, 12.
  private mutating func takeHalfOfDay() -> Int? {
    if take(word: "am") { return 0 }
    if take(word: "pm") { return 12 }
    return attempt { reader in
      guard let hours = reader.take(["a": 0, "p": 12]), reader.take("."), reader.take(word: "m") else {
        return nil
      }
      _ = reader.take(".")
      return hours
    }
  }

  /// Whether what was read is only the beginning of numbers with signs between them: of `03.09.2025`.
  private var isInNumbers: Bool {
    guard case .sign(let sign) = kind(), ":./".contains(sign), case .number = kind(1) else { return false }
    return true
  }
}

extension PhraseDate {
  /// Whether it is one day of a year that is said.
  fileprivate var isDayOfYear: Bool {
    end == nil && start.day != nil && start.year != nil && start.openParts == 0
  }
}
