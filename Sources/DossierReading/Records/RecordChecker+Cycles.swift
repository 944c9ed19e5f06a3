import DossierModel

extension RecordChecker {
  /// Names every ring of records that are part of each other, once, at the first of its ids.
  mutating func reportCycles() {
    var parents: [String: Reference] = [:]
    for reference in references where reference.field == "partOf" {
      guard let id = reference.record, let kind = ids[id]?.kind, kind != .claim else { continue }
      parents[id] = reference
    }
    var settled: Set<String> = []
    for start in parents.keys.sorted() {
      var path: [String] = []
      var position: [String: Int] = [:]
      var next = start
      while let reference = parents[next], !settled.contains(next), position[next] == nil {
        position[next] = path.count
        path.append(next)
        next = reference.node.string
      }
      settled.formUnion(path)
      if let first = position[next] { reportCycle(Array(path[first...]), parents[next]) }
    }
  }

  private mutating func reportCycle(_ ring: [String], _ reference: Reference?) {
    guard let reference, let first = ring.first else { return }
    let shown = ring.prefix(6).joined(separator: " → ") + (ring.count > 6 ? " → …" : "")
    report(
      "E0305", reference.node, first, "“\(first)” is part of itself: \(shown) → \(first)",
      help: "take one “partOf” out, or let it refer to what is larger")
  }
}
