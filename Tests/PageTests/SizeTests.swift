import Foundation
import TestSupport
import Testing

/// A page stays small, and refuses what it cannot show.
struct SizeTests {
  @Test func `an event costs less than 450 bytes, and all that is not an event little`() throws {
    let folder = TestFolder(["few.jsonl": Pages.events(1), "many.jsonl": Pages.events(1_000)])
    for name in ["few", "many"] {
      let run = chancery(["export", "-q", "\(name).jsonl", "-o", "\(name).html"], in: folder)
      try #require(run.status == 0, "\(run.errors)")
    }
    let few = try #require(folder.bytes("few.html")).count
    let many = try #require(folder.bytes("many.html")).count
    #expect(few < 20_000)
    #expect(many - few < 450 * 999)
    let page = try #require(folder.text("few.html"))
    let script = try #require(
      page.components(separatedBy: "<script>").last?.components(separatedBy: "</script>").first)
    #expect(script.utf8.count <= 6_144)
  }

  @Test func `a page for sending is small, and every link in it leads somewhere`() throws {
    let folder = TestFolder()
    let outputs = [
      "sections=timeline+events", "sections=brief", "sections=statements+conflicts", "sections=sources",
      "sections=timeline", "sections=all",
    ]
    let run = chancery(
      ["export", "-q"] + Example.aseanSecretariat.inputs
        + outputs.enumerated().flatMap { ["-o", "html,\($1):\($0).html"] } + ["--report", "r.json"],
      in: folder)
    try #require(run.status == 0, "\(run.errors)")
    let pages = try outputs.indices.map { try #require(folder.text("\($0).html")) }
    #expect(pages[0].utf8.count <= 30_000)
    #expect(pages[0].utf8.count == pages[1].utf8.count)
    #expect(pages[5].utf8.count <= 136_000)
    for (page, output) in zip(pages, outputs) {
      let ids = Set(page.matches(of: #/\ id=([^ >]+)/#).map(\.1))
      let links = page.matches(of: #/href=#([^ >]+)/#).map(\.1)
      #expect(links.filter { !ids.contains($0) } == [], "\(output)")
    }
    // What is cited stands below, numbered anew; what is left out is named, and is not counted.
    #expect(pages[0].contains("<section id=Events>") && !pages[0].contains("<section id=Actors>"))
    #expect(
      pages[0].matches(of: #/<li id=S\d/#).count == 2 && pages[5].matches(of: #/<li id=S\d/#).count == 3)
    #expect(pages[0].contains("Not told here: Statements, Targets, Where accounts differ, "))
    #expect(!pages[5].contains("Not told here"))
    let report = try #require(folder.text("r.json"))
    #expect(report.matches(of: #/"statement":{"in":104,"written":104,"lost":0}/#).count == 2)
    #expect(report.matches(of: #/"event":{"in":25,"written":25,"lost":0}/#).count == 3)
    #expect(report.matches(of: #/"event":{"in":25,"written":17,"lost":8}/#).count == 1)
  }

  @Test func `a section that no report has is refused, with those that there are`() {
    let folder = TestFolder()
    let run = chancery(
      ["export", "-q"] + Example.hanoiLease.inputs + ["-o", "html,sections=evnts:a.html"], in: folder)
    #expect(run.status == 64)
    #expect(run.errors.contains("any of all, brief, timeline, graph, events, statements, targets"))
  }

  @Test func `a graph that nobody can draw is told, and nothing is written`() {
    let folder = TestFolder()
    let run = chancery(
      ["export", "-q"] + Example.hanoiLease.inputs + ["-o", "html,graph=yes:a.html"], in: folder,
      environment: ["PATH": "/nowhere"])
    #expect(run.status == 69)
    #expect(run.errors.contains("pictures need Graphviz: install the package graphviz"))
    #expect(folder.names == [])
  }

  @Test(arguments: ["html:a.html", "md:a.md", "timelinejs:a.timeline.json"])
  func `too many events are refused, with what to do`(output: String) {
    let folder = TestFolder(["many.jsonl": Pages.events(12)])
    let format = output.prefix { $0 != ":" }
    let run = chancery(
      ["export", "-q", "many.jsonl", "-o", output, "-O", "\(format).max-events=11"], in: folder)
    #expect(run.status == 65)
    #expect(
      run.errors.contains(
        "\(format) takes at most 11 events: choose fewer with --from, --until or --actor, "
          + "or raise it with -O \(format).max-events=NUMBER"))
    #expect(folder.names == ["many.jsonl"])
  }
}
