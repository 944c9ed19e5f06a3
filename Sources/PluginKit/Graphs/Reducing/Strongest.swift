import DossierModel

/// Leaves the actors with the strongest ties, so that the graph of a large dossier can be read.
struct Strongest {
  let top: Top
  let page: GraphPage

  /// How many meetings a picture bears; beyond it each actor keeps this many, the strongest,
  /// and those who were asked for keep all.
  private static let mostTies = 600
  static let tiesKept = 3

  /// Leaves out the other actors with their edges, and says how many they were.
  func apply(to graph: inout Graph, _ tally: inout ExportTally) -> Int {
    guard case .strongest(let limit) = top else { return 0 }
    let actors = graph.nodes.indices.filter { graph.nodes[$0].kind != .event }
    guard actors.count > limit else { return 0 }
    let strengths = graph.strengths
    // Those who were asked for come first, however weak their ties.
    let centres = Set(page.choice.actors.values)
    let ranked = actors.sorted { left, right in
      let (first, second) = (graph.nodes[left].id, graph.nodes[right].id)
      guard centres.contains(first) == centres.contains(second) else { return centres.contains(first) }
      return (-strengths[left], first) < (-strengths[right], second)
    }
    let reason = "is not among the \(limit) actors with the strongest ties (top=all draws all)"
    let before = zip(graph.nodes, graph.lineCounts).filter { $0.1 == 0 }.map(\.0.id)
    let wereLonely = Set(before)
    page.leaveOut(Array(ranked[limit...]), of: &graph, reason, &tally)
    // Whose ties were all with those who went says nothing any more.
    let counts = graph.lineCounts
    let lonely = graph.nodes.indices.filter {
      counts[$0] == 0 && graph.nodes[$0].kind != .event && !wereLonely.contains(graph.nodes[$0].id)
    }
    page.leaveOut(lonely, of: &graph, "is tied only to actors that are left out (top=all draws all)", &tally)
    return ranked.count - limit + lonely.count
  }

  /// Leaves each actor his strongest ties where all of them would be a blot, and says how many others there were.
  func thinMeetings(of graph: inout Graph, _ tally: inout ExportTally, _ dossier: String) -> Int {
    guard case .strongest = top, graph.meetings.count > Self.mostTies else { return 0 }
    var ties = [[(weight: Int, index: Int)]](repeating: [], count: graph.nodes.count)
    let centres = Set(page.choice.actors.values)
    let isCentre = graph.nodes.map { centres.contains($0.id) }
    var isKept = [Bool](repeating: false, count: graph.meetings.count)
    var index = 0
    graph.meetings.forEach { meeting in
      isKept[index] = isCentre[meeting.first] || isCentre[meeting.second]
      ties[meeting.first].append((meeting.count, index))
      ties[meeting.second].append((meeting.count, index))
      index += 1
    }
    for ties in ties {
      let ranked = ties.sorted { (-$0.weight, $0.index) < (-$1.weight, $1.index) }
      for tie in ranked.prefix(Self.tiesKept) { isKept[tie.index] = true }
    }
    let count = isKept.count { !$0 }
    index = 0
    graph.meetings.keep { _ in
      defer { index += 1 }
      return isKept[index]
    }
    if count > 0 {
      let pairs = count == 1 ? "1 pair of actors is" : "\(count) pairs of actors are"
      tally.omitted(.event, dossier, "\(pairs) not among the strongest (top=all draws all)")
    }
    return count
  }
}
