import DossierModel
import PluginKit
import TestSupport
import Testing

@testable import XLSXPlugin

/// The sheets that all events make together, as plain values: no library, no file.
struct DrawingTests {
  private static let labels = Labels(of: "en")

  private static func event(_ id: String, _ kind: String, _ date: String?, _ more: (String, TestNode)...)
    -> TestNode
  {
    let dated = date.map { [("date", TestNode.text($0))] } ?? []
    return .mapping(
      [("id", .text(id)), ("kind", .text(kind)), ("title", .text("Event \(id)"))] + dated + more)
  }

  private static func years(_ events: [TestNode]) -> YearTable {
    var counts = YearCounts()
    for event in EventBatch(of: events).events { counts.add(event) }
    return YearTable(counts, labels)
  }

  private static func timeline(_ events: [TestNode]) -> TimelineTable {
    let day = CivilDate(dayNumber: 20_453)
    let dossier = Dossier(header: DossierHeader())
    let context = ExportContext(dossier: dossier, language: "en", asOf: day, generator: "")
    var gathered = TimelineEvents()
    // In two parts, as stretches come.
    for (start, half) in [
      (0, events.prefix(events.count / 2)), (events.count / 2, events.dropFirst(events.count / 2)),
    ] {
      var part = TimelineEvents()
      for (index, event) in EventBatch(of: Array(half)).events.enumerated() {
        part.add(event, number: start + index, context)
      }
      gathered.add(part)
    }
    return TimelineTable(gathered, asOf: day, labels)
  }
}

// MARK: - By year

extension DrawingTests {
  @Test func `every year between the first and the last has its row, and what did not happen is not counted`()
  {
    let table = Self.years([
      Self.event("a", "visit", "1873-01-23"), Self.event("b", "visit", "1875"),
      Self.event("c", "signing", "1875-05"),
      Self.event("d", "visit", nil), Self.event("e", "visit", "1875", ("modality", "negated")),
      Self.event("f", "visit", "1875", ("status", "cancelled")),
      Self.event("h", "visit", "1875", ("status", "postponed")),
      Self.event("g", "visit", "1874", ("modality", "planned")),
    ])
    #expect(table.series.map(\.heading) == ["visit", "signing"])
    #expect(
      table.rows == [
        [.integer(1873), .integer(1), .integer(0), .integer(1)],
        [.integer(1874), .integer(1), .integer(0), .integer(1)],
        [.integer(1875), .integer(1), .integer(1), .integer(2)],
      ])
    #expect(
      table.notes == [
        "Without a year: 1.",
        "Hypothetical, cancelled, postponed or said not to have happened, and not counted: 3.",
      ])
  }

  @Test func `more than twelve kinds are told together, and colours tell all apart`() throws {
    let table = Self.years((0..<20).map { Self.event("e\($0)", "kind-\($0 < 10 ? "0" : "")\($0)", "2025") })
    #expect(table.series.count == 12)
    #expect(table.series.last?.heading == "9 other kinds")
    #expect(table.rows.first?.last == .integer(20))
    let sheet = table.sheet(YearTable.outline, Self.labels, title: "", charts: true)
    let chart = try #require(sheet.chart)
    #expect(Set(chart.series.compactMap(\.colour)).count == 12)
    #expect(chart.series.map(\.column) == Array(1...12))
    #expect(table.sheet(YearTable.outline, Self.labels, title: "", charts: false).chart == nil)
  }

  @Test(arguments: [("-0043-03-15", "2025", 10), ("-3000", "2025", 100), ("Y-170000002", "2025", 1_000_000)])
  func `where there are too many years, a row is a decade or more`(first: String, last: String, step: Int) {
    let table = Self.years([Self.event("a", "visit", first), Self.event("b", "visit", last)])
    #expect(table.step == step)
    #expect(table.years.count <= 250)
    #expect(table.rows.compactMap(\.last).filter { $0 == .integer(1) }.count == 2)
  }

  @Test func `kinds that would be headings twice, or none, are headings all the same`() {
    let sheet = Self.years([
      Self.event("a", "year", "2025"), Self.event("b", "Total", "2025"), Self.event("c", "total", "2025"),
      Self.event("d", "_x0041_", "2025"),
    ]).sheet(YearTable.outline, Self.labels, title: "", charts: true)
    #expect(sheet.columns.map(\.heading) == ["Year", "Total", "x0041", "total (2)", "year (2)", "Total (3)"])
    let plan = WorkbookPlan(properties: WorkbookProperties(title: "", created: 1), sheets: [sheet])
    #expect(plan.problems() == [])
  }
}

// MARK: - Timeline

extension DrawingTests {
  @Test func `each event is a bar on an axis that reaches back before 1900`() throws {
    let table = Self.timeline([
      Self.event("late", "crisis", "1997~/1999~"), Self.event("war", "war", "1945-09-02"),
      Self.event("year", "visit", "1873"), Self.event("gone", "visit", "-0043"),
    ])
    let sheet = table.sheet(TimelineTable.outline, title: "", charts: true)
    #expect(sheet.chart?.axis == .init(first: 1860, last: 2020, step: 20))
    #expect(table.notes == ["Before the year 1, and not drawn: 1."])
    let rows = table.rows { $0 == 1 ? (sheet: "Events", cell: "A3") : nil }
    #expect(
      rows.map { $0[0] } == [
        .text("1873  Event year"), .text("2 September 1945  Event war"),
        .text("about 1997 – about 1999  Event late"),
      ])
    #expect(
      rows.map { $0[1] } == [
        .text("year"), .internalLink(sheet: "Events", cell: "A3", text: "war"), .text("late"),
      ])
    // A day is too short to be seen, so its bar is longer than it was.
    #expect(rows[1][4...7] == [.number(1945.6685), .number(0.0027), .number(1.0667), .empty])
    #expect(rows[2][4...7] == [.number(1997), .number(3), .empty, .number(3)])
  }

  @Test func `a plan that is still to come begins on the day of the export at the earliest`() {
    let planned = ("modality", TestNode.text("planned"))
    let table = Self.timeline([
      Self.event("old", "visit", "2020"), Self.event("over", "visit", "2024", planned),
      Self.event("plan", "visit", "[..2030]", planned),
      Self.event("this-year", "visit", "2025/2026", planned),
    ])
    let rows = table.rows { _ in nil }
    #expect(rows.map { $0[1] } == ["old", "over", "plan", "this-year"].map { .text($0) })
    // 31 December 2025.
    #expect(rows.map { $0[4] } == [.number(2020), .number(2024), .number(2025.9973), .number(2025.9973)])
  }

  @Test(arguments: [
    ("2025-01-01", "2025-12-31", 2024, 2027, 1), ("1900", "1999", 1890, 2010, 10),
    ("1000", "9999", 0, 11_000, 1_000), ("2025", "Y15000", 0, 16_000, 2_000),
    ("0001", "Y120000", 0, 140_000, 20_000),
    ("2025", "Y170000002", 0, 180_000_000, 20_000_000),
  ])
  func `the axis has some ten steps, and a bar at its end can be seen`(
    first: String, last: String, start: Int, end: Int, step: Int
  ) {
    let table = Self.timeline([Self.event("a", "visit", first), Self.event("b", "visit", last)])
    #expect(table.axis == (start, end, step))
  }

  @Test func `sixty events are sixty bars, and one more makes a bar a decade`() {
    let events = (0..<61).map { Self.event("e\($0)", "visit", "\(1990 + $0 % 30)-05-0\(1 + $0 % 9)") }
    #expect(Self.timeline(Array(events.prefix(60))).rows { _ in nil }.count == 60)
    let rows = Self.timeline(events).rows { _ in nil }
    #expect(
      rows.map { $0[0] } == [
        .text("1990–1999: 21 events"), .text("2000–2009: 20 events"), .text("2010–2019: 20 events"),
      ])
    #expect(rows.map { $0[8] } == [.integer(21), .integer(20), .integer(20)])
  }

  @Test func `a bar of a decade is as long as its events are many, and parts those of known days`() {
    let days = (0..<60).map { Self.event("e\($0)", "visit", "199\($0 % 10)-05-01") }
    let table = Self.timeline(
      days + [Self.event("open", "war", "1992/.."), Self.event("year", "war", "2001")])
    #expect(
      table.rows { _ in nil }.map { Array($0[4...8]) } == [
        [.integer(1990), .integer(10), .integer(60), .integer(1), .integer(61)],
        [.integer(2000), .integer(10), .integer(0), .integer(1), .integer(1)],
      ])
    let chart = table.sheet(TimelineTable.outline, title: "", charts: true).chart
    #expect(chart?.axis == nil)
    #expect(chart?.series.map(\.column) == [6, 7])
    #expect(chart?.valueTitle == "Events")
  }

  @Test
  func `open ends run to the day as of which is drawn, open beginnings from the axis, and neither is exact`()
  {
    let dates = ["2020/..", "2020/", "../2001", "2010-03/2011-04", "2012-03-01/2013-02-28", "2030/.."]
    let events = dates.enumerated().map { Self.event("e\($0)", "visit", $1) }
    let table = Self.timeline(events)
    #expect(table.axis.first <= 2001)
    let axis = Double(table.axis.first)
    let bars = table.rows { _ in nil }.reduce(into: [String: [SheetCell]]()) { bars, row in
      if case .text(let date) = row[3] { bars[date] = Array(row[4...7]) }
    }
    #expect(bars["2020/.."] == [.number(2020), .number(6), .empty, .number(6)])
    #expect(bars["2020/"] == bars["2020/.."])
    #expect(bars["../2001"]?.first == .number(axis))
    #expect(bars["../2001"]?[1] == .number(2002 - axis))
    #expect(bars["2010-03/2011-04"]?[2] == .empty)
    #expect(bars["2012-03-01/2013-02-28"]?[3] == .empty)
    #expect(bars["2030/.."]?[0...1] == [.number(2030), .number(0)])
    // The cover counts as the bars are coloured.
    var statistics = EventStatistics()
    for event in EventBatch(of: events).events { statistics.add(event) }
    #expect((statistics.exact, statistics.fuzzy) == (1, 5))
    #expect((statistics.openStarts, statistics.openEnds) == (1, 3))
  }

  @Test func `however many events there are, there are at most sixty bars`() {
    let events = (1...200).map { Self.event("e\($0)", "visit", "\(1000 + $0 * 5)") }
    let table = Self.timeline(events)
    #expect(table.rows { _ in nil }.count == 60)
    #expect(table.notes == ["Earlier decades, not drawn: 41."])
  }
}

// MARK: - Matrix

extension DrawingTests {
  @Test func `actors who took part together are counted, those who met most first`() throws {
    let folder = TestFolder()
    var store = try RowStore.open(beside: folder.path("x"))
    let actors = ["a", "b", "c", "d"].map { id in
      var actor = Actor()
      (actor.id, actor.kind, actor.name) = (id, "state", LocalizedText(stringLiteral: "Actor"))
      return actor
    }
    let dossier = Dossier(header: DossierHeader(), actors: actors)
    func event(_ id: String, _ names: [String], _ more: (String, TestNode)...) -> TestNode {
      .mapping(
        [
          ("id", .text(id)), ("kind", "visit"), ("title", "A visit"), ("date", "2025"),
          ("participants", .list(names.map { .mapping([("actor", .text($0))]) })),
        ] + more)
    }
    let met = [["a", "b"], ["b", "c", "b"], ["b", "c"], ["d"], []]
    let events =
      met.enumerated().map { event("e\($0)", $1) } + [
        event("planned", ["a", "c"], ("modality", "planned")),
        event("postponed", ["a", "c"], ("status", "postponed")),
      ]
    var stored = StoredEncounters()
    for event in EventBatch(of: events, in: dossier).events {
      var encounters = Encounters()
      encounters.add(event)
      try stored.add(encounters, to: &store)
    }
    let table = try MatrixTable(stored, of: store, in: dossier, Self.labels, language: "en")
    #expect(
      table.rows == [
        [.text("Actor"), .empty, .integer(2), .integer(1)], [.text("Actor"), .integer(2), .empty, .empty],
        [.text("Actor"), .integer(1), .empty, .empty],
      ])
    let sheet = table.sheet(MatrixTable.outline, title: "")
    #expect(sheet.columns.map(\.heading) == ["Actor", "Actor (2)", "Actor (3)", "Actor (4)"])
  }

  @Test func `of many actors the fifty who met most are shown`() throws {
    let folder = TestFolder()
    var store = try RowStore.open(beside: folder.path("x"))
    let actors = (0..<200).map { number in
      var actor = Actor()
      (actor.id, actor.kind) = ("a\(number)", "state")
      return actor
    }
    let dossier = Dossier(header: DossierHeader(), actors: actors)
    // An actor meets as many others as its number says, and actor 0 meets all.
    let events = (1..<200).flatMap { number in
      (0..<number % 97).map { time in
        Self.event("e\(number)-\(time)", "visit", "2025", ("participants", ["a0", .text("a\(number)")]))
      }
    }
    var stored = StoredEncounters()
    var encounters = Encounters()
    for event in EventBatch(of: events, in: dossier).events { encounters.add(event) }
    try stored.add(encounters, to: &store)
    let table = try MatrixTable(stored, of: store, in: dossier, Self.labels, language: "en")
    #expect(table.rows.count == 50)
    #expect(table.rows[0][0...2] == [.text("a0"), .empty, .integer(96)])
    #expect(table.rows[1][0...1] == [.text("a96"), .integer(96)])
  }

  @Test(arguments: [3, 40])
  func `who is named twice among few or many was there once`(count: Int) {
    let actors = (0..<count).map { number in
      var actor = Actor()
      (actor.id, actor.kind) = ("a\(number)", "state")
      return actor
    }
    let names = actors.map(\.id) + actors.map(\.id)
    let event = Self.event(
      "e", "visit", "2025", ("participants", .list(names.map { .mapping([("actor", .text($0))]) })))
    var encounters = Encounters()
    for event in EventBatch(of: [event], in: Dossier(header: DossierHeader(), actors: actors)).events {
      encounters.add(event)
    }
    #expect(encounters.numbers == [UInt32(count)] + (0..<UInt32(count)))
  }
}
