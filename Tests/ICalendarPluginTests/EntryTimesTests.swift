import DossierModel
import PluginKit
import Testing

@Suite struct EntryTimesTests {
  @Test(arguments: [
    ("2025-03-10", "20250310/20250311", ""),
    ("2024-12-31", "20241231/20250101", ""),
    ("2024-02-28", "20240228/20240229", ""),
    ("2023-02-28", "20230228/20230301", ""),
    ("2025-03-09/2025-03-11", "20250309/20250312", ""),
    ("2024-01-01/2024-12-31", "20240101/20250101", ""),
    ("2025-03-10T09:00:00+07:00", "20250310T020000Z/", ""),
    ("2025-03-10T03:30:00+07:00", "20250309T203000Z/", ""),
    ("2025-03-10T24:00:00Z", "20250311T000000Z/", ""),
    ("1899-12-31T20:00:00-05:00", "19000101T010000Z/", ""),
    ("2025-03-10T09:00:00+07:00/2025-03-10T11:30:00+07:00", "20250310T020000Z/20250310T043000Z", ""),
    ("2025-03-10T09:00:00", "20250310/20250311", ""),
    ("1995-07", "19950701/19950801", " (day not known)"),
    ("1995-07-XX", "19950701/19950801", " (day not known)"),
    ("1995-21", "19950301/19950601", " (day not known)"),
    ("1995-24", "19951201/19960301", " (day not known)"),
    ("1995-30", "19951201/19960301", " (day not known)"),
    ("1995-34", "19950401/19950701", " (day not known)"),
    ("1995-38~", "19950501/19950901", " (day not known, about)"),
    ("1995-41", "19950701/19960101", " (day not known)"),
    ("1995?-07-28", "19950728/19950729", " (date uncertain)"),
    ("1995-~07-?28", "19950728/19950729", " (about, date uncertain)"),
    ("1995", "19950101/19960101", " (day not known)"),
    ("1995-XX", "19950101/19960101", " (day not known)"),
    ("1995-07/1995-09", "19950701/19951001", " (day not known)"),
    ("1648-10-24", "16481024/16481025", ""),
    ("2025-03-10?", "20250310/20250311", " (date uncertain)"),
    ("2025-03-10~", "20250310/20250311", " (about)"),
    ("1995%", "19950101/19960101", " (day not known, about, date uncertain)"),
  ])
  func `a date becomes days, a banner or a moment`(date: String, times: String, remark: String) throws {
    let calendar = try Calendar([.test("talks", "Talks", on: date)])
    let entry = try #require(calendar.entries.first)
    #expect(entry.times == times)
    #expect(entry.summary == "Talks" + remark)
    #expect(
      entry["STATUS"]
        == (remark.contains("about") || remark.contains("uncertain") ? "TENTATIVE" : "CONFIRMED"))
    #expect(entry["X-CHANCERY-EDTF"] == (try EDTFDate(date)).description)
    #expect(calendar.tally.counts[.event]?.written == 1)
  }

  @Test(arguments: [
    (nil, "it has no date"),
    ("199X", "199X is known to the decade only, and a calendar marks days"),
    ("19XX", "19XX is known to the century only, and a calendar marks days"),
    ("1997~/1999~", "1997~/1999~ covers more than 366 days: too long to mark in a calendar"),
    (
      "2023-12-31/2025-01-01",
      "2023-12-31/2025-01-01 covers more than 366 days: too long to mark in a calendar"
    ),
    ("1950S2", "1950S2 is known to the century only, and a calendar marks days"),
    (
      "{2025-03-10,2025-03-12}",
      "{2025-03-10,2025-03-12} is several dates, and an entry marks one stretch of days"
    ),
    (
      "[2025-03-10,2025-03-12]",
      "[2025-03-10,2025-03-12] is one of several dates, and a calendar marks those that are known"
    ),
    ("Y17E7", "Y17E7 lies outside the years 1 to 9999 that a calendar can hold"),
    ("1995/..", "1995/.. has no end that a calendar could mark"),
    ("/1995", "/1995 has no beginning that a calendar could mark"),
    ("Y12025", "Y12025 lies outside the years 1 to 9999 that a calendar can hold"),
    (
      "9999-12-31",
      "9999-12-31 ends with the year 9999; its entry would end on the day after, which no calendar can hold"
    ),
  ])
  func `a date from which no days follow is lost with its reason`(date: String?, reason: String) throws {
    let calendar = try Calendar([.test("talks", "Talks", on: date, commemorate: true)])
    #expect(calendar.entries.isEmpty)
    #expect(calendar.losses == ["talks: \(reason)"])
  }

  @Test(arguments: ["0000-05-01", "-0275"])
  func `a day before the year 1 is lost, but not its anniversaries`(date: String) throws {
    let outside = "\(date) lies outside the years 1 to 9999 that a calendar can hold"
    #expect(try Calendar([.test("talks", "Talks", on: date)]).losses == ["talks: \(outside)"])
    let kept = try Calendar([.test("talks", "Talks", on: date, commemorate: true)])
    #expect(!kept.entries.isEmpty)
    #expect(kept.losses.isEmpty)
    #expect(kept.omissions == ["talks: only its anniversaries are entries: \(outside)"])
  }

  @Test func `undated=skip leaves out what names no day, and reports it`() throws {
    let events = try [
      Event.test("accession", "Accession", on: "1995", commemorate: true),
      .test("visit", "Visit", on: "2025-03-10"),
    ]
    let calendar = try Calendar(events, options: [("undated", "skip")])
    #expect(calendar.titles == ["Visit"])
    #expect(calendar.losses == ["accession: 1995 names no day, and undated=skip leaves such dates out"])
  }

  @Test func `a time without a zone stands in the description`() throws {
    let calendar = try Calendar([.test("talks", "Talks", on: "2025-03-10T09:00:00")])
    #expect(
      calendar.entries.first?.description
        == "Date: 10 March 2025, 09:00 (local time, zone not given) (EDTF 2025-03-10T09:00:00)")
  }
}
