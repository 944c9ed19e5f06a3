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
        "undated=span", "busy=no", "name=", "language=",
      ])
  }

  @Test(arguments: [
    ("window", "2035-2025"), ("window", "0-5"), ("window", "2025-12000"), ("window", "2025-"),
    ("window", "-5"),
    ("window", "+1000"), ("window", "+2025-2026"), ("window", "1-2-3"), ("milestones", "0"),
    ("milestones", "none"),
    ("milestones", "5,x"), ("undated", "journal"), ("busy", "perhaps"), ("colour", "red"),
  ])
  func `a value that means nothing is refused`(name: String, value: String) {
    #expect(throws: OptionFailure.self) { try ICalendarOptions([(name, value)]) }
  }

  @Test func `options that leave nothing to write are refused`() {
    #expect(throws: OptionFailure.self) {
      try ICalendarOptions([("events", "no"), ("anniversaries", "off"), ("targets", "no")])
    }
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
}
