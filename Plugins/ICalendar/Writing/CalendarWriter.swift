import DossierModel
import PluginKit

/// Writes one calendar: what it is called, the entries of the events as they pass, those of the other records at the end.
struct CalendarWriter: RowWriter {
  private let options: ICalendarOptions
  private let maker: EntryMaker
  private let entries: EntryWriter
  private let earlier: EarlierCalendar?

  /// A writer for a dossier; what all entries share is made ready here.
  init(_ options: ICalendarOptions, _ context: ExportContext) throws(ExportError) {
    let conflicts = EventConflicts(of: context.claims.dossier, asOf: context.asOf)
    let texts = DossierTexts(
      of: context.dossier, in: options.language(of: context), conflicts, options.titleTemplate)
    self.options = options
    maker = EntryMaker(options, texts, asOf: context.asOf)
    earlier =
      options.previous.isEmpty
      ? nil
      : try EarlierCalendar(
        at: options.previous, of: context.dossier.header.id, asOf: context.asOf, window: maker.window)
    entries = EntryWriter(texts, options, replacing: earlier)
  }

  func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    var lines = ContentLines(into: consume buffer)
    CalendarHeader(options, context).put(into: &lines)
    buffer = lines.finish()
  }

  func rows(
    _ batch: EventBatch, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    let uids = options.events ? entries.uids.uuids(of: batch) : []
    var index = 0
    batch.forEachEvent { event in
      put(event, uids.isEmpty ? nil : uids[index], into: &buffer, &tally)
      index += 1
    }
  }

  func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    put(event, nil, into: &buffer, &tally)
  }

  /// Writes the entries of an event, of which the first may have its UID already.
  private func put(
    _ event: EventView, _ uid: UUID?, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    write(.event, event.id, into: &buffer, &tally) { lines throws(NoEntry) in
      let accounts = maker.accounts(of: event)
      // Most events are not commemorated, which is known before anything is looked up.
      let isKept = options.anniversaries != .off && event.isCommemorated
      let anniversaries = isKept ? maker.anniversaries(of: event) : nil
      let isWritten = options.events || options.original && event.isCommemorated
      var written = Written()
      do throws(NoEntry) {
        let entry = try maker.entry(of: event)
        if isWritten {
          written.removed = entries.put(entry, uid, into: &lines)
          written.isEarly = options.original && event.isCommemorated && isEarly(entry)
        }
      } catch {
        // What has no day of its own may have anniversaries, or a day by one of several accounts.
        guard !accounts.isEmpty || anniversaries?.isEmpty == false else { throw error }
        if isWritten, accounts.isEmpty { written.unmarked = error }
      }
      if isWritten {
        for account in accounts { written.note(entries.put(account, into: &lines)) }
      }
      if isKept, anniversaries?.isEmpty != false { written.hindrance = maker.hindrance(of: event) }
      guard isWritten || anniversaries?.isEmpty == false else {
        throw written.hindrance
          ?? (anniversaries == nil ? NoEntry("events=no leaves it out") : maker.noAnniversary)
      }
      if let anniversaries { written.note(put(anniversaries, into: &lines)) }
      return written
    }
  }

  func footer(
    _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) throws(ExportError) {
    putOthers(context, into: &buffer, &tally)
    buffer.put(literal: "END:VCALENDAR\r\n")
    try refuseEmpty(tally)
  }

  /// Writes what relations commemorate, what targets are due, and what is no more.
  private func putOthers(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally)
  {
    for relation in context.dossier.relations where commemorates(relation) {
      put(relation, into: &buffer, &tally)
    }
    for target in targets(of: context.dossier) { put(target, into: &buffer, &tally) }
    for entry in tombstones(&tally) { buffer.put(bytes: entry) }
  }

  /// Whether a relation's anniversaries are kept here: by an event they would be kept twice.
  func commemorates(_ relation: Relation) -> Bool {
    (options.anniversaries != .off || options.original) && relation.commemorate && relation.startedBy == nil
  }

  /// The targets that are entries.
  func targets(of dossier: Dossier) -> [Target] { options.targets ? dossier.targets : [] }

  /// The entries of the earlier calendar that are no more, where they are asked for; when all others are written.
  ///
  /// The tally is told what became of the others that are not in this one.
  func tombstones(_ tally: inout ExportTally) -> [[UInt8]] {
    guard let earlier else { return [] }
    let (entries, fresh) = options.tombstones ? earlier.tombstones : ([], 0)
    for remark in earlier.remarks(cancelled: fresh) { tally.remark(remark) }
    return entries
  }

  func put(_ relation: Relation, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    write(.relation, relation.id, into: &buffer, &tally) { lines throws(NoEntry) in
      let anniversaries = options.anniversaries == .off ? [] : try maker.anniversaries(of: relation)
      var written = Written()
      do throws(NoEntry) {
        if let beginning = try maker.beginning(of: relation) {
          written.removed = entries.put(beginning, into: &lines)
          written.isEarly = isEarly(beginning)
        } else if anniversaries.isEmpty {
          throw maker.hindrance(of: relation) ?? maker.noAnniversary
        }
        if anniversaries.isEmpty, options.anniversaries != .off {
          written.hindrance = maker.hindrance(of: relation)
        }
      } catch {
        guard !anniversaries.isEmpty else { throw error }
        written.unmarked = error
      }
      written.note(put(anniversaries, into: &lines))
      return written
    }
  }

  func put(_ target: Target, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    write(.target, target.id, into: &buffer, &tally) { lines throws(NoEntry) in
      Written(removed: entries.put(try maker.entry(of: target), into: &lines))
    }
  }

  private var hasTombstones: Bool { options.tombstones && earlier?.tombstones.entries.isEmpty == false }

  /// A calendar holds one entry at least (RFC 5545 §3.6).
  func refuseEmpty(_ tally: ExportTally) throws(ExportError) {
    guard !options.allowEmpty, !hasTombstones, tally.counts.values.allSatisfy({ $0.written == 0 }) else {
      return
    }
    let example = tally.losses.first.map { "; \($0.record): \($0.reason)" } ?? ""
    throw .refused(
      "no entry could be written, and a calendar holds one at least (allow-empty=yes writes one all the same)"
        + example)
  }

  func proof(of bytes: UnsafeBufferPointer<UInt8>) -> Proof? { CalendarCheck.proof(of: bytes) }

  /// What was written of a record.
  private struct Written {
    /// How many characters at most were left out of one of its entries.
    var removed = 0
    /// Whether its own day was asked for and lies before 1970, which some servers move or refuse
    /// (nextcloud/calendar#6818).
    var isEarly = false
    /// Why its own day is not marked, where only its anniversaries are.
    var unmarked: NoEntry?
    /// Why it has no anniversaries in any year, where they are kept and were asked for.
    var hindrance: NoEntry?

    mutating func note(_ removed: Int) { self.removed = max(self.removed, removed) }
  }

  private func isEarly(_ entry: CalendarEntry<some EntrySubject>) -> Bool {
    entry.times.firstDay.map { $0.year < 1_970 } == true
  }

  /// Writes the entries of one record with `put`, or tells the tally why it has none.
  ///
  /// Every entry tells of the record, so what was left out of most is what was left out of its texts.
  private func write(
    _ kind: RecordKind, _ id: @autoclosure () -> some TextBytes, into buffer: inout ByteBuffer,
    _ tally: inout ExportTally,
    _ put: (inout ContentLines) throws(NoEntry) -> Written
  ) {
    var lines = ContentLines(into: consume buffer)
    do throws(NoEntry) {
      let written = try put(&lines)
      let removed = written.removed
      tally.wrote(kind)
      if removed > 0 {
        let characters = removed == 1 ? "a control character" : "\(removed) control characters"
        tally.omitted(kind, id().string, "\(characters) that a calendar cannot hold")
      }
      if let unmarked = written.unmarked {
        let detail = unmarked.date.map { "\($0) " } ?? ""
        tally.omitted(kind, id().string, "only its anniversaries are entries: \(detail)\(unmarked.reason)")
      }
      if let hindrance = written.hindrance { tally.omitted(kind, id().string, hindrance.reason) }
      if written.isEarly {
        tally.cautioned(
          kind, id().string, "its own day lies before 1970, which some calendar servers cannot hold")
      }
    } catch {
      tally.lost(kind, id().string, of: error.date?.description ?? "", error.reason)
    }
    buffer = lines.finish()
  }

  /// Writes anniversaries, and hands back how many characters at most were left out of one.
  private func put(
    _ anniversaries: [CalendarEntry<AnniversarySubject>], into lines: inout ContentLines
  ) -> Int {
    anniversaries.reduce(0) { max($0, entries.put($1, into: &lines)) }
  }
}
