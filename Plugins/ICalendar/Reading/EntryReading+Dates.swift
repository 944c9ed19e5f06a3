import DossierModel
import PluginKit

// When an entry is.
extension EntryReading {
  mutating func putDate(
    of entry: ReadComponent, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    if let line = entry["X-CHANCERY-EDTF"] {
      event["date"] = .text(line.value, at: line.place)
      return
    }
    guard let start = entry["DTSTART"] else {
      if entry.name == "VEVENT", entry["X-CHANCERY-ID"] == nil {
        records.report(.warning, "W0802", at: entry.place, "this entry has no DTSTART; its event has no date")
      }
      return
    }
    guard let first = ReadTime(start.value) else {
      event["dateText"] = .text(start.value, at: start.place)
      return records.report(
        .warning, "W0802", at: start.place, "“\(start.value)” is no day and no time; the event has no date",
        help: "a day is written like 20250310, a time like 20250310T090000Z")
    }
    let from = edtf(first, start, &records)
    let last = end(of: entry, from: first, &records)
    guard let (last, line) = last, last.seconds > first.seconds else {
      event["date"] = .text(from, at: start.place)
      return
    }
    event["date"] = .text("\(from)/\(edtf(last, line, &records))", at: start.place)
  }

  /// The last day, or the moment at which it ends; nil where it is not known, or the first day.
  func end(
    of entry: ReadComponent, from first: ReadTime, _ records: inout ImportedRecords
  ) -> (ReadTime, ReadLine)? {
    if let line = entry["DTEND"] {
      guard let end = ReadTime(line.value), (end.second == nil) == (first.second == nil) else {
        records.report(
          .warning, "W0802", at: line.place, "“\(line.value)” is no end for this entry, and was passed over")
        return nil
      }
      // An entry of whole days ends on the day before the one that is given.
      return (end.second == nil ? end.adding(.days(-1)) : end, line)
    }
    guard let line = entry["DURATION"], let start = entry["DTSTART"] else { return nil }
    guard let duration = Duration(line.value.trimmed), duration.isPositive else {
      records.report(.warning, "W0802", at: line.place, "“\(line.value)” is no duration, and was passed over")
      return nil
    }
    let end = first.adding(duration)
    return (end.second == nil ? end.adding(.days(-1)) : end, start)
  }

  /// A time with how far its zone is ahead of UTC, where the calendar says it.
  mutating func edtf(_ time: ReadTime, _ line: ReadLine, _ records: inout ImportedRecords) -> String {
    guard time.second != nil, !time.isUTC, let name = line.parameters["TZID"] else {
      return time.edtf(minutesAhead: nil)
    }
    if ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"].contains(name) { return time.edtf(minutesAhead: 0) }
    if let minutes = zones[name]?.minutesAhead(at: time) { return time.edtf(minutesAhead: minutes) }
    if unknownZones.insert(name).inserted {
      records.report(
        .warning, "W0806", at: line.place, "the calendar does not say what the zone “\(name)” is",
        help: "its times are kept as local times whose zone is not known")
    }
    return time.edtf(minutesAhead: nil)
  }

  /// A yearly series is kept every year; another series is told of, and is an event once.
  func putSeries(
    of entry: ReadComponent, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    for line in entry.all("RRULE") {
      if RuleText(line.value).isPlainYearly {
        event["commemorate"] = .text("true", at: line.place)
      } else {
        records.report(
          .warning, "W0803", at: line.place, "the series “\(line.value)” is an event once, on its first day",
          help: "only what returns every year on its day is kept as an anniversary")
      }
    }
    for name in ["RDATE", "EXDATE", "EXRULE"] {
      for line in entry.all(name) {
        records.report(.warning, "W0803", at: line.place, "the days of this \(name) were passed over")
      }
    }
  }
}
