import DossierModel
import PluginKit

/// Makes the entries of one calendar: which there are of a record, when they are and how sure they are.
struct EntryMaker: Sendable {
  private let options: ICalendarOptions
  private let texts: DossierTexts
  /// The day of the export.
  private let asOf: CivilDate
  /// The years whose anniversaries are written.
  private let window: ClosedRange<Int>

  init(_ options: ICalendarOptions, _ texts: DossierTexts, asOf: CivilDate) {
    self.options = options
    self.texts = texts
    self.asOf = asOf
    window = options.window.years(asOf: asOf)
  }

  /// The entry of an event.
  func entry(of event: EventView) throws(NoEntry) -> CalendarEntry<EventSubject> {
    let conflicts = texts.conflicts.conflicts(about: event)
    let date = try date(of: event, preferredDate(in: conflicts))
    let times = try EntryTimes(date, undated: options.undated)
    let evidence = texts.evidence(of: event.citations)
    var entry = CalendarEntry(
      subject: EventSubject(event: event), times: times, date: date, status: status(of: event, on: date),
      revised: stamp(evidence), address: evidence.address, conflicts: conflicts)
    if entry.isDateDisputed, entry.status == .confirmed { entry.status = .tentative }
    return entry
  }

  /// The anniversaries of an event, where they are kept and were asked for; nil where they are not.
  func anniversaries(of event: EventView) -> [CalendarEntry<AnniversarySubject>]? {
    guard options.anniversaries == .expand,
      let commemoration = Commemoration(event, of: texts.dossier, in: texts.language)
    else { return nil }
    let conflicts = texts.conflicts.conflicts(about: event)
    return anniversaries(of: commemoration, .event(EventSubject(event: event)), conflicts)
  }

  /// The anniversaries of a relation whose anniversaries are kept, and which no event started.
  func anniversaries(of relation: Relation) throws(NoEntry) -> [CalendarEntry<AnniversarySubject>] {
    guard let commemoration = Commemoration(relation, of: texts.dossier, in: texts.language) else {
      throw relation.since == nil
        ? NoEntry("it has no beginning whose anniversaries could be kept")
        : NoEntry("\(relation.modality.rawValue): only what holds or held has anniversaries")
    }
    _ = try EntryTimes(commemoration.base, undated: options.undated)
    let conflicts = texts.conflicts.conflicts(about: relation.id)
    return anniversaries(of: commemoration, .relation(kind: relation.kind), conflicts)
  }

  /// The entry of a target: when it is due.
  func entry(of target: Target) throws(NoEntry) -> CalendarEntry<TargetSubject> {
    guard let due = target.due else { throw NoEntry("it has no due date") }
    let times = try EntryTimes(due, undated: .span)
    let evidence = texts.evidence(of: target.sources)
    return CalendarEntry(
      subject: TargetSubject(target: target), times: times, date: due, status: .tentative,
      revised: stamp(evidence), address: evidence.address,
      conflicts: texts.conflicts.conflicts(about: target.id))
  }

  /// The anniversaries that were asked for.
  private func anniversaries(
    of commemoration: Commemoration, _ origin: AnniversarySubject.Origin, _ conflicts: [Conflict]
  ) -> [CalendarEntry<AnniversarySubject>] {
    // A better source may give the day that the event itself does not have.
    let evidence = texts.evidence(of: commemoration.sources)
    return commemoration.anniversaries(
      in: window, milestones: options.milestones.milestones, leapDay: options.leapDay
    ).compactMap { anniversary in
      guard let times = EntryTimes(anniversary) else { return nil }
      let isDisputed = conflicts.contains { $0.property == "date" }
      return CalendarEntry(
        subject: AnniversarySubject(anniversary: anniversary, commemoration: commemoration, origin: origin),
        times: times, date: commemoration.base,
        status: isDisputed ? .tentative : EntryStatus(of: commemoration.base),
        revised: stamp(evidence), address: evidence.address, conflicts: conflicts)
    }
  }

  /// The date that an editor prefers, where sources do not agree on it.
  private func preferredDate(in conflicts: [Conflict]) -> EDTFDate? {
    let sides = conflicts.first { $0.property == "date" && $0.isDecided }?.sides ?? []
    return sides.first { $0.claim?.rank == .preferred }.flatMap { try? EDTFDate($0.value) }
  }

  private func date(of event: EventView, _ preferred: EDTFDate?) throws(NoEntry) -> EDTFDate {
    switch event.modality {
    case .actual, .planned: break
    case .negated: throw NoEntry("negated: expressly did not happen")
    case .hypothetical: throw NoEntry("hypothetical: not said to have happened")
    case .projected: throw NoEntry("projected: not said to have happened")
    }
    guard let date = preferred ?? event.date else { throw NoEntry("it has no date") }
    return date
  }

  private func status(of event: EventView, on date: EDTFDate) -> EntryStatus {
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
    let epoch = CivilDate(dayNumber: 0)
    return max(evidence.newestDay.flatMap { $0.year <= 9_999 ? $0 : nil } ?? asOf, epoch)
  }

  /// Why a record that has anniversaries has none in this calendar.
  var noAnniversary: NoEntry {
    NoEntry("no anniversary that was asked for falls in \(window.lowerBound) to \(window.upperBound)")
  }
}

/// Why a record has no place in a calendar.
struct NoEntry: Error {
  /// What of the record the reason begins with: its date, or nothing.
  let detail: String
  /// The reason, as it stands in the report.
  let reason: String

  init(_ reason: String) {
    detail = ""
    self.reason = reason
  }

  init(_ date: EDTFDate, _ reason: String) {
    detail = date.description
    self.reason = reason
  }
}
