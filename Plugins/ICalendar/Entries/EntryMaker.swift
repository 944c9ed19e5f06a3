import DossierModel
import PluginKit

/// Makes the entries of one calendar: which there are of a record, when they are and how sure they are.
struct EntryMaker: Sendable {
  private let options: ICalendarOptions
  private let texts: DossierTexts
  /// The day of the export.
  private let asOf: CivilDate
  /// The first day of 1970.
  private let epoch = CivilDate(dayNumber: 0)
  /// The years whose anniversaries are written.
  let window: ClosedRange<Int>

  init(_ options: ICalendarOptions, _ texts: DossierTexts, asOf: CivilDate) {
    self.options = options
    self.texts = texts
    self.asOf = asOf
    window = options.window.years(asOf: asOf)
  }

  /// The entry of an event, on the date that counts.
  func entry(of event: EventView) throws(NoEntry) -> CalendarEntry<EventSubject> {
    let conflicts = texts.conflicts.conflicts(about: event)
    let (date, account) = try date(of: event, conflicts)
    return try entry(of: event, on: date, conflicts, account)
  }

  /// The entry of an event on a date that it has by one account, or by the one that counts.
  private func entry(
    of event: EventView, on date: EDTFDate?, _ conflicts: [Conflict], _ account: DateAccount?,
    named name: String? = nil
  ) throws(NoEntry) -> CalendarEntry<EventSubject> {
    let times = try EntryTimes.of(date, undated: options.undated)
    let evidence =
      if let account, !account.sources.isEmpty {
        texts.evidence(of: event.sources + account.sources)
      } else {
        texts.evidence(of: event)
      }
    var status = status(of: event, on: date)
    if status == .confirmed, name != nil || conflicts.contains(where: { $0.property == "date" }) {
      status = .tentative
    }
    return CalendarEntry(
      subject: EventSubject(event: event, account: name), times: times, date: date, account: account,
      status: status, revised: stamp(evidence), address: evidence.address, conflicts: conflicts,
      alarms: alarms(times, date, status))
  }

  /// The entries of an event on the dates that other accounts give, where all claims are asked for.
  ///
  /// Of a set of dates, each day is an account.
  func accounts(of event: EventView) -> [CalendarEntry<EventSubject>] {
    guard options.claims == .all else { return [] }
    let conflicts = texts.conflicts.conflicts(about: event)
    guard let main = try? date(of: event, conflicts).date else { return [] }
    var accounts: [(name: String, date: EDTFDate, account: DateAccount)] = []
    for side in conflicts.filter({ $0.property == "date" }).flatMap(\.sides) {
      guard side.claim?.modality != .negated, let date = EDTFDate(reading: side.value), date != main,
        !accounts.contains(where: { $0.date == date })
      else { continue }
      let account = DateAccount(
        claim: side.claim?.id, isPreferred: side.claim?.rank == .preferred, own: event.ownDate,
        sources: texts.citations(side.claim?.sources ?? [], besides: event.sources))
      accounts.append((side.record, date, account))
    }
    for case .date(let point) in main.set?.members ?? [] {
      guard let date = point.exactDay.flatMap({ EDTFDate(reading: $0.description) }) else { continue }
      let account = DateAccount(claim: nil, isPreferred: false, own: event.ownDate)
      accounts.append((date.description, date, account))
    }
    return accounts.compactMap {
      try? entry(of: event, on: $0.date, conflicts, $0.account, named: $0.name)
    }
  }

  /// The day itself of what has anniversaries, where it is asked for and is no entry already.
  func beginning(of relation: Relation) throws(NoEntry) -> CalendarEntry<AnniversarySubject>? {
    guard options.original, let commemoration = Commemoration(relation, of: texts.dossier, in: texts.language)
    else { return nil }
    let times = try EntryTimes.of(commemoration.base, undated: options.undated)
    let evidence = texts.evidence(of: commemoration.sources)
    let (date, status) = (commemoration.base, EntryStatus(of: commemoration.base))
    return CalendarEntry(
      subject: AnniversarySubject(
        occasion: .beginning, commemoration: commemoration, origin: .relation(kind: relation.kind)),
      times: times, date: date, status: status, revised: stamp(evidence), address: evidence.address,
      conflicts: texts.conflicts.conflicts(about: relation.id), alarms: alarms(times, date, status))
  }

  /// The anniversaries of an event that were asked for; nil where none are kept.
  func anniversaries(of event: EventView) -> [CalendarEntry<AnniversarySubject>]? {
    guard let commemoration = Commemoration(event, of: texts.dossier, in: texts.language) else { return nil }
    let conflicts = texts.conflicts.conflicts(about: event)
    let account = commemoration.claim.flatMap { claim in
      event.ownDate == commemoration.base
        ? nil
        : DateAccount(
          claim: claim, isPreferred: true, own: event.ownDate,
          sources: texts.citations(commemoration.sources, besides: event.sources))
    }
    return anniversaries(of: commemoration, .event(EventSubject(event: event)), conflicts, account)
  }

  /// The anniversaries of a relation whose anniversaries are kept, and which no event started.
  func anniversaries(of relation: Relation) throws(NoEntry) -> [CalendarEntry<AnniversarySubject>] {
    guard let commemoration = Commemoration(relation, of: texts.dossier, in: texts.language) else {
      throw hindrance(of: relation) ?? noAnniversary
    }
    let conflicts = texts.conflicts.conflicts(about: relation.id)
    let anniversaries = anniversaries(of: commemoration, .relation(kind: relation.kind), conflicts)
    // Why there are none may lie in the date.
    if anniversaries.isEmpty { _ = try EntryTimes.of(commemoration.base, undated: options.undated) }
    return anniversaries
  }

  /// The entry of a target: when it is due.
  ///
  /// Nobody needs to be reminded of what was reached or missed.
  func entry(of target: Target) throws(NoEntry) -> CalendarEntry<TargetSubject> {
    guard let due = target.due else { throw NoEntry("it has no due date") }
    let times = try EntryTimes(due, undated: .span)
    let evidence = texts.evidence(of: target.sources)
    return CalendarEntry(
      subject: TargetSubject(target: target), times: times, date: due,
      status: target.isSettled ? .confirmed : .tentative, revised: stamp(evidence), address: evidence.address,
      conflicts: texts.conflicts.conflicts(about: target.id),
      alarms: target.isSettled ? [] : alarms(times, due, .tentative))
  }

  /// The anniversaries that were asked for.
  private func anniversaries(
    of commemoration: Commemoration, _ origin: AnniversarySubject.Origin, _ conflicts: [Conflict],
    _ account: DateAccount? = nil
  ) -> [CalendarEntry<AnniversarySubject>] {
    let (date, isDisputed) = (commemoration.base, conflicts.contains(where: \.isAboutBeginning))
    let status = isDisputed ? .tentative : EntryStatus(of: date)
    // A better source may give the day that the event itself does not have.
    let evidence = texts.evidence(of: commemoration.sources)
    func entry(
      _ occasion: AnniversarySubject.Occasion, _ times: EntryTimes, _ rule: YearlyRule?
    ) -> CalendarEntry<AnniversarySubject> {
      CalendarEntry(
        subject: AnniversarySubject(occasion: occasion, commemoration: commemoration, origin: origin),
        times: times, rule: rule, date: date, account: account, status: status, revised: stamp(evidence),
        address: evidence.address, conflicts: conflicts,
        alarms: alarms(times, date, status, isSeries: rule != nil))
    }
    if options.anniversaries == .recurring, commemoration.base.startPart.point?.exactDay != nil {
      guard let (first, rule) = series(of: commemoration), let times = EntryTimes(first) else { return [] }
      return [entry(.series, times, rule)]
    }
    return commemoration.anniversaries(
      in: window, milestones: options.milestones.milestones, leapDay: options.leapDay
    ).compactMap { anniversary in
      guard let times = EntryTimes(anniversary) else { return nil }
      if options.undated == .skip, !times.isDayKnown { return nil }
      let isMarked = times.isDayKnown || options.undated != .journal
      return entry(.anniversary(anniversary), isMarked ? times : .unmarked, nil)
    }
  }

  /// The first of a yearly series, not before 1970 nor before the window, and how it goes on.
  private func series(of commemoration: Commemoration) -> (first: Anniversary, rule: YearlyRule)? {
    let since = commemoration.base.startPart.point
    guard let baseYear = since?.year else { return nil }
    let start = max(window.lowerBound, 1_970, baseYear + 1)
    let ends = [options.window.hasEnd ? window.upperBound : nil, commemoration.end?.latest?.year]
    let end = ends.compactMap(\.self).min()
    // Between two leap days lie at most eight years.
    let last = end ?? start + 16
    guard start <= last else { return nil }
    let days = commemoration.anniversaries(in: start...last, milestones: .all, leapDay: options.leapDay)
    guard let first = days.first, let final = days.last else { return nil }
    let isLeapDay = since?.exactDay.map { $0.month == 2 && $0.day == 29 } == true
    let day: YearlyRule.Day = !isLeapDay ? .ofFirst : options.leapDay == .skip ? .leapDay : .lastOfFebruary
    return (first, YearlyRule(day: day, until: end == nil ? nil : final.first))
  }

  /// How many minutes before its beginning each alarm of an entry rings; none before the day of the export.
  ///
  /// A series has them all: what is past for its first day is to come for the next. A banner over a year has no day for
  /// which one could ring.
  private func alarms(
    _ times: EntryTimes, _ date: EDTFDate?, _ status: EntryStatus, isSeries: Bool = false
  ) -> [Int] {
    guard !options.alarms.values.isEmpty, times.isDayKnown, status != .cancelled else { return [] }
    var (first, minute) = (times.firstDay, 0)
    if case .moments(let start, _) = times.span {
      // The clock is that of the place, as the date has it.
      let ahead = date?.startPart.point?.time?.minutesAheadOfUTC ?? 0
      let local = start + ahead * 60
      let number = EntryTimes.dayNumber(of: local)
      (first, minute) = (CivilDate(dayNumber: number), (local - number * 86_400) / 60)
    }
    guard let first else { return [] }
    return options.alarms.values.filter { isSeries || $0.day(before: first) >= asOf }.map { $0.lead(minute) }
  }

  /// The date of an event that happened or is planned, if it has one, and who gives it where the event does not.
  ///
  /// That of the claim that an editor prefers counts, unless editors prefer several that cannot all hold.
  private func date(
    of event: EventView, _ conflicts: [Conflict]
  ) throws(NoEntry) -> (date: EDTFDate?, account: DateAccount?) {
    switch event.modality {
    case .actual, .planned: break
    case .negated: throw NoEntry("negated: expressly did not happen")
    case .hypothetical: throw NoEntry("hypothetical: not said to have happened")
    case .projected: throw NoEntry("projected: not said to have happened")
    }
    guard !texts.dossier.claims.isEmpty else { return (event.ownDate, nil) }
    let isOpen = conflicts.contains { $0.property == "date" && !$0.isDecided }
    guard !isOpen, let (claim, date) = texts.dossier.preferredDate(of: event.id.string),
      date != event.ownDate
    else { return (event.ownDate, nil) }
    let account = DateAccount(
      claim: claim.id, isPreferred: true, own: event.ownDate,
      sources: texts.citations(claim.sources, besides: event.sources))
    return (date, account)
  }

  private func status(of event: EventView, on date: EDTFDate?) -> EntryStatus {
    switch event.status {
    case .cancelled: .cancelled
    case .postponed: .tentative
    case .confirmed: EntryStatus(of: date)
    case nil: event.modality == .planned ? .tentative : EntryStatus(of: date)
    }
  }

  /// The day of the newest source, else that of the export: never the clock, so that equal dossiers make equal files.
  ///
  /// Not before 1970, where calendar servers count from (nextcloud/calendar#6818).
  private func stamp(_ evidence: Evidence) -> CivilDate {
    max(evidence.newestDay.flatMap { $0.year <= 9_999 ? $0 : nil } ?? asOf, epoch)
  }

  /// Why an event that is commemorated has no anniversaries in any year; nil where it has.
  func hindrance(of event: EventView) -> NoEntry? {
    AnniversaryHindrance(event, of: texts.dossier).map { NoEntry($0.sentence) }
  }

  /// Why a relation that is commemorated has no anniversaries in any year to come; nil where it has.
  func hindrance(of relation: Relation) -> NoEntry? {
    AnniversaryHindrance(relation, asOf: asOf).map { NoEntry($0.sentence) }
  }

  /// Why a record that has anniversaries has none in this calendar.
  var noAnniversary: NoEntry {
    NoEntry("no anniversary that was asked for falls in \(window.lowerBound) to \(window.upperBound)")
  }
}

/// Why a record has no place in a calendar.
///
/// Words are found when they are asked for: of hundreds of thousands of such records, the report may list none.
struct NoEntry: Error {
  /// The date with which the reason begins, where it tells of one.
  let date: EDTFDate?
  private let words: String
  private let precision: Precision?

  init(_ reason: String) {
    date = nil
    words = reason
    precision = nil
  }

  init(_ date: EDTFDate, _ reason: String) {
    self.date = date
    words = reason
    precision = nil
  }

  /// A date that is not known well enough.
  init(_ date: EDTFDate, knownTo precision: Precision) {
    self.date = date
    words = ""
    self.precision = precision
  }

  /// The reason, as it stands in the report behind the date.
  var reason: String {
    precision.map { "is known to the \($0.rawValue) only, and a calendar marks days" } ?? words
  }
}
