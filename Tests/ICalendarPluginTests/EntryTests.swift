import DossierModel
import PluginKit
import Testing

@Suite struct EntryTests {
  @Test func `an entry, line by line`() throws {
    let calendar = try Calendar([visit], in: dossier, options: [("window", "2026"), ("targets", "no")])
    #expect(
      calendar.lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Chancery//Chancery 0.1.0//EN", "CALSCALE:GREGORIAN",
        "NAME:ASEAN\\, day by day", "X-WR-CALNAME:ASEAN\\, day by day", "REFRESH-INTERVAL;VALUE=DURATION:P1W",
        "X-PUBLISHED-TTL:P1W", "X-CHANCERY-DOSSIER:asean", "BEGIN:VEVENT",
        "UID:80187c6d-de92-552a-9fe6-45ffaca275a0",
        "DTSTAMP:20250312T000000Z", "SEQUENCE:0", "DTSTART;VALUE=DATE:20250310", "DTEND;VALUE=DATE:20250311",
        "SUMMARY:To Lam visits the Secretariat",
        "DESCRIPTION:He came\\; he planted a tree.\\nDate: 10 March 2025 (EDTF 2025-03-10)\\nDate as reported: Monday"
          + "\\nParticipants: Tô Lâm (visitor\\, for Viet Nam)\\; kao\\nClaims:\\n- ordinal: 7 — Tô Lâm (preferred)"
          + "\\n- ordinal: There were more. — Leaders meet (rejected)"
          + "\\nSources:\\n- Leaders meet (Hanoi Times\\, 11 March 2025\\, paragraph 5) https://example.org/a b",
        "LOCATION:ASEAN Hall\\, Jakarta\\, Indonesia", "GEO:-6.238889;106.8", "CATEGORIES:Tree planting,arts",
        "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "URL:https://example.org/a%20b", "X-CHANCERY-ID:visit-2025",
        "X-CHANCERY-EDTF:2025-03-10", "X-CHANCERY-PRECISION:day", "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func `an anniversary tells when it was first`() throws {
    var event = try visit
    event.commemorate = true
    let entry = try #require(
      try Calendar([event], in: dossier, options: [("window", "2026")]).entries.dropFirst().first)
    #expect(entry.summary == "1st anniversary: To Lam visits the Secretariat")
    #expect(
      entry.description.contains("\nFirst: 10 March 2025 (EDTF 2025-03-10)\nDate as reported: Monday\n"))
    #expect(entry["CATEGORIES"] == "Anniversary,Tree planting,arts")
    #expect(entry["DTSTAMP"] == "20250312T000000Z")
  }

  @Test func `a target is a banner over the year in which it is due`() throws {
    var vision = Target()
    (vision.id, vision.owner, vision.goal) = ("vision-2045", "to-lam", "High-income country")
    vision.due = try EDTFDate("2045")
    var undue = vision
    (undue.id, undue.due) = ("undue", nil)
    let dossier = Dossier.test(targets: [vision, undue])
    let calendar = try Calendar(in: dossier, options: [("undated", "skip")])
    #expect(calendar.titles == ["Due: High-income country"])
    #expect(calendar.entries.first?.times == "20450101/20460101")
    #expect(calendar.entries.first?["STATUS"] == "TENTATIVE")
    #expect(calendar.entries.first?["CATEGORIES"] == "Target")
    #expect(calendar.losses == ["undue: it has no due date"])
    #expect(try Calendar(in: dossier, options: [("targets", "no")]).tally.counts.isEmpty)
  }

  @Test(arguments: [
    ("en", "Expected: The fourth economy", ["Forecast for: ", "Expected: "]),
    ("vi", "Dự báo: The fourth economy", ["Dự báo về: ", "Dự báo: "]),
  ])
  func `what is foretold is expected, and nobody owes it`(language: String, title: String, lines: [String])
    throws
  {
    var forecast = Target()
    (forecast.id, forecast.owner, forecast.goal) = ("rank", "to-lam", "The fourth economy")
    (forecast.due, forecast.status) = (try EDTFDate("2030"), "projected")
    let dossier = Dossier.test(targets: [forecast])
    let calendar = try Calendar(in: dossier, options: [("language", language)])
    #expect(calendar.titles == [title])
    let text = try #require(calendar.entries.first?.description).split(separator: "\n")
    for line in lines { #expect(text.contains { $0.hasPrefix(line) }) }
    #expect(text.contains { $0.hasSuffix(" (EDTF 2030)") })
  }

  @Test func `without sources the stamp is the day of the export, and never before 1970`() throws {
    let calendar = try Calendar([.test("a", "A", on: "2025-03-10")])
    #expect(calendar.entries.first?["DTSTAMP"] == "20250310T000000Z")
    var old = Source()
    (old.id, old.title, old.published) = ("declaration", "Bangkok Declaration", try EDTFDate("1967-08-08"))
    let event = try Event.test("a", "A", on: "1967-08-08") { $0.sources = [Citation(source: "declaration")] }
    #expect(
      try Calendar([event], in: .test(sources: [old])).entries.first?["DTSTAMP"] == "19700101T000000Z")
  }

  @Test(arguments: [
    (["https://example.org/a b", "https://example.org/a%20b"], "https://example.org/a%20b"),
    (["https://example.org/a", "https://example.org/b", "https://example.org/a"], nil),
    (["ftp://example.org/a", "http://example.org/é"], "http://example.org/%C3%A9"),
    (["ftp://example.org/a"], nil),
    (["https://example.org/a", "https://example.org/a"], "https://example.org/a"),
  ])
  func `an entry has an address when all its sources are on one page`(urls: [String], address: String?) throws
  {
    let event = try Event.test("a", "A", on: "2025-03-10") { event in
      event.sources = urls.map { url in
        var citation = Citation()
        citation.url = url
        return citation
      }
    }
    #expect(try Calendar([event]).entries.first?["URL"] == address)
  }

  @Test func `two pages give no address, and texts lose only what no calendar may hold`() throws {
    let event = try Event.test("a", "Bell\u{7} and NUL\u{0}", on: "2025-03-10") {
      var (one, two) = (Citation(), Citation())
      (one.url, two.url) = ("https://example.org/1", "https://example.org/2")
      $0.sources = [one, two]
    }
    let calendar = try Calendar([event])
    #expect(calendar.entries.first?["URL"] == nil)
    #expect(calendar.titles == ["Bell and NUL"])
    #expect(calendar.tally.omissions.map(\.reason) == ["2 control characters that a calendar cannot hold"])
  }

  @Test func `nothing that calendars stumble over`() throws {
    var event = try visit
    event.commemorate = true
    let names = Set(
      try Calendar([event], in: dossier).lines.map { String($0.prefix { $0 != ":" && $0 != ";" }) })
    #expect(names.isDisjoint(with: ["METHOD", "ORGANIZER", "ATTENDEE", "RDATE", "RRULE", "RSCALE", "TZID"]))
    #expect(try !Calendar([event], in: dossier).bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `busy=yes marks the time as taken`() throws {
    let calendar = try Calendar([visit], in: dossier, options: [("busy", "yes")])
    #expect(calendar.entries.first?["TRANSP"] == "OPAQUE")
  }

  private var visit: Event {
    get throws {
      try .test("visit-2025", "To Lam visits the Secretariat", on: "2025-03-10") {
        $0.kind = "treePlanting"
        $0.description = "He came; he planted a tree."
        $0.dateText = "Monday"
        $0.tags = ["arts"]
        $0.place = PlaceReference("hall")
        $0.participants = [
          Participant(actor: "to-lam", role: "visitor", onBehalfOf: "viet-nam"), Participant(actor: "kao"),
        ]
        $0.sources = [Citation(source: "hanoi-times", locator: "paragraph 5")]
      }
    }
  }

  private var dossier: Dossier {
    get throws {
      var source = Source()
      (source.id, source.title, source.publisher) = ("hanoi-times", "Leaders meet", "Hanoi Times")
      source.url = "https://example.org/a b"
      source.published = try EDTFDate("2025-03-11")
      source.retrieved = try EDTFDate("2025-03-12")
      var (hall, city, country) = (Place(), Place(), Place())
      (hall.id, hall.name, hall.partOf) = ("hall", "ASEAN Hall", "jakarta")
      (hall.latitude, hall.longitude) = (-6.2388888888, 106.8)
      (city.id, city.name, city.country) = ("jakarta", "Jakarta", "ID")
      (country.id, country.kind, country.name, country.country) = ("indonesia", "country", "Indonesia", "ID")
      var (person, state) = (Actor(), Actor())
      (person.id, person.kind, person.name) = ("to-lam", "person", "Tô Lâm")
      (state.id, state.kind, state.name) = ("viet-nam", "state", "Viet Nam")
      var (claim, rival) = (Claim(), Claim())
      (claim.id, claim.subject, claim.property) = ("seventh", "visit-2025", "ordinal")
      (claim.number, claim.claimant, claim.rank) = (7, "to-lam", .preferred)
      (rival.id, rival.subject, rival.property, rival.rank) = ("more", "visit-2025", "ordinal", .deprecated)
      (rival.text, rival.sources) = ("There were more.", [Citation(source: "hanoi-times")])
      return .test(
        sources: [source], places: [hall, city, country], actors: [person, state], claims: [claim, rival])
    }
  }
}
