import DossierModel
import PluginKit
import Testing

@testable import GraphvizPlugin

struct CoparticipationTests {
  private static let options = [("mode", "coparticipation"), ("edge-labels", "yes")]

  @Test func `actors who meet are joined, the more often the thicker`() async throws {
    let drawing = try await Drawing(visit, Self.options)
    #expect(drawing.text.contains("\ngraph \"coparticipation\" {"))
    let edge = try #require(drawing.edges.first { $0.hasPrefix("  \"kao-kim-hourn\" -- \"to-lam\"") })
    #expect(edge.contains("label=\"3\""))
    #expect(edge.contains("penwidth=\"2.2\""))
    #expect(edge.contains("Kao Kim Hourn – To Lam: 3 events"))
    #expect(drawing.edges.count == 5)
    for (program, count) in try counts(drawing.text) { #expect(count == [7, 5], "\(program)") }
    #expect(drawing.tally.figures(.event) == [7, 6, 1])
    #expect(drawing.tally.figures(.actor) == [18, 6, 12])
  }

  @Test func `pairs who meet seldom are left out and told`() async throws {
    let drawing = try await Drawing(visit, Self.options + [("min-weight", "2")])
    #expect(drawing.edges.count == 1)
    #expect(drawing.tally.omissions.contains { $0.reason == "4 pairs of actors share fewer than 2 events" })
  }

  @Test func `of very many meetings each actor keeps the strongest, and the others are told`() async throws {
    let summit = Gathering(actorCount: 60, events: [Array(0..<60), [58, 59]])
    let drawing = try await Drawing(summit.json, Self.options)
    #expect(drawing.edges.count <= 180)
    #expect(drawing.edges.contains { $0.hasPrefix("  \"a58\" -- \"a59\"") })
    #expect(drawing.text.contains("\(1_770 - drawing.edges.count) others are left out"))
    #expect(try await Drawing(summit.json, Self.options, shuffled: true).text == drawing.text)
    let all = try await Drawing(summit.json, Self.options + [("top", "all")])
    #expect(all.edges.count == 1_770)
    // Lines that bend around nodes would take minutes here.
    #expect(all.text.contains("splines=\"line\"") && !drawing.text.contains("splines=\"line\""))
  }

  @Test(arguments: [("modality", "planned", "is planned"), ("status", "postponed", "was postponed")])
  func `nobody has met where a meeting is still to come`(field: String, word: String, reason: String)
    async throws
  {
    let json = """
      {"actors": [{"id": "a", "kind": "state"}, {"id": "b", "kind": "state"}],
       "events": [
         {"id": "e", "kind": "meeting", "title": "E", "participants": [{"actor": "a"}, {"actor": "b"}]},
         {"id": "f", "kind": "meeting", "title": "F", "\(field)": "\(word)",
          "participants": [{"actor": "a"}, {"actor": "b"}]}]}
      """
    let drawing = try await Drawing(json, Self.options)
    #expect(drawing.text.contains("A – B: 1 event") || drawing.text.contains("a – b: 1 event"))
    #expect(drawing.tally.losses.map(\.reason) == ["\(reason): nobody has met there yet"])
  }

  @Test func `an actor in two roles meets nobody by that`() async throws {
    let json = """
      {"actors": [{"id": "a", "kind": "state"}],
       "events": [{"id": "e", "kind": "meeting", "title": "E",
        "participants": [{"actor": "a", "role": "host"}, {"actor": "a", "role": "speaker"}]}]}
      """
    #expect(try await Drawing(json, Self.options).edges.isEmpty)
  }

  @Test func `min-weight in another mode is a mistake`() {
    #expect(throws: OptionFailure.self) { try GraphvizOptions([("min-weight", "2")]) }
  }

  @Test(arguments: [(40, 200, 4), (90, 3_000, 5), (300, 9_000, 4)])
  func `pairs are counted as by hand, and in whatever order events come`(actors: Int, events: Int, most: Int)
    async throws
  {
    let gathering = Gathering.random(actorCount: actors, eventCount: events, mostPresent: most)
    let drawing = try await Drawing(gathering.json, [("mode", "coparticipation"), ("top", "all")])
    let drawn = drawing.meetings
    #expect(drawn.count == drawing.edges.count)
    #expect(drawn == gathering.weights)
    // Lines stand in the order of the two ids.
    let keys = drawing.edges.map { $0.prefix { $0 != "[" } }
    #expect(keys == keys.sorted())
    let other = try await Drawing(
      gathering.json, [("mode", "coparticipation"), ("top", "all")], shuffled: true)
    #expect(other.text == drawing.text)
    #expect(drawing.tally.figures(.event) == [events, events, 0])
    let present = Set(gathering.weights.keys.flatMap { $0.split(separator: " ") })
    #expect(drawing.tally.figures(.actor) == [actors, present.count, actors - present.count])
  }

  @Test func `of more than ten thousand lines each says what it has of its own, and Graphviz sees the rest`()
    async throws
  {
    // All meet once; the first two meet twenty times more.
    let summit = Gathering(
      actorCount: 150, events: [Array(0..<150)] + Array(repeating: [0, 1], count: 20))
    let drawing = try await Drawing(summit.json, [("mode", "coparticipation"), ("top", "all")])
    #expect(drawing.edges.count == 11_175)
    #expect(drawing.edges[0] == "  \"a0\" -- \"a1\" [weight=\"21\", penwidth=\"6.0\"];")
    #expect(drawing.edges[1] == "  \"a0\" -- \"a10\" [weight=\"1\"];")
    #expect(drawing.meetings == summit.weights)
    if let gc = try run("gc", ["-n", "-e"], input: drawing.text) {
      #expect(gc.output.split(whereSeparator: \.isWhitespace).prefix(2) == ["151", "11175"])
    }
    let program = """
      E[tail.name=="a0" && (head.name=="a1" || head.name=="a10")] \
      {printf("%s %s %s %s %s|", $.weight, $.penwidth, $.color, $.style, $.class)}
      """
    if let gvpr = try run("gvpr", [program], input: drawing.text) {
      #expect(
        gvpr.output == "21 6.0 #0072B2 solid relation meeting|1 1.2 #0072B2 solid relation meeting|")
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a summit of twelve hundred is drawn with all its pairs`() async throws {
    let summit = Gathering(actorCount: 1_200, events: [Array(0..<1_200), Array(0..<1_200)])
    let all = try await Drawing(summit.json, [("mode", "coparticipation"), ("top", "all")])
    let ending = Array(" [weight=\"2\", penwidth=\"1.7\"];".utf8)
    let lines = all.text.utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count { $0.suffix(ending.count).elementsEqual(ending) } == 719_400)
    let strongest = try await Drawing(summit.json, [("mode", "coparticipation")])
    #expect(strongest.nodes.count == 150)
    #expect(strongest.tally.figures(.actor) == [1_200, 150, 1_050])
  }
}

/// Events with nothing but their participants, and what counting these by hand comes to.
private struct Gathering {
  let actorCount: Int
  /// The numbers of those present, some of them twice.
  let events: [[Int]]

  /// The same events on every run.
  static func random(actorCount: Int, eventCount: Int, mostPresent: Int) -> Gathering {
    var state: UInt32 = 2_025
    func next(_ bound: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % bound
    }
    // Two thirds are drawn from the first few, as in life.
    let events = (0..<eventCount).map { _ in
      (0...next(mostPresent)).map { _ in next(3) < 2 ? next(actorCount / 4) : next(actorCount) }
    }
    return Gathering(actorCount: actorCount, events: events)
  }

  var json: String {
    let actors = (0..<actorCount).map { "{\"id\": \"a\($0)\", \"kind\": \"state\"}" }
    let events = events.enumerated().map { number, present in
      let participants = present.map { "\"a\($0)\"" }.joined(separator: ",")
      return
        "{\"id\": \"e\(number)\", \"kind\": \"meeting\", \"title\": \"E\", \"participants\": [\(participants)]}"
    }
    return """
      {"actors": [\(actors.joined(separator: ","))], "events": [\(events.joined(separator: ","))]}
      """
  }

  /// How many events the two of each pair share, by both ids: `a1 a10`.
  var weights: [String: Int] {
    var weights: [String: Int] = [:]
    for present in events {
      let ids = Set(present).map { "a\($0)" }
      for first in ids {
        for second in ids where first < second { weights["\(first) \(second)", default: 0] += 1 }
      }
    }
    return weights
  }
}

extension Drawing {
  /// The lines between actors, with the weight of each.
  fileprivate var meetings: [String: Int] {
    var weights: [String: Int] = [:]
    for edge in edges {
      let texts = edge.split(separator: "\"")
      guard let place = texts.firstIndex(where: { $0.hasSuffix("weight=") }) else { continue }
      weights["\(texts[1]) \(texts[3])"] = Int(texts[place + 1])
    }
    return weights
  }
}
