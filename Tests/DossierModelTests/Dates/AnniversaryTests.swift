import DossierModel
import Testing

struct AnniversaryTests {
  @Test(arguments: [
    ("1995-07-28", "30: 2025-07-28...2025-07-28 day"),
    ("1995-07-28T10:00:00Z", "30: 2025-07-28...2025-07-28 day"),
    ("1995", "30: 2025-01-01...2025-12-31 year"),
    ("1995-XX-XX", "30: 2025-01-01...2025-12-31 year"),
    ("1995-02", "30: 2025-02-01...2025-02-28 month"),
    ("1995-07-XX", "30: 2025-07-01...2025-07-31 month"),
    ("1995-24", "30: 2025-12-01...2026-02-28 season"),
    ("1995-34", "30: 2025-04-01...2025-06-30 quarter"), ("1995-41", "30: 2025-07-01...2025-12-31 semester"),
    ("1995-07-28~", "30: 2025-07-28...2025-07-28 day"),
    ("1995-07-28/1995-07-30", "30: 2025-07-28...2025-07-28 day"),
  ])
  func `a day returns as a day, a month and a year as a whole`(text: String, expected: String) throws {
    let found = Anniversary.occurrences(
      of: try EDTFDate(text), years: 2025...2025, milestones: .round, leapDay: .feb28)
    #expect(found.map { "\($0.years): \($0.first)...\($0.last) \($0.precision)" } == [expected])
  }

  @Test(arguments: [
    "199X", "19XX", "1995/..", "1995/", "../1995", "/1995", "1995/1997", "XXXX-07-28", "1950S2",
    "[1995-07-28]", "{1995-07-28,1995-07-30}",
  ])
  func `what is wider than a year or has no end has no anniversary`(text: String) throws {
    let found = Anniversary.occurrences(
      of: try EDTFDate(text), years: 1900...2100, milestones: .all, leapDay: .feb28)
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    (Milestones.round, [1, 5, 10, 15]), (.list([7, 3, 7, 0, -2, 900]), [3, 7]),
    (.all, Array(1...15)),
  ])
  func `milestones choose, and the zeroth is never one`(milestones: Milestones, expected: [Int]) throws {
    let found = Anniversary.occurrences(
      of: try EDTFDate("2010-05-01"), years: 2000...2025, milestones: milestones, leapDay: .feb28)
    #expect(found.map(\.years) == expected)
  }

  @Test(arguments: [
    (LeapDayPolicy.feb28, ["2025-02-28", "2028-02-29"]), (.mar1, ["2025-03-01", "2028-02-29"]),
    (.skip, ["2028-02-29"]),
  ])
  func `29 February returns as the policy says`(policy: LeapDayPolicy, expected: [String]) throws {
    let found = Anniversary.occurrences(
      of: try EDTFDate("2024-02-29"), years: 2024...2030, milestones: .list([1, 4]), leapDay: policy)
    #expect(found.map(\.first.description) == expected)
  }

  @Test(arguments: [
    ("1967-08-08", "2025-03-10", 57, 57, 57.58, 57.59), ("1995", "2025-03-10", 29, 30, 29.18, 30.19),
    ("1995-07-28/..", "2025-03-10", 29, 29, 29.61, 29.62), ("2025", "2025-03-10", 0, 0, 0, 0.19),
    ("2024-02-29", "2025-02-28", 0, 0, 0.99, 1), ("2024-02-29", "2025-03-01", 1, 1, 1, 1),
  ])
  func `the years that have passed are counted within the bounds of the date`(
    text: String, day: String, fewest: Int, most: Int, low: Double, high: Double
  ) throws {
    let day = try #require(CivilDate(day))
    let date = try EDTFDate(text)
    #expect(Anniversary.elapsedYears(from: date, to: day) == fewest...most)
    let fraction = try #require(Anniversary.elapsedFraction(from: date, to: day))
    #expect(fraction.lowerBound >= low && fraction.upperBound <= high, "\(fraction)")
  }

  @Test(arguments: ["2026", "/1995", "../1995"])
  func `nothing has passed from a start that lies ahead or is not known`(text: String) throws {
    let day = try #require(CivilDate("2025-03-10"))
    #expect(Anniversary.elapsedYears(from: try EDTFDate(text), to: day) == nil)
    #expect(Anniversary.elapsedFraction(from: try EDTFDate(text), to: day) == nil)
  }
}
