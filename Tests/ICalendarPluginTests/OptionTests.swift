import PluginKit
import Testing

@testable import ICalendarPlugin

@Suite struct OptionTests {
  @Test func `every default is typed as it is listed`() throws {
    let options = AnyFormat(ICalendarExporter.self).options
    _ = try ICalendarOptions(options.filter { !$0.standard.isEmpty }.map { ($0.name, $0.standard) })
    #expect(
      options.map { "\($0.name)=\($0.standard)" } == [
        "anniversaries=expand", "events=yes", "targets=yes", "window=+10", "milestones=round",
        "leap-day=feb28",
        "undated=span", "claims=preferred", "original=no", "alarm=none", "busy=no", "name=", "description=",
        "calendar-name=yes", "language=", "title-template=", "refresh=P1W", "color=", "source-url=",
        "split=none", "previous=", "tombstones=no", "records=no", "allow-empty=no",
      ])
  }

  @Test(arguments: [
    ("window", "2035-2025"), ("window", "0-5"), ("window", "2025-12000"), ("window", "2025-"),
    ("window", "-5"),
    ("window", "+1000"), ("window", "+2025-2026"), ("window", "1-2-3"), ("milestones", "0"),
    ("milestones", "none"),
    ("milestones", "5,x"), ("undated", "diary"), ("busy", "perhaps"), ("colour", "red"),
    ("color", "#ff0000"), ("color", "reddish"), ("refresh", "P0D"), ("refresh", "-P1D"),
    ("refresh", "weekly"),
    ("refresh", "P1W2D"), ("refresh", "P1DT"), ("source-url", "example.org"), ("source-url", "https://"),
    ("source-url", "https://a b"), ("alarm", "14d"), ("alarm", "14d@9:00"), ("alarm", "1d@24:00"),
    ("alarm", "999d@09:00"), ("title-template", "{years}"), ("title-template", "{title} {age}"),
    ("title-template", "{title"), ("split", "tag"), ("claims", "none"),
  ])
  func `a value that means nothing is refused`(name: String, value: String) {
    #expect(throws: OptionFailure.self) { try ICalendarOptions([(name, value)]) }
  }

  @Test func `options that leave nothing to write are refused`() {
    #expect(throws: OptionFailure.self) {
      try ICalendarOptions([("events", "no"), ("anniversaries", "off"), ("targets", "no")])
    }
  }

  @Test(arguments: [
    [("anniversaries", "recurring"), ("leap-day", "mar1")],
    [("anniversaries", "recurring"), ("milestones", "1,5")],
    [("anniversaries", "recurring"), ("title-template", "{ordinal} of {title}")],
    [("anniversaries", "off"), ("title-template", "{title}")],
    [("tombstones", "yes")], [("calendar-name", "no"), ("name", "Days")],
  ])
  func `options that contradict each other are refused`(options: [(name: String, value: String)]) {
    #expect(throws: OptionFailure.self) { try ICalendarOptions(options) }
  }

  @Test func `a split calendar is a folder`() throws {
    let exporter = ICalendarExporter(options: try ICalendarOptions([("split", "kind")]))
    #expect(throws: OptionFailure.self) { try exporter.check(writesFolder: false) }
    try exporter.check(writesFolder: true)
  }

  @Test(arguments: ["2025-2035", "2025", "+0", "+10", "1-1000"])
  func `windows read back as they are written`(text: String) {
    #expect(YearWindow(optionText: text)?.optionText == text)
  }

  @Test func `the name and the language of the calendar can be set`() throws {
    let calendar = try Calendar(options: [("name", "Days; of note"), ("language", "vi")])
    #expect(calendar.lines.contains("X-WR-CALNAME:Days\\; of note"))
    #expect(calendar.lines.contains("NAME:Days\\; of note"))
  }

  @Test func `what the calendar says of itself can be set, or left out`() throws {
    let calendar = try Calendar(options: [
      ("description", "Round days"), ("color", "DarkGreen"), ("refresh", "PT12H"),
      ("source-url", "https://example.org/a;b,c.ics"),
    ])
    #expect(
      calendar.lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chancery//Chancery 0.1.0//EN", "CALSCALE:GREGORIAN",
        "NAME:ASEAN\\, day by day", "X-WR-CALNAME:ASEAN\\, day by day", "DESCRIPTION:Round days",
        "X-WR-CALDESC:Round days", "COLOR:darkgreen", "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H", "SOURCE;VALUE=URI:https://example.org/a;b,c.ics",
        "X-CHANCERY-DOSSIER:asean", "END:VCALENDAR",
      ])
    let bare = try Calendar(options: [("calendar-name", "no"), ("refresh", "none")])
    #expect(bare.lines.count == 6)
  }

  @Test func `a calendar without an entry is written only when that is allowed`() throws {
    #expect(throws: ExportError.self) { try Calendar(options: [("allow-empty", "no")]) }
  }
}
