import DossierModel
import Testing

struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0, Weekday.thursday),
    (2025, 3, 10, 20_157, .monday),
    (1967, 8, 8, -877, .tuesday),
    (2000, 2, 29, 11_016, .tuesday),
    (1, 1, 1, -719_162, .monday),
    (0, 1, 1, -719_528, .saturday),
    (-1, 12, 31, -719_529, .friday),
  ])
  func `a day has a number and a weekday`(
    year: Int, month: Int, day: Int, number: Int, weekday: Weekday
  ) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CivilDate(dayNumber: number) == date)
  }

  @Test func `every day of twelve centuries comes back from its number, in order`() {
    var previous = CivilDate(dayNumber: -400_001)
    var weekday = previous.weekday.rawValue
    for number in -400_000...50_000 {
      let date = CivilDate(dayNumber: number)
      weekday = weekday % 7 + 1
      guard date.dayNumber == number, previous < date, date.weekday.rawValue == weekday,
        CivilDate(year: date.year, month: date.month, day: date.day) == date
      else {
        Issue.record("day \(number) is \(date)")
        return
      }
      previous = date
    }
  }

  @Test func `numbers far away come back too`() {
    var number = -300_000_000_000_000
    while number < 300_000_000_000_000 {
      #expect(CivilDate(dayNumber: number).dayNumber == number)
      number += 1_234_567_890_123
    }
  }

  @Test(arguments: [Int.min, Int.min + 1, -400_000_000_000_000, 400_000_000_000_000, Int.max])
  func `numbers beyond the readable years stop at the last of them`(number: Int) throws {
    let limit = CivilDate(dayNumber: number)
    #expect(abs(limit.year) == 1_000_000_000_000)
    #expect(limit.addingDays(number) == limit)
    #expect(limit.addingYears(number, leapDay: .mar1) == nil)
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (2025, 1, 0), (2025, 1, -1),
    (Int.max, 1, 1), (Int.min, 1, 1), (2025, Int.max, Int.max), (2025, Int.min, Int.min),
  ])
  func `a day that does not exist is nothing`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    (2025, "2025-03-10"), (7, "0007-03-10"), (0, "0000-03-10"), (-275, "-0275-03-10"),
    (210_001, "210001-03-10"), (-210_001, "-210001-03-10"),
  ])
  func `a day is written as ISO 8601 does`(year: Int, text: String) throws {
    let date = try #require(CivilDate(year: year, month: 3, day: 10))
    #expect(date.description == text)
    var bytes: [UInt8] = []
    date.appendASCII(to: &bytes)
    #expect(bytes == Array(text.utf8))
  }

  @Test(arguments: ["2025-03-10", "0000-01-01", "9999-12-31", "2024-02-29"])
  func `YYYY-MM-DD is read and written back`(text: String) throws {
    #expect(try #require(CivilDate(text)).description == text)
  }

  @Test(arguments: [
    "", "2025-3-1", "2025-02-30", "2025-03-100", "2025/03/10", "-0275-01-01", "20250310", " 2025-03-10",
    "2025-03-1٠", "2025-03-10T", "２０２５-03-10",
  ])
  func `nothing else is read as a day`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(
    arguments: [
      (LeapDayPolicy.feb28, "2025-02-28"), (.mar1, "2025-03-01"), (.skip, nil),
    ] as [(LeapDayPolicy, String?)])
  func `29 February moves as the policy says`(policy: LeapDayPolicy, expected: String?) throws {
    let leapDay = try #require(CivilDate("2024-02-29"))
    #expect(leapDay.addingYears(1, leapDay: policy)?.description == expected)
    #expect(leapDay.addingYears(4, leapDay: policy)?.description == "2028-02-29")
  }

  @Test func `days are added over the end of months`() throws {
    let start = try #require(CivilDate("2024-02-28"))
    #expect(start.addingDays(2).description == "2024-03-01")
    #expect(start.addingDays(-59).description == "2023-12-31")
    #expect((0..<1_500).allSatisfy { start.addingDays($0).next == start.addingDays($0 + 1) })
  }
}
