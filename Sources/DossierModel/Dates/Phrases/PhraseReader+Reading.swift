extension PhraseReader {
  /// Reads a text; more than one date, or none, is refused.
  static func read(_ text: String) throws(DatePhrase.Refusal) -> DatePhrase {
    guard let tokens = PhraseLexer.tokens(of: text) else { throw .notADate }
    let found = try dayOrMonthFirst(tokens[...], of: text)
    var alternative: DatePhrase.Reading?
    if !found.questions.isDisjoint(with: [.hundreds, .partOfHundreds]),
      let other = find(in: tokens[...], of: text, Choice(hundredsAreDecade: true)), other.date != found.date
    {
      let decade = DatePhrase.Reading(date: other.date, condition: "the decade is meant")
      guard !found.questions.contains(.partOfHundreds) else {
        throw .ambiguous(DatePhrase.Reading(date: found.date, condition: "the century is meant"), decade)
      }
      alternative = decade
    }
    return DatePhrase(date: found.date, rule: found.rule, alternative: alternative, leftOut: found.leftOut)
  }

  /// What a text says where the day stands before the month, or where the text shows that the month does.
  ///
  /// Another date beside it shows the order, `28/2` and `3/28`, and so does the day of the week, or a word in Vietnamese.
  private static func dayOrMonthFirst(
    _ tokens: ArraySlice<PhraseToken>, of text: String
  ) throws(DatePhrase.Refusal) -> Finding {
    let dayFirst = find(in: tokens, of: text, Choice())
    let isAsked = dayFirst?.questions.contains(.dayOrder) ?? true
    let monthFirst = isAsked ? find(in: tokens, of: text, Choice(monthIsFirst: true)) : nil
    let shown = (dayFirst ?? monthFirst)?.order
    let found: Finding
    switch (dayFirst, monthFirst) {
    case (nil, nil): throw impossible(tokens) ?? .notADate
    case (let one?, nil): found = one
    case (nil, let other?):
      guard shown == .monthFirst else { throw .notADate }
      found = other
    case (let one?, let other?):
      let isNamed = one.otherWeekday == nil && other.otherWeekday == nil
      if one.date == other.date || shown == .dayFirst || isNamed == false && one.otherWeekday == nil {
        found = one
      } else if shown == .monthFirst || isNamed == false && other.otherWeekday == nil {
        found = other
      } else {
        throw .ambiguous(
          DatePhrase.Reading(date: one.date, condition: "the day comes first"),
          DatePhrase.Reading(date: other.date, condition: "the month comes first"))
      }
    }
    if let (day, weekday) = found.otherWeekday { throw .otherWeekday(day, weekday) }
    return found
  }

  /// Why a text names no date, where its form is that of one: `31 June 2017`, `1 June 2017 25:30`.
  private static func impossible(_ tokens: ArraySlice<PhraseToken>) -> DatePhrase.Refusal? {
    var reader = PhraseReader(tokens, Choice())
    guard var text = reader.outcome()?.text else { return nil }
    return text.withUTF8 { bytes in
      var parser = EDTFParser(bytes)
      do throws(EDTFFault) {
        _ = try parser.date()
        return nil
      } catch {
        switch error.reason {
        case .noSuchDay: return error.reason.help.map { .noSuchDay($0) }
        case .noSuchTime, .afterMidnight:
          return .noSuchTime(
            "a time is one from 00:00 to 24:00, as in 10:30 or 10.30, or from 1 to 12 with am or pm")
        default: return nil
        }
      }
    }
  }

  /// A date that was found in a text.
  private struct Finding {
    let date: EDTFDate
    let rule: DatePhrase.Rule
    let questions: Questions
    let order: Order
    let otherWeekday: (CivilDate, Weekday)?
    var leftOut: String?
  }

  private static func find(
    in tokens: ArraySlice<PhraseToken>, of text: String, _ choice: Choice
  ) -> Finding? {
    let words = tokens.compactMap { token -> String? in
      guard case .word(let word) = token.kind else { return nil }
      return word
    }
    guard !words.contains("dynasty") else { return nil }
    if let finding = whole(tokens, choice) { return finding }
    guard impossible(tokens) == nil else { return nil }
    return beforeRemark(tokens, text, choice) ?? afterWords(tokens, text, choice)
  }

  private static func whole(_ tokens: ArraySlice<PhraseToken>, _ choice: Choice) -> Finding? {
    var reader = PhraseReader(tokens, choice)
    if tokens.contains(where: \.isVietnamese) { reader.order.insert(.dayFirst) }
    guard !tokens.isEmpty, let outcome = reader.outcome(), let date = EDTFDate(reading: outcome.text) else {
      return nil
    }
    return Finding(
      date: date, rule: outcome.rule, questions: reader.questions, order: reader.order,
      otherWeekday: outcome.otherWeekday)
  }

  /// A date with a year, then a comma, semicolon or bracket, then words that are no date: `1863, printed 1870`.
  private static func beforeRemark(
    _ tokens: ArraySlice<PhraseToken>, _ text: String, _ choice: Choice
  ) -> Finding? {
    for cut in tokens.indices.dropFirst() {
      guard case .sign(let sign) = tokens[cut].kind, ",;(".contains(sign) else { continue }
      guard var finding = whole(tokens[..<cut], choice), finding.date.namesYear else { continue }
      let rest = tokens[tokens.index(after: cut)...]
      guard case .word = rest.first?.kind, whole(rest, choice) == nil else { continue }
      finding.leftOut = String(text[tokens[cut].start...].drop { ",; ".contains($0) })
      return finding
    }
    return nil
  }

  /// A few words that are no part of a date, then a date with a year: `visit in March 2025`.
  private static func afterWords(
    _ tokens: ArraySlice<PhraseToken>, _ text: String, _ choice: Choice
  ) -> Finding? {
    var rest = tokens
    var left = 3
    while left > 0 {
      guard case .word(let word) = rest.first?.kind, !PhraseWords.denials.contains(word) else { return nil }
      let isFiller = left < 3 && PhraseWords.fillers.contains(word)
      guard isFiller || !PhraseWords.known.contains(word) else { return nil }
      if !isFiller { left -= 1 }
      rest = rest.dropFirst()
      if case .sign(let sign) = rest.first?.kind, ".,:".contains(sign) { rest = rest.dropFirst() }
      guard var finding = whole(rest, choice) ?? beforeRemark(rest, text, choice) else { continue }
      guard finding.date.namesYear, let first = rest.first else { return nil }
      let words = text[..<first.start]
      finding.leftOut = [String(words).trimmed, finding.leftOut].compactMap(\.self).joined(separator: " … ")
      return finding
    }
    return nil
  }
}

extension PhraseReader.Outcome {
  /// A day for which the words name another day of the week than it was, and the one that it was.
  fileprivate var otherWeekday: (CivilDate, Weekday)? {
    for date in dates {
      guard let named = date.weekday, let day = EDTFDate(reading: date.start.text)?.exactDay else { continue }
      if day.weekday != named { return (day, day.weekday) }
    }
    return nil
  }
}

extension EDTFDate {
  /// Whether it names a year, decade or century, and is not only `XXXX-01-12`.
  package var namesYear: Bool {
    [startPart.point, endPart.point].contains { point in
      guard let point else { return false }
      return point.precision != .unspecified || point.year != nil
    }
  }
}

extension PhraseToken {
  /// Whether it is a word of Vietnamese dates, in which the day comes first.
  fileprivate var isVietnamese: Bool {
    guard case .word(let word) = kind else { return false }
    return ["ngày", "tháng", "năm", "thứ", "nhật", "từ", "đến", "tới", "giữa", "và", "hoặc"].contains(word)
  }
}
