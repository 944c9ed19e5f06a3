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
