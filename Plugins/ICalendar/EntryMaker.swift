import DossierModel
import PluginKit

/// Makes the entries of one calendar: what its options and the export's context say, and the records.
struct EntryMaker {
  let options: ICalendarOptions
  let context: ExportContext
  let language: String
  let words: EntryWords
  /// The years whose anniversaries are written.
  let window: ClosedRange<Int>
  private let uids: StableUID
  private let title: EntryTitle
  private let text: EntryText

  init(_ options: ICalendarOptions, _ context: ExportContext) {
    self.options = options
    self.context = context
    language = options.language.isEmpty ? context.language : options.language
    words = EntryWords(language: language)
    window = options.window.years(asOf: context.asOf)
    uids = StableUID(dossier: context.dossier.header.id)
    title = EntryTitle(words: words, language: language)
    text = EntryText(context: context, words: words, language: language)
  }

  /// The entries of an event: itself, then its anniversaries.
  func entries(of event: EventView) throws(NoEntry) -> [CalendarEntry] {
    let date = try date(of: event)
    let times = try EntryTimes(date, undated: options.undated)
    let evidence = Evidence(event.sources, of: context.dossier, in: language)
    var model = CalendarEntry(
      uid: "", revised: stamp(evidence), times: times, summary: "", isBusy: options.busy, url: evidence.url,
      record: event.id.string, date: date)
    model.venue = event.place.map { Venue($0, of: context.dossier, in: language) } ?? Venue()
    model.categories = [category(event.kind.string)] + event.tags.map(\.string)
    var entries = options.events ? [entry(of: event, model, evidence)] : []
    let commemoration =
      options.anniversaries == .expand ? Commemoration(event, of: context.dossier, in: language) : nil
    if let commemoration {
      // A better source may give the day that the event itself does not have.
      let evidence = Evidence(commemoration.sources, of: context.dossier, in: language)
      model.revised = stamp(evidence)
      model.url = evidence.url
      model.date = commemoration.base
      model.description = text.text(
        of: commemoration, story: event.description(in: language)?.string,
        participants: text.participants(of: event), evidence)
      entries += anniversaries(of: commemoration, model)
    }
    guard !entries.isEmpty else {
      throw commemoration == nil ? NoEntry("events=no leaves it out") : noAnniversary
    }
    return entries
  }

  /// The anniversaries of a relation whose anniversaries are kept, and which no event started.
  func entries(of relation: Relation) throws(NoEntry) -> [CalendarEntry] {
    guard let commemoration = Commemoration(relation, of: context.dossier, in: language) else {
      throw relation.since == nil
        ? NoEntry("it has no beginning whose anniversaries could be kept")
        : NoEntry("\(relation.modality.rawValue): only what holds or held has anniversaries")
    }
    let times = try EntryTimes(commemoration.base, undated: options.undated)
    let evidence = Evidence(relation.sources, of: context.dossier, in: language)
    var model = CalendarEntry(
      uid: "", revised: stamp(evidence), times: times, summary: "", isBusy: options.busy, url: evidence.url,
      record: relation.id, date: commemoration.base)
    model.categories = [category(relation.kind)]
    model.description = text.text(of: commemoration, evidence)
    let entries = anniversaries(of: commemoration, model)
    guard !entries.isEmpty else { throw noAnniversary }
    return entries
  }

  /// The entry of a target: when it is due.
  func entry(of target: Target) throws(NoEntry) -> CalendarEntry {
    guard let due = target.due else { throw NoEntry("it has no due date") }
    let times = try EntryTimes(due, undated: .span)
    let evidence = Evidence(target.sources, of: context.dossier, in: language)
    // A target due in 2030 is due in all of 2030: no day is missing.
    return CalendarEntry(
      uid: uids.text(target.id, .target), revised: stamp(evidence), times: times,
      summary: words.due(title.title(target.goal.text(in: language), date: due, isDayKnown: true)),
      description: text.text(of: target, due: due, evidence), categories: [words.targetCategory],
      status: .tentative, isBusy: options.busy, url: evidence.url, record: target.id, date: due)
  }

  private func entry(of event: EventView, _ model: CalendarEntry, _ evidence: Evidence) -> CalendarEntry {
    var entry = model
    entry.uid = uids.text(model.record, .event)
    entry.summary = title.title(
      event.title(in: language).string, date: model.date, isDayKnown: model.times.isDayKnown,
      status: event.status)
    entry.description = text.text(of: event, date: model.date, evidence)
    entry.status =
      switch event.status {
      case .cancelled: .cancelled
      case .postponed: .tentative
      case .confirmed: status(of: model.date)
      case nil: event.modality == .planned ? .tentative : status(of: model.date)
      }
    return entry
  }

  private func anniversaries(of commemoration: Commemoration, _ model: CalendarEntry) -> [CalendarEntry] {
    commemoration.anniversaries(
      in: window, milestones: options.milestones.milestones, leapDay: options.leapDay
    ).compactMap { anniversary in
      guard let times = EntryTimes(anniversary) else { return nil }
      var entry = model
      entry.uid = uids.text(model.record, .anniversary, year: anniversary.first.year)
      entry.times = times
      entry.summary = title.title(anniversary, of: commemoration.title)
      entry.categories.insert(words.anniversaryCategory, at: 0)
      entry.status = status(of: commemoration.base)
      entry.years = anniversary.years
      return entry
    }
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

  private func status(of date: EDTFDate) -> CalendarEntry.Status {
    date.isUncertain || date.isApproximate ? .tentative : .confirmed
  }

  /// The day of the newest source, else that of the export: never the clock, so that equal dossiers make equal files.
  ///
  /// Not before 1970, where calendar servers count from (nextcloud/calendar#6818).
  private func stamp(_ evidence: Evidence) -> CivilDate {
    let epoch = CivilDate(dayNumber: 0)
    return max(evidence.newestDay.flatMap { $0.year <= 9_999 ? $0 : nil } ?? context.asOf, epoch)
  }

  /// A kind as a category: `Tree planting`.
  private func category(_ kind: String) -> String {
    let phrase = Vocabulary.phrase(of: kind)
    return phrase.prefix(1).uppercased() + phrase.dropFirst()
  }

  private var noAnniversary: NoEntry {
    NoEntry("no anniversary that was asked for falls in \(window.lowerBound) to \(window.upperBound)")
  }
}
