import DossierModel

/// Says in words what the edges of a graph of relations stand for, once it is known which of them are drawn.
///
/// A large dossier has many times more relations than a picture has room for: those that go are never put in words.
struct EdgeWording {
  let records: RecordNodes

  private var words: Words { Words(records.language) }

  /// Gives every edge its words.
  func apply(to graph: inout Graph) {
    for place in graph.edges.indices { tell(&graph.edges[place]) }
  }

  private func tell(_ edge: inout Graph.Edge) {
    let parts = edge.ties.map { part(of: $0) }
    guard let first = parts.first else { return }
    edge.notes = parts.flatMap(\.notes)
    edge.times = edge.ties.joined().map(\.relation).filter { !$0.isUndated }.map {
      Graph.Span(since: $0.since, until: $0.until)
    }
    let isAlike = parts.allSatisfy { $0.label == first.label }
    if parts.count == 1 {
      edge.link = edge.ties[0].lazy.compactMap { records.link(of: $0.relation.sources) }.first
      edge.phrase = first.label.phrase
    } else {
      edge.phrase = "\(isAlike ? first.label.phrase : plainPhrase(of: edge)) ×\(parts.count)"
    }
    edge.time = isAlike ? first.label.time : ""
    edge.isQuestioned = isAlike ? first.label.isQuestioned : edge.isDoubtful || edge.standing == .disputed
  }

  /// What is said of like ties.
  private struct Part {
    /// What stands on the line.
    struct Label: Equatable {
      var phrase = ""
      var time = ""
      var isQuestioned = false
    }

    var label = Label()
    var notes: [String]
  }

  private func plainPhrase(of edge: Graph.Edge) -> String {
    let relation = RelationWords(edge.word)
    return words(relation.english, relation.vietnamese)
  }

  private func part(of ties: [Tie]) -> Part {
    let spans = ties.map { $0.span(records) }
    var part = Part(
      notes: zip(ties, spans).flatMap { tie, span in
        [tie.line(span, records)] + records.rivalries(about: tie.relation.id)
      })
    part.label.phrase = phrase(of: ties)
    part.label.isQuestioned = ties[0].standing == .disputed || ties.allSatisfy(\.isDoubtful)
    let told = spans.filter { !$0.isEmpty }
    if let span = told.first {
      part.label.time = told.count > 3 ? "\(span) … \(told[told.count - 1])" : told.joined(separator: ", ")
    }
    return part
  }

  /// `chair of ×3`, with the sign of a change before it.
  private func phrase(of ties: [Tie]) -> String {
    let isOnlyOne = ties.count == 1 || Set(ties.map(\.titles)).count == 1
    let phrase = (ties[0].change?.sign ?? "") + ties[0].phrase(isOnlyOne: isOnlyOne, words)
    return ties.count > 1 ? "\(phrase) ×\(ties.count)" : phrase
  }
}
