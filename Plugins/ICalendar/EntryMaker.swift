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

  /// Makes the entries of an event: itself, then its anniversaries.
  func makeEntries(of event: EventView, _ take: (CalendarEntry) -> Void) throws(NoEntry) {
    let date = try date(of: event)
    let times = try EntryTimes(date, undated: options.undated)
    if options.events {
      take(
        CalendarEntry(
          subject: .event(event), times: times, date: date, status: status(of: event, on: date),
          revised: stamp(texts.newestDay(of: event.citations))))
    }
    guard options.anniversaries == .expand,
      let commemoration = Commemoration(event, of: texts.dossier, in: texts.language)
    else {
      guard options.events else { throw NoEntry("events=no leaves it out") }
      return
    }
    let count = makeAnniversaries(of: commemoration, take) {
      .eventAnniversary($0, of: commemoration, event)
    }
    guard options.events || count > 0 else { throw noAnniversary }
  }

  /// Makes the anniversaries of a relation whose anniversaries are kept, and which no event started.
  func makeEntries(of relation: Relation, _ take: (CalendarEntry) -> Void) throws(NoEntry) {
    guard let commemoration = Commemoration(relation, of: texts.dossier, in: texts.language) else {
      throw relation.since == nil
        ? NoEntry("it has no beginning whose anniversaries could be kept")
        : NoEntry("\(relation.modality.rawValue): only what holds or held has anniversaries")
    }
    _ = try EntryTimes(commemoration.base, undated: options.undated)
    let count = makeAnniversaries(of: commemoration, take) {
      .relationAnniversary($0, of: commemoration, relation)
    }
    guard count > 0 else { throw noAnniversary }
  }

  /// Makes the entry of a target: when it is due.
  func makeEntries(of target: Target, _ take: (CalendarEntry) -> Void) throws(NoEntry) {
    guard let due = target.due else { throw NoEntry("it has no due date") }
    take(
      CalendarEntry(
        subject: .target(target), times: try EntryTimes(due, undated: .span), date: due, status: .tentative,
        revised: stamp(texts.newestDay(of: target.sources))))
  }

  /// Makes the anniversaries that were asked for, and counts them.
  private func makeAnniversaries(
    of commemoration: Commemoration, _ take: (CalendarEntry) -> Void,
    _ subject: (Anniversary) -> CalendarEntry.Subject
  ) -> Int {
    // A better source may give the day that the event itself does not have.
    let revised = stamp(texts.newestDay(of: commemoration.sources))
    let anniversaries = commemoration.anniversaries(
      in: window, milestones: options.milestones.milestones, leapDay: options.leapDay)
    var count = 0
    for anniversary in anniversaries {
      guard let times = EntryTimes(anniversary) else { continue }
      count += 1
      take(
        CalendarEntry(
          subject: subject(anniversary), times: times, date: commemoration.base,
          status: status(of: commemoration.base), revised: revised))
    }
    return count
  }

  private func date(of event: EventView) throws(NoEntry) -> EDTFDate {
    switch event.modality {
    case .actual, .planned: break
    case .negated: throw NoEntry("negated: expressly did not happen")
    case .hypothetical: throw NoEntry("hypothetical: not said to have happened")
    case .projected: throw NoEntry("projected: not said to have happened")
    }
    guard let date = event.date else { throw NoEntry("it has no date") }
    return date
  }

  private func status(of event: EventView, on date: EDTFDate) -> CalendarEntry.Status {
    switch event.status {
    case .cancelled: .cancelled
    case .postponed: .tentative
    case .confirmed: status(of: date)
    case nil: event.modality == .planned ? .tentative : status(of: date)
    }
  }

  private func status(of date: EDTFDate) -> CalendarEntry.Status {
    date.isUncertain || date.isApproximate ? .tentative : .confirmed
  }

  /// The day of the newest source, else that of the export: never the clock, so that equal dossiers make equal files.
  ///
  /// Not before 1970, where calendar servers count from (nextcloud/calendar#6818).
  private func stamp(_ newestDay: CivilDate?) -> CivilDate {
    let epoch = CivilDate(dayNumber: 0)
    return max(newestDay.flatMap { $0.year <= 9_999 ? $0 : nil } ?? asOf, epoch)
  }

  private var noAnniversary: NoEntry {
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
