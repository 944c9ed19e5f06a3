import Testing

/// What sources do not agree on: dashes, question marks, and both accounts when the pointer rests on it.
struct ConflictTests {
  private static func records(_ claims: String) -> String {
    """
    {"sources": [{"id": "times", "title": "T", "publisher": "The Times"}],
     "actors": [{"id": "a", "kind": "state", "name": "A"}, {"id": "b", "kind": "organisation", "name": "B"}],
     "relations": [
       {"id": "r", "kind": "memberOf", "from": "a", "to": "b", "since": "1995-07-28"},
       {"id": "s", "kind": "chairs", "from": "a", "to": "b", "since": "2020", "until": "2020"}],
     "events": [
       {"id": "e", "kind": "visit", "title": "The visit", "date": "2025-03-10", "participants": [{"actor": "a"}, {"actor": "b"}]},
       {"id": "f", "kind": "visit", "title": "Another", "date": "2025-03-12", "participants": [{"actor": "a"}]}],
     "claims": [\(claims)]}
    """
  }

  private static func claim(_ subject: String, _ property: String, _ value: String, _ more: String = "")
    -> String
  {
    """
    {"id": "\(subject)-\(property)-\(value)", "subject": "\(subject)", "property": "\(property)", "value": "\(value)",
     "sources": [{"source": "times", "locator": "p. 2"}]\(more)}
    """
  }

  @Test func `a relation whose beginning is disputed is dashed, with both beginnings`() async throws {
    let drawing = try await Drawing(Self.records(Self.claim("r", "since", "1996")))
    let edge = try #require(drawing.edges.first { $0.contains("memberOf") })
    #expect(edge.contains("style=\"dashed\""))
    #expect(edge.contains("label=\"member of\\nsince 28 July 1995\\nor 1996 ?\""))
    #expect(edge.contains("? since: 28 July 1995 (the dossier) / 1996 (The Times, p. 2)"))
    let other = try #require(drawing.edges.first { $0.contains("chairs") })
    #expect(!other.contains("dashed") && !other.contains("?"))
    #expect(drawing.text.contains("the sources disagree on it"))
  }

  @Test func `what can hold together is drawn as it is`() async throws {
    let claims = [
      Self.claim("r", "since", "1995"), Self.claim("r", "until", "2030"),
      Self.claim("a", "name", "A", ",\"rank\":\"deprecated\""),
      Self.claim("e", "date", "2025-03"),
    ]
    for mode in ["relationships", "participation"] {
      let drawing = try await Drawing(Self.records(claims.joined(separator: ",")), [("mode", mode)])
      #expect(!drawing.text.contains("dashed") && !drawing.text.contains(" ?"))
      #expect(!drawing.text.contains("disagree"))
    }
  }

  @Test func `an event whose date is disputed shows both dates`() async throws {
    let drawing = try await Drawing(
      Self.records(Self.claim("e", "date", "2025-03-11")), [("mode", "participation")])
    let node = try #require(drawing.node("e"))
    #expect(node.contains("label=\"The visit\\n10 March 2025 or 11 March 2025 ?\""))
    #expect(node.contains("? date: 10 March 2025 (the dossier) / 11 March 2025 (The Times, p. 2)"))
    #expect(try #require(drawing.node("f")).contains("12 March 2025\""))
    #expect(drawing.text.contains("the sources disagree on it"))
    _ = try SVGReading.of(drawing.text)
  }

  @Test func `a date that an editor prefers is told, and the others behind it`() async throws {
    let preferred = ",\"rank\":\"preferred\""
    let claims = [
      Self.claim("e", "date", "2025-03-15", preferred), Self.claim("r", "since", "1996", preferred),
    ]
    let records = Self.records(claims.joined(separator: ","))
    let drawing = try await Drawing(records, [("mode", "participation")])
    let node = try #require(drawing.node("e"))
    #expect(node.contains("label=\"The visit\\n15 March 2025 (also: 10 March 2025)\""))
    #expect(
      node.contains(
        "date (decided): 10 March 2025 (the dossier) / 15 March 2025, preferred (The Times, p. 2)"))
    #expect(node.contains("dated by the preferred claim of The Times, p. 2"))
    #expect(
      drawing.edges.contains { $0.hasPrefix("  \"f\" -> \"e\" [") } && !drawing.text.contains("disagree"))
    let edge = try #require(try await Drawing(records).edges.first { $0.contains("memberOf") })
    #expect(
      edge.contains("label=\"member of\\nsince 1996 (also: 28\\nJuly 1995)\"") && !edge.contains("dashed"))
    let timeline = try await Drawing(records, [("mode", "timeline")]).text
    #expect(timeline.contains("15 March 2025 (also: 10 March 2025)") && !timeline.contains(" or "))
    let marks = timeline.split(separator: "\n").filter {
      $0.hasPrefix("  \"+e%2B") && $0.contains("\"mark\"")
    }
    #expect(
      marks.count == 2 && marks[0].contains("fillcolor=\"#0072B2\"")
        && marks[1].contains("fillcolor=\"#FFFFFF\""))
    #expect(timeline.contains(">another account, which is not preferred<"))
  }

  @Test func `rival claims about an actor stand in its tooltip`() async throws {
    let claims = Self.claim("b", "mood", "good") + "," + Self.claim("b", "mood", "bad \\\"quoted\\\"")
    let node = try #require(try await Drawing(Self.records(claims)).node("b"))
    #expect(node.contains("? mood: bad \\\"quoted\\\" (The Times, p. 2) / good (The Times, p. 2)"))
  }
}
