// A calendar of any program becomes events of a dossier: Google's, Outlook's, Apple's, or one of Chancery's own.
//
//   ReadLine       a line: name, parameters, value      ReadComponent   lines and components, put together
//   ReadTime       days and times, as EDTF              ReadZone        how far ahead of UTC a zone is
//   OwnEntries     what Chancery's own lines tell       EntryReading    one entry -> one event
//   OwnRecords     records that a calendar carries      OwnText         a description, taken apart again
//
// Every VEVENT becomes an event, but for anniversaries of Chancery's own, which mark the event that they are of. What is
// not understood, and what a dossier has no field for, is told with its line.
import DossierModel
import PluginKit

/// Imports calendars.
public struct ICalendarImporter: Importer {
  /// iCalendar.
  public static let format = ICalendarExporter.format

  /// An importer; it has no options.
  public init(options: NoOptions) {}

  /// Reads calendars, each on its own; the first that has a name is that of the dossier.
  public func read(_ files: [ImportFile], into records: inout ImportedRecords) {
    var hasHeader = false
    for file in files {
      var reader = ComponentReader()
      reader.read(file, telling: &records)
      guard reader.calendars.contains(where: { $0.name == "VCALENDAR" }) else {
        records.report(
          .error, "E0808", at: file.place(0), "this is no calendar: it has no BEGIN:VCALENDAR")
        continue
      }
      for calendar in reader.calendars where calendar.name == "VCALENDAR" {
        let whole = OwnRecords(calendar, file)
        whole.add(to: &records, withHeader: !hasHeader)
        hasHeader = hasHeader || whole.hasHeader
        if !hasHeader, let header = header(of: calendar, &records) {
          hasHeader = true
          records.add(header)
        }
        var entries = EntryReading(calendar, whole)
        entries.read(calendar, into: &records)
      }
    }
  }

  /// What the calendar is called and about, and in Chancery's own the id of the dossier.
  private func header(of calendar: ReadComponent, _ records: inout ImportedRecords) -> ImportedRecord? {
    guard let name = calendar["X-WR-CALNAME"] ?? calendar["NAME"], !name.text.isEmpty else { return nil }
    var header = ImportedRecord(.dossier, at: name.place)
    let id = calendar["X-CHANCERY-DOSSIER"]?.text ?? records.makeID(from: name.text, or: .dossier)
    header["id"] = .text(id, at: name.place)
    header["title"] = .text(name.text, at: name.place)
    if let about = calendar["X-WR-CALDESC"] ?? calendar["DESCRIPTION"], !about.text.isEmpty {
      header["description"] = .text(about.text, at: about.place)
    }
    return header
  }
}
