import TestSupport
import Testing

/// A slide of TimelineJS tells of an event and a target what a report tells of them.
struct SlideTests {
  private static let dossier = """
    dossier: {id: slides, title: Slides, asOf: 2025-03-10}
    sources:
      - {id: gazette, title: G, publisher: The Gazette}
      - {id: courier, title: C, publisher: The <b>Courier</b>}
    actors:
      - {id: to-lam, kind: person, name: To Lam}
      - {id: viet-nam, kind: state, name: "<i>Viet Nam</i>"}
      - {id: kao, kind: person, name: Kao Kim Hourn}
    events:
      - id: visit
        kind: visit
        title: The visit
        date: 2025-03-10
        dateText: "<u>Monday</u>"
        participants: [{actor: to-lam, role: visitor, onBehalfOf: viet-nam}, {actor: kao, role: host}]
        sources: [gazette]
    claims:
      - {id: other-day, subject: visit, property: date, value: 2025-03-11, sources: [courier]}
    targets:
      - {id: stock, owner: viet-nam, goal: Less, measure: "<s>stock</s>", number: 30, unit: percent, comparator: "<=", due: 2026, sources: [gazette]}

    """

  private static let parts = [
    "visitor To Lam (for &lt;i&gt;Viet Nam&lt;/i&gt;); host Kao Kim Hourn",
    "“&lt;u&gt;Monday&lt;/u&gt;”",
    "accounts differ: date: 10 March 2025 (The Gazette) / 11 March 2025 (The &lt;b&gt;Courier&lt;/b&gt;)",
    "&lt;s&gt;stock&lt;/s&gt;: at most 30 percent",
  ]

  @Test(arguments: parts)
  func `a slide has it, and its text is nothing but text`(part: String) throws {
    let folder = TestFolder(["d.yaml": Self.dossier])
    let run = chancery(["export", "d.yaml", "-o", "d.timeline.json"], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let text = try #require(folder.text("d.timeline.json"))
    #expect(text.contains("<p>\(part)</p>"))
    for tag in ["<u>", "<i>", "<b>", "<s>"] { #expect(!text.contains(tag)) }
  }
}
