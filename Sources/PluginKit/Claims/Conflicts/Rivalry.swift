import DossierModel

/// Whether two claims are about the same thing, and whether both can hold.
struct Rivalry {
  let verifier: ClaimVerifier

  /// Whether two claims of one property of one subject cannot both be true.
  ///
  /// Claims are about the same thing when what they measure, count and measure from is the same, and the days for which
  /// they are said may be the same.
  func isBetween(_ one: Claim, _ other: Claim) -> Bool {
    guard isSameTime(one.period, other.period), one.effectiveRule == other.effectiveRule,
      mayBeOneDay(one, other),
      isSameScope(one, other)
    else { return false }
    switch (one.modality, other.modality) {
    case (.actual, .actual): return !canHold(one, other)
    case (.actual, .negated): return isSame(one, within: other)
    case (.negated, .actual): return isSame(other, within: one)
    default: return false
    }
  }

  /// Whether two claims give one place to two subjects: "the seventh" to two paintings.
  func isForOnePlace(_ one: Claim, _ other: Claim) -> Bool {
    guard one.subject != other.subject, one.number == other.number, one.modality == .actual,
      other.modality == .actual,
      one.isOfOnePlace, other.isOfOnePlace, one.of == other.of, kind(of: one) == kind(of: other)
    else { return false }
    return one.property == "ordinal" || (isSameTime(one.period, other.period) && mayBeOneDay(one, other))
  }

  private func kind(of claim: Claim) -> RecordKind {
    let dossier = verifier.dossier
    if dossier.actor(claim.subject) != nil { return .actor }
    if dossier.object(claim.subject) != nil { return .object }
    if dossier.relation(claim.subject) != nil { return .relation }
    return dossier.place(claim.subject) == nil ? .event : .place
  }

  // MARK: - About the same thing

  private func mayBeOneDay(_ one: Claim, _ other: Claim) -> Bool {
    guard let day = one.asOf, let otherDay = other.asOf else { return true }
    return day.overlap(with: otherDay) != .certainlyNot
  }

  /// Whether two times are the same, however they are written: `2025` and `2025-01/2025-12`.
  private func isSameTime(_ one: EDTFDate?, _ other: EDTFDate?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.earliest == other.earliest && one.latest == other.latest
  }

  private func isSameScope(_ one: Claim, _ other: Claim) -> Bool {
    if one.of == nil, other.of == nil { return true }
    guard one.of != other.of else { return true }
    guard let scope = one.of, let otherScope = other.of else { return false }
    if let id = scope.id, let otherID = otherScope.id {
      guard ["age", "anniversary", "span"].contains(one.property), let base = verifier.start(of: id),
        let otherBase = verifier.start(of: otherID)
      else { return false }
      return base.days.isOneDay && base.days == otherBase.days
    }
    guard scope.id == nil, otherScope.id == nil, scope.refines(otherScope) || otherScope.refines(scope),
      let list = verifier.listed(scope), let otherList = verifier.listed(otherScope)
    else { return false }
    return !list.records.isEmpty && list.records == otherList.records
  }

  // MARK: - Both true

  private func canHold(_ one: Claim, _ other: Claim) -> Bool {
    if let (range, otherRange) = ranges(one, other) { return range.overlaps(otherRange) }
    guard one.number == nil, other.number == nil, let value = one.value, let otherValue = other.value else {
      return true
    }
    if value == otherValue { return true }
    if let date = EDTFDate(reading: value), let otherDate = EDTFDate(reading: otherValue) {
      return date.overlap(with: otherDate) != .certainlyNot
    }
    if one.property == "weekday", let day = Weekday(word: value), let otherDay = Weekday(word: otherValue) {
      return day == otherDay
    }
    if one.property == "place" { return verifier.dossier.mayBeOnePlace(value, otherValue) }
    return false
  }

  /// Whether all that a claim allows is what a denial denies.
  private func isSame(_ claim: Claim, within denial: Claim) -> Bool {
    if let (range, denied) = ranges(claim, denial) { return denied.contains(range) }
    guard claim.number == nil, denial.number == nil, let value = claim.value else { return false }
    return value == denial.value
  }

  /// The numbers of two claims in one unit; nil where they are of different things.
  private func ranges(_ one: Claim, _ other: Claim) -> (NumberRange, NumberRange)? {
    if one.unit == other.unit { return both(one.figures, other.figures) }
    if let unit = one.timeUnit, let otherUnit = other.timeUnit {
      if unit == otherUnit { return both(one.figures, other.figures) }
      // So many years are a day or two more or less by the calendar than on an average.
      let slack: Double = unit.isFixed == otherUnit.isFixed ? 0 : 2
      return both(one.dayRange(unit, slack), other.dayRange(otherUnit, slack))
    }
    let (scale, otherScale) = (UnitScale(one.unit), UnitScale(other.unit))
    guard scale.base == otherScale.base else { return nil }
    let isWidened = scale != otherScale
    return both(one.numberRange(widened: isWidened), other.numberRange(widened: isWidened))
  }

  private func both(_ one: NumberRange?, _ other: NumberRange?) -> (NumberRange, NumberRange)? {
    one.flatMap { one in other.map { (one, $0) } }
  }
}

extension Claim {
  /// The rule by which an age or anniversary is counted where none is given.
  fileprivate var effectiveRule: AnniversaryRule? {
    switch property {
    case "age": rule ?? .elapsed
    case "anniversary": rule ?? .inYear
    default: rule
    }
  }

  /// Whether it names one place in an order that only one can have.
  fileprivate var isOfOnePlace: Bool {
    (property == "ordinal" || property == "rank") && number != nil && (comparator ?? .equal) == .equal
      && of != nil
  }

  /// The numbers that it allows, in its own unit.
  fileprivate var figures: NumberRange? { number.map { NumberRange(comparator, $0) } }

  fileprivate var timeUnit: TimeUnit? { unit.flatMap { TimeUnit(unit: $0) } }

  /// The days that so many units may have; a number of full units goes on to the next.
  fileprivate func dayRange(_ unit: TimeUnit, _ slack: Double) -> NumberRange? {
    guard let number else { return nil }
    let range = NumberRange(comparator, number)
    let goesOn = (comparator ?? .equal) == .equal || comparator == .lessOrEqual
    let next = goesOn ? (range.high + 1).nextDown : range.high
    let low = range.low * unit.length - slack
    let high = next * unit.length + slack
    return NumberRange(low: low, high: high)
  }
}

extension ClaimScope {
  /// Whether it asks for all that another scope asks for, and perhaps for more.
  fileprivate func refines(_ other: ClaimScope) -> Bool {
    guard counted == other.counted else { return false }
    let pairs = [
      (kind, other.kind), (actor, other.actor), (role, other.role), (from, other.from), (to, other.to),
      (partOf, other.partOf),
    ]
    return pairs.allSatisfy { mine, theirs in theirs == nil || mine == theirs }
  }
}

extension Dossier {
  /// Whether two texts may be the same place: they are equal, or name places of which one lies in the other.
  func mayBeOnePlace(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (places, others) = (places(called: one), places(called: other))
    return places.contains { place in others.contains { lies(place, in: $0) || lies($0, in: place) } }
  }

  private func places(called text: String) -> [Place] {
    if let place = place(text) { return [place] }
    return places.filter { place in place.name.wordings.contains { $0.text == text } }
  }

  private func lies(_ place: Place, in larger: Place) -> Bool {
    var next: Place? = place
    var seen: Set<String> = []
    while let here = next, seen.insert(here.id).inserted {
      if here.id == larger.id { return true }
      next = here.partOf.flatMap { self.place($0) }
    }
    return false
  }
}
