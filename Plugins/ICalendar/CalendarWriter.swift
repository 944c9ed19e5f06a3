import DossierModel
import PluginKit

/// Writes one calendar: what it is called, the entries of the events as they pass, those of the other records at the end.
struct CalendarWriter: RowWriter {
  private let options: ICalendarOptions
  private let maker: EntryMaker
  private let entries: EntryWriter

  /// A writer for a dossier; what all entries share is made ready here.
  init(_ options: ICalendarOptions, _ context: ExportContext) {
    let texts = DossierTexts(of: context.dossier, in: options.language(of: context))
    self.options = options
    maker = EntryMaker(options, texts, asOf: context.asOf)
    entries = EntryWriter(texts, isBusy: options.busy)
  }

  func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let header = context.dossier.header
    let language = options.language(of: context)
    let title = options.name.isEmpty ? header.title.text(in: language) : options.name
    let description = header.description?.text(in: language) ?? ""
    var lines = ContentLines(into: consume buffer)
    lines.put(line: "BEGIN:VCALENDAR")
    lines.put(line: "VERSION:2.0")
    lines.put("PRODID", text: "-//Chancery//\(context.generator)//EN")
    lines.put(line: "CALSCALE:GREGORIAN")
    lines.put("NAME", text: title.isEmpty ? header.id : title)
    lines.put("X-WR-CALNAME", text: title.isEmpty ? header.id : title)
    if !description.isEmpty {
      lines.put("DESCRIPTION", text: description, keepsLines: true)
      lines.put("X-WR-CALDESC", text: description, keepsLines: true)
    }
    lines.put(line: "REFRESH-INTERVAL;VALUE=DURATION:P1W")
    lines.put(line: "X-PUBLISHED-TTL:P1W")
    buffer = lines.finish()
  }

  func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    write(.event, event.id, into: &buffer, &tally) { put throws(NoEntry) in
      try maker.makeEntries(of: event, put)
    }
  }

  func footer(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    if options.anniversaries == .expand {
      for relation in context.dossier.relations where relation.commemorate && relation.startedBy == nil {
        write(.relation, relation.id, into: &buffer, &tally) { put throws(NoEntry) in
          try maker.makeEntries(of: relation, put)
        }
      }
    }
    if options.targets {
      for target in context.dossier.targets {
        write(.target, target.id, into: &buffer, &tally) { put throws(NoEntry) in
          try maker.makeEntries(of: target, put)
        }
      }
    }
    buffer.put(literal: "END:VCALENDAR\r\n")
  }

  /// Writes the entries that `make` makes of a record, or tells the tally why there are none.
  private func write(
    _ kind: RecordKind, _ record: some TextBytes, into buffer: inout ByteBuffer, _ tally: inout ExportTally,
    _ make: ((CalendarEntry) -> Void) throws(NoEntry) -> Void
  ) {
    var lines = ContentLines(into: consume buffer)
    var removed = 0
    do throws(NoEntry) {
      try make { entry in
        let before = lines.removed
        entries.put(entry, into: &lines)
        removed = max(removed, lines.removed - before)
      }
      tally.wrote(kind)
    } catch {
      tally.lost(kind, record.string, of: error.detail, error.reason)
    }
    if removed > 0 {
      let characters = removed == 1 ? "a control character" : "\(removed) control characters"
      tally.omitted(kind, record.string, "\(characters) that a calendar cannot hold")
    }
    buffer = lines.finish()
  }
}
