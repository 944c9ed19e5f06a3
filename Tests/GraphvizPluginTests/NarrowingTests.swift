import DossierModel
import PluginKit
import Testing

@testable import GraphvizPlugin

/// Filters of a graph: what goes takes its edges along, and what loses its last edge goes too.
struct NarrowingTests {
  private func ids(_ drawing: Drawing) -> Set<String> {
    Set(drawing.nodes.map { String($0.split(separator: "\"")[1]) })
  }

  private func isBalanced(_ tally: ExportTally) -> Bool {
    tally.counts.values.allSatisfy { $0.received == $0.written + $0.lost }
  }

  @Test(arguments: [1, 2])
  func `around an actor are those within so many steps`(depth: Int) async throws {
    let drawing = try await Drawing(visit, [("actor", "to-lam"), ("depth", "\(depth)")])
    let near: Set = ["to-lam", "cpv", "to-lam-spouse"]
    #expect(ids(drawing) == (depth == 1 ? near : near.union(["viet-nam"])))
    #expect(drawing.text.contains("around To Lam, \(depth) step"))
    #expect(drawing.tally.figures(.actor)[0] == 18 && isBalanced(drawing.tally))
  }

  @Test func `among events, who took part in the same one is a step away`() async throws {
    let drawing = try await Drawing(visit, [("mode", "participation"), ("actor", "viet-nam")])
    #expect(ids(drawing) == ["viet-nam", "asean", "accession"])
    #expect(drawing.tally.figures(.event) == [7, 1, 6])
    for (program, count) in try counts(drawing.text) { #expect(count == [4, 2], "\(program)") }
  }

  @Test(arguments: [
    ([("actor", "a")], ["a", "b", "e0", "e1", "e2"], 9),
    ([("actor", "a"), ("depth", "2")], ["a", "b", "c", "e0", "e1", "e2", "e3", "e4"], 7),
    ([("kind", "person")], ["p", "e5"], 11),
    ([("exclude", "b,c,d,f,g")], ["a", "p", "e0", "e1", "e2", "e5"], 8),
  ])
  func `the events of those who are asked for have the room that there is`(
    options: [(String, String)], drawn: [String], lost: Int
  ) async throws {
    // The large ones come first, and there is room for five.
    let large = (0..<6).map { (id: "l\($0)", parts: "\"d\", \"f\", \"g\"") }
    let small = (0..<3).map { (id: "e\($0)", parts: $0 == 0 ? "\"a\", \"b\"" : "\"a\"") }
    let near = (3..<5).map { (id: "e\($0)", parts: "\"b\", \"c\"") } + [(id: "e5", parts: "\"p\"")]
    let events = (large + small + near).map {
      "{\"id\": \"\($0.id)\", \"kind\": \"meeting\", \"title\": \"E\", \"date\": \"2001\", \"participants\": [\($0.parts)]}"
    }
    let states = ["a", "b", "c", "d", "f", "g"].map { "{\"id\": \"\($0)\", \"kind\": \"state\"}" }
    let actors = (states + ["{\"id\": \"p\", \"kind\": \"person\"}"]).joined(separator: ",")
    let drawing = try await Drawing(
      "{\"actors\": [\(actors)], \"events\": [\(events.joined(separator: ","))]}",
      [("mode", "participation"), ("events", "5")] + options)
    #expect(ids(drawing) == Set(drawn))
    #expect(drawing.tally.figures(.event) == [12, 12 - lost, lost] && isBalanced(drawing.tally))
    #expect(!drawing.text.contains("left out"))
  }

  @Test func `of the events of one actor the largest are drawn, and the heading counts the others of his`()
    async throws
  {
    let events = (0..<5).map {
      "{\"id\": \"e\($0)\", \"kind\": \"meeting\", \"title\": \"E\", \"date\": \"200\($0)\", \"participants\": [\"\($0 < 4 ? "a" : "b")\"]}"
    }
    let drawing = try await Drawing(
      """
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "state"}], "events": [\(events.joined(separator: ","))]}
      """, [("mode", "participation"), ("events", "3"), ("actor", "a")])
    #expect(ids(drawing) == ["a", "e1", "e2", "e3"])
    #expect(drawing.text.contains("3 events with the most participants; 1 other is left out"))
  }

  @Test func `who has enough events is drawn, though there is no room for all of them`() async throws {
    let events = (0..<6).map { number in
      let others = number == 5 ? #", {"actor": "b", "role": "host"}, {"actor": "c", "role": "guest"}"# : ""
      return """
        {"id": "e\(number)", "kind": "meeting", "title": "E", "date": "200\(number)", "participants": \
        [{"actor": "a", "role": "host"}\(others)]}
        """
    }
    let drawing = try await Drawing(
      """
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "state"}, {"id": "c", "kind": "state"}],
       "events": [\(events.joined(separator: ","))]}
      """, [("mode", "participation"), ("events", "2"), ("min-degree", "4")])
    #expect(ids(drawing) == ["a", "e4", "e5"])
    #expect(drawing.text.contains("2 events with the most participants; 4 others are left out"))
  }

  @Test func `kinds, relations, degrees and excluded actors`() async throws {
    let states = try await Drawing(visit, [("kind", "state,organisation"), ("fold", "0")])
    #expect(ids(states).contains("indonesia") && !ids(states).contains("cpv"))
    #expect(isBalanced(states.tally))
    let offices = try await Drawing(visit, [("relation", "holdsOffice")])
    #expect(ids(offices) == ["to-lam", "cpv", "kao-kim-hourn", "asean"])
    #expect(offices.tally.losses.contains { $0.record == "r4" && $0.reason.contains("(relation)") })
    let without = try await Drawing(visit, [("exclude", "asean"), ("cluster", "none")])
    #expect(!ids(without).contains("indonesia") && ids(without).contains("viet-nam"))
    let busy = try await Drawing(visit, [("min-degree", "3"), ("cluster", "none")])
    #expect(ids(busy).isSubset(of: ["asean", "viet-nam", "asean-secretariat", "+legend"]))
    #expect(isBalanced(busy.tally))
  }

  @Test func `who is tied only to those who are left out is left out too`() async throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "state"}, {"id": "c", "kind": "state"},
        {"id": "d", "kind": "state"}, {"id": "e", "kind": "state"}],
       "relations": [{"id": "1", "kind": "supports", "from": "a", "to": "b"}, {"id": "2", "kind": "opposes", "from": "a", "to": "b"},
        {"id": "3", "kind": "supports", "from": "a", "to": "c"}, {"id": "4", "kind": "supports", "from": "d", "to": "e"},
        {"id": "5", "kind": "supports", "from": "e", "to": "e"}]}
      """
    let drawing = try await Drawing(json, [("top", "4")])
    #expect(drawing.tally.figures(.actor) == [5, 4, 1])
    let two = try await Drawing(json, [("top", "3"), ("exclude", "e")])
    #expect(ids(two) == ["a", "b", "c"] && isBalanced(two.tally))
  }

  @Test func `strictly of a day is only what certainly holds`() async throws {
    let drawing = try await Drawing(visit, [("as-of", "1995-06-01"), ("as-of-strict", "yes")])
    #expect(!drawing.edges.contains { $0.contains("\"viet-nam\" -> \"asean\"") })
    #expect(drawing.tally.losses.contains { $0.record == "r4" && $0.reason.contains("only possibly") })
    #expect(throws: OptionFailure.self) { try GraphvizOptions([("as-of-strict", "yes")]) }
    #expect(throws: OptionFailure.self) { try GraphvizOptions([("depth", "2")]) }
  }

  @Test func `an actor that there is not is told`() async throws {
    await #expect(throws: ExportError.self) { try await Drawing(visit, [("actor", "nobody-at-all")]) }
  }
}
