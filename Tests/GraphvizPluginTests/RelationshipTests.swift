import DossierModel
import PluginKit
import TestSupport
import Testing

struct RelationshipTests {
  @Test func `the visit is drawn, counted and read by other programs`() async throws {
    let drawing = try await Drawing(visit)
    // Ten states are two: Viet Nam, which has more relations, and eight others; Timor-Leste seeks to join.
    #expect(drawing.nodes.count == 11)
    #expect(drawing.edges.count == 11)
    for (program, count) in try counts(drawing.text) { #expect(count == [12, 11], "\(program)") }
    _ = try SVGReading.of(drawing.text)
    #expect(drawing.tally.figures(.relation) == [21, 20, 1])
    #expect(drawing.tally.figures(.actor) == [18, 17, 1])
    #expect(drawing.tally.figures(.event).isEmpty)
    #expect(drawing.tally.losses.map(\.record) == ["r13", "nobody"])
  }

  @Test func `what is denied is not drawn and what is planned is dashed`() async throws {
    let drawing = try await Drawing(visit)
    #expect(!drawing.text.contains("alliance"))
    #expect(drawing.edges.contains { $0.contains("timor-leste") && $0.contains("style=\"dashed\"") })
    #expect(drawing.tally.losses.contains { $0.record == "r13" && $0.reason.hasPrefix("is negated") })
  }

  @Test func `a relation on which sources disagree is dashed and marked`() async throws {
    let edge = try #require(try await Drawing(visit).edges.first { $0.contains("\"cpr\" ->") })
    #expect(edge.contains("label=\"organ of\\nsince 1967 or 2008 ?\""))
    #expect(edge.contains("style=\"dashed\""))
    #expect(edge.contains("? date: 1967 (The Hanoi Times) / 2008 (the dossier)"))
  }

  @Test func `like relations become one edge with all dates, or stay apart`() async throws {
    let collapsed = try await Drawing(visit).edges.filter { $0.contains("chair of") }
    #expect(collapsed.count == 1)
    let edge = try #require(collapsed.first)
    #expect(edge.contains("label=\"chair of ×3\\n1998, 2010, 2020\""))
    for year in ["1998", "2010", "2020"] {
      #expect(edge.contains("Association of Southeast Asian Nations, \(year)"))
    }
    #expect(
      try await Drawing(visit, [("parallel", "keep")]).edges.filter { $0.contains("chair of") }.count == 3)
  }

  @Test func `relations of different levels are different edges`() async throws {
    let json = #"""
      {"actors": [{"id": "o", "kind": "organisation", "name": "Org"}, {"id": "m", "kind": "state", "name": "M"}],
       "relations": [
        {"id": "a", "from": "m", "kind": "memberOf", "to": "o", "level": "observer", "since": "1990", "until": "1996"},
        {"id": "b", "from": "m", "kind": "memberOf", "to": "o", "level": "full", "since": "1997"},
        {"id": "c", "from": "m", "kind": "memberOf", "to": "o", "level": "full", "since": "1980", "until": "1985"}]}
      """#
    let edges = try await Drawing(json).edges
    #expect(edges.count == 2)
    #expect(edges.contains { $0.contains("(observer)\\n1990 – 1996") })
    #expect(edges.contains { $0.contains("(full)\\n×2\\n1980 – 1985, since\\n1997") })
  }

  @Test func `like members become one node that lists them`() async throws {
    let drawing = try await Drawing(visit)
    let group = try #require(drawing.nodes.first { $0.contains("box3d") })
    #expect(group.contains("8 other member\\nstates"))
    for name in ["Brunei Darussalam", "Cambodia", "Indonesia", "Lao PDR", "Thailand"] {
      #expect(group.contains(name))
    }
    #expect(try await Drawing(visit, [("fold", "0")]).nodes.count == 18)
    #expect(try await Drawing(visit, [("fold", "9")]).nodes.count == 18)
  }

  @Test func `on a day before the accession Viet Nam is no member`() async throws {
    let before = try await Drawing(visit, [("as-of", "1994-12-31")])
    #expect(!before.edges.contains { $0.contains("\"viet-nam\" -> \"asean\"") })
    #expect(before.tally.losses.contains { $0.record == "r4" && $0.reason == "does not hold on 1994-12-31" })
    let during = try await Drawing(visit, [("as-of", "1995-06-01")])
    #expect(
      during.edges.contains { $0.contains("\"viet-nam\" -> \"asean\"") && $0.contains("since 1995 ?\"") })
    #expect(during.text.contains("perhaps on that day"))
    let after = try await Drawing(visit, [("as-of", "2025-03-10")])
    #expect(after.edges.contains { $0.contains("\"viet-nam\" -> \"asean\"") && $0.contains("since 1995\"") })
  }

  @Test func `what is planned for a day to come holds from then`() async throws {
    let drawing = try await Drawing(
      #"""
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "organisation"}], "relations": [
        {"id": "1", "kind": "memberOf", "from": "a", "to": "b", "since": "2999", "modality": "planned"}]}
      """#)
    #expect(drawing.edges.contains { $0.contains("from 2999") && !$0.contains("since") }, "\(drawing.edges)")
  }

  @Test func `a graph of nothing is a graph, and is told to be empty`() async throws {
    let dossier = #"""
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "state"}],
       "relations": [{"id": "r", "kind": "alliance", "from": "a", "to": "b", "since": "1995"}]}
      """#
    for mode in GraphMode.allCases where mode != .timeline {
      let day = mode == .relationships ? [("as-of", "1994-12-31")] : []
      let drawing = try await Drawing(dossier, [("mode", mode.rawValue)] + day)
      #expect(drawing.tally.remarks == ["the graph is empty"])
      for (program, count) in try counts(drawing.text) { #expect(count == [0, 0], "\(program)") }
      _ = try SVGReading.of(drawing.text)
    }
  }

  @Test func `an actor in two blocs has one home and both edges`() async throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state", "name": "A"}, {"id": "b", "kind": "state", "name": "B"},
        {"id": "c", "kind": "state", "name": "C"}, {"id": "big", "kind": "organisation", "name": "Big"},
        {"id": "small", "kind": "organisation", "name": "Small"}],
       "relations": [{"id": "1", "kind": "memberOf", "from": "a", "to": "big"},
        {"id": "2", "kind": "memberOf", "from": "b", "to": "big"}, {"id": "3", "kind": "memberOf", "from": "c", "to": "big"},
        {"id": "4", "kind": "memberOf", "from": "a", "to": "small"}, {"id": "5", "kind": "memberOf", "from": "b", "to": "small"}]}
      """
    let drawing = try await Drawing(json)
    #expect(drawing.edges.count == 5)
    #expect(drawing.text.contains("subgraph \"cluster_big\""))
    #expect(!drawing.text.contains("subgraph \"cluster_small\""))
    #expect(drawing.nodes.filter { $0.hasPrefix("  \"a\" [") }.count == 1)
  }

  @Test func `an edge tells of all its times, to the last year`() async throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state", "name": "A"}, {"id": "un", "kind": "organisation", "name": "UN"}],
       "relations": [{"id": "1", "kind": "memberOf", "from": "a", "to": "un", "since": "1950-09-28", "until": "1965-01-20"},
        {"id": "2", "kind": "memberOf", "from": "a", "to": "un", "since": "1966-09-28"}]}
      """
    let edge = try #require(try await Drawing(json).edges.first)
    let label = try #require(edge.firstMatch(of: /label="([^"]*)"/)).1
    #expect(label.hasSuffix(#"28 September 1950 –\n20 January 1965,\nsince 28 September\n1966"#), "\(label)")
  }

  @Test func `a box holds its members of the day, with their ministers`() async throws {
    let json = """
      {"dossier": {"id": "d", "title": "D", "asOf": "2025-09-01"},
       "actors": [{"id": "a", "kind": "state", "name": "A"}, {"id": "b", "kind": "state", "name": "B"},
        {"id": "left", "kind": "state", "name": "Left"}, {"id": "next", "kind": "state", "name": "Next"},
        {"id": "league", "kind": "organisation", "name": "League"},
        {"id": "minister", "kind": "person", "name": "Minister"}, {"id": "former", "kind": "person", "name": "Former"}],
       "relations": [{"id": "1", "kind": "memberOf", "from": "a", "to": "league", "since": "1996"},
        {"id": "2", "kind": "memberOf", "from": "b", "to": "league", "since": "1996"},
        {"id": "3", "kind": "memberOf", "from": "left", "to": "league", "since": "1996", "until": "2010"},
        {"id": "4", "kind": "holdsOffice", "from": "minister", "to": "a"},
        {"id": "6", "kind": "memberOf", "from": "next", "to": "league", "since": "1999", "level": "candidate"},
        {"id": "5", "kind": "heldOffice", "from": "former", "to": "league", "until": "2001"}]}
      """
    #expect(try await box("league", json, []) == ["a", "b", "former", "league", "minister"])
    #expect(
      try await box("league", json, [("as-of", "2000-01-01")])
        == ["a", "b", "former", "league", "left", "minister"])
  }

  /// The ids of the nodes in a box.
  private func box(_ id: String, _ json: String, _ options: [(String, String)]) async throws -> [String] {
    let lines = try await Drawing(json, options).text.split(separator: "\n")
    let inside = lines.drop { !$0.contains("subgraph \"cluster_\(id)\"") }.prefix { $0 != "  }" }
    return inside.compactMap { $0.firstMatch(of: /^ {2}"([a-z]+)" \[/).map { String($0.1) } }.sorted()
  }

  @Test func `a relation to oneself, and one that holds both ways, are one edge each`() async throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state", "name": "A"}, {"id": "b", "kind": "state"}],
       "relations": [{"id": "1", "kind": "succeeds", "from": "a", "to": "a"},
        {"id": "2", "kind": "alliance", "from": "b", "to": "a"}, {"id": "3", "kind": "alliance", "from": "a", "to": "b"}]}
      """
    let drawing = try await Drawing(json)
    #expect(drawing.edges.count == 2)
    #expect(drawing.edges.contains { $0.hasPrefix("  \"a\" -> \"a\"") })
    #expect(drawing.edges.contains { $0.contains("alliance ×2") && $0.contains("dir=\"none\"") })
    #expect(drawing.node("b")?.contains("label=\"b\"") == true)
    _ = try SVGReading.of(drawing.text)
  }

  @Test func `a relation to someone who is not there is lost with its reason`() async throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state"}], "relations": [{"id": "r", "kind": "memberOf", "from": "a", "to": "x"}]}
      """
    let drawing = try await Drawing(json)
    #expect(drawing.edges.isEmpty)
    #expect(drawing.tally.losses.contains { $0.record == "r" && $0.reason.hasPrefix("x is not") })
  }

  @Test func `a relation names places, objects and events`() async throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state"}], "places": [{"id": "p", "name": "Sea", "kind": "sea"}],
       "objects": [{"id": "o", "kind": "document", "name": "Charter"}],
       "events": [{"id": "e", "kind": "meeting", "title": "Talks"}, {"id": "f", "kind": "meeting", "title": "Other"}],
       "relations": [{"id": "1", "kind": "concernedWith", "from": "a", "to": "p"},
        {"id": "2", "kind": "supports", "from": "a", "to": "o"}, {"id": "3", "kind": "hosts", "from": "a", "to": "e"}]}
      """
    let drawing = try await Drawing(json)
    #expect(drawing.nodes.count == 4)
    #expect(drawing.node("e")?.contains("Talks") == true)
    #expect(drawing.tally.figures(.event).isEmpty)
  }

  @Test func `the order of the input changes nothing`() async throws {
    for mode in GraphMode.allCases where mode != .timeline {
      let first = try await Drawing(visit, [("mode", mode.rawValue)]).text
      for _ in 0..<5 {
        #expect(try await Drawing(visit, [("mode", mode.rawValue)], shuffled: true).text == first)
      }
    }
  }

  @Test(.wants("dot")) func `names in another language are drawn in it`() async throws {
    let drawing = try await Drawing(visit, [("language", "vi")])
    #expect(drawing.node("viet-nam")?.contains("label=\"Việt Nam\"") == true)
    #expect(drawing.edges.contains { $0.contains("từ năm 1995") })
    let svg = try #require(try SVGReading.of(drawing.text))
    #expect(svg.texts.contains("Tô Lâm"))
  }

  @Test(.timeLimit(.minutes(1)))
  func `bodies that belong to each other in a long chain, or in a ring, have their boxes`() async throws {
    let organs = (0..<3_000).map { "{\"id\": \"o\($0)\", \"kind\": \"organ\"}" }
    let chain = (0..<2_999).map {
      "{\"id\": \"r\($0)\", \"kind\": \"organOf\", \"from\": \"o\($0)\", \"to\": \"o\($0 + 1)\"}"
    }
    // Each of three is a member of the next; two more belong to the first of them.
    let members = ["x": "y", "y": "z", "z": "x", "p": "x", "q": "x"].map {
      "{\"id\": \"m\($0)\", \"kind\": \"memberOf\", \"from\": \"\($0)\", \"to\": \"\($1)\"}"
    }
    let others = ["x", "y", "z", "p", "q"].map { "{\"id\": \"\($0)\", \"kind\": \"organisation\"}" }
    let json = """
      {"actors": [\((organs + others).joined(separator: ","))],
       "relations": [\((chain + members).joined(separator: ","))]}
      """
    let text = try await Drawing(json, [("top", "all")]).text
    let boxes = text.split(separator: "  subgraph ").dropFirst().map { $0.prefix { $0 != "}" } }
    #expect(boxes.count == 2)
    let nodes = boxes.map { box in
      box.split(separator: "\n").compactMap { $0.hasPrefix("  \"") ? $0.split(separator: "\"")[1] : nil }
    }
    #expect(boxes.map { $0.prefix { $0 != " " } } == ["\"cluster_o2999\"", "\"cluster_x\""])
    #expect(nodes[0].count == 3_000)
    #expect(nodes[1] == ["p", "q", "x"])
  }

  @Test func `a chain of 5,000 relations is read`() async throws {
    let actors = (0...5_000).map { "{\"id\": \"a\($0)\", \"kind\": \"person\"}" }.joined(separator: ",")
    let relations = (0..<5_000).map {
      "{\"id\": \"r\($0)\", \"kind\": \"succeeds\", \"from\": \"a\($0)\", \"to\": \"a\($0 + 1)\"}"
    }.joined(separator: ",")
    let json = "{\"actors\": [\(actors)], \"relations\": [\(relations)]}"
    let all = try await Drawing(json, [("top", "all"), ("legend", "none")])
    if let gc = try run("gc", ["-n", "-e"], input: all.text) {
      #expect(gc.output.split(whereSeparator: \.isWhitespace).prefix(2) == ["5001", "5000"])
    }
    #expect(all.text.contains("layout=\"sfdp\""))
    let some = try await Drawing(json, [("top", "20")])
    // Two of the twenty were tied to nobody but those who are left out.
    #expect(some.nodes.count == 18)
    #expect(some.text.contains("18 actors with the strongest ties; 4983 others are left out"))
    let counts = try #require(some.tally.counts[.relation])
    #expect(
      counts.received == 5_000 && counts.written == some.edges.count && counts.lost == 5_000 - counts.written)
  }

  @Test(.wants("dot")) func `hostile names, kinds and links do no harm in any mode`() async throws {
    let evil = #"\"] ; x -> y [label=\"\\N<script>alert(1)</script>&amp; \" onload=\"alert(1)\u0000\u202e\\"#
    let json = """
      {"dossier": {"id": "d", "title": "\(evil)"},
       "sources": [{"id": "s", "title": "\(evil)", "url": "https://x/\(evil)"},
        {"id": "t", "title": "T", "url": "javascript:alert(1)"}],
       "actors": [{"id": "\(evil)", "kind": "\(evil)", "name": "\(evil)", "country": "\(evil)", "sources": ["s"]},
        {"id": "b", "kind": "state", "name": "B", "country": "\(evil)", "sources": ["t"]},
        {"id": "c", "kind": "state", "name": "C", "country": "\(evil)"}],
       "claims": [{"id": "1", "subject": "b", "property": "\(evil)", "value": "\(evil)"},
        {"id": "2", "subject": "b", "property": "\(evil)", "value": "x"}],
       "relations": [{"id": "r", "kind": "\(evil)", "from": "\(evil)", "to": "b", "role": "\(evil)", "level": "\(evil)"}],
       "events": [{"id": "e", "kind": "\(evil)", "title": "\(evil)", "date": "2025", "dateText": "\(evil)",
        "participants": [{"actor": "\(evil)", "role": "\(evil)"}, {"actor": "b", "role": "host"}]}]}
      """
    for mode in GraphMode.allCases where mode != .timeline {
      let boxes = mode == .relationships ? [("cluster", "country")] : []
      let drawing = try await Drawing(json, [("mode", mode.rawValue), ("edge-labels", "yes")] + boxes)
      #expect(
        drawing.tally.omissions.contains { $0.record == "b" && $0.reason.hasPrefix("its link is neither") })
      let svg = try #require(try SVGReading.of(drawing.text))
      #expect(!svg.attributes.contains { $0.hasPrefix("on") })
      #expect(svg.links.allSatisfy { $0.hasPrefix("https://x/") })
      #expect(Set(try counts(drawing.text).values.map { $0[1] }).subtracting([drawing.edges.count]).isEmpty)
    }
  }
}
