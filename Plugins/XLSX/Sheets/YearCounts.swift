import DossierModel
import PluginKit

/// How many events there were each year, by kind, counted as they pass.
///
/// An event counts in the year in which it began, at the earliest. What did not happen does not count.
struct YearCounts: Sendable {
  private(set) var kinds: [String: [Int: Int]] = [:]
  /// Events without a date that begins somewhere.
  private(set) var withoutYear = 0
  /// Events that are hypothetical, cancelled, postponed, or said not to have happened.
  private(set) var notActual = 0

  mutating func add(_ event: EventView) {
    guard event.isToBeDrawn else {
      notActual += 1
      return
    }
    guard let year = event.date?.earliest?.year else {
      withoutYear += 1
      return
    }
    kinds[event.kind.string, default: [:]][year, default: 0] += 1
  }

  /// Adds what was counted of the events that come next.
  mutating func add(_ next: YearCounts) {
    withoutYear += next.withoutYear
    notActual += next.notActual
    for (kind, years) in next.kinds { kinds[kind, default: [:]].merge(years, uniquingKeysWith: +) }
  }
}

extension EventView {
  /// Whether it happened or is planned for its date: what is drawn.
  var isToBeDrawn: Bool {
    switch modality {
    case .actual, .planned: status != .cancelled && status != .postponed
    case .hypothetical, .negated, .projected: false
    }
  }
}
