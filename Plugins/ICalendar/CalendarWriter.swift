import DossierModel
import PluginKit

/// Writes one calendar: what it is called, the entries of the events as they pass, those of the other records at the end.
struct CalendarWriter: RowWriter {
  private let options: ICalendarOptions
  private let maker: EntryMaker
  private let entries: EntryWriter

  /// A writer for a dossier; what all entries share is made ready here.
  init(_ options: ICalendarOptions, _ context: ExportContext) {
    let conflicts = EventConflicts(of: context.claims.dossier, asOf: context.asOf)
    let texts = DossierTexts(of: context.dossier, in: options.language(of: context), conflicts)
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
    write(.event, event.id, into: &buffer, &tally) { lines throws(NoEntry) in
      let entry = try maker.entry(of: event)
      var removed = 0
      if options.events { removed = entries.put(entry, into: &lines) }
      guard let anniversaries = maker.anniversaries(of: event) else {
        guard options.events else { throw NoEntry("events=no leaves it out") }
        return removed
      }
      guard options.events || !anniversaries.isEmpty else { throw maker.noAnniversary }
      return max(removed, put(anniversaries, into: &lines))
    }
  }

  func footer(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    if options.anniversaries == .expand {
      for relation in context.dossier.relations where relation.commemorate && relation.startedBy == nil {
        write(.relation, relation.id, into: &buffer, &tally) { lines throws(NoEntry) in
          let anniversaries = try maker.anniversaries(of: relation)
          guard !anniversaries.isEmpty else { throw maker.noAnniversary }
          return put(anniversaries, into: &lines)
        }
      }
    }
    if options.targets {
      for target in context.dossier.targets {
        write(.target, target.id, into: &buffer, &tally) { lines throws(NoEntry) in
          entries.put(try maker.entry(of: target), into: &lines)
        }
      }
    }
    buffer.put(literal: "END:VCALENDAR\r\n")
  }

  /// Writes the entries of one record with `put`, or tells the tally why it has none.
  ///
  /// Every entry tells of the record, so what was left out of most is what was left out of its texts.
  private func write(
    _ kind: RecordKind, _ id: @autoclosure () -> some TextBytes, into buffer: inout ByteBuffer,
    _ tally: inout ExportTally,
    _ put: (inout ContentLines) throws(NoEntry) -> Int
  ) {
    var lines = ContentLines(into: consume buffer)
    do throws(NoEntry) {
      let removed = try put(&lines)
      tally.wrote(kind)
      if removed > 0 {
        let characters = removed == 1 ? "a control character" : "\(removed) control characters"
        tally.omitted(kind, id().string, "\(characters) that a calendar cannot hold")
      }
    } catch {
      tally.lost(kind, id().string, of: error.detail, error.reason)
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
