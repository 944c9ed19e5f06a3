import Foundation
import TestSupport
import Testing

/// What the timeline and the texts of a report show.
struct ChartTests {
  @Test func `anniversaries of centuries do not turn events into bars`() throws {
    let page = try report(
      """
      dossier: {id: four, title: Old treaties, asOf: 2025-03-10}
      events:
        - {id: b1, kind: founding, title: Westphalia, date: "1648-10-24", commemorate: true}
        - {id: b2, kind: founding, title: Tordesillas, date: "1494-06-07", commemorate: true}
        - {id: b3, kind: founding, title: Windsor, date: "1386-05-09", commemorate: true}
        - {id: b4, kind: founding, title: Verdun, date: "0843-08-10", commemorate: true}
      """, "html,anniversaries=yes:a.html")
    #expect(page.components(separatedBy: "<circle cx=").count - 1 >= 4)
    #expect(!page.contains("There are too many events"))
    let rings = page.components(separatedBy: "<circle class=r").count - 1
    #expect((40...101).contains(rings))
    #expect(page.contains("Of anniversaries the roundest are drawn; "))
  }

  @Test func `a span of days is seen on an axis of decades`() throws {
    let page = try report(
      """
      dossier: {id: su, title: Summits, asOf: 2025-03-10}
      events:
        - {id: a, kind: agreement, title: Rome, date: 1957-03-25}
        - {id: b, kind: summit, title: Bali, date: 1976-02-23/1976-02-24}
        - {id: c, kind: visit, title: A month, date: 2005-12}
      """, "html:a.html")
    let marks = page.components(separatedBy: "\n<a href=#")
    let bali = try #require(marks.first { $0.hasPrefix("b>") })
    #expect(bali.contains("<rect class=i ") && bali.contains(" width=8 height=10 />"))
    let month = try #require(marks.first { $0.hasPrefix("c>") })
    #expect(month.contains("<rect class=m ") && month.contains(" width=8 height=10 />"))
  }

  @Test func `a blank line begins a paragraph`() throws {
    let dossier = """
      dossier: {id: d, title: D, description: "One\\nline.\\n\\nTwo."}
      events:
        - {id: a, kind: visit, title: A, date: 1957-03-25, description: "First.\\n\\n1. Second."}
      """
    let page = try report(dossier, "html:a.html")
    #expect(page.contains("<p>One\nline.<p>Two.") && page.contains("<p class=d>First.<p class=d>1. Second."))
    let text = try report(dossier, "md:a.md")
    #expect(text.contains("\nOne line.\n\nTwo.\n") && text.contains("\n  First.\n\n  1\\. Second.\n"))
  }

  @Test func `a diagram that Mermaid would not draw is left out, and told`() throws {
    let folder = TestFolder(["many.jsonl": Pages.events(2_500)])
    let run = chancery(
      ["export", "many.jsonl", "-o", "md,mermaid=yes:a.md", "--report", "r.json"], in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let text = try #require(folder.text("a.md"))
    #expect(!text.contains("```mermaid") && text.contains("The timeline is left out: it would have "))
    #expect(try #require(folder.text("r.json")).contains("the timeline is left out: it has "))
  }

  @Test func `actors stand in the order of their names, and roles as they were written`() throws {
    let dossier = """
      dossier: {id: d, title: D, asOf: 2025-03-10}
      actors:
        - {id: a1, kind: state, name: Zambia}
        - {id: a2, kind: state, name: Ägypten}
        - {id: a3, kind: state, name: brazil}
        - {id: a4, kind: state, name: Đức}
      events:
        - id: e
          kind: visit
          title: E
          date: 1957
          participants: [{actor: a1, role: Vice-President}, {actor: a2, role: chiefGuest}]
      """
    let text = try report(dossier, "md:a.md")
    let rows = text.split(separator: "\n").filter { $0.contains(" | state | ") }
    #expect(rows.map { $0.split(separator: " ")[1] } == ["Ägypten", "brazil", "Đức", "Zambia"])
    #expect(text.contains("Vice-President Zambia") && text.contains("chief guest Ägypten"), "\(text)")
  }

  @Test func `statements are told as their occasions and sources have them, names in other scripts too`()
    throws
  {
    let dossier = """
      dossier: {id: d, title: D, asOf: 2025-03-10}
      sources: [{id: s, title: S}, {id: t, title: T}]
      actors:
        - {id: a, kind: person, name: {en: Ana, vi: An Na, fr: Ana}, aliases: [Annie]}
        - {id: z, kind: person, name: Zoe}
      events: [{id: e, kind: speech, title: Keynote, date: 2025-03-10}]
      statements:
        - {id: s1, speaker: a, gist: Sixth., sources: [{source: s, locator: paragraph 1}]}
        - {id: s2, speaker: a, gist: Fifth., date: 2025-03-10, event: e, sources: [{source: t, locator: paragraph 4}]}
        - {id: s3, speaker: a, gist: Fourth., date: 2025-03-10, event: e, sources: [{source: s, locator: paragraph 11}]}
        - {id: s4, speaker: a, gist: Third., date: 2025-03-10, event: e, sources: [{source: s, locator: paragraphs 2-3}]}
        - {id: s5, speaker: z, gist: First., event: e, sources: [{source: s, locator: headline}]}
        - {id: s6, speaker: z, gist: Second., sources: [{source: s, locator: paragraph 2}]}
      """
    let text = try report(dossier, "md:a.md")
    let told = text.matches(of: #/(?m)^- (\w+)\./#).map { String($0.1) }
    #expect(told == ["Second", "First", "Sixth", "Third", "Fourth", "Fifth"])
    #expect(text.contains("| Ana | person | also An Na, Annie |"), "\(text)")
    #expect(text.contains("paras. 2–3"))
  }

  @Test func `what is said again and again is said once`() throws {
    let page = try report(
      """
      dossier: {id: d, title: D, asOf: 2025-03-10}
      sources: [{id: s, title: S}]
      actors:
        - {id: asean, kind: organisation, name: Association of Southeast Asian Nations, aliases: [Bloc, ASEAN]}
        - {id: a, kind: person, name: Ana}
      events:
        - {id: e, kind: speech, title: Keynote, date: 2025-03-10, participants: [{actor: asean}]}
        - {id: f, kind: speech, title: Answer, date: 2025-03-11, participants: [{actor: asean}]}
      claims:
        - {id: c1, subject: asean, property: age, number: 57, unit: year, asOf: 2025-03-10, sources: [s]}
        - {id: c2, subject: asean, property: age, number: 60, unit: year, asOf: 2025-03-10, sources: [s]}
      statements:
        - {id: s1, speaker: a, gist: One., event: e, about: [c1]}
        - {id: s2, speaker: a, gist: Two., date: 2025-03-12}
        - {id: s3, speaker: a, gist: Three., event: e, quote: Tres, sources: [{source: s, locator: page 3, quote: Tres}]}
      """, "html:a.html")
    // A long name once in a section, and then the short one.
    #expect(page.contains(">Association of Southeast Asian Nations (ASEAN)</a>"))
    #expect(page.contains(">ASEAN</a>"))
    // An occasion once above what was said on it.
    let spoken = page.components(separatedBy: "<h4>").dropFirst().map { $0.prefix { $0 != "\n" } }
    #expect(spoken == ["12 March 2025</h4><ul>", "<a href=#e>Keynote</a></h4><ul>"].reversed())
    #expect(
      page.contains("<q>Tres</q> · <a href=#S1>[1]</a> p. 3</div>") || page.contains("[1]</a> p. 3</ul>"))
    #expect(page.components(separatedBy: "Tres").count == 2)
    #expect(page.contains("about <a href=#c1>Association of Southeast Asian Nations: age 57 years</a>"))
    // What the sides of a conflict have in common above them.
    #expect(
      page.contains(
        "<li id=C1><b>Association of Southeast Asian Nations</b> <em>age</em><p>as of 10 March 2025"))
    #expect(page.components(separatedBy: "<a href=#S1>").count == 3)
  }

  @Test
  func
    `what readers need comes first: days in words, whole sentences, codes last, no word of what nobody knows`()
    throws
  {
    let dossier = """
      dossier: {id: d, title: D, asOf: 2025-03-10}
      sources: [{id: old, title: Old, published: 2021-08-25}, {id: s, title: S}]
      actors:
        - {id: vn, kind: state, name: Viet Nam, country: VN, codes: {iso3166: VN, cow: "816"}}
        - {id: a, kind: person, name: Ana, country: VN}
        - {id: un, kind: organisation, name: United Nations of the whole world, aliases: [UN]}
      events:
        - {id: e, kind: founding, title: Founding, date: 1990-05-01, codes: {cameo: "042", plover: CONSULT}, sources: [s]}
        - {id: c, kind: chairmanship, title: Chair, date: "2020", participants: [{actor: un}, {actor: a}]}
        - {id: g, kind: visit, title: Visit, date: "2021", participants: [{actor: un}]}
      relations:
        - {id: r1, kind: holdsOffice, from: a, to: un, role: Speaker, sources: [old, s]}
        - {id: r2, kind: holdsOffice, from: a, to: vn, role: Minister, sources: [s]}
        - {id: r3, kind: chairs, from: vn, to: un, since: "2020", until: "2020"}
      statements:
        - {id: st, speaker: a, gist: "All of them, without exception, and with the greatest pleasure that is in the world, agree."}
        - {id: su, speaker: a, gist: No., about: [st]}
      claims:
        - {id: c1, subject: vn, property: age, number: 30, unit: year, of: e, asOf: 2025-03-10}
        - {id: c2, subject: st, property: occasion, value: a meeting}
        - {id: c3, subject: st, property: occasion, value: a dinner}
      """
    let text = try report(dossier, "md:a.md")
    #expect(text.contains("| contradicted: 34.9 years on 10 March 2025 |"))
    #expect(!text.contains("2025-03-10") && !text.contains("undated"))
    #expect(
      text.contains("| Ana | holds office (Speaker) |") && text.contains("| attested 25 August 2021 |  |"))
    #expect(text.contains("| Ana | holds office (Minister) | Viet Nam |  |  | \\[2\\] |"))
    #expect(text.contains("| chairs | UN | 2020 | does not hold |"))
    #expect(
      text.contains(
        "**All of them, without exception, and with the greatest pleasure that is in the world, agree** · occasion"
      ))
    #expect(text.contains("about All of them, without exception…\n"))
    #expect(text.contains("\\[2\\] · CAMEO 042, PLOVER CONSULT\n"))
    #expect(text.contains("| Ana | person | Viet Nam |") && text.contains("| state | COW 816, ISO 3166 VN |"))
    // Who is filtered by has one name, where actors are not listed.
    let page = try report(dossier, "html,sections=brief:b.html")
    #expect(page.contains("United Nations of the whole world (<u>UN</u>)") && page.contains("<p><u>UN</u>"))
    // The year of a chairmanship is all of it, that of a visit is as much as is known.
    #expect(page.contains("— 2020 — chairmanship</title><rect class=i "))
    #expect(page.contains("— 2021 — visit</title><rect class=m "))
  }

  @Test func `parts stand in the order in which people count, and deep ones say no date again`() throws {
    let parts = (1...11).map { number in
      "  - {id: part-\(number), kind: meeting, title: Part \(number), date: 2025-03-10, partOf: \(number > 9 ? "part-1" : number == 1 ? "whole" : "part-\(number - 1)")}"
    }
    let dossier = """
      dossier: {id: d, title: D, asOf: 2025-03-10}
      events:
        - {id: whole, kind: visit, title: Whole, date: 2025-03-10}
      \(parts.joined(separator: "\n"))
      """
    let text = try report(dossier, "md:a.md")
    let lines = text.split(separator: "\n").filter { $0.contains("**Part ") || $0.contains("**Whole") }
    #expect(lines.count == 12)
    #expect(lines.filter { $0.contains("10 March 2025") }.count == 1, "\(text)")
    let order = lines.compactMap { $0.split(separator: "**").dropFirst().first }
    #expect(order == ["Whole"] + (1...9).map { "Part \($0)" } + ["Part 10", "Part 11"])
  }

  @Test func `a run tells of a graph alone, and of a timeline of nothing`() throws {
    let folder = TestFolder([
      "d.yaml": """
      dossier: {id: d, title: D, asOf: 2025-03-10}
      actors: [{id: a1, kind: state, name: Zambia}, {id: a2, kind: state, name: Chad}]
      relations: [{id: r, kind: allyOf, from: a1, to: a2}]

      """
    ])
    let run = chancery(
      ["export", "d.yaml", "-o", "html,sections=graph:a.html", "-o", "timelinejs:a.json"], in: folder)
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("2 actors, 1 relation"), "\(run.errors)")
    #expect(run.errors.contains("TimelineJS shows no timeline without events"), "\(run.errors)")
  }

  private func report(_ dossier: String, _ output: String) throws -> String {
    let folder = TestFolder(["d.yaml": dossier + "\n"])
    let run = chancery(["export", "-q", "d.yaml", "-o", output], in: folder)
    try #require(run.status == 0, "\(run.errors)")
    return try #require(folder.text(String(output.split(separator: ":")[1])))
  }
}
