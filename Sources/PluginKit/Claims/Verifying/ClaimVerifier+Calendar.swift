import DossierModel

// Weekdays and spans: held against the calendar.
extension ClaimVerifier {
  /// What a weekday comes to.
  func weekday(_ claim: Claim) -> ClaimVerification {
    guard claim.value != nil || claim.number != nil else { return ClaimVerification(of: claim.id) }
    guard
      let claimed = claim.value.flatMap(Weekday.init(word:)) ?? claim.number.flatMap(Weekday.init(number:))
    else {
      return undecidable(claim, .noWeekday(claim.valueText))
    }
    let id = claim.of?.id ?? claim.subject
    guard let date = start(of: id) else { return undecidable(claim, .noDate(of: id, mayNameBase: false)) }
    let (first, last) = (date.days.first, date.days.last)
    let length = last.dayNumber - first.dayNumber
    guard length < 6 else {
      return undecidable(claim, .notKnownToTheDay(id), from: date.records)
    }
    let days = (0...length).map { first.addingDays($0).weekday }
    let verdict: ClaimVerification.Verdict =
      !days.contains(claimed) ? .contradicted : days.count == 1 && !date.isUncertain ? .confirmed : .possible
    return ClaimVerification(of: claim.id, verdict, .weekdays(date.days), from: date.records)
  }

  /// What a span comes to: from the first day to the last, both included.
  func spanned(_ claim: Claim) -> ClaimVerification {
    guard let number = claim.number else { return ClaimVerification(of: claim.id) }
    guard let unit = TimeUnit(unit: claim.unit) else {
      return undecidable(claim, .notToldByDates(claim.unit ?? ""))
    }
    let id = claim.of?.id ?? claim.subject
    guard let start = start(of: id) else { return undecidable(claim, .noDate(of: id, mayNameBase: false)) }
    guard let end = end(of: id) else { return undecidable(claim, .noEnd(of: id), from: start.records) }
    let shortest = unit.count(from: start.days.last, to: max(end.first, start.days.last).addingDays(1))
    let longest = unit.count(from: start.days.first, to: end.last.addingDays(1))
    let comparator = claim.comparator ?? .equal
    // Ten full years are said of ten and a half; a tenth of a day is nothing.
    let isFull = comparator == .equal && number == number.rounded()
    let found = NumberRange(
      low: isFull ? shortest.rounded(.down) : shortest, high: isFull ? longest.rounded(.down) : longest)
    let allowed = NumberRange(comparator, number)
    let (low, high) = (shortest.shownTenths, longest.shownTenths)
    let figure = ClaimFinding.span(min(low, high)...high, unit)
    let verdict: ClaimVerification.Verdict =
      allowed.contains(found) ? .confirmed : allowed.overlaps(found) ? .possible : .contradicted
    let records = start.records.contains(id) ? start.records : start.records + [id]
    return ClaimVerification(
      of: claim.id, start.isUncertain ? .possible : verdict, figure, from: records)
  }

  /// When a record ended; for a relation that goes on, the day as of which the dossier looks.
  private func end(of id: String) -> DayRange? {
    if let relation = dossier.relation(id) {
      guard let until = relation.until else { return DayRange(asOf) }
      return DayRange(endOf: until)
    }
    let date = dossier.preferredDate(of: id)?.date ?? events[id]?.date
    return date.flatMap { DayRange(endOf: $0) }
  }
}

extension Weekday {
  /// The day that a word names, in English or Vietnamese: `Monday`, `Mon`, `thứ Hai`, `thứ 2`, `Chủ nhật`.
  init?(word: String) {
    let word = word.lowercased()
    if let day = Weekday.allCases.first(where: {
      [$0.name.lowercased(), String($0.name.lowercased().prefix(3))].contains(word)
    }) {
      self = day
      return
    }
    guard let place = Self.vietnamese.firstIndex(where: { $0.contains(word) }),
      let day = Weekday(rawValue: place + 1)
    else { return nil }
    self = day
  }

  /// The day that a number names, from Monday = 1.
  init?(number: Double) {
    guard let whole = Int(exactly: number), let day = Weekday(rawValue: whole) else { return nil }
    self = day
  }

  private static let vietnamese: [[String]] = [
    ["thứ hai", "thứ 2"], ["thứ ba", "thứ 3"], ["thứ tư", "thứ 4"], ["thứ năm", "thứ 5"],
    ["thứ sáu", "thứ 6"],
    ["thứ bảy", "thứ 7"], ["chủ nhật"],
  ]
}
