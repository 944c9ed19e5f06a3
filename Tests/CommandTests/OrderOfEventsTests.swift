import Foundation
import TestSupport
import Testing

/// One order in every format, and one rule for what only a claim dates.
struct OrderOfEventsTests {
  private static let dossier = """
    dossier: {id: order, title: Order, asOf: 2025-03-12}
    sources: [{id: times, title: The Times, publisher: The Times}]
    actors: [{id: lam, kind: person, name: To Lam}]
    events:
      - {id: a-lunch, kind: meeting, title: Lunch, date: "2025-03-10T12:00:00", seq: 1, partOf: b-visit, sources: times}
      - {id: b-visit, kind: visit, title: Other visit, date: "2025-03-10T13:00:00", sources: times}
      - {id: claimed, kind: visit, title: Claimed, sources: times, participants: [lam]}
      - {id: level-10, kind: meeting, title: Level 10, date: 2025-02-01, sources: times}
      - {id: level-2, kind: meeting, title: Level 2, date: 2025-02-01, sources: times}
      - {id: plan, kind: visit, title: Plan, date: "[..2030]", modality: planned, sources: times}
      - {id: talks, kind: meeting, title: Talks, date: "2025-03-10T09:00:00", seq: 2, partOf: z-visit, sources: times}
      - {id: undated, kind: visit, title: Undated, sources: times}
      - {id: welcome, kind: ceremony, title: Welcome, date: "2025-03-10T10:00:00", seq: 1, partOf: z-visit, sources: times}
      - {id: z-visit, kind: visit, title: The visit, date: 2025-03-10, sources: times}
    claims:
      - {id: when, subject: claimed, property: date, value: "1995-07-28", rank: preferred, claimant: lam, sources: [{source: times, locator: page 2}]}
      - {id: first, subject: lam, property: ordinal, number: 1, of: {record: event, kind: visit, actor: lam}, sources: times}
    """

  private func export(_ outputs: [String], _ more: [String] = []) throws -> TestFolder {
    let folder = TestFolder(["order.yaml": Self.dossier])
    let run = chancery(["export", "order.yaml", "-q"] + more + outputs.flatMap { ["-o", $0] }, in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  /// The titles in the order in which a text has them.
  private func titles(in text: String?) -> [String] {
    let titles = [
      "Claimed", "Level 10", "Level 2", "The visit", "Welcome", "Talks", "Other visit", "Lunch", "Plan",
      "Undated",
    ]
    let text = text ?? ""
    return titles.compactMap { title in text.range(of: title).map { (title, $0.lowerBound) } }
      .sorted { $0.1 < $1.1 }.map(\.0)
  }

  @Test func `every format has one order, and dates by the preferred claim what has no date`() throws {
    let folder = try export([
      "csv:a.csv", "ics:a.ics", "timelinejs:a.json", "md:a.md", "html:a.html", "jsonl:a.jsonl",
      "mermaid,mode=timeline:a.mmd", "dot,mode=timeline:a.gv",
    ])
    let days = ["The visit", "Welcome", "Talks", "Other visit", "Lunch"]
    let byID = ["Claimed", "Level 10", "Level 2"] + days
    let counted = ["Claimed", "Level 2", "Level 10"] + days
    #expect(titles(in: folder.text("a.csv")) == byID + ["Plan", "Undated"])
    #expect(titles(in: folder.text("a.jsonl")) == byID + ["Plan", "Undated"])
    #expect(titles(in: folder.text("a.mmd")) == byID + ["Plan", "Undated"])
    #expect(titles(in: folder.text("a.ics")) == byID)
    #expect(titles(in: folder.text("a.json")) == counted + ["Plan"])
    let text = try #require(folder.text("a.md"))
    #expect(
      titles(in: text.range(of: "\n## Events\n").map { String(text[$0.upperBound...]) }) == counted + [
        "Plan", "Undated",
      ])
    #expect(
      text.contains(
        "- 28 July 1995: **Claimed** · visit\\\n  dated by the preferred claim of To Lam, in The Times, page 2"
      ))
    #expect(text.contains("not decidable: it is the only one that the dossier lists"))
    let page = try #require(folder.text("a.html"))
    #expect(page.contains("dated by the preferred claim of To Lam, in The Times, page 2"))
    let rows = (folder.text("a.csv") ?? "").split(separator: "\r\n")
    #expect(
      rows[0].hasPrefix(
        "id,kind,title,day,date,date_text,earliest,latest,precision,certainty,date_claim,year,"))
    #expect(rows[1].hasPrefix("claimed,visit,Claimed,1995-07-28,,,1995-07-28,1995-07-28,day,,when,1995,"))
    #expect(
      rows.first { $0.hasPrefix("plan,") }?.hasPrefix("plan,visit,Plan,,[..2030],,,2030-12-31,set,,,,")
        == true)
    // The record stays as it is.
    let record = folder.text("a.jsonl")?.split(separator: "\n").first { $0.contains(#""id":"claimed""#) }
    #expect(record?.contains("1995") == false)
    // A plan has no beginning in the past.
    let slide = folder.text("a.json")?.split(separator: "\n").first { $0.contains(#""unique_id":"plan""#) }
    #expect(
      slide?.contains(
        #""start_date":{"year":2025,"month":3,"day":12},"end_date":{"year":2030,"month":12,"day":31}"#)
        == true)
    #expect(folder.text("a.gv")?.contains("larrow") == false)
  }

  @Test func `filters go by the same date, and a table for people shows it`() {
    let folder = TestFolder(["order.yaml": Self.dossier])
    let arguments = ["query", "order.yaml", "--modality", "actual", "--until", "1999-12-31"]
    let run = chancery(arguments, in: folder)
    #expect(run.lines.count == 2 && run.lines[1].contains("1995-07-28") && run.lines[1].contains("when"))
  }

  @Test func `people's counting moves no event over another date, nor a part before its whole`() throws {
    let dossier = """
      events:
        - {id: x-10, kind: visit, title: Level 10, date: 2025-02-01}
        - {id: x-2, kind: visit, title: Level 2, date: 2025-02-01}
        - {id: x-20, kind: visit, title: The visit, date: 2025-02-01/2025-02-03}
        - {id: x-3, kind: meeting, title: Welcome, date: 2025-02-01, partOf: x-10}
        - {id: x-4, kind: meeting, title: Talks, date: 2025-02-02, partOf: x-20}
        - {id: y-10, kind: visit, title: Claimed}
        - {id: y-9, kind: visit, title: Other visit}
      claims:
        - {id: c1, subject: y-10, property: date, value: "2024-01-01", rank: preferred}
        - {id: c2, subject: y-9, property: date, value: "2024-01-02", rank: preferred}
      """
    let folder = TestFolder(["order.yaml": dossier])
    let run = chancery(["export", "order.yaml", "-q", "-o", "timelinejs:a.json"], in: folder)
    #expect(run.status == 0)
    #expect(
      titles(in: folder.text("a.json")) == [
        "Claimed", "Other visit", "Level 2", "Level 10", "Welcome", "The visit", "Talks",
      ])
  }

  @Test func `what was ordered by hand stays, though its ids ascend`() throws {
    let folder = try export(["md:a.md"], ["--order", "input"])
    let text = folder.text("a.md") ?? ""
    let events = titles(in: text.range(of: "\n## Events\n").map { String(text[$0.upperBound...]) })
    #expect(events.filter { $0.hasPrefix("Level") } == ["Level 10", "Level 2"])
    #expect(events.prefix(2) == ["Other visit", "Lunch"])
  }
}
