import DossierModel
import Testing

/// What the sources of an entry do not agree on stands in its description, each account with who gives it.
@Suite struct ConflictTests {
  private static func source(_ id: String, _ publisher: String) -> Source {
    var source = Source()
    source.id = id
    source.title = LocalizedText("The \(id)")
    source.publisher = publisher
    return source
  }

  private static func claim(
    _ id: String, _ property: String, _ value: String, _ change: (inout Claim) -> Void = { _ in }
  )
    -> Claim
  {
    var claim = Claim()
    claim.id = id
    claim.subject = "visit"
    claim.property = property
    claim.value = value
    claim.sources = [Citation(source: "times", locator: "p. 2")]
    change(&claim)
    return claim
  }

  private static func entries(_ claims: [Claim], date: String? = "2025-03-10", language: String = "en") throws
    -> [Calendar.Entry]
  {
    var place = Place()
    place.id = "hanoi"
    place.name = "Hà Nội"
    let event = try Event.test("visit", "The visit", on: date, commemorate: true) {
      $0.sources = [Citation(source: "gazette")]
      $0.place = PlaceReference("hanoi")
    }
    let dossier = Dossier.test(
      sources: [source("gazette", "The Gazette"), source("times", "The Times")], places: [place],
      claims: claims)
    return try Calendar([event], in: dossier, language: language, options: [("window", "2026")]).entries
  }

  @Test func `both accounts of a date are told, and the entry is not sure`() throws {
    let entries = try Self.entries([
      Self.claim("day", "date", "2025-03-11") { $0.text = "On the day after." },
      Self.claim("mood", "mood", "good") { $0.asOf = EDTFDate(reading: "2025-04") },
    ])
    #expect(
      entries.map(\.summary)
        == ["The visit (date disputed)", "1st anniversary of the visit (date disputed)"])
    for entry in entries {
      #expect(
        entry.description.contains(
          """
          Sources disagree:
          - date: 10 March 2025 — The Gazette
          - date: 11 March 2025 — The Times, p. 2
            On the day after.
          Claims:
          - mood: good — The times, p. 2 (as of April 2025)
          """))
      #expect(entry["STATUS"] == "TENTATIVE")
    }
    #expect(entries[0].times == "20250310/20250311")
  }

  @Test func `the account that is preferred gives the day`() throws {
    let entries = try Self.entries([Self.claim("day", "date", "2025-03-11") { $0.rank = .preferred }])
    #expect(entries[0].times == "20250311/20250312")
    #expect(entries[0]["STATUS"] == "TENTATIVE")
    #expect(entries[0].description.contains("- date: 11 March 2025 — The Times, p. 2 (preferred)"))
    #expect(entries[1].times == "20260311/20260312")
  }

  @Test func `what is claimed comes first, with who claims it; words that may be the editor's stand apart`()
    throws
  {
    let entry = try Self.entries([
      Self.claim("mood", "mood", "good") { ($0.claimant, $0.text) = ("envoy", "As the envoy told it.") },
      Self.claim("effect", "effect", "") { ($0.value, $0.text) = (nil, "Trade grew.") },
    ])[0]
    #expect(
      entry.description.contains(
        """
        Claims:
        - mood: good — envoy, in The Times, p. 2
          As the envoy told it.
        - effect: Trade grew. — The times, p. 2
        Sources:
        """))
  }

  @Test func `an entry cites the claim that gives its day, as its anniversaries do`() throws {
    for date in ["2025", nil] {
      let entries = try Self.entries(
        [Self.claim("day", "date", "2025-03-11") { $0.rank = .preferred }], date: date)
      #expect(entries.count == 2)
      for entry in entries {
        #expect(
          entry.description.hasSuffix(
            "Sources:\n- The gazette (The Gazette)\n- The times (The Times, p. 2)"))
        #expect(entry["X-CHANCERY-CLAIM-SOURCES"] == "1")
      }
    }
    let own = try Self.entries([Self.claim("day", "date", "2025-03") { _ in }])[0]
    #expect(own.description.hasSuffix("Sources:\n- The gazette (The Gazette)"))
  }

  @Test func `what can hold together is no conflict`() throws {
    for claim in [
      Self.claim("day", "date", "2025-03"), Self.claim("day", "date", "2025-03-11") { $0.rank = .deprecated },
      Self.claim("place", "place", "Hà Nội"),
    ] {
      let entries = try Self.entries([claim])
      #expect(!entries[0].description.contains("Sources disagree"))
      #expect(entries[0].description.contains("Claims:"))
      #expect(entries[0]["STATUS"] == "CONFIRMED")
      #expect(entries[0].summary == "The visit")
    }
  }

  @Test func `claims that contradict each other are told, though the record says nothing`() throws {
    let claims = [
      Self.claim("a", "mood", "good"), Self.claim("b", "mood", "bad") { $0.claimant = "envoy" },
    ]
    let entry = try Self.entries(claims)[0]
    #expect(
      entry.description.contains(
        "Sources disagree:\n- mood: good — The Times, p. 2\n- mood: bad — envoy, in The Times, p. 2\nSources:"
      ))
    #expect(entry["STATUS"] == "CONFIRMED")
  }

  @Test func `a place is told by its name, and all of it in Vietnamese`() throws {
    let entry = try Self.entries([Self.claim("place", "place", "Huế")], language: "vi")[0]
    #expect(
      entry.description.contains(
        "Các nguồn không thống nhất:\n- place: Hà Nội — The Gazette\n- place: Huế — The Times"))
    #expect(
      try Self.entries([Self.claim("d", "date", "2020")], language: "vi")[0].summary
        == "The visit (ngày còn tranh cãi)")
  }

  @Test func `an event without a date has that of a preferred claim, whether others disagree or not`() throws
  {
    let rivals = [
      Self.claim("a", "date", "2025-03-10") { $0.rank = .preferred }, Self.claim("b", "date", "2025-03-11"),
    ]
    #expect(try Self.entries(rivals, date: nil).first?.times == "20250310/20250311")
    #expect(try Self.entries([rivals[0]], date: nil).first?.times == "20250310/20250311")
    #expect(try Self.entries([rivals[1]], date: nil).isEmpty)
    let denied = Self.claim("c", "date", "2025-03-10") { ($0.rank, $0.modality) = (.preferred, .negated) }
    #expect(try Self.entries([denied], date: nil).isEmpty)
  }
}
