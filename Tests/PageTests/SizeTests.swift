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
