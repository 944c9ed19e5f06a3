import DossierModel
import PluginKit

@testable import ICalendarPlugin

/// A calendar made for a test, read back by its letter (RFC 5545 §3.1).
struct Calendar {
  /// One entry: its properties in order, by name with parameters.
  struct Entry {
    let properties: [(name: String, value: String)]

    /// The value of a property as it stands, with its escapes.
    subscript(name: String) -> String? { properties.first { $0.name == name }?.value }

    /// The days or moments of the entry: `20250310/20250311`.
    var times: String {
      let start = self["DTSTART;VALUE=DATE"] ?? self["DTSTART"] ?? ""
      return "\(start)/\(self["DTEND;VALUE=DATE"] ?? self["DTEND"] ?? "")"
    }

    /// The description without its escapes.
    var description: String { unescaped(self["DESCRIPTION"] ?? "") }
    /// The title without its escapes.
    var summary: String { unescaped(self["SUMMARY"] ?? "") }
  }

  let bytes: [UInt8]
  let tally: ExportTally

  /// The calendar of some events, with options as they are typed; it may hold no entry.
  init(
    _ events: [Event] = [], in dossier: Dossier = .test(), language: String = "en",
    options: [(name: String, value: String)] = [], asOf: CivilDate = CivilDate(dayNumber: 20_157)
  ) throws {
    let context = ExportContext(
      dossier: dossier, language: language, asOf: asOf, generator: "Chancery 0.1.0")
    let writer = try CalendarWriter(try ICalendarOptions([("allow-empty", "yes")] + options), context)
    var buffer = ByteBuffer()
    var tally = ExportTally()
    writer.header(context, into: &buffer, &tally)
    writer.rows(try EventBatch(of: events), context, into: &buffer, &tally)
    try writer.footer(context, into: &buffer, &tally)
    bytes = buffer.bytes
    self.tally = tally
  }

  /// The calendar as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines without their folds.
  var lines: [String] { unfolded(bytes).map { String(decoding: $0, as: UTF8.self) } }

  /// The entries in order.
  var entries: [Entry] {
    var entries: [Entry] = []
    var current: [(name: String, value: String)]?
    for line in lines {
      let colon = line.firstIndex(of: ":") ?? line.endIndex
      let property = (name: String(line[..<colon]), value: String(line[colon...].dropFirst()))
      switch line {
      case "BEGIN:VEVENT", "BEGIN:VJOURNAL": current = []
      case "END:VEVENT", "END:VJOURNAL":
        entries.append(Entry(properties: current ?? []))
        current = nil
      default: current?.append(property)
      }
    }
    return entries
  }

  /// The titles in order.
  var titles: [String] { entries.map(\.summary) }
  /// What was left out of records that were written.
  var omissions: [String] { tally.omissions.map { "\($0.record): \($0.reason)" } }
  /// The reasons of what was lost.
  var losses: [String] { tally.losses.map { "\($0.record): \($0.reason)" } }
}

/// The lines of a file, with CRLF and a blank taken out where a line goes on.
func unfolded(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var lines: [[UInt8]] = []
  for line in physicalLines(bytes) {
    if line.first == UInt8(ascii: " "), !lines.isEmpty {
      lines[lines.count - 1] += line.dropFirst()
    } else {
      lines.append(Array(line))
    }
  }
  return lines.map { $0[...] }
}

/// The lines of a file as they stand; each must end in CRLF.
func physicalLines(_ bytes: [UInt8]) -> [[UInt8]] {
  var lines: [[UInt8]] = []
  var start = 0
  for index in bytes.indices.dropFirst() where bytes[index - 1] == 13 && bytes[index] == 10 {
    lines.append(Array(bytes[start..<index - 1]))
    start = index + 1
  }
  return start == bytes.count ? lines : lines + [Array(bytes[start...])]
}

/// A text without its escapes (RFC 5545 §3.3.11).
func unescaped(_ text: String) -> String {
  var plain = String.UnicodeScalarView()
  var isEscaped = false
  for scalar in text.unicodeScalars {
    if isEscaped {
      plain.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
      isEscaped = false
    } else if scalar == "\\" {
      isEscaped = true
    } else {
      plain.append(scalar)
    }
  }
  return String(plain)
}

extension Dossier {
  /// A dossier of these records, with a title.
  static func test(
    sources: [Source] = [], places: [Place] = [], actors: [Actor] = [], relations: [Relation] = [],
    claims: [Claim] = [], targets: [Target] = []
  ) -> Dossier {
    var header = DossierHeader()
    header.id = "asean"
    header.title = "ASEAN, day by day"
    return Dossier(
      header: header, sources: sources, places: places, actors: actors, relations: relations, claims: claims,
      targets: targets)
  }
}

extension Event {
  /// An event on a date.
  static func test(
    _ id: String, _ title: LocalizedText, on date: String?, commemorate: Bool = false,
    _ change: (inout Event) -> Void = { _ in }
  ) throws -> Event {
    var event = Event(id: id, kind: "meeting", title: title)
    event.date = try date.map { text throws in try EDTFDate(text) }
    event.commemorate = commemorate
    change(&event)
    return event
  }
}
