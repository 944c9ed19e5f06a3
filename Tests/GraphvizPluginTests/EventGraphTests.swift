import DossierModel
import PluginKit
import Testing

struct ParticipationTests {
  private static let options = [("mode", "participation"), ("edge-labels", "yes")]

  @Test func `each part of the visit has its participants in their roles`() async throws {
    let drawing = try await Drawing(visit, Self.options)
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

  @Test func `events stand in the order of time, with an arrow where it is known`() async throws {
    let drawing = try await Drawing(visit, Self.options)
    #expect(Self.lines("sequence", of: drawing) == ["  \"accession\" -> \"welcome\""])
    #expect(
      Self.lines("sequence", of: drawing) + Self.lines("unordered", of: drawing) == [
        "  \"accession\" -> \"welcome\"", "  \"welcome\" -> \"tree\"", "  \"tree\" -> \"painting\"",
        "  \"painting\" -> \"meeting\"", "  \"meeting\" -> \"speech\"",
      ])
  }

  @Test func `parts of one event follow each other by their place, and those of several do not`() async throws
  {
    let parts = [("a", "visit", 1), ("b", "visit", 2), ("c", "ceremony", 3)].map { id, whole, place in
      """
      {"id": "\(id)", "kind": "speech", "title": "T", "date": "2025-03-10", "partOf": "\(whole)", "seq": \(place),
       "participants": ["x"]}
      """
    }
    let wholes = ["visit", "ceremony"].map { "{\"id\": \"\($0)\", \"kind\": \"visit\", \"title\": \"W\"}" }
    let json = """
      {"actors": [{"id": "x", "kind": "state"}], "events": [\((parts + wholes).joined(separator: ","))]}
      """
    let drawing = try await Drawing(json, Self.options)
    #expect(Self.lines("sequence", of: drawing) == ["  \"a\" -> \"b\""])
    #expect(Self.lines("unordered", of: drawing) == ["  \"b\" -> \"c\""])
  }

  /// The edges of a kind between events, without their attributes.
  private static func lines(_ kind: String, of drawing: Drawing) -> [String] {
    drawing.edges.filter { $0.contains("class=\"relation \(kind)\"") }.map {
      String($0.split(separator: " [")[0])
    }
  }

  @Test func `undated events stand on the other side`() async throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state"}],
       "events": [{"id": "d", "kind": "meeting", "title": "D", "date": "1995", "participants": ["a"]},
        {"id": "u", "kind": "meeting", "title": "U", "participants": ["a"]}]}
      """
    let drawing = try await Drawing(json, Self.options)
    #expect(drawing.edges.contains { $0.hasPrefix("  \"a\" -> \"u\"") })
    #expect(drawing.text.contains("\"cluster_undated\""))
    _ = try SVGReading.of(drawing.text)
  }

  @Test func `of many events those with the most participants are drawn, and the others counted`()
    async throws
  {
    let events = (0..<1_200).map { number in
      let participants = number < 200 ? "[\"a\"]" : "[\"a\", \"b\"]"
      return
        "{\"id\": \"e\(number)\", \"kind\": \"meeting\", \"title\": \"E\", \"participants\": \(participants)}"
    }
    let json = """
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "state"}], "events": [\(events.joined(separator: ","))]}
      """
    let tally = try await Drawing(json, Self.options + [("events", "1000")], shuffled: true).tally
    #expect(tally.figures(.event) == [1_200, 1_000, 200])
    #expect(Set(tally.losses.map(\.record)) == Set((0..<200).map { "e\($0)" }))
  }

  @Test func `among events of like size the latest are drawn, in whatever order they come`()
    async throws
  {
    let events = (0..<2_600).map { number in
      let day = CivilDate(dayNumber: 700_000 + number * 7_919 % 2_600 * 3)
      return
        "{\"id\": \"e\(number)\", \"kind\": \"meeting\", \"title\": \"E\", \"date\": \"\(day)\", \"participants\": [\"a\"]}"
    }
    let json = """
      {"actors": [{"id": "a", "kind": "state"}], "events": [\(events.joined(separator: ","))]}
      """
    let drawing = try await Drawing(json, Self.options + [("events", "1000")], shuffled: true)
    let latest = (0..<2_600).filter { $0 * 7_919 % 2_600 >= 1_600 }.map { "e\($0)" }
    #expect(drawing.tally.figures(.event) == [2_600, 1_000, 1_600])
    #expect(Set(drawing.nodes.map { String($0.split(separator: "\"")[1]) }) == Set(latest + ["a"]))
  }
}
