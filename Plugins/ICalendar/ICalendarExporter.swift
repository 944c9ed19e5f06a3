// A dossier as a calendar (RFC 5545, RFC 7986): what happened, and its anniversaries with their number in the title.
//
// The events come in the order of the pass. Each becomes one entry, followed by its anniversaries in the window; what
// relations commemorate and what targets are due follows at the end. A date without a day becomes a banner over its
// month or year that says so; a date from which no days follow is reported as lost.
//   CalendarWriter  what comes when               EntryMaker    records -> entries: when, how sure
//   EntryTimes      dates -> days and moments     EntryWriter   an entry, a property a line
//   EntryTitle      "30th anniversary of …"       EntryText     the description: claims, sources
//   DossierTexts    names, venues, sources,       ContentLines  escapes, folds, CRLF
//                   escaped once
//
// No entry is made of Strings: each text is copied from the batch to the buffer, cleaned, escaped and folded on the way.
import DossierModel
import PluginKit

/// Exports a dossier as an iCalendar file.
public struct ICalendarExporter: Exporter {
  /// iCalendar, in files that end in `.ics`.
  public static let format = FormatDescription(
    id: "ics", title: "iCalendar", extensions: ["ics"], mediaType: "text/calendar", shapes: [.file, .folder],
    uses: [.event, .relation, .target])

  private let options: ICalendarOptions

  /// An exporter with these options.
  public init(options: ICalendarOptions) { self.options = options }

  /// What goes with a folder, and what with a file.
  public func check(writesFolder: Bool) throws(OptionFailure) {
    try options.check(writesFolder: writesFolder)
  }

  /// Opens a run that writes one calendar, or a folder of them.
  public func begin(_ context: ExportContext, _ output: Output) throws(ExportError) -> any ExportRun {
    let writer = try CalendarWriter(options, context)
    return output.isFolder
      ? try CalendarFolder(writer, options, context, output) : try writer.beginRows(context, output)
  }
}
