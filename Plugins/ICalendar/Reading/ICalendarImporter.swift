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

  /// Lines may be folded between the bytes of a letter.
  public static let seesToEncoding = true

  /// An importer; it has no options.
  public init(options: NoOptions) {}

  /// Reads calendars, each on its own; the first that has a name is that of the dossier.
  public func read(_ files: [ImportFile], into records: inout ImportedRecords) {
    let calendars = files.flatMap { file in
      Self.calendars(of: file, &records).map { (calendar: $0, file: file) }
    }
    let all = calendars.flatMap { $0.calendar.entries }
    let own = OwnEntries(all.filter { !$0.isGone }, telling: &records)
    Self.tellRepeated(all, &records)
    // Ids that are given come before ids that are made.
    for id in own.ids { records.take(id: id) }
    let whole = OwnRecords(calendars, own.ids, &records)
    whole.addOthers(to: &records)
    var hasHeader = whole.hasHeader
    var entries = EntryReading(own, whole)
    for (calendar, file) in calendars {
      if !hasHeader, let header = header(of: calendar, &records) {
        hasHeader = true
        records.add(header)
      }
      entries.read(calendar, in: file, into: &records)
    }
    entries.tellUnused(&records)
  }

  /// Tells where an entry of another program has the UID of one before it: the same one in two calendars, perhaps.
  private static func tellRepeated(_ entries: [ReadComponent], _ records: inout ImportedRecords) {
    var first: [String: ImportPlace] = [:]
    for entry in entries where entry["X-CHANCERY-ID"] == nil && entry["RECURRENCE-ID"] == nil {
      guard let uid = entry["UID"] else { continue }
      guard let place = first[uid.text] else {
        first[uid.text] = uid.start
        continue
      }
      records.report(
        .warning, "W0802", at: uid.place, "another entry has this UID; this one is an event of its own",
        help: "take one of the two out if they are the same", related: [(place, "the other one is here")])
    }
  }

  /// The calendars of a file.
  private static func calendars(of file: ImportFile, _ records: inout ImportedRecords) -> [ReadComponent] {
    var reader = ComponentReader()
    reader.read(file, telling: &records)
    let calendars = reader.calendars.filter { $0.name == "VCALENDAR" }
    if reader.isUTF8, calendars.isEmpty {
      records.report(.error, "E0808", at: file.place(0), "this is no calendar: it has no BEGIN:VCALENDAR")
    }
    return reader.isUTF8 ? calendars : []
  }

  /// What the calendar is called and about, and in Chancery's own the id of the dossier.
  private func header(of calendar: ReadComponent, _ records: inout ImportedRecords) -> ImportedRecord? {
    let own = calendar["X-CHANCERY-DOSSIER"].flatMap { ImportedRecords.isID($0.text) ? $0 : nil }
    // A part of a split calendar has its own name beside the dossier's; an entry of a folder has none.
    let names = ["X-CHANCERY-TITLE", "X-WR-CALNAME", "NAME"].compactMap { calendar[$0] }
    guard let name = names.first(where: { !$0.text.isEmpty }) ?? own else { return nil }
    var header = ImportedRecord(.dossier, at: name.place)
    let id = own?.text ?? records.makeID(from: name.text, or: .dossier)
    header["id"] = .text(id, at: name.place)
    header["title"] = .text(name.text, at: name.place)
    if let about = calendar["X-WR-CALDESC"] ?? calendar["DESCRIPTION"], !about.text.isEmpty {
      header["description"] = .text(about.text, at: about.place)
    }
    return header
  }
}
