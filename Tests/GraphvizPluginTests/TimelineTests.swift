import DossierModel
import Foundation
import PluginKit
import TestSupport
import Testing

@testable import GraphvizPlugin

/// Timelines are laid out by us: what lies where is what a reader sees.
struct TimelineTests {
  private static let json = #"""
    {"sources": [{"id": "s", "title": "s", "url": "javascript:alert(1)"}],
     "actors": [{"id": "viet-nam", "kind": "state", "name": "Viet Nam"}],
     "events": [
      {"id": "accession", "kind": "accession", "title": "Accession \"N\\N\" & <b>", "date": "1995", "participants": ["viet-nam"], "sources": ["s"]},
      {"id": "crisis", "kind": "crisis", "title": "Financial crisis", "date": "1997~/1999~", "dateText": "late 1990s"},
      {"id": "community", "kind": "establishment", "title": "ASEAN Community", "date": "2015"},
      {"id": "visit", "kind": "visit", "title": "Visit", "date": "2025-03-10"},
      {"id": "before", "kind": "talks", "title": "Talks", "date": "../2010"},
      {"id": "rival", "kind": "meeting", "title": "Meeting", "date": "2003-01-05"},
      {"id": "undated", "kind": "meeting", "title": "Some day"},
      {"id": "denied", "kind": "meeting", "title": "Never", "date": "2001", "modality": "negated"}],
     "claims": [{"id": "c1", "subject": "rival", "property": "date", "value": "2003-01-05"},
      {"id": "c2", "subject": "rival", "property": "date", "value": "2004-06-01"}]}
    """#

  private static let options = [("mode", "timeline")]

  /// The statement of a node, and where it lies: `x`, and `y` downwards.
  private func places(_ drawing: Drawing) -> [String: (statement: String, x: Double, y: Double)] {
    var places: [String: (statement: String, x: Double, y: Double)] = [:]
    for line in drawing.text.split(separator: "\n") where line.hasPrefix("  \"") {
      let name = String(line.split(separator: "\"", omittingEmptySubsequences: false)[1])
      guard let start = line.range(of: "pos=\"")?.upperBound else { continue }
      let numbers = line[start...].prefix { $0 != "\"" }.split(separator: ",").compactMap { Double($0) }
      places[name] = (String(line), numbers[0], -numbers[1])
    }
    return places
  }

  @Test func `what came earlier lies to the left, as far as it was long ago`() async throws {
    let drawing = try await Drawing(Self.json, Self.options)
    let places = places(drawing)
    func x(_ id: String) throws -> Double { try #require(places["+\(id)%2B0"]).x }
    let (accession, crisis, community) = (try x("accession"), try x("crisis"), try x("community"))
    #expect(accession < crisis && crisis < community)
    // 1995 to 2015 is twice 2015 to 2025, for the middle of a year; the visit is of March.
    let ratio = (community - accession) / (try x("visit") - community)
    #expect(ratio > 2.05 && ratio < 2.2)
    #expect(drawing.tally.figures(.event) == [8, 7, 1])
    #expect(drawing.text.contains("layout=\"nop2\""))
  }

  @Test func `a mark tells how a date is known`() async throws {
    let places = places(try await Drawing(Self.json, Self.options))
    func mark(_ id: String, _ number: Int = 0) throws -> String {
      try #require(places["+\(id)%2B\(number)"]).statement
    }
    #expect(try mark("visit").contains("shape=\"circle\""))
    #expect(try mark("accession").contains("shape=\"box\", style=\"filled\""))
    #expect(try mark("crisis").contains("style=\"filled,dashed\""))
    #expect(places["crisis"]?.statement.contains("“late 1990s”") == true)
    #expect(try mark("before").contains("shape=\"larrow\""))
    // Two accounts are two marks, and never one between them.
    #expect(try places["+rival%2B0"]?.x != #require(places["+rival%2B1"]).x)
    #expect(places["rival"]?.statement.contains(" or ") == true)
    #expect(places["+rival%2Baccounts"] != nil)
  }

  @Test func `names do not lie on each other, and what has no date is under the axis`() async throws {
    let events = (0..<120).map {
      "{\"id\": \"e\($0)\", \"kind\": \"meeting\", \"title\": \"Meeting number \($0) of the council\", \"date\": \"20\(10 + $0 % 13)-05-0\(1 + $0 % 9)\"}"
    }
    let drawing = try await Drawing(
      "{\"events\": [\(events.joined(separator: ","))]}", Self.options + [("events", "all")])
    let layout = places(drawing).filter { $0.key.hasPrefix("e") }.values.map { node in
      func size(_ name: String) -> Double {
        let start = node.statement.range(of: " \(name)=\"")?.upperBound ?? node.statement.startIndex
        return (Double(node.statement[start...].prefix { $0 != "\"" }) ?? 0) * 72
      }
      return (node.x, node.y, size("width"), size("height"))
    }
    #expect(layout.count == 120)
    for (index, first) in layout.enumerated() {
      for second in layout[(index + 1)...] {
        let isApart =
          abs(first.0 - second.0) * 2 >= first.2 + second.2
          || abs(first.1 - second.1) * 2 >= first.3 + second.3
        #expect(isApart, "\(first) \(second)")
      }
    }
    let places = places(try await Drawing(Self.json, Self.options))
    #expect(
      try #require(places["undated"]).y > (places.filter { $0.key == "visit" }.values.first?.y ?? .infinity))
  }

  @Test func `a target of 2045 is right of the day of the export, with a legend`() async throws {
    let drawing = try await Drawing(
      """
      {"actors": [{"id": "asean", "kind": "organisation"}], "events": [{"id": "e", "kind": "meeting", "title": "E", "date": "2015"}],
       "targets": [{"id": "t", "owner": "asean", "goal": "A community", "due": "2045"}]}
      """, Self.options)
    let places = places(drawing)
    let (event, day, target) = (places["+e%2B0"], places["+as-of"], places["+t%2B0"])
    #expect(try #require(event).x < #require(day).x && #require(day).x < #require(target).x)
    #expect(try #require(day).statement.contains("dashed") && #require(target).statement.contains("diamond"))
    #expect(drawing.text.contains("to be reached by then") && drawing.tally.figures(.target) == [1, 1, 0])
  }

  @Test func `an open end runs to the edge, and the legend has the signs that are drawn`() async throws {
    let json = #"""
      {"events": [{"id": "still", "kind": "talks", "title": "Still", "date": "1999/.."},
       {"id": "about", "kind": "talks", "title": "About", "date": "1980~"},
       {"id": "late", "kind": "talks", "title": "Late", "date": "2015-05-05"}]}
      """#
    let drawing = try await Drawing(json, Self.options)
    let places = places(drawing)
    let mark = try #require(places["+still%2B0"])
    let start = try #require(mark.statement.range(of: " width=\"")).upperBound
    let width = (Double(mark.statement[start...].prefix { $0 != "\"" }) ?? 0) * 72
    #expect(abs(mark.x + width / 2 - 1_000) < 1 && mark.statement.contains("rarrow"))
    #expect(try #require(places["still"]).statement.contains("since 1999") && places["+as-of"] != nil)
    let legend = try #require(places["+legend"]).statement
    #expect(legend.contains("⇨") && legend.contains("style=\"dashed\"") && !legend.contains("≥"))
    let empty = try await Drawing("{\"actors\": [{\"id\": \"a\", \"kind\": \"state\"}]}", Self.options)
    #expect(empty.tally.remarks == ["the graph is empty"])
  }

  @Test func `in order, years without events have no length`() async throws {
    let places = places(try await Drawing(Self.json, Self.options + [("scale", "ordinal")]))
    let years = ["accession", "community", "visit"].compactMap { places["+\($0)%2B0"]?.x }
    #expect(years == years.sorted() && years.count == 3)
    #expect(throws: OptionFailure.self) { try GraphvizOptions([("scale", "ordinal")]) }
    // The last day of a year does not stand on the line of the next.
    let last = try await Drawing(
      #"""
      {"events": [{"id": "a", "kind": "visit", "title": "A", "date": "2000-12-31"},
       {"id": "b", "kind": "visit", "title": "B", "date": "2020-06-01"}]}
      """#, Self.options + [("scale", "ordinal")])
    let ordinal = self.places(last)
    #expect(try #require(ordinal["+a%2B0"]).x + 9 < #require(ordinal["+tick-1"]).x)
  }

  @Test func `of equals those of a known day are drawn, the latest first, and an open start is no beginning`()
    async throws
  {
    let json = #"""
      {"events": [{"id": "open", "kind": "talks", "title": "Open", "date": "../2023-06-30"},
       {"id": "old", "kind": "talks", "title": "Old", "date": "1945-05-08"},
       {"id": "year", "kind": "talks", "title": "Year", "date": "2024"},
       {"id": "new", "kind": "talks", "title": "New", "date": "1999-01-01"}]}
      """#
    let two = places(try await Drawing(json, Self.options + [("events", "2")]))
    #expect(Set(two.keys).isSuperset(of: ["old", "new"]) && two["open"] == nil && two["year"] == nil)
    let one = places(try await Drawing(json, Self.options + [("events", "1")]))
    #expect(one["new"] != nil && one["old"] == nil)
    let all = places(try await Drawing(json, Self.options))
    #expect(try #require(all["+open%2B0"]).x > #require(all["+new%2B0"]).x)
    let order = try await Drawing(json, Self.options).text
    #expect(
      try #require(order.range(of: "  \"old\" [")).lowerBound
        < #require(order.range(of: "  \"open\" [")).lowerBound)
  }

  @Test(.wants("dot")) func `its picture is harmless and shows every name`() async throws {
    let drawing = try await Drawing(Self.json, Self.options)
    #expect(drawing.tally.omissions.contains { $0.record == "accession" && $0.reason.hasPrefix("its link") })
    let svg = try #require(try SVGReading.of(drawing.text))
    for name in ["Accession \"N\\N\" & <b>", "Financial crisis", "Some day", "Talks"] {
      #expect(svg.texts.contains(name), "\(name)")
    }
    #expect(!svg.texts.contains("Never") && svg.links.isEmpty)
    #expect(svg.texts.contains("at some time within") && !svg.texts.contains("to be reached by then"))
  }
}
