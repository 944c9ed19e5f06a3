import PluginKit

// What a dossier has no field for.
extension EntryReading {
  /// Names that say nothing of what happened: how a calendar keeps its entries, and what is read elsewhere.
  static let used: Set<String> = [
    "UID", "DTSTAMP", "SEQUENCE", "CREATED", "LAST-MODIFIED", "TRANSP", "CLASS", "DTSTART", "DTEND",
    "DURATION",
    "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "CATEGORIES", "STATUS", "URL", "RRULE", "RDATE", "EXDATE",
    "EXRULE", "ORGANIZER", "ATTENDEE",
  ]

  /// Names that an entry has once (RFC 5545 §3.6.1).
  private static let single = [
    "SUMMARY", "DESCRIPTION", "LOCATION", "GEO", "DTSTART", "DTEND", "DURATION", "STATUS", "URL",
  ]

  /// Tells where a line stands again, and says something else.
  func tellRepeated(in entry: ReadComponent, _ records: inout ImportedRecords) {
    for name in Self.single {
      let lines = entry.all(name)
      for line in lines.dropFirst() where line.value != lines[0].value {
        records.report(
          .warning, "W0802", at: line.place, "a second \(name) was passed over",
          related: [(lines[0].start, "the first one is here")])
      }
    }
  }

  mutating func noteUnused(in entry: ReadComponent) {
    for line in entry.lines where !Self.used.contains(line.name) && !line.name.hasPrefix("X-CHANCERY-") {
      note(line.name, line.start)
    }
    for part in entry.parts { note(part.name, part.place) }
  }

  mutating func note(_ name: String, _ place: ImportPlace) {
    if unused[name] == nil { unusedNames.append(name) }
    unused[name] = ((unused[name]?.count ?? 0) + 1, unused[name]?.place ?? place)
  }

  func tellUnused(_ records: inout ImportedRecords) {
    for name in unusedNames {
      guard let (count, place) = unused[name] else { continue }
      let others = count == 1 ? "" : "; there are \(count) of them"
      records.report(
        .note, "N0804", at: place, "a dossier has no field for \(name), which was left out\(others)")
    }
  }
}
