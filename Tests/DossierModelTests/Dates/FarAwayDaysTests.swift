import DossierModel
import Foundation
import TestSupport
import Testing

/// Days far from ours: against Python's calendar where it reaches, and against what is known beyond.
struct FarAwayDaysTests {
  @Test(.wantsPython) func `days, weekdays and leap years are Python's from the year 1 to 9999`() throws {
    let script = """
      import datetime
      for number in range(1, 3652060, 97):
          day = datetime.date.fromordinal(number)
          print(day.isoformat(), number - 719163, day.isoweekday(), sep=" ")
      """
    let lines = try Python.run(script).lines
    #expect(lines.count == 37_651)
    for line in lines {
      let parts = line.split(separator: " ")
      let day = try #require(CivilDate(parts[0]))
      guard String(day.dayNumber) == parts[1], String(day.weekday.rawValue) == parts[2],
        CivilDate(dayNumber: day.dayNumber) == day
      else {
        Issue.record("\(line): \(day.dayNumber) \(day.weekday)")
        return
      }
    }
  }

  @Test(arguments: [
    // Day 0 of the Julian day numbers is a Monday, 2,440,588 days before 1970.
    (-4_713, 11, 24, -2_440_588, Weekday.monday),
    (0, 2, 29, -719_469, .tuesday), (-4, 2, 29, -720_930, .thursday),
    (10_000, 1, 1, 2_932_897, .saturday),
    // The calendar comes round every 400 years, which are 20,871 weeks.
    (210_001, 1, 1, 75_981_763, .monday), (-1_000_000_000_000, 1, 1, -365_242_500_719_528, .saturday),
    (1_000_000_000_000, 12, 31, 365_242_499_280_837, .sunday),
  ])
  func `days beyond have the numbers and weekdays of the calendar carried on`(
    year: Int, month: Int, day: Int, number: Int, weekday: Weekday
  ) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test(arguments: ["Y1E12", "Y-1E12", "Y999999999999", "-9999-12-31", "9999-12-31", "Y-1000000000000"])
  func `anniversaries and spans at the ends of time neither trap nor hang`(text: String) throws {
    let date = try EDTFDate(text)
    let today = try #require(CivilDate("2025-03-10"))
    for policy in LeapDayPolicy.allCases {
      let found = Anniversary.occurrences(
        of: date, years: Int.min...Int.max, milestones: .list([1, 10_000]), leapDay: policy)
      #expect(found.count <= 2)
      _ = Anniversary.elapsedYears(from: date, to: today, leapDay: policy)
    }
    _ = Anniversary.elapsedFraction(from: date, to: today)
    #expect(date.overlap(with: date) != .certainlyNot)
    _ = date.phrase(language: "en") + date.phrase(language: "vi")
  }

  @Test(arguments: [
    ("Y17E999999999", false), ("Y17E10", true), ("Y170000000000", true), ("Y-1E12", true), ("Y1E13", false),
    ("Y1000000000000S1", false), ("Y100000000000S1", true),
  ])
  func `years are read to a million million and no further`(text: String, isRead: Bool) {
    #expect(((try? EDTFDate(text)) != nil) == isRead)
  }
}
