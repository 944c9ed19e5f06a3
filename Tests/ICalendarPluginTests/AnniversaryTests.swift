import DossierModel
import PluginKit
import Testing

@Suite struct AnniversaryTests {
  private let accession: LocalizedText = LocalizedText([
    .init(language: "en", text: "Viet Nam’s accession to ASEAN"),
    .init(language: "vi", text: "Việt Nam gia nhập ASEAN"),
  ])

  @Test(arguments: [
    ("1995-07-28", "en", "20250728/20250729", "30th anniversary of Viet Nam’s accession to ASEAN"),
    (
      "1995", "en", "20250101/20260101",
      "2025: 30th anniversary year of Viet Nam’s accession to ASEAN (day not known)"
    ),
    (
      "1995-07", "en", "20250701/20250801",
      "July 2025: 30th anniversary of Viet Nam’s accession to ASEAN (day not known)"
    ),
    (
      "1995-22", "en", "20250601/20250901",
      "Summer 2025: 30th anniversary of Viet Nam’s accession to ASEAN (day not known)"
    ),
    (
      "1995-07-28?", "en", "20250728/20250729",
      "30th anniversary of Viet Nam’s accession to ASEAN (date uncertain)"
    ),
    (
      "1995-07-28T10:00:00+08:00", "en", "20250728/20250729",
      "30th anniversary of Viet Nam’s accession to ASEAN"
    ),
    ("1995-07-28/1995-07-30", "en", "20250728/20250729", "30th anniversary of Viet Nam’s accession to ASEAN"),
    ("1995-07-28", "vi", "20250728/20250729", "Kỷ niệm 30 năm: Việt Nam gia nhập ASEAN"),
    ("1995", "vi", "20250101/20260101", "Năm 2025 – kỷ niệm 30 năm: Việt Nam gia nhập ASEAN (không rõ ngày)"),
    (
      "1995-07", "vi", "20250701/20250801",
      "Tháng 7 năm 2025 – kỷ niệm 30 năm: Việt Nam gia nhập ASEAN (không rõ ngày)"
    ),
  ])
  func `an anniversary carries its number, and says where the day is not known`(
    date: String, language: String, times: String, title: String
  ) throws {
    let event = try Event.test("accession", accession, on: date, commemorate: true)
    let calendar = try Calendar([event], options: [("window", "2025"), ("language", language)])
    let entry = try #require(calendar.entries.last)
    #expect(calendar.entries.count == 2)
    #expect(entry.times == times)
    #expect(entry.summary == title)
    #expect(entry["X-CHANCERY-ANNIVERSARY"] == "30")
    #expect(entry["STATUS"] == (date.hasSuffix("?") ? "TENTATIVE" : "CONFIRMED"))
    #expect(calendar.tally.counts[.event]?.received == 1)
  }

  @Test(arguments: [
    (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
    (101, "101st"), (111, "111th"), (112, "112th"), (122, "122nd"),
  ])
  func `ordinals`(years: Int, ordinal: String) throws {
    let event = try Event.test("a", "it", on: "\(2025 - years)-05-01", commemorate: true)
    let calendar = try Calendar(
      [event], options: [("window", "2025"), ("milestones", "all"), ("events", "no")])
    #expect(calendar.titles == ["\(ordinal) anniversary: it"])
  }

  @Test(arguments: [
    ("feb28", ["20250228", "20260228", "20270228", "20280229"]),
    ("mar1", ["20250301", "20260301", "20270301", "20280229"]),
    ("skip", ["20280229"]),
  ])
  func `a 29 February returns by the policy asked for`(policy: String, days: [String]) throws {
    let event = try Event.test("leap", "a leap day", on: "2024-02-29", commemorate: true)
    let calendar = try Calendar(
      [event],
      options: [("leap-day", policy), ("window", "2024-2028"), ("milestones", "all"), ("events", "no")])
    #expect(calendar.entries.map { $0["DTSTART;VALUE=DATE"] } == days)
  }

  @Test(arguments: [
    ("round", [2016, 2020, 2025, 2030]), ("all", Array(2016...2030)), ("1,10", [2016, 2025]),
    ("7+3", [2018, 2022]),
  ])
  func `only the milestones asked for, never the zeroth`(milestones: String, years: [Int]) throws {
    let event = try Event.test("community", "the Community", on: "2015-12-31", commemorate: true)
    let calendar = try Calendar([event], options: [("milestones", milestones), ("window", "2010-2030")])
    #expect(calendar.entries.dropFirst().map { $0["DTSTART;VALUE=DATE"] } == years.map { "\($0)1231" })
  }

  @Test func `the window begins with the year of the export`() throws {
    let event = try Event.test("a", "it", on: "2000-01-01", commemorate: true)
    let days = try Calendar([event], options: [("milestones", "all"), ("events", "no")]).entries.map(\.times)
    #expect(days.first == "20250101/20250102")
    #expect(days.last == "20350101/20350102")
  }

  @Test func `a relation that no event started has its own anniversaries`() throws {
    var relation = Relation()
    relation.id = "viet-nam-in-asean"
    relation.kind = "memberOf"
    (relation.from, relation.to) = ("viet-nam", "asean")
    relation.since = try EDTFDate("1995-07-28")
    relation.commemorate = true
    var started = relation
    (started.id, started.startedBy) = ("started", "accession")
    var undated = relation
    (undated.id, undated.since) = ("undated", nil)
    var plain = relation
    (plain.id, plain.commemorate) = ("plain", false)
    let dossier = Dossier.test(
      actors: [actor("viet-nam", "Viet Nam"), actor("asean", "ASEAN")],
      relations: [relation, started, undated, plain])
    let calendar = try Calendar(in: dossier, options: [("window", "2025-2030")])
    #expect(
      calendar.titles == [
        "30th anniversary of Viet Nam’s membership of ASEAN",
        "35th anniversary of Viet Nam’s membership of ASEAN",
      ])
    #expect(calendar.entries.first?["CATEGORIES"] == "Anniversary,Member of")
    #expect(calendar.losses == ["undated: it has no anniversaries: it has no beginning"])
    #expect(calendar.tally.counts[.relation]?.received == 2)
    #expect(try Calendar(in: dossier, options: [("anniversaries", "off")]).tally.counts[.relation] == nil)
  }

  @Test func `a relation that has ended has none after its end`() throws {
    var relation = Relation()
    (relation.id, relation.kind) = ("ties", "diplomaticRelations")
    (relation.from, relation.to) = ("norway", "oz")
    (relation.since, relation.until) = (try EDTFDate("1944-03-01"), try EDTFDate("1980-04"))
    relation.commemorate = true
    let dossier = Dossier.test(
      actors: [actor("norway", "Norway"), actor("oz", "Oz")], relations: [relation])
    let days = try Calendar(in: dossier, options: [("window", "1970-2030"), ("milestones", "all")])
    #expect(days.entries.last?.times == "19800301/19800302")
    let late = try Calendar(in: dossier, options: [("window", "2020-2030"), ("allow-empty", "yes")])
    #expect(late.losses == ["ties: it has no anniversaries: it ended (1980-04)"])
    relation.until = try EDTFDate("2027")
    let lasting = Dossier.test(
      actors: [actor("norway", "Norway"), actor("oz", "Oz")], relations: [relation])
    let series = try Calendar(in: lasting, options: [("anniversaries", "recurring")])
    #expect(series.entries.map { $0["RRULE"] } == ["FREQ=YEARLY;UNTIL=20270301"])
  }

  @Test func `what did not happen on its date has none, and that is told`() throws {
    let events = try [
      Event.test("planned", "Summit", on: "2020-05-01", commemorate: true) { $0.modality = .planned },
      .test("cancelled", "Visit", on: "2020-05-02", commemorate: true) { $0.status = .cancelled },
      .test("postponed", "Talks", on: "2020-05-03", commemorate: true) { $0.status = .postponed },
    ]
    let calendar = try Calendar(events)
    #expect(calendar.titles == ["Summit", "Visit (cancelled)", "Talks (postponed)"])
    #expect(calendar.entries.map { $0["STATUS"] } == ["TENTATIVE", "CANCELLED", "TENTATIVE"])
    let told = [
      "planned: it has no anniversaries: it is planned, and not reported to have happened",
      "cancelled: it has no anniversaries: it was cancelled",
      "postponed: it has no anniversaries: it was postponed",
    ]
    #expect(calendar.tally.omissions.map { "\($0.record): \($0.reason)" } == told)
    let alone = try Calendar(
      events + [.test("done", "A", on: "2015-05-01", commemorate: true)], options: [("events", "no")])
    #expect(alone.losses == told)
    #expect(try Calendar(events, options: [("anniversaries", "off")]).tally.omissions.isEmpty)
  }

  @Test(arguments: [
    ("Accession of Viet Nam to ASEAN", "30th anniversary of the accession of Viet Nam to ASEAN"),
    ("Entry into force of the Charter", "30th anniversary of the entry into force of the Charter"),
    ("Official visit to Jakarta", "30th anniversary of the official visit to Jakarta"),
    ("The Hague Conference", "30th anniversary of the Hague Conference"),
    ("Kim’s first visit to Hanoi", "30th anniversary of Kim’s first visit to Hanoi"),
    ("Diplomatic relations between A and B", "30th anniversary of diplomatic relations between A and B"),
    ("Sixth ASEAN Summit", "30th anniversary: Sixth ASEAN Summit"),
    ("Treaty of Amity", "30th anniversary: Treaty of Amity"),
    ("“Doi Moi” reforms", "30th anniversary: “Doi Moi” reforms"),
    ("President’s visit to Hanoi", "30th anniversary: President’s visit to Hanoi"),
    ("ASEAN leaders’ statement", "30th anniversary: ASEAN leaders’ statement"),
    ("Viet Nam joins ASEAN", "30th anniversary: Viet Nam joins ASEAN"),
    ("The King visits Hanoi", "30th anniversary: The King visits Hanoi"),
    ("Signing of the treaty is postponed", "30th anniversary: Signing of the treaty is postponed"),
    ("Government of the North falls", "30th anniversary: Government of the North falls"),
    ("Ký kết hiệp định", "30th anniversary: Ký kết hiệp định"),
  ])
  func `a title stands behind “of” where that is sure to be right, else behind a colon`(
    title: String, wanted: String
  ) throws {
    let event = try Event.test("a", LocalizedText(title), on: "1995-07-28", commemorate: true)
    let options = [("window", "2025"), ("events", "no")]
    #expect(try Calendar([event], options: options).titles == [wanted])
    let template = options + [("title-template", "{years} years of {title}")]
    let kept = title.hasPrefix("The ") ? "the" + title.dropFirst(3) : title
    #expect(try Calendar([event], options: template).titles == ["30 years of \(kept)"])
  }

  @Test func `what lasts as long as its date says lacks no day`() throws {
    let events = try ["chairmanship", "visit"].map { kind in
      try Event.test(kind, LocalizedText(kind), on: "2020") { $0.kind = kind }
    }
    #expect(try Calendar(events).titles == ["chairmanship", "visit (day not known)"])
  }

  private func actor(_ id: String, _ name: LocalizedText) -> Actor {
    var actor = Actor()
    (actor.id, actor.kind, actor.name) = (id, "state", name)
    return actor
  }
}
