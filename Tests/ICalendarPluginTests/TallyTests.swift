import DossierModel
import PluginKit
import Testing

@Suite struct TallyTests {
  @Test(arguments: [
    [], [("events", "no")], [("undated", "skip")], [("anniversaries", "off")],
    [("events", "no"), ("anniversaries", "off")],
  ])
  func `every event is written or lost, once`(options: [(name: String, value: String)]) throws {
    let events = try [
      Event.test("day", "A", on: "1995-07-28", commemorate: true),
      .test("year", "B", on: "1995", commemorate: true),
      .test("decade", "C", on: "199X", commemorate: true), .test("none", "D", on: nil),
      .test("not", "E", on: "2025-03-10") { $0.modality = .negated },
      .test("perhaps", "F", on: "2025-03-10", commemorate: true) { $0.modality = .hypothetical },
      .test("plain", "G", on: "2025-03-10"),
    ]
    let tally = try Calendar(events, options: options).tally
    let count = try #require(tally.counts[.event])
    #expect(count.received == events.count)
    #expect(count.received == count.written + count.lost)
    #expect(count.lost == tally.losses.count)
    #expect(Set(tally.losses.map(\.record)).count == tally.losses.count)
  }

  @Test func `what has no anniversaries in any year is told, also where it is an entry`() throws {
    let events = try [
      Event.test("a", "A", on: "[2007,2008]", commemorate: true),
      .test("b", "B", on: "198X", commemorate: true), .test("c", "C", on: "2007", commemorate: true),
      .test("d", "D", on: "[2007,2008]"),
    ]
    let told = [
      "a: it has no anniversaries: its year is one of several ([2007,2008])",
      "b: it has no anniversaries: its year is not known (198X)",
    ]
    let whole = try Calendar(events, options: [("undated", "journal"), ("window", "2010")]).tally
    #expect(whole.omissions.map { "\($0.record): \($0.reason)" } == told)
    let alone = try Calendar(events, options: [("undated", "journal"), ("events", "no"), ("window", "2032")])
    #expect(alone.losses == told + ["d: events=no leaves it out"])
    #expect(
      try Calendar(events, options: [("undated", "journal"), ("anniversaries", "off")]).tally.omissions
        .isEmpty)
  }

  @Test func `what expressly did not happen is lost, with that reason`() throws {
    let calendar = try Calendar([.test("talks", "Talks", on: "2025-03-10") { $0.modality = .negated }])
    #expect(calendar.entries.isEmpty)
    #expect(calendar.losses == ["talks: negated: expressly did not happen"])
  }

  @Test func `with events=no an event counts when one of its anniversaries is written`() throws {
    let events = try [
      Event.test("a", "A", on: "1995-07-28", commemorate: true),
      .test("b", "B", on: "1994-07-28", commemorate: true), .test("c", "C", on: "1995-07-28"),
    ]
    let calendar = try Calendar(events, options: [("events", "no"), ("window", "2025")])
    #expect(calendar.titles == ["30th anniversary: A"])
    #expect(
      calendar.losses == [
        "b: no anniversary that was asked for falls in 2025 to 2025", "c: events=no leaves it out",
      ])
  }
}
