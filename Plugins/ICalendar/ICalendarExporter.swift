// A dossier as a calendar (RFC 5545, RFC 7986): what happened, and its anniversaries with their number in the title.
//
// The events come in the order of the pass. Each becomes one entry, followed by its anniversaries in the window; what
// relations commemorate and what targets are due follows at the end. A date without a day becomes a banner over its
// month or year that says so; a date from which no days follow is reported as lost.
//   EntryMaker     records -> entries            EntryTimes    dates -> days and moments
//   EntryTitle     "30th anniversary of …"       EntryText     the description: claims, sources
//   CalendarEntry  one entry, and its lines      ContentLine   escapes, folds, CRLF
import DossierModel
import PluginKit

/// Exports a dossier as an iCalendar file.
public struct ICalendarExporter: RowExporter {
  /// iCalendar, in files that end in `.ics`.
  public static let format = FormatDescription(
    id: "ics", title: "iCalendar", extensions: ["ics"], mediaType: "text/calendar",
    uses: [.event, .relation, .target])

  private let options: ICalendarOptions

  /// An exporter with these options.
  public init(options: ICalendarOptions) { self.options = options }

  /// Writes what the calendar is called and how often it is worth fetching.
  public func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let maker = EntryMaker(options, context)
    let header = context.dossier.header
    let title = options.name.isEmpty ? header.title.text(in: maker.language) : options.name
    let name = title.isEmpty ? header.id : title
    buffer.putProperty("BEGIN", value: "VCALENDAR")
    buffer.putProperty("VERSION", value: "2.0")
    buffer.putProperty("PRODID", text: "-//Chancery//\(context.generator)//EN")
    buffer.putProperty("CALSCALE", value: "GREGORIAN")
    for property in ["NAME", "X-WR-CALNAME"] { buffer.putProperty(property, text: name) }
    if let description = header.description?.text(in: maker.language), !description.isEmpty {
      for property in ["DESCRIPTION", "X-WR-CALDESC"] {
        buffer.putProperty(property, text: description, keepsLines: true)
      }
    }
    buffer.putProperty("REFRESH-INTERVAL;VALUE=DURATION", value: "P1W")
    buffer.putProperty("X-PUBLISHED-TTL", value: "P1W")
  }

  /// Writes the entry of an event, and those of its anniversaries.
  public func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    let maker = EntryMaker(options, context)
    write(.event, event.id.string, into: &buffer, &tally) { () throws(NoEntry) in try maker.entries(of: event)
    }
  }

  /// Writes the anniversaries of relations, the targets, and the end of the calendar.
  public func footer(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let maker = EntryMaker(options, context)
    if options.anniversaries == .expand {
      for relation in context.dossier.relations where relation.commemorate && relation.startedBy == nil {
        write(.relation, relation.id, into: &buffer, &tally) { () throws(NoEntry) in
          try maker.entries(of: relation)
        }
      }
    }
    if options.targets {
      for target in context.dossier.targets {
        write(.target, target.id, into: &buffer, &tally) { () throws(NoEntry) in [try maker.entry(of: target)]
        }
      }
    }
    buffer.putProperty("END", value: "VCALENDAR")
  }

  /// Writes the entries of one record, or tells the tally why it has none.
  private func write(
    _ kind: RecordKind, _ record: String, into buffer: inout ByteBuffer, _ tally: inout ExportTally,
    _ entries: () throws(NoEntry) -> [CalendarEntry]
  ) {
    let made: [CalendarEntry]
    do throws(NoEntry) {
      made = try entries()
    } catch {
      tally.lost(kind, record, error.reason)
      return
    }
    tally.wrote(kind)
    let removed = made.map { buffer.put($0) }.max() ?? 0
    if removed > 0 {
      let characters = removed == 1 ? "a control character" : "\(removed) control characters"
      tally.omitted(kind, record, "\(characters) that a calendar cannot hold")
    }
  }
}
