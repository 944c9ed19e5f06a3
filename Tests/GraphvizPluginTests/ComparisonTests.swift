import DossierModel
import PluginKit
import Testing

@testable import GraphvizPlugin

/// What changed between two days, drawn.
struct ComparisonTests {
  private static let league = """
    {"dossier": {"id": "league", "title": "A league"},
     "actors": [
       {"id": "league", "kind": "organisation", "name": "The League"},
       {"id": "arland", "kind": "state", "name": "Arland"}, {"id": "borland", "kind": "state", "name": "Borland"},
       {"id": "corland", "kind": "state", "name": "Corland"}, {"id": "dorland", "kind": "state", "name": "Dorland"},
       {"id": "erland", "kind": "state", "name": "Erland"}, {"id": "forland", "kind": "state", "name": "Forland"},
       {"id": "gray", "kind": "person", "name": "Ms Gray"}],
     "relations": [
       {"id": "a", "kind": "memberOf", "from": "arland", "to": "league", "since": "1970"},
       {"id": "b", "kind": "memberOf", "from": "borland", "to": "league", "since": "1970", "until": "2001"},
       {"id": "c1", "kind": "memberOf", "from": "corland", "to": "league", "since": "1980", "until": "1999",
        "level": "observer"},
       {"id": "c2", "kind": "memberOf", "from": "corland", "to": "league", "since": "2000", "level": "full"},
       {"id": "d", "kind": "memberOf", "from": "dorland", "to": "league", "since": "199X"},
       {"id": "e", "kind": "memberOf", "from": "erland", "to": "league", "since": "2003-05-01"},
       {"id": "f", "kind": "memberOf", "from": "forland", "to": "league", "since": "1971", "until": "2025"},
       {"id": "g1", "kind": "holdsOffice", "from": "gray", "to": "league", "role": "Deputy", "since": "1990",
        "until": "2005"},
       {"id": "g2", "kind": "holdsOffice", "from": "gray", "to": "league", "role": "Chief", "since": "2006"},
       {"id": "h", "kind": "chairs", "from": "arland", "to": "league", "since": "1998", "until": "1998"},
       {"id": "i", "kind": "alliance", "from": "arland", "to": "erland", "modality": "negated"}]}
    """

  private static let since1994 = [("changed-since", "1994-12-31")]

  private func edge(_ drawing: Drawing, from id: String) throws -> Substring {
    try #require(drawing.edges.first { $0.hasPrefix("  \"\(id)\" -> ") })
  }

  @Test(arguments: [
    ("arland", "label=\"member of\\nsince 1970\"", "solid", "0.8"),
    ("erland", "label=\"+ member of\\nsince 1 May 2003\"", "solid", "3.0"),
    ("borland", "label=\"− member of\\n1970 – 2001\"", "dotted", "3.0"),
    ("corland", "label=\"± member of\\n(observer → full)\\nsince 2000\"", "solid", "3.0"),
    ("gray", "label=\"± Deputy → Chief\\nsince 2006\"", "solid", "3.0"),
    ("dorland", "label=\"+ member of\\nsince the 1990s ?\"", "dashed", "3.0"),
    ("forland", "label=\"− member of\\n1971 – 2025 ?\"", "dashed", "3.0"),
  ])
  func `sign, words and line say what became of a relation`(
    id: String, label: String, style: String, width: String
  ) async throws {
    let edge = try edge(try await Drawing(Self.league, Self.since1994), from: id)
    #expect(edge.contains(label))
    #expect(edge.contains("style=\"\(style)\"") && edge.contains("penwidth=\"\(width)\""))
  }

  @Test func `every record is drawn or told of, and other programs read the graph`() async throws {
    let drawing = try await Drawing(Self.league, Self.since1994)
    #expect(drawing.tally.figures(.relation) == [11, 9, 2])
    #expect(
      drawing.tally.losses.map { "\($0.record) \($0.reason)" } == [
        "h holds neither on 1994-12-31 nor on 2025-03-10",
        "i is negated: only what is or is planned is drawn",
      ])
    for (program, count) in try counts(drawing.text) { #expect(count == [9, 7], "\(program)") }
    _ = try SVGReading.of(drawing.text)
    #expect(try await Drawing(Self.league, Self.since1994, shuffled: true).text == drawing.text)
  }

  @Test func `heading and legend name both days, and only what there is`() async throws {
    let drawing = try await Drawing(Self.league, Self.since1994)
    #expect(
      drawing.text.contains(
        "Relations on 10 March 2025, and what changed since 31 December 1994\\l"
          + "+ 2 new    − 2 ended    ± 2 with another level or title\\l"))
    for row in [
      "new: on 10 March 2025, not on 31 December 1994", "ended: on 31 December 1994, not on 10 March 2025",
      "another level or title than on 31 December 1994", "on both days", "perhaps: the dates leave it open",
    ] { #expect(drawing.text.contains(row)) }
    let quiet = try await Drawing(Self.league, [("changed-since", "2010-01-01"), ("as-of", "2012-01-01")])
    #expect(
      quiet.text.contains(
        "Relations on 1 January 2012, and what changed since 1 January 2010\\lnothing changed"))
    #expect(!quiet.text.contains("perhaps:") && !quiet.text.contains("new: on"))
    let vietnamese = try await Drawing(Self.league, Self.since1994 + [("language", "vi")])
    #expect(vietnamese.text.contains("mới: có vào"))
  }

  @Test func `what changed keeps its colour and its name, what did not is grey and is folded`() async throws {
    let founders = (1...6).map { #"{"id": "s\#($0)", "kind": "state", "name": "State \#($0)"}"# }
    let ties = (1...6).map {
      #"{"id": "t\#($0)", "kind": "memberOf", "from": "s\#($0)", "to": "league", "since": "1970"}"#
    }
    let json = Self.league.replacing(
      #""actors": ["#, with: #""actors": [\#(founders.joined(separator: ",")),"#
    )
    .replacing(#""relations": ["#, with: #""relations": [\#(ties.joined(separator: ",")),"#)
    let drawing = try await Drawing(json, Self.since1994)
    let group = try #require(drawing.nodes.first { $0.contains("box3d") })
    #expect(group.contains("7 other member\\nstates") && group.contains("color=\"#6B6B6B\""))
    #expect(try #require(drawing.node("erland")).contains("color=\"#0072B2\""))
    let many = try await Drawing(json, [("changed-since", "1969-12-31")])
    #expect(many.node("s1") != nil && !many.text.contains("box3d"))
  }

  @Test func `who changed only with actors that are not drawn is grey`() async throws {
    let drawing = try await Drawing(Self.league, Self.since1994 + [("actor", "arland")])
    #expect(drawing.nodes.count == 2 && drawing.edges.count == 1)
    #expect(try #require(drawing.node("league")).contains("color=\"#6B6B6B\""))
    let all = try await Drawing(Self.league, Self.since1994)
    #expect(try #require(all.node("league")).contains("color=\"#6B6B6B\"") == false)
  }

  @Test func `who has left stands outside the box, who perhaps has stays in it`() async throws {
    let drawing = try await Drawing(Self.league, Self.since1994)
    let box = try #require(drawing.text.split(separator: "subgraph ").dropFirst().first)
    let members = try #require(box.split(separator: "\n  }\n").first)
    #expect(members.contains("\"forland\" [") && !members.contains("\"borland\" ["))
  }

  @Test func `without words on the edges, what changed keeps its sign`() async throws {
    let drawing = try await Drawing(Self.league, Self.since1994 + [("edge-labels", "no")])
    #expect(try edge(drawing, from: "erland").contains("label=\"+\""))
    #expect(try edge(drawing, from: "forland").contains("label=\"−?\""))
    #expect(!(try edge(drawing, from: "arland").contains("label=")))
  }

  @Test func `two days in the wrong order, and other modes, are refused`() async throws {
    for options in [
      [("changed-since", "2000-01-01"), ("as-of", "1999-12-31")],
      [("changed-since", "2000-01-01"), ("mode", "participation")], [("changed-since", "2000")],
    ] {
      #expect(throws: OptionFailure.self) { try GraphvizOptions(options) }
    }
    // The day of the export is 10 March 2025.
    await #expect(throws: ExportError.self) {
      try await Drawing(Self.league, [("changed-since", "2025-03-10")])
    }
  }
}
