import DossierModel
import PluginKit

/// What is told of an edge beside its ends.
enum EdgeAttribute: String, CaseIterable {
  case relation, mutual, standing, time, since, until, possible, change, records, about

  var type: StaticString {
    switch self {
    case .mutual, .possible: "boolean"
    default: "string"
    }
  }

  /// The value for an edge as of a day; nil where there is none.
  func value(_ edge: Graph.Edge, asOf day: CivilDate) -> String? {
    switch self {
    case .relation: edge.word
    case .mutual: edge.isMutual ? "true" : "false"
    case .standing: edge.hasEnded(by: day) ? "ended" : "\(edge.standing)"
    case .time: edge.time.isEmpty ? nil : edge.time
    case .since: dates(edge.times.map(\.since))
    case .until: dates(edge.times.map(\.until))
    case .possible: edge.isDoubtful ? "true" : "false"
    case .change: edge.change.map { "\($0)" }
    case .records: edge.records.isEmpty ? nil : edge.records.joined(separator: ", ")
    case .about: edge.notes.isEmpty ? nil : edge.notes.joined(separator: "\n")
    }
  }

  /// The dates as they were written, one for each record: `1998, 2010, 2020`; `?` where one has none.
  private func dates(_ dates: [EDTFDate?]) -> String? {
    guard dates.contains(where: { $0 != nil }) else { return nil }
    return dates.map { $0?.description ?? "?" }.joined(separator: ", ")
  }
}

extension Graph.Edge {
  /// Whether it stands for relations, and all of them held and ended before a day.
  fileprivate func hasEnded(by day: CivilDate) -> Bool {
    standing == .holds && !records.isEmpty && isOver(by: day)
  }
}
