import DossierModel
import PluginKit

// When an entry is. What cannot be a date costs the entry its date, or its end, and is told.
extension EntryReading {
  mutating func putDate(
    of entry: ReadComponent, isOwn: Bool, into event: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    if isOwn {
      let isByClaim = entry["X-CHANCERY-CLAIM"] != nil
      if let date = ownDate(of: entry, "X-CHANCERY-DATE", &records) {
        event["date"] = date
        return
      }
      if isByClaim { return }
      if let date = ownDate(of: entry, "X-CHANCERY-EDTF", &records) {
        event["date"] = moved?.value ?? date
        return
      }
    }
    guard let start = entry["DTSTART"] else {
      if entry.name == "VEVENT", !isOwn {
        records.report(.warning, "W0802", at: entry.place, "this entry has no DTSTART; its event has no date")
      }
      return
    }
    guard let first = ReadTime(start.value) else {
      event["dateText"] = .text(start.value, at: start.place)
      return records.report(
        .warning, "W0802", at: start.place,
        "“\(start.value)” is no day and no time that there is; the event has no date",
        help: "a day is written like 20250310, a time like 20250310T090000Z")
    }
    let from = moment(first, start, &records)
    guard let last = end(of: entry, from: from, &records) else {
      event["date"] = .text(from.edtf, at: start.place)
      return
    }
    event["date"] = .text("\(from.edtf)/\(last.edtf)", at: start.place)
  }

  /// A date that Chancery itself wrote in EDTF.
  func ownDate(
    of entry: ReadComponent, _ name: String, _ records: inout ImportedRecords
  ) -> ImportedValue? {
    guard let line = entry[name] else { return nil }
    do throws(EDTFError) {
      // A list of days stands with its commas escaped.
      _ = try EDTFDate(line.text)
      return .text(line.text, at: line.place)
    } catch {
      records.report(
        .warning, "W0802", at: line.place, "“\(line.value)” must be \(error.expected), and was passed over")
      return nil
    }
  }

  /// The last day, or the moment at which it ends; nil where it is not known, or the first day.
  mutating func end(
    of entry: ReadComponent, from start: ReadMoment, _ records: inout ImportedRecords
  ) -> ReadMoment? {
    func tell(_ line: ReadLine, _ why: String) {
      records.report(.warning, "W0802", at: line.place, "“\(line.value)” \(why), and was passed over")
    }
    var given: (line: ReadLine, moment: ReadMoment)?
    if let line = entry["DTEND"] {
      if let time = ReadTime(line.value), (time.second == nil) == (start.time.second == nil) {
        given = (line, moment(time, line, &records))
      } else {
        tell(line, "is no end for this entry")
      }
      if let duration = entry["DURATION"] { tell(duration, "stands beside a DTEND") }
    } else if let line = entry["DURATION"] {
      if let duration = Duration(line.value.trimmed), duration.isPositive || duration == .days(0) {
        given = (line, later(start, duration, of: entry, &records))
      } else {
        tell(line, "is no duration")
      }
    }
    guard let (line, last) = given, last.seconds != start.seconds else { return nil }
    guard last.seconds > start.seconds else {
      tell(line, "ends the entry before it begins")
      return nil
    }
    guard last.time.day.year <= 9_999 else {
      tell(line, "ends the entry after the year 9999")
      return nil
    }
    // An entry of whole days ends on the day before the one that is given.
    guard last.time.second == nil else { return last }
    let day = ReadMoment(time: last.time.adding(.days(-1)), minutesAhead: nil)
    return day.seconds > start.seconds ? day : nil
  }

  /// The moment at which a duration ends: days are those of the clock, hours are exact (RFC 5545 §3.3.6).
  private mutating func later(
    _ start: ReadMoment, _ duration: Duration, of entry: ReadComponent, _ records: inout ImportedRecords
  ) -> ReadMoment {
    var last = start
    if duration.days != 0 {
      last.time = start.time.adding(.days(duration.days))
      if let line = entry["DTSTART"] { last = moment(last.time, line, &records) }
    }
    if duration.seconds != 0 { last.time = last.time.adding(Duration(days: 0, seconds: duration.seconds)) }
    return last
  }

  /// A time with how far its zone is ahead of UTC, where the calendar says it.
  mutating func moment(
    _ time: ReadTime, _ line: ReadLine, _ records: inout ImportedRecords
  ) -> ReadMoment {
    if time.second == nil || time.isUTC { return ReadMoment(time: time, minutesAhead: time.isUTC ? 0 : nil) }
    guard let name = line.parameters["TZID"] else { return ReadMoment(time: time, minutesAhead: nil) }
    if ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"].contains(name) {
      return ReadMoment(time: time, minutesAhead: 0)
    }
    if let minutes = zones[name]?.minutesAhead(at: time) {
      return ReadMoment(time: time, minutesAhead: minutes)
    }
    if unknownZones.insert(name).inserted {
      records.report(
        .warning, "W0806", at: line.place, "the calendar does not say what the zone “\(name)” is",
        help: "its times are kept as local times whose zone is not known")
    }
    return ReadMoment(time: time, minutesAhead: nil)
  }
}

/// A time, and how far the clock that shows it is ahead of UTC, where that is known.
struct ReadMoment {
  var time: ReadTime
  let minutesAhead: Int?

  /// Seconds since 1970 in UTC; on its own clock where the zone is not known.
  var seconds: Int { time.seconds - (minutesAhead ?? 0) * 60 }

  /// The time as EDTF.
  var edtf: String { time.edtf(minutesAhead: minutesAhead) }
}
