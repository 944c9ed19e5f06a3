import DossierModel
import PluginKit
import Testing

@testable import GraphvizPlugin

struct ParticipationTests {
  private static let options = [("mode", "participation"), ("edge-labels", "yes")]

  @Test func `each part of the visit has its participants in their roles`() throws {
    let drawing = try Drawing(visit, Self.options)
    let expected = [
      "\"welcome\" -> \"to-lam\"": "guest", "\"tree\" -> \"to-lam\"": "planter",
      "\"painting\" -> \"to-lam\"": "giver", "\"painting\" -> \"asean-secretariat\"": "recipient",
      "\"meeting\" -> \"cpr\"": "host", "\"speech\" -> \"kao-kim-hourn\"": "speaker",
    ]
    for (edge, role) in expected {
      #expect(
        drawing.edges.contains { $0.hasPrefix("  " + edge) && $0.contains("label=\"\(role)\"") }, "\(edge)")
    }
    #expect(drawing.tally.figures(.event) == [7, 6, 1])
    let edges = 12 + 5
    for (program, count) in try counts(drawing.text) { #expect(count == [6 + 6 + 1, edges], "\(program)") }
  }

  @Test func `events stand in the order of time`() throws {
    let drawing = try Drawing(visit, Self.options)
    let next = drawing.edges.filter { $0.contains("class=\"relation sequence\"") }.map {
      $0.split(separator: " [")[0]
    }
    #expect(
      next.map(String.init) == [
        "  \"accession\" -> \"welcome\"", "  \"welcome\" -> \"tree\"", "  \"tree\" -> \"painting\"",
        "  \"painting\" -> \"meeting\"", "  \"meeting\" -> \"speech\"",
      ])
  }

  @Test func `undated events stand on the other side`() throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state"}],
       "events": [{"id": "d", "kind": "meeting", "title": "D", "date": "1995", "participants": ["a"]},
        {"id": "u", "kind": "meeting", "title": "U", "participants": ["a"]}]}
      """
    let drawing = try Drawing(json, Self.options)
    #expect(drawing.edges.contains { $0.hasPrefix("  \"a\" -> \"u\"") })
    #expect(drawing.text.contains("\"cluster_undated\""))
    _ = try SVGReading.of(drawing.text)
  }

  @Test func `of many events those with the most participants are drawn, and the others counted`() throws {
    let events = (0..<1_200).map { number in
      let participants = number < 200 ? "[\"a\"]" : "[\"a\", \"b\"]"
      return
        "{\"id\": \"e\(number)\", \"kind\": \"meeting\", \"title\": \"E\", \"participants\": \(participants)}"
    }
    let json = """
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "state"}], "events": [\(events.joined(separator: ","))]}
      """
    let tally = try Drawing(json, Self.options, shuffled: true).tally
    #expect(tally.figures(.event) == [1_200, 1_000, 200])
    #expect(Set(tally.losses.map(\.record)) == Set((0..<200).map { "e\($0)" }))
  }
}

struct CoparticipationTests {
  private static let options = [("mode", "coparticipation"), ("edge-labels", "yes")]

  @Test func `actors who meet are joined, the more often the thicker`() throws {
    let drawing = try Drawing(visit, Self.options)
    #expect(drawing.text.contains("\ngraph \"coparticipation\" {"))
    let edge = try #require(drawing.edges.first { $0.hasPrefix("  \"kao-kim-hourn\" -- \"to-lam\"") })
    #expect(edge.contains("label=\"3\""))
    #expect(edge.contains("penwidth=\"2.2\""))
    #expect(edge.contains("Kao Kim Hourn – To Lam: 3 events"))
    #expect(drawing.edges.count == 5)
    for (program, count) in try counts(drawing.text) { #expect(count == [7, 5], "\(program)") }
    #expect(drawing.tally.figures(.event) == [7, 6, 1])
  }

  @Test func `pairs who meet seldom are left out and told`() throws {
    let drawing = try Drawing(visit, Self.options + [("min-weight", "2")])
    #expect(drawing.edges.count == 1)
    #expect(drawing.tally.omissions.contains { $0.reason == "4 pairs of actors share fewer than 2 events" })
  }

  @Test func `of very many meetings each actor keeps the strongest, and the others are told`() throws {
    let actors = (0..<60).map { "{\"id\": \"a\($0)\", \"kind\": \"state\"}" }
    let everyone = (0..<60).map { "\"a\($0)\"" }.joined(separator: ",")
    let json = """
      {"actors": [\(actors.joined(separator: ","))],
       "events": [{"id": "all", "kind": "summit", "title": "All", "participants": [\(everyone)]},
        {"id": "two", "kind": "meeting", "title": "Two", "participants": ["a58", "a59"]}]}
      """
    let drawing = try Drawing(json, Self.options)
    #expect(drawing.edges.count <= 180)
    #expect(drawing.edges.contains { $0.hasPrefix("  \"a58\" -- \"a59\"") })
    #expect(drawing.text.contains("\(1_770 - drawing.edges.count) others are left out"))
    #expect(try Drawing(json, Self.options, shuffled: true).text == drawing.text)
    #expect(try Drawing(json, Self.options + [("top", "all")]).edges.count == 1_770)
  }

  @Test func `an actor in two roles meets nobody by that`() throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state"}],
       "events": [{"id": "e", "kind": "meeting", "title": "E",
        "participants": [{"actor": "a", "role": "host"}, {"actor": "a", "role": "speaker"}]}]}
      """
    #expect(try Drawing(json, Self.options).edges.isEmpty)
  }

  @Test func `min-weight in another mode is a mistake`() {
    #expect(throws: OptionFailure.self) { try GraphvizOptions([("min-weight", "2")]) }
  }
}
