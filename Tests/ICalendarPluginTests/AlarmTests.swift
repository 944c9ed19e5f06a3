import DossierModel
import Testing

@testable import ICalendarPlugin

@Suite struct AlarmTests {
  @Test(arguments: [
    ("14d@09:00", "2025-07-28", ["-P13DT15H"]), ("1d@09:00", "2025-07-28", ["-PT15H"]),
    ("0d@09:00", "2025-07-28", ["PT9H"]), ("1d@00:00", "2025-07-28", ["-P1D"]),
    ("0d@00:00", "2025-07-28", ["PT0M"]), ("14d@09:30,1d@17:15", "2025-07-28", ["-P13DT14H30M", "-PT6H45M"]),
    ("1d@09:00", "2025-07-28T10:00:00+07:00", ["-P1DT1H"]),
    ("1d@09:00", "2025-07-28T02:00:00+07:00", ["-PT17H"]),
    ("14d@09:00", "2025-03-10", []), ("14d@09:00+0d@09:00", "2025-03-10", ["PT9H"]),
    ("1d@09:00", "2025-03-09", []), ("1d@09:00", "2025", []), ("1d@09:00", "2025-07", []),
  ])
  func `an entry rings on the clock of its place, and never before the day of the export`(
    alarm: String, date: String, triggers: [String]
  ) throws {
    let calendar = try Calendar([.test("a", "Talks; and more", on: date)], options: [("alarm", alarm)])
    #expect(calendar.lines.filter { $0.hasPrefix("TRIGGER") } == triggers.map { "TRIGGER:\($0)" })
    #expect(calendar.lines.filter { $0 == "ACTION:DISPLAY" }.count == triggers.count)
    #expect(calendar.lines.filter { $0 == "DESCRIPTION:Talks\\; and more" }.count == triggers.count)
  }

  @Test func `nothing rings for what is cancelled`() throws {
    let event = try Event.test("off", "A", on: "2025-07-28") { $0.status = .cancelled }
    let calendar = try Calendar([event], options: [("alarm", "14d@09:00")])
    #expect(calendar.entries.map(\.times) == ["20250728/20250729"])
    #expect(!calendar.text.contains("VALARM"))
  }

  @Test func `a series with alarms begins as it does without, and has them all`() throws {
    let event = try Event.test("soon", "Soon", on: "2000-03-20", commemorate: true)
    let options = [("anniversaries", "recurring"), ("events", "no")]
    let silent = try Calendar([event], options: options)
    let ringing = try Calendar([event], options: options + [("alarm", "14d@09:00,1d@09:00")])
    #expect(silent.entries.map(\.times) == ["20250320/20250321"])
    #expect(ringing.entries.map(\.times) == silent.entries.map(\.times))
    #expect(ringing.entries.map { $0["UID"] } == silent.entries.map { $0["UID"] })
    #expect(
      ringing.lines.filter { $0.hasPrefix("TRIGGER") } == ["TRIGGER:-P13DT15H", "TRIGGER:-PT15H"])
  }

  @Test(arguments: ["P1W", "P1D", "PT12H", "P1DT12H30M", "PT30S"])
  func `durations that are one`(text: String) { #expect(Duration(text)?.isPositive == true) }

  @Test(arguments: [
    "", "P", "PT", "1D", "P1", "P1H", "PT1D", "P1D2W", "P1W1D", "PT1M1H", "P1.5D", "P-1D", "P1DT", "PTT1H",
  ])
  func `durations that are none`(text: String) { #expect(Duration(text) == nil) }
}
