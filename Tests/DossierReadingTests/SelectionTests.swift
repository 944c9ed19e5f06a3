import DossierModel
import DossierReading
import PluginKit
import Testing

struct SelectionTests {
  private static let dossier = """
    dossier: {id: d, title: D}
    sources:
      - {id: paper, title: Paper, partOf: press}
      - {id: press, title: Press}
      - {id: other, title: Other}
      - {id: atlas, title: Atlas}
    places:
      - {id: jakarta, kind: city, name: Jakarta, partOf: indonesia, sources: atlas}
      - {id: indonesia, kind: country, name: Indonesia, country: ID}
      - {id: hanoi, kind: city, name: Hanoi, country: VN-HN}
    actors:
      - {id: viet-nam, kind: state, name: Viet Nam}
      - {id: asean, kind: organisation, name: ASEAN}
      - {id: lam, kind: person, name: To Lam, partOf: party}
      - {id: party, kind: party, name: Party}
      - {id: lao, kind: state, name: Lao PDR}
      - {id: nobody, kind: person, name: Nobody}
    events:
      - {id: late, kind: visit, title: Late, date: 2025-03-10, seq: 2, place: jakarta, tags: [a, b], sources: paper, partOf: whole,
         participants: [{actor: lam, onBehalfOf: viet-nam}, asean]}
      - {id: undated, kind: meeting, title: Undated, participants: [lao]}
      - {id: early, kind: visit, title: Early, date: 2025-03-10, seq: 1, place: hanoi, participants: [lam]}
      - {id: fuzzy, kind: meeting, title: Fuzzy, date: 199X, modality: negated, participants: [asean, lao], sources: other}
      - {id: whole, kind: visit, title: Whole, date: 2025-03-09/2025-03-11}
      - {id: open, kind: meeting, title: Open, date: 2024/.., modality: planned, tags: b}
      - {id: alike, kind: visit, title: Alike, date: 2025-03-10, seq: 1, place: {name: Hue, country: VNM}}
    relations:
      - {id: member, kind: memberOf, from: viet-nam, to: asean, since: 1995}
      - {id: old, kind: memberOf, from: lao, to: asean, until: 1980}
      - {id: office, kind: holdsOffice, from: lam, to: party}
    objects:
      - {id: collection, kind: collection, name: Collection}
      - {id: painting, kind: gift, name: Painting, event: late, from: viet-nam, to: asean, partOf: collection}
      - {id: tree, kind: tree, name: Tree, event: early}
    claims:
      - {id: seventh, subject: painting, property: ordinal, number: 7, of: {record: object, partOf: collection, from: viet-nam}, sources: press}
      - {id: first, subject: late, property: ordinal, number: 1, claimant: nobody}
      - {id: size, subject: asean, property: count, number: 10}
      - {id: heat, subject: hanoi, property: rank, number: 1}
    targets:
      - {id: growth, owner: viet-nam, goal: Grow, madeAt: late}
      - {id: peace, owner: asean, goal: Peace}
    statements:
      - {id: thanks, speaker: lam, gist: Thanks, event: late, audience: asean, about: [jakarta, painting]}
      - {id: hope, speaker: lao, gist: Hope, about: [fuzzy]}
    """

  private static func select(
    order: Selection.Order = .date, _ change: (inout EventFilter) -> Void = { _ in }
  ) -> Selection {
    let contents = Inputs.read(dossier)
    #expect(contents.errors == [])
    var filter = EventFilter()
    change(&filter)
    return Selection(from: contents, header: contents.header ?? DossierHeader(), filter: filter, order: order)
  }

  private static func day(_ text: String) -> CivilDate? { CivilDate(text) }

  @Test func `events stand by date, then by seq, then by id; undated ones last`() {
    #expect(Self.select().ids == ["fuzzy", "open", "whole", "late", "alike", "early", "undated"])
    #expect(
      Self.select(order: .input).ids == ["late", "undated", "early", "fuzzy", "whole", "open", "alike"])
  }

  /// Two visits of one day with their parts, plans, and an event that a claim dates.
  static let families = """
    dossier: {id: d, title: D, asOf: 2025-03-12}
    events:
      - {id: a-lunch, kind: meeting, title: A, date: "2025-03-10T12:00:00", seq: 1, partOf: b-visit}
      - {id: b-visit, kind: visit, title: B, date: "2025-03-10T13:00:00"}
      - {id: dinner, kind: meeting, title: D, date: 2025-03-10, seq: 10, partOf: z-visit}
      - {id: door, kind: meeting, title: D, date: 2025-03-10, seq: 1, partOf: talks}
      - {id: late-tea, kind: meeting, title: T, date: "2025-03-10T11:00:00", partOf: z-visit}
      - {id: meal, kind: meeting, title: M, date: 2025-03-10, seq: 2, partOf: far}
      - {id: plan, kind: visit, title: P, date: "[..2030]", modality: planned}
      - {id: old-plan, kind: visit, title: P, date: "../2019", modality: planned}
      - {id: talks, kind: meeting, title: T, date: "2025-03-10T09:00:00", seq: 2, partOf: z-visit}
      - {id: tea, kind: meeting, title: T, date: "2025-03-10T10:00:00", seq: 1, partOf: far}
      - {id: welcome, kind: ceremony, title: W, date: "2025-03-10T10:00:00", seq: 1, partOf: z-visit}
      - {id: z-visit, kind: visit, title: Z, date: 2025-03-10/2025-03-11}
      - {id: far, kind: visit, title: F, date: 2025-03-09/2025-03-11}
      - {id: claimed, kind: visit, title: C}
      - {id: disputed, kind: visit, title: C}
    claims:
      - {id: c0, subject: claimed, property: date, value: "1995", rank: preferred}
      - {id: c1, subject: claimed, property: date, value: "1995-07-28", rank: preferred}
      - {id: c2, subject: claimed, property: date, value: "1994"}
      - {id: c3, subject: disputed, property: date, value: "1994", rank: preferred}
      - {id: c4, subject: disputed, property: date, value: "1996", rank: preferred}
    """

  @Test func `of one day, a whole stands before its parts, and these together by their numbers`() {
    let contents = Inputs.read(Self.families)
    #expect(contents.errors == [])
    let select = { (filter: EventFilter) in
      Selection(
        from: contents, header: DossierHeader(), filter: filter, order: .date,
        asOf: CivilDate("2025-03-12"))
    }
    let expected = [
      "claimed", "old-plan", "far", "tea", "meal", "b-visit", "a-lunch", "z-visit", "welcome", "talks",
      "door", "dinner", "late-tea", "plan", "disputed",
    ]
    #expect(select(EventFilter()).ids == expected)
    var early = EventFilter()
    early.until = CivilDate("1995-12-31")
    #expect(select(early).ids == ["claimed", "old-plan"], "a plan for the years to come has not been")
    let claimed = select(early).batches.first?.events.first
    #expect(claimed?.date?.description == "1995-07-28" && claimed?.isDatedByClaim == true)
    #expect(claimed?.ownDate == nil && claimed?.record.date == nil)
    early.from = CivilDate("1995-01-01")
    early.modalities = [.actual]
    #expect(select(early).ids == ["claimed"])
  }

  @Test func `records stand by id, or in the order of the input`() {
    #expect(Self.select().dossier.actors.map(\.id) == ["asean", "lam", "lao", "nobody", "party", "viet-nam"])
    #expect(Self.select().dossier.claims.map(\.id) == ["size", "heat", "first", "seventh"])
    #expect(Self.select(order: .input).dossier.actors.first?.id == "viet-nam")
    #expect(Self.select(order: .input).dossier.claims.map(\.id) == ["seventh", "first", "size", "heat"])
  }

  @Test func `without a filter all records stay`() {
    let dossier = Self.select().dossier
    #expect(dossier.sources.count == 4 && dossier.places.count == 3 && dossier.relations.count == 3)
    #expect(dossier.objects.count == 3 && dossier.targets.count == 2 && dossier.statements.count == 2)
  }

  @Test func `each filter leaves what it names`() {
    #expect(Self.select { $0.kinds = ["visit"] }.ids == ["whole", "late", "alike", "early"])
    #expect(Self.select { $0.kinds = ["visit", "meeting"] }.ids.count == 7)
    #expect(Self.select { $0.kinds = ["summit"] }.ids == [])
    #expect(Self.select { $0.actors = ["lam"] }.ids == ["late", "early"])
    #expect(Self.select { $0.actors = ["viet-nam"] }.ids == ["late"])
    #expect(Self.select { $0.actors = ["asean", "lam"] }.ids == ["fuzzy", "late", "early"])
    #expect(Self.select { $0.with = ["asean", "lam"] }.ids == ["late"])
    #expect(Self.select { $0.places = ["jakarta"] }.ids == ["late"])
    #expect(Self.select { $0.places = ["indonesia"] }.ids == ["late"])
    #expect(Self.select { $0.places = ["indonesia", "hanoi"] }.ids == ["late", "early"])
    #expect(Self.select { $0.countries = ["ID"] }.ids == ["late"])
    #expect(Self.select { $0.countries = ["VN"] }.ids == ["early"])
    #expect(Self.select { $0.countries = ["VN", "VNM"] }.ids == ["alike", "early"])
    #expect(Self.select { $0.countries = ["V"] }.ids == [])
    #expect(Self.select { $0.tags = ["b"] }.ids == ["open", "late"])
    #expect(Self.select { $0.sources = ["paper"] }.ids == ["late"])
    #expect(Self.select { $0.sources = ["paper", "other"] }.ids == ["fuzzy", "late"])
    #expect(Self.select { $0.modalities = [.actual] }.ids == ["whole", "late", "alike", "early", "undated"])
    #expect(Self.select { $0.modalities = [.negated, .planned] }.ids == ["fuzzy", "open"])
  }

  @Test func `filters of different sorts must all hold`() {
    #expect(
      Self.select {
        $0.kinds = ["visit"]; $0.actors = ["lam"]; $0.places = ["hanoi"]
      }.ids == ["early"])
    #expect(
      Self.select {
        $0.places = ["hanoi"]; $0.countries = ["ID"]
      }.ids == [])
    #expect(
      Self.select {
        $0.kinds = ["meeting"]; $0.actors = ["lam"]
      }.ids == [])
    #expect(
      Self.select {
        $0.tags = ["b"]; $0.modalities = [.planned]; $0.from = Self.day("2030-01-01")
      }.ids == ["open"])
  }

  @Test(
    arguments: [
      ("2025-03-10", "2025-03-10", ["open", "whole", "late", "alike", "early"]),
      ("2025-03-11", nil, ["open", "whole"]), (nil, "1989-12-31", []), (nil, "1990-01-01", ["fuzzy"]),
      ("1995-06-01", "1995-06-30", ["fuzzy"]), ("1999-12-31", "2023-12-31", ["fuzzy"]),
      ("2000-01-01", "2023-12-31", []),
      ("3000-01-01", nil, ["open"]),
    ] as [(String?, String?, [String])])
  func `a date that possibly overlaps is in, an undated event is out`(
    from: String?, until: String?, ids: [String]
  ) {
    let selection = Self.select {
      $0.from = from.flatMap(Self.day)
      $0.until = until.flatMap(Self.day)
    }
    #expect(selection.ids == ids)
  }

  @Test func `what is said of the events stays, with all that it names`() {
    let dossier = Self.select { $0.places = ["jakarta"] }.dossier
    #expect(dossier.claims.map(\.id) == ["first", "seventh"])
    #expect(dossier.targets.map(\.id) == ["growth"])
    #expect(dossier.statements.map(\.id) == ["thanks"])
    #expect(dossier.objects.map(\.id) == ["collection", "painting"])
    #expect(dossier.relations.map(\.id) == ["member"])
    #expect(dossier.actors.map(\.id) == ["asean", "lam", "nobody", "party", "viet-nam"])
    #expect(dossier.places.map(\.id) == ["indonesia", "jakarta"])
    #expect(dossier.sources.map(\.id) == ["atlas", "paper", "press"])
  }

  @Test func `relations stay by actor and by time`() {
    #expect(Self.select { $0.actors = ["asean"] }.dossier.relations.map(\.id) == ["member", "old"])
    #expect(
      Self.select {
        $0.actors = ["asean"]; $0.from = Self.day("1990-01-01")
      }.dossier.relations.map(\.id) == ["member"])
    #expect(
      Self.select { $0.until = Self.day("1970-01-01") }.dossier.relations.map(\.id) == ["office", "old"])
    #expect(Self.select { $0.modalities = [.negated] }.dossier.relations.map(\.id) == ["old"])
  }

  @Test func `an actor that is asked for stays, also where nothing else does`() {
    let selection = Self.select { $0.actors = ["nobody"] }
    #expect(selection.ids == [])
    #expect(selection.dossier.actors.map(\.id) == ["nobody"])
    #expect(selection.dossier.claims.isEmpty)
  }

  @Test func `a filter names its records for a look-up`() {
    var filter = EventFilter()
    #expect(filter.isEmpty && filter.namedRecords.isEmpty)
    filter.actors = ["b", "a"]
    filter.places = ["c"]
    filter.sources = ["d"]
    filter.with = ["e"]
    #expect(!filter.isEmpty)
    #expect(filter.namedRecords.map(\.id) == ["a", "b", "e", "c", "d"])
    #expect(filter.namedRecords.map(\.option) == ["--actor", "--actor", "--with", "--place", "--source"])
  }

  @Test func `a filtered dossier names no actor, place, object or source that it lacks`() {
    for change in [
      { $0.kinds = ["visit"] }, { $0.actors = ["asean"] }, { $0.places = ["jakarta"] }, { $0.tags = ["b"] },
      { $0.sources = ["other"] }, { $0.modalities = [.negated] }, { $0.from = Self.day("2025-03-10") },
    ] as [(inout EventFilter) -> Void] {
      let selection = Self.select(change)
      let contents = Inputs.read(selection.jsonLines, "a.jsonl")
      let dangling = contents.diagnostics.filter {
        $0.code == "E0301" && !$0.message.contains("no event has")
      }
      #expect(dangling.map(\.message) == [])
    }
  }
}

extension Selection {
  var ids: [String] { batches.flatMap { batch in batch.events.map(\.id.string) } }

  /// All records that are left, as JSON Lines.
  fileprivate var jsonLines: String {
    var buffer = ByteBuffer()
    func put(_ records: [some DossierRecord]) {
      for record in records {
        buffer.put(json: record)
        buffer.put("\n")
      }
    }
    put(dossier.sources)
    put(dossier.places)
    put(dossier.actors)
    for batch in batches { put(batch.events.map(\.record)) }
    put(dossier.relations)
    put(dossier.objects)
    put(dossier.claims)
    put(dossier.targets)
    put(dossier.statements)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
