import DossierModel

// Ages and anniversaries: so many years after a day, by one of three rules.
//
//   elapsed   the years are full: from the 30th anniversary to the day before the 31st
//   onDate    it is the very day of the anniversary
//   inYear    it is the year of the anniversary, on whatever day
//
// From each day on which it may have begun, a claim holds through a stretch of days. The bounds of the beginning make
// bounds of that stretch, and the bounds of the day as of which the claim is said fall into it, beside it, or across.
extension ClaimVerifier {
  /// What an age or an anniversary comes to.
  func elapsed(_ claim: Claim) -> ClaimVerification {
    guard let number = claim.number else { return ClaimVerification(of: claim.id) }
    guard let unit = TimeUnit(unit: claim.unit) else {
      return undecidable(claim, .noUnitOfTime(claim.unit ?? ""))
    }
    guard claim.of == nil || claim.of?.id != nil else {
      return undecidable(claim, .noBase)
    }
    let id = claim.of?.id ?? claim.subject
    guard let base = start(of: id) else {
      return undecidable(claim, .noDate(of: id, mayNameBase: claim.of == nil))
    }
    // Months and days have no years to fall in.
    let usual: AnniversaryRule = claim.property == "anniversary" && unit.isOfYears ? .inYear : .elapsed
    let rule = claim.rule == .inYear && !unit.isOfYears ? usual : claim.rule ?? usual
    let measure = Measure(number: number, comparator: claim.comparator ?? .equal, unit: unit, rule: rule)
    return measure.verification(of: claim, from: base, day(of: claim))
  }
}

/// So many years, by a rule.
private struct Measure {
  let number: Double
  let comparator: Comparator
  let unit: TimeUnit
  let rule: AnniversaryRule

  /// The days through which it holds, from the first to the one after the last.
  struct Stretch {
    let start: CivilDate
    let end: CivilDate
  }

  /// The days through which it holds, where it is measured from a day.
  func stretch(from base: CivilDate) -> Stretch {
    switch rule {
    case .inYear: return yearStretch(from: base)
    case .onDate where comparator == .equal:
      let day = unit.day(after: number, from: base)
      // Where there is no 29 February, some keep the day before it and some the day after.
      let isMoved = unit.isOfYears && base.month == 2 && base.day == 29 && day.day == 1
      return Stretch(start: isMoved ? day.addingDays(-1) : day, end: day.addingDays(1))
    case .elapsed, .onDate: return elapsedStretch(from: base)
    }
  }

  private func elapsedStretch(from base: CivilDate) -> Stretch {
    let day = unit.day(after: number, from: base)
    let nextDay = day.addingDays(1)
    let tenth = abs(number) / 10
    switch comparator {
    case .equal:
      let isWhole = number == number.rounded()
      // 29.5 years are said of what lies nearer to them than to 29.4 or 29.6.
      return isWhole
        ? Stretch(start: day, end: unit.day(after: number + 1, from: base))
        : Stretch(
          start: unit.day(after: number - 0.05, from: base), end: unit.day(after: number + 0.05, from: base))
    case .greater: return Stretch(start: nextDay, end: .distantFuture)
    case .greaterOrEqual: return Stretch(start: day, end: .distantFuture)
    case .less: return Stretch(start: .distantPast, end: day)
    case .lessOrEqual: return Stretch(start: .distantPast, end: nextDay)
    case .about:
      return Stretch(
        start: unit.day(after: number - tenth, from: base),
        end: unit.day(after: number + tenth, from: base).addingDays(1))
    case .nearly: return Stretch(start: unit.day(after: number - tenth, from: base), end: day)
    }
  }

  private func yearStretch(from base: CivilDate) -> Stretch {
    let years = NumberRange(comparator, number).scaled(by: yearsOfUnit)
    let start =
      years.low == -.infinity ? nil : CivilDate(year: year(base, years.low.rounded(.up)), month: 1, day: 1)
    let end =
      years.high == .infinity
      ? nil : CivilDate(year: year(base, years.high.rounded(.down) + 1), month: 1, day: 1)
    return Stretch(start: start ?? .distantPast, end: end ?? .distantFuture)
  }

  private func year(_ base: CivilDate, _ years: Double) -> Int {
    base.year + Int(max(min(years, 1e11), -1e11))
  }

  private var yearsOfUnit: Double { Double(max(unit.years, 1)) }
}

// MARK: - The verdict

extension Measure {
  func verification(of claim: Claim, from base: BaseDate, _ day: ClaimDay) -> ClaimVerification {
    let (first, last) = (stretch(from: base.days.first), stretch(from: base.days.last))
    var outcome = ClaimVerification(of: claim.id)
    outcome.records = base.records
    outcome.found = anniversaryYear(from: base.days) ?? figure(from: base.days, day)
    // Years are full throughout a stretch of days; an anniversary falls on one of them.
    let certain = rule == .elapsed ? day.certain : nil
    let isBefore = day.possible.last < first.start || (certain.map { $0.first < first.start } ?? false)
    let isAfter = day.possible.first >= last.end || (certain.map { $0.last >= last.end } ?? false)
    if last.start <= day.possible.first && day.possible.last < first.end {
      outcome.verdict = .confirmed
    } else if isBefore {
      let days =
        first.start.dayNumber - day.possible.last.dayNumber...last.start.dayNumber
        - day.possible.first.dayNumber
      miss(by: days, .premature, from: base.days, &outcome)
    } else if isAfter {
      let days =
        day.possible.first.dayNumber - last.end.dayNumber + 1...day.possible.last.dayNumber
        - first.end.dayNumber + 1
      miss(by: days, .late, from: base.days, &outcome)
    } else {
      outcome.verdict = .possible
      outcome.reason = possibleReason(first, last, day)
    }
    if base.isUncertain, outcome.verdict != .possible {
      outcome.verdict = .possible
      outcome.reason = .ifDateIsRight
    }
    return outcome
  }

  /// A number that is missed by less than one unit, and by no more than a year, is premature or late; anything else is just not so.
  private func miss(
    by days: ClosedRange<Int>, _ verdict: ClaimVerification.Verdict, from base: DayRange,
    _ outcome: inout ClaimVerification
  ) {
    let unitDays = min(Int(unit.length.rounded(.up)), 366)
    let isClose = comparator == .equal && rule != .inYear && 1...unitDays ~= days.lowerBound
    guard isClose else {
      outcome.verdict = .contradicted
      return
    }
    outcome.verdict = verdict
    let full = fullness(verdict, from: base)
    outcome.reason = verdict == .premature ? .early(days: days, full) : .late(days: days, full)
  }

  /// When the number is reached, or the next one was: 30 years are full on 2025-07-28.
  private func fullness(
    _ verdict: ClaimVerification.Verdict, from base: DayRange
  ) -> ClaimFinding.Fullness? {
    guard base.isOneDay, number == number.rounded() else { return nil }
    let reached = rule == .elapsed && verdict == .late ? number + 1 : number
    let day = unit.day(after: reached, from: base.first)
    return ClaimFinding.Fullness(number: reached, unit: unit, day: day, isOfDay: rule == .onDate)
  }

  /// The year in which an anniversary falls, where that is what counts.
  private func anniversaryYear(from base: DayRange) -> ClaimFinding? {
    guard rule == .inYear, comparator == .equal, number == number.rounded() else { return nil }
    let years = Int(max(min(number * yearsOfUnit, 1e11), -1e11))
    let (first, last) = (base.first.year + years, base.last.year + years)
    return .anniversary(years: years, first...last)
  }

  private func possibleReason(_ first: Stretch, _ last: Stretch, _ day: ClaimDay) -> ClaimFinding {
    if day.possible.first < last.start, day.possible.last >= first.start, rule != .inYear,
      comparator == .equal
    {
      return rule == .onDate ? .otherDay : .notYetElapsed
    }
    if day.possible.last >= first.end, comparator == .equal, rule == .elapsed {
      return .moreByThen
    }
    return .datesNotExact
  }

  /// How much has passed: `57.6 years on 2025-03-10`, `29.2 to 30.2 years on 2025-03-10`.
  private func figure(from base: DayRange, _ day: ClaimDay) -> ClaimFinding {
    let least = unit.count(from: base.last, to: day.possible.first).shownTenths
    let most = unit.count(from: base.first, to: day.possible.last).shownTenths
    guard most >= 0 else { return .notBegun(day.phrase) }
    let low = max(least, 0)
    return .passed(low...most, unit, day.phrase)
  }
}

extension Double {
  /// The number to the nearest tenth, but never up to a whole number that is not reached.
  var shownTenths: Double {
    let nearest = (self * 10).rounded()
    return nearest / 10 > self && nearest / 10 == rounded(.up)
      ? (self * 10).rounded(.down) / 10 : nearest / 10
  }
}
