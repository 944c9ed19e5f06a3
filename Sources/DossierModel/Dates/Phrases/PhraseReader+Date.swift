// One date, with what qualifies it.
extension PhraseReader {
  /// `circa 1997`, `uncertain: Jan 18 1862`, `1862 (uncertain)`, `1868?`.
  mutating func date() -> PhraseDate? {
    if let known = known[at], known.before == (questions, order) {
      (at, questions, order) = known.after
      return known.date
    }
    let (start, before) = (at, (questions, order))
    let date = readDate()
    known[start] = Known(before: before, date: date, after: (at, questions, order))
    return date
  }

  private mutating func readDate() -> PhraseDate? {
    attempt { reader in
      var qualification = Qualification.none
      while true {
        if let read = reader.takeDoubt() {
          qualification = qualification.and(read)
        } else if let next = reader.word(), PhraseWords.fillers.contains(next) {
          reader.at += 1
        } else if reader.word() == "year", case .number = reader.kind(1) {
          reader.at += 1
        } else {
          break
        }
      }
      guard var date = reader.someIn() ?? reader.partOf() ?? reader.halfOf() ?? reader.coreAndPart() else {
        return nil
      }
      date.qualify(qualification)
      reader.qualifyBehind(&date)
      if date.start.qualification != .none, date.isPlainHundreds {
        date.becomeDecade()
        reader.questions.remove(.hundreds)
      }
      return date
    }
  }

  /// Reads what qualifies a date behind it: `1862?`, `1862 (uncertain)`, `1860 approx.`.
  mutating func qualifyBehind(_ date: inout PhraseDate) {
    while true {
      let read = attempt { reader -> Qualification? in
        let hasBracket = reader.take("(")
        guard let doubt = reader.takeDoubt(), !hasBracket || reader.take(")") else { return nil }
        return doubt
      }
      guard let read else { return }
      date.qualify(read)
    }
  }

  private mutating func takeDoubt() -> Qualification? {
    if take("?") { return .uncertain }
    if take("~") { return .approximate }
    if take("%") { return .uncertainAndApproximate }
    if take(words: PhraseWords.uncertain) {
      _ = take(":")
      return .uncertain
    }
    // "may be" is a word of doubt, "May" is a month.
    if take(words: PhraseWords.approximate) {
      _ = take(".")
      return .approximate
    }
    return nil
  }

  /// `year in the 1860s`, `day in January 1872`, `month in 1872`.
  private mutating func someIn() -> PhraseDate? {
    attempt { reader in
      guard let unit = reader.word(), ["day", "month", "year"].contains(unit),
        ["in", "during", "of"].contains(reader.word(1) ?? "")
      else { return nil }
      reader.at += 2
      guard var date = reader.date(), date.end == nil, date.start.day == nil, date.start.openParts == 0 else {
        return nil
      }
      let isYear = date.start.month == nil
      switch unit {
      case "day":
        if isYear {
          date.start.openParts = 2
        } else if let month = date.start.month, month <= 12 {
          date.start.openParts = 1
        }
      case "month":
        guard isYear else { return nil }
        date.start.openParts = 1
      default:
        guard isYear, date.start.year?.contains("X") == true else { return nil }
      }
      date.rule = .someIn
      return date
    }
  }

  /// `late 1990s`, `mid-2019`, `beginning of March 2025`, `cuối tháng 3 năm 2025`.
  private mutating func partOf() -> PhraseDate? {
    attempt { reader in
      guard let thirds = reader.takeThirds() else { return nil }
      guard let date = reader.core(), date.end == nil else { return nil }
      if date.isHundreds {
        if date.start.year.map({ $0 >= "20" }) == true {
          var decade = date
          decade.becomeDecade()
          reader.questions.remove(.hundreds)
          return decade.part(thirds)
        }
        reader.questions.insert(.partOfHundreds)
      }
      return date.part(thirds)
    }
  }

  /// `first half of the 20th century`, `nửa cuối thập niên 1990`; halves of a year have a number in EDTF.
  private mutating func halfOf() -> PhraseDate? {
    attempt { reader in
      guard let half = reader.takeHalf() else { return nil }
      _ = reader.take(word: "of")
      reader.skipFillers()
      guard let date = reader.core(), let part = date.half(half) else { return nil }
      reader.questions.subtract([.hundreds])
      if date.isHundreds { reader.questions.insert(.partOfHundreds) }
      return part
    }
  }

  private mutating func takeHalf() -> Int? {
    if take(words: [["first", "half"], ["nửa", "đầu"]]) { return 0 }
    let second = [
      ["second", "half"], ["latter", "half"], ["last", "half"], ["nửa", "cuối"], ["nửa", "sau"],
    ]
    return take(words: second) ? 1 : nil
  }

  /// A date without words of doubt, and what part of it is meant where that is said behind it: `1915 late`.
  private mutating func coreAndPart() -> PhraseDate? {
    guard let date = core() else { return nil }
    let part = attempt { reader -> PhraseDate? in
      guard date.rule == .year, let third = reader.takeThird() else { return nil }
      return date.part(third...third)
    }
    return part ?? date
  }

  /// Steps over `early`, `mid-`, `late`, `mid to late`, and what joins them to the date.
  mutating func takeThirds() -> ClosedRange<Int>? {
    guard let first = takeThird() else { return nil }
    let second = attempt { reader -> Int? in
      _ = reader.take("-")
      guard reader.take(word: "to") || reader.take(word: "đến") else { return nil }
      _ = reader.take("-")
      return reader.takeThird()
    }
    _ = take("-")
    _ = take(words: [["part", "of"], ["of"]])
    skipFillers()
    guard let second, second > first else { return second == nil ? first...first : nil }
    return first...second
  }

  private mutating func takeThird() -> Int? {
    if take(words: PhraseWords.early) { return 0 }
    if take(words: PhraseWords.middle) { return 1 }
    return take(words: PhraseWords.late) ? 2 : nil
  }

  /// A date without words of doubt.
  private mutating func core() -> PhraseDate? { dayBehindClock { $0.plainCore() } ?? plainCore() }

  private mutating func plainCore() -> PhraseDate? {
    var weekday = takeWeekday()
    guard
      var date = vietnamese() ?? numeric() ?? monthFirst() ?? dayFirst() ?? yearFirst() ?? season()
        ?? partOfYear() ?? centuryOrDecade() ?? eraYear() ?? year()
    else { return nil }
    takeClock(behind: &date)
    if weekday == nil, date.start.day != nil { weekday = takeWeekdayBehind() }
    takeClock(behind: &date)
    date.weekday = weekday
    return date
  }

  private mutating func takeWeekdayBehind() -> Weekday? {
    attempt { reader in
      _ = reader.take(",")
      let hasBracket = reader.take("(")
      guard let weekday = reader.takeWeekday(), !hasBracket || reader.take(")") else { return nil }
      return weekday
    }
  }

  private mutating func takeWeekday() -> Weekday? {
    guard let weekday = take(PhraseWords.weekdays) ?? takeVietnameseWeekday() else { return nil }
    _ = take(anyOf: ".")
    _ = take(",")
    if word() == "the" { at += 1 }
    return weekday
  }
}
