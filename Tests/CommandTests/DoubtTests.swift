import Foundation
import TestSupport
import Testing

/// What is doubtful, put off or settled says so wherever it is listed, drawn or told.
struct DoubtTests {
  private static let dossier = """
    dossier: {id: doubt, title: Doubt, asOf: 2025-03-10}
    sources:
      - {id: gazette, title: The Gazette}
      - {id: herald, title: The Herald}
      - {id: courier, title: The Courier}
    actors: [{id: a, kind: state, name: Aland}]
    events:
      - id: pact
        kind: signing
        title: The pact
        date: 1995-07-28
        commemorate: true
        sources: [{source: gazette, locator: page 1}, {source: herald, locator: page 2}]
      - {id: talks, kind: meeting, title: The talks, date: 1985-05~, commemorate: true, sources: [gazette]}
      - {id: summit, kind: summit, title: The summit, date: 2024-05-02, status: postponed, sources: [gazette]}
      - {id: visit, kind: visit, title: The visit, date: 2024-06-02, status: cancelled, sources: [gazette]}
    claims:
      - {id: other-day, subject: pact, property: date, value: 1995-08-28, sources: [courier]}
    targets:
      - {id: trade, owner: a, goal: More trade, due: 2025-12-31, status: met, sources: [gazette]}
      - {id: growth, owner: a, goal: Growth, due: 2026-12-31, status: missed, sources: [gazette]}
      - {id: prices, owner: a, goal: Prices, due: 2028, status: projected, sources: [gazette]}
      - {id: peace, owner: a, goal: Peace, due: 2027-12-31, sources: [gazette]}

    """

  private static func exported(_ outputs: [String], _ more: [String] = []) -> TestFolder {
    let folder = TestFolder(["d.yaml": dossier])
    let run = chancery(["export", "d.yaml"] + outputs.flatMap { ["-o", $0] } + more, in: folder)
    #expect(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test func `anniversaries of a doubtful date are listed as such`() {
    let folder = TestFolder(["d.yaml": Self.dossier])
    #expect(
      chancery(["anniversaries", "d.yaml", "--in", "2025"], in: folder).lines == [
        "2025-05-01/2025-05-31  40th anniversary of the talks (day not known, about)",
        "2025-07-28             30th anniversary of the pact (date disputed)",
      ])
    let json = chancery(["anniversaries", "d.yaml", "--in", "2025", "--json"], in: folder).text
    #expect(json.contains(#""doubts":["about"]"#) && json.contains(#""doubts":["disputed"]"#))
    let rows = Self.exported(["csv:t/"]).text("t/anniversaries.csv")?.split(separator: "\r\n") ?? []
    #expect(rows.compactMap { $0.split(separator: ",").last } == ["doubts", "about", "disputed"])
  }

  @Test func `a calendar marks doubts, names all sources of a side, and knows what is settled`() {
    let folder = Self.exported(["c.ics"], ["-O", "ics.alarm=1d@09:00"])
    let text = folder.text("c.ics")?.replacing("\r\n ", with: "") ?? ""
    let entries = text.components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst()
    func entry(_ title: String) -> String { entries.first { $0.contains("SUMMARY:\(title)\r\n") } ?? "" }
    let pact = entry("30th anniversary of the pact (date disputed)")
    #expect(pact.contains(#"- date: 28 July 1995 — The Gazette\, page 1\; The Herald\, page 2\n"#))
    #expect(pact.contains(#"- date: 28 August 1995 — The Courier\n"#))
    #expect(!entry("The summit (postponed)").isEmpty)
    #expect(entry("Met: More trade").contains("STATUS:CONFIRMED"))
    #expect(entry("Missed: Growth").contains("STATUS:CONFIRMED"))
    #expect(entry("Due: Peace").contains("BEGIN:VALARM"))
    #expect(!(entry("Met: More trade") + entry("Missed: Growth")).contains("VALARM"))
  }

  @Test func `a calendar of settled targets is read back as it was`() throws {
    let folder = Self.exported(["c.ics"])
    let run = chancery(["import", "ics", "c.ics", "-o", "back.jsonl"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let back = try #require(folder.text("back.jsonl"))
    for part in [
      #""goal":"More trade","due":"2025-12-31","status":"met""#,
      #""goal":"Growth","due":"2026-12-31","status":"missed""#,
    ] {
      #expect(back.contains(part))
    }
  }

  private static let drawings = [
    ("dot,mode=timeline:d.gv", "d.gv", #"[label="The summit (postponed)\l2 May 2024\l""#),
    ("dot,mode=participation:p.gv", "p.gv", #"[label="The summit (postponed)\n2 May 2024""#),
    ("d.timeline.json", "d.timeline.json", "<p><em>postponed</em></p>"),
    ("d.timeline.json", "d.timeline.json", "<p><em>cancelled</em></p>"),
    ("d.timeline.json", "d.timeline.json", "<p><em>met</em></p>"),
    ("mermaid,mode=timeline:d.mmd", "d.mmd", "2 May 2024 : The summit (postponed)"),
    ("mermaid,mode=timeline:d.mmd", "d.mmd", "by 31 December 2026 : Growth (missed)"),
    ("mermaid,mode=timeline:d.mmd", "d.mmd", "section Forecasts\n    by 2028 : Prices (expected)"),
    ("dot,mode=timeline:d.gv", "d.gv", #"[label="More trade (met)\lby 31 December 2025\l""#),
    ("dot,mode=timeline:d.gv", "d.gv", #"[label="Prices (expected)\lby 2028\l""#),
    ("dot,mode=timeline:d.gv", "d.gv", #"shape="invtriangle", style="filled""#),
    ("dot,mode=timeline:d.gv", "d.gv", ">expected by then, and promised by nobody<"),
    (
      "d.timeline.json", "d.timeline.json",
      #""group":"Forecasts","text":{"headline":"Prices","text":"<p><em>expected</em>"#
    ),
    ("d.html", "d.html", ">Prices (expected)</text>"),
    ("d.html", "d.html", "Prices — 2028 — forecast: Aland"),
    ("d.html", "d.html", "</svg> forecast</span>"),
    ("md,mermaid=yes:d.md", "d.md", " 2 May 2024 : The summit (postponed)"),
    ("md,mermaid=yes:d.md", "d.md", " 2 June 2024 : The visit (cancelled)"),
    ("d.html", "d.html", ">The summit (postponed)</text>"),
  ]

  @Test(arguments: drawings)
  func `what was put off is not drawn as if it had been`(output: String, file: String, part: String) {
    #expect(Self.exported([output]).text(file)?.contains(part) == true)
  }
}
