import DossierModel
import PluginKit
import TestSupport
import Testing

/// Which program lays a graph out, so that what it draws can be printed.
struct EngineTests {
  /// On A2, where the text of a node has six points, and half as much again for what cannot be foreseen.
  private static let mostPoints = 4_200.0

  @Test(.wants("dot"))
  func `what was opened in 142 places is laid out by springs, and every name is on the sheet`()
    async throws
  {
    let drawing = try await Drawing(Missions.json(142), [("mode", "participation"), ("events", "all")])
    #expect(drawing.text.contains("layout=\"sfdp\"") && !drawing.text.contains("rank=\"same\""))
    // Arrows to the next event would lead across the whole sheet.
    #expect(!drawing.text.contains("sequence"))
    #expect(drawing.nodes.count == 142 + 144)
    let svg = try #require(try SVGReading.of(drawing.text))
    #expect(max(svg.width, svg.height) < Self.mostPoints)
    #expect(svg.texts.contains("Place 141") && svg.texts.contains("1 May 1992"))
  }

  @Test func `a few events stand in a column, in the order of time`() async throws {
    let drawing = try await Drawing(Missions.json(20), [("mode", "participation")])
    #expect(drawing.text.contains("layout=\"dot\"") && drawing.text.contains("rank=\"same\""))
    #expect(drawing.edges.count { $0.contains("sequence") } == 19)
  }

  @Test func `of more than six hundred relations the words are left out, and told`() async throws {
    let dossier = RandomDossier(seed: 3, actorCount: 290, relationCount: 640)
    let drawing = try await Drawing(dossier.json, [("top", "all"), ("parallel", "keep"), ("fold", "0")])
    #expect(drawing.text.contains("layout=\"sfdp\"") && drawing.edges.count > 600)
    #expect(!drawing.edges.contains { $0.contains("labeltooltip") })
    #expect(drawing.text.contains("no room for words on the lines"))
    #expect(
      drawing.tally.omissions.contains { $0.kind == .relation && $0.reason.hasPrefix("the words on ") })
    let all = try await Drawing(dossier.json, [("top", "all"), ("edge-labels", "yes")])
    #expect(all.edges.allSatisfy { $0.contains("labeltooltip") } && !all.text.contains("no room"))
  }

  @Test(.wants("dot")) func `whatever the size and the density, a dossier is drawn on one sheet`()
    async throws
  {
    var layouts: [String: Int] = [:]
    for seed in 0..<40 {
      let count = 8 + seed * seed / 11
      let dossier = RandomDossier(
        seed: UInt64(seed), actorCount: count, relationCount: count * (1 + seed % 3) - seed % 5)
      let drawing = try await Drawing(dossier.json)
      let svg = try #require(try SVGReading.of(drawing.text))
      let layout = drawing.text.contains("layout=\"dot\"") ? "columns" : "springs"
      layouts[layout, default: 0] += 1
      let hasWords = drawing.edges.contains { $0.contains("labeltooltip") }
      #expect(hasWords == (layout == "columns"))
      #expect(
        max(svg.width, svg.height) < Self.mostPoints, "seed \(seed), \(count) actors, \(layout)")
    }
    #expect(layouts.values.allSatisfy { $0 >= 10 } && layouts.count == 2, "\(layouts)")
  }

  @Test(.wants("dot")) func `words on edges are columns of their own, and none are where there are no words`()
    async throws
  {
    let json = """
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "state"}, {"id": "c", "kind": "state"}],
       "relations": [{"id": "1", "kind": "supports", "from": "a", "to": "b", "since": "1995"},
        {"id": "2", "kind": "supports", "from": "b", "to": "c"}, {"id": "3", "kind": "opposes", "from": "c", "to": "a"}]}
      """
    for labels in ["auto", "no"] {
      let drawing = try await Drawing(json, [("edge-labels", labels), ("legend", "none")])
      let svg = try #require(try SVGReading.of(drawing.text))
      // Three columns, the edge that closes the ring turned.
      #expect((labels == "auto" ? 300.0...500 : 150...260).contains(svg.width), "\(svg.width)")
    }
  }
}

/// Two states open missions in others, each a day.
private enum Missions {
  static func json(_ count: Int) -> String {
    let states = (0..<count).map { "{\"id\": \"s\($0)\", \"kind\": \"state\", \"name\": \"Place \($0)\"}" }
    let events = (0..<count).map {
      """
      {"id": "e\($0)", "kind": "establishment", "title": "Embassy of the country opens in place \($0)",
       "date": "\(1900 + $0)-05-01", "participants": [{"actor": "\($0 % 3 == 0 ? "a" : "b")", "role": "founder"},
       {"actor": "s\($0)", "role": "host"}]}
      """
    }
    return """
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "state"}, \(states.joined(separator: ","))],
       "events": [\(events.joined(separator: ","))]}
      """
  }
}

/// Hubs, blocs and dates, the same on every run.
private struct RandomDossier {
  let json: String

  init(seed: UInt64, actorCount count: Int, relationCount: Int) {
    var state = seed &+ 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let kinds = ["memberOf", "alliance", "organOf", "holdsOffice", "supports", "locatedIn", "unheardOf"]
    let actors = (0..<count).map {
      "{\"id\": \"a\($0)\", \"kind\": \"\(["state", "organisation", "person"][random(3)])\", \"name\": \"Republic of Number \($0)\"}"
    }
    let relations = (0..<max(1, relationCount)).map {
      """
      {"id": "r\($0)", "kind": "\(kinds[random(kinds.count)])", "since": "\(1900 + random(120))",
       "from": "a\(random(count))", "to": "a\(random(1 + random(count)))"}
      """
    }
    json =
      "{\"actors\": [\(actors.joined(separator: ","))], \"relations\": [\(relations.joined(separator: ","))]}"
  }
}
