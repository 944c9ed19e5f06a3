import DossierModel
import PluginKit

/// What stands before the entries of a calendar: what wrote it, what it is called, how often to look again.
struct CalendarHeader: Sendable {
  private let generator: String
  private let name: String?
  /// What the dossier is called, where this is a part of it.
  private let whole: String?
  private let description: String
  private let refresh: String?
  private let color: String
  private let source: String
  private let dossier: String
  /// The records that entries refer to, as JSON, where they are to be read back.
  private let records: [String]

  /// The header of a dossier's calendar, or of the part of it that has a name.
  init(_ options: ICalendarOptions, _ context: ExportContext, part: String? = nil) {
    let header = context.dossier.header
    let language = options.language(of: context)
    let title = options.name.isEmpty ? header.title.text(in: language) : options.name
    let whole = title.isEmpty ? header.id : title
    generator = context.generator
    name = options.calendarName ? part.map { "\(whole): \($0)" } ?? whole : nil
    self.whole = part == nil ? nil : whole
    description =
      options.description.isEmpty ? header.description?.text(in: language) ?? "" : options.description
    refresh = options.refresh.duration
    color = options.color.optionText
    source = options.sourceURL.optionText
    dossier = header.id
    records = options.records ? context.dossier.allRecords.map(Self.json) : []
  }

  /// What the calendar is called, if it says so.
  var title: String? { name }

  /// Writes the beginning of a calendar that stands for itself.
  func put(into lines: inout ContentLines) {
    putBeginning(into: &lines)
    if let name {
      lines.put("NAME", text: name)
      lines.put("X-WR-CALNAME", text: name)
    }
    if !description.isEmpty {
      lines.put("DESCRIPTION", text: description, keepsLines: true)
      lines.put("X-WR-CALDESC", text: description, keepsLines: true)
    }
    if !color.isEmpty { lines.put("COLOR", text: color) }
    if let refresh {
      lines.put("REFRESH-INTERVAL;VALUE=DURATION", text: refresh)
      lines.put("X-PUBLISHED-TTL", text: refresh)
    }
    if !source.isEmpty {
      lines.begin("SOURCE;VALUE=URI")
      lines.put(bare: source)
      lines.end()
    }
    if let whole { lines.put("X-CHANCERY-TITLE", text: whole) }
    lines.put("X-CHANCERY-DOSSIER", text: dossier)
    for record in records { lines.put("X-CHANCERY-RECORD", text: record) }
  }

  private static func json(_ record: any DossierRecord) -> String {
    var json: [UInt8] = []
    record.appendJSON(to: &json)
    return String(decoding: json, as: UTF8.self)
  }

  /// Writes the beginning of a calendar that holds one entry, as CalDAV has it: its collection has the name.
  func putEntryBeginning(into lines: inout ContentLines) {
    putBeginning(into: &lines)
    lines.put("X-CHANCERY-DOSSIER", text: dossier)
  }

  private func putBeginning(into lines: inout ContentLines) {
    lines.put(line: "BEGIN:VCALENDAR")
    lines.put(line: "VERSION:2.0")
    lines.put("PRODID", text: "-//Chancery//\(generator)//EN")
    lines.put(line: "CALSCALE:GREGORIAN")
  }
}

extension Dossier {
  /// All records but the events, those that others refer to first.
  fileprivate var allRecords: [any DossierRecord] {
    let things: [any DossierRecord] = sources + places + actors
    return [header] + things + relations + objects + claims + targets + statements
  }
}
