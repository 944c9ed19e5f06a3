extension PhraseReader {
  /// Reads a text; more than one date, or none, is refused.
  static func read(_ text: String) throws(DatePhrase.Refusal) -> DatePhrase {
    guard let tokens = PhraseLexer.tokens(of: text), let found = find(in: tokens[...], of: text, Choice())
    else {
      throw .notADate
    }
    if let (day, weekday) = found.otherWeekday { throw .otherWeekday(day, weekday) }
    var alternative: DatePhrase.Reading?
    if found.questions.contains(.dayOrder),
      let other = find(in: tokens[...], of: text, Choice(monthIsFirst: true)), other.date != found.date
    {
      throw .ambiguous(
        DatePhrase.Reading(date: found.date, condition: "the day comes first"),
        DatePhrase.Reading(date: other.date, condition: "the month comes first"))
    }
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

  /// A date that was found in a text.
  private struct Finding {
    let date: EDTFDate
    let rule: DatePhrase.Rule
    let questions: Questions
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
    return whole(tokens, choice) ?? beforeRemark(tokens, text, choice) ?? afterWords(tokens, text, choice)
  }

  private static func whole(_ tokens: ArraySlice<PhraseToken>, _ choice: Choice) -> Finding? {
    var reader = PhraseReader(tokens, choice)
    guard !tokens.isEmpty, let outcome = reader.outcome(), let date = EDTFDate(reading: outcome.text) else {
      return nil
    }
    return Finding(
      date: date, rule: outcome.rule, questions: reader.questions, otherWeekday: outcome.otherWeekday)
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
  fileprivate var namesYear: Bool {
    [startPart.point, endPart.point].contains { point in
      guard let point else { return false }
      return point.precision != .unspecified || point.year != nil
    }
  }
}
