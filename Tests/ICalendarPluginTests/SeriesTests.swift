import DossierModel
import PluginKit
import Testing

@testable import ICalendarPlugin

/// Anniversaries as yearly series.
@Suite struct SeriesTests {
  @Test(arguments: [
    ("1995-07-28", "+10", "feb28", "20250728/20250729", "FREQ=YEARLY"),
    ("1995-07-28", "2025-2035", "feb28", "20250728/20250729", "FREQ=YEARLY;UNTIL=20350728"),
    ("1648-10-24", "1600-2030", "feb28", "19701024/19701025", "FREQ=YEARLY;UNTIL=20301024"),
    ("2024-02-29", "+9", "feb28", "20250228/20250301", "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2;UNTIL=20340228"),
    (
      "2024-02-29", "2025-2036", "skip", "20280229/20280301",
      "FREQ=YEARLY;BYMONTHDAY=29;BYMONTH=2;UNTIL=20360229"
    ),
    ("2025-03-09/2025-03-11", "2025-2030", "feb28", "20260309/20260310", "FREQ=YEARLY;UNTIL=20300309"),
  ])
  func `a series begins in the window, not before 1970, and ends where an end was given`(
    date: String, window: String, leapDay: String, times: String, rule: String
  ) throws {
    let event = try Event.test("accession", "The accession", on: date, commemorate: true)
    let given = window == "+10" ? [] : [("window", window)]
    let calendar = try Calendar(
      [event], options: [("anniversaries", "recurring"), ("leap-day", leapDay), ("events", "no")] + given)
    let entry = try #require(calendar.entries.first)
    #expect(calendar.entries.count == 1)
    #expect(entry.times == times)
    #expect(entry["RRULE"] == rule)
    #expect(entry.summary == "Anniversary of the accession (\(date.prefix(4)))")
    #expect(entry["X-CHANCERY-ANNIVERSARY"] == "every")
  }

  @Test
  func `a date without a day has no series but its round anniversaries, as no rule covers a whole year`()
    throws
  {
    let event = try Event.test("accession", "The accession", on: "1995", commemorate: true)
    let calendar = try Calendar([event], options: [("anniversaries", "recurring"), ("events", "no")])
    #expect(calendar.entries.map(\.times) == ["20250101/20260101", "20300101/20310101", "20350101/20360101"])
    #expect(!calendar.text.contains("RRULE"))
  }

  @Test func `a series keeps its UID when the window moves, and in Vietnamese has words of its own`() throws {
    let event = try Event.test("accession", "Việt Nam gia nhập ASEAN", on: "1995-07-28", commemorate: true)
    let options = [("anniversaries", "recurring"), ("events", "no"), ("language", "vi")]
    let now = try Calendar([event], options: options + [("window", "2025")])
    let later = try Calendar([event], options: options + [("window", "2030")])
    #expect(now.titles == ["Kỷ niệm: Việt Nam gia nhập ASEAN (1995)"])
    #expect(now.entries.first?["UID"] == later.entries.first?["UID"])
  }

  @Test(arguments: [
    ("en", "{years} years since {title}, {since}–{year}", "30 years since the accession, 1995–2025"),
    ("en", "{ordinal}: {title}", "30th: the accession"),
    ("vi", "{title}, lần {ordinal}", "The accession, lần thứ 30"),
  ])
  func `titles by a template`(language: String, template: String, title: String) throws {
    let event = try Event.test("a", "The accession", on: "1995-07-28", commemorate: true)
    let calendar = try Calendar(
      [event],
      options: [("title-template", template), ("window", "2025"), ("events", "no"), ("language", language)])
    #expect(calendar.titles.map { $0.lowercased() } == [title.lowercased()])
  }

  @Test(arguments: [
    (1, "thứ nhất"), (2, "thứ 2"), (4, "thứ tư"), (5, "thứ 5"), (30, "thứ 30"), (101, "thứ 101"),
  ])
  func `ordinals in Vietnamese`(number: Int, ordinal: String) {
    #expect(EntryWords.vietnamese.ordinal(number) == ordinal)
  }

  @Test func `the first day itself is an entry when it is asked for, and told where it lies before 1970`()
    throws
  {
    var relation = Relation()
    (relation.id, relation.kind, relation.from, relation.to) = ("member", "memberOf", "viet-nam", "asean")
    (relation.since, relation.commemorate) = (try EDTFDate("1995-07-28"), true)
    let event = try Event.test("founding", "The founding", on: "1967-08-08", commemorate: true)
    let options = [("original", "yes"), ("events", "no"), ("anniversaries", "off")]
    let calendar = try Calendar([event], in: .test(relations: [relation]), options: options)
    #expect(calendar.titles == ["The founding", "Beginning of viet-nam’s membership of asean"])
    #expect(calendar.entries.map(\.times) == ["19670808/19670809", "19950728/19950729"])
    #expect(calendar.tally.cautions.map(\.record) == ["founding"])
  }
}
