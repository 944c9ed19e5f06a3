import DossierModel
import PluginKit

/// What the cover tells about all events together, counted as they pass.
struct EventStatistics: Sendable {
  private(set) var count = 0
  /// Events with a date that is one day, not doubted.
  private(set) var exact = 0
  private(set) var undated = 0
  /// Events that are planned, hypothetical or negated.
  private(set) var notActual = 0
  /// The date that begins first, and the one that ends last.
  private(set) var first: EDTFDate?
  private(set) var last: EDTFDate?
  private var earliest: CivilDate?
  private var latest: CivilDate?
  private var kinds: [String: Int] = [:]

  /// Events with a month, a year, a decade, an interval, or a date with `?`, `~` or `%`.
  var fuzzy: Int { count - exact - undated }

  mutating func add(_ event: EventView) {
    count += 1
    kinds[event.kind.string, default: 0] += 1
    if event.modality != .actual { notActual += 1 }
    guard let date = event.date else {
      undated += 1
      return
    }
    if date.exactDay != nil && !date.isUncertain && !date.isApproximate { exact += 1 }
    if let day = date.earliest, earliest.map({ day < $0 }) ?? true { (earliest, first) = (day, date) }
    if let day = date.latest, latest.map({ day > $0 }) ?? true { (latest, last) = (day, date) }
  }

  /// Adds what was counted of the events that come next.
  mutating func add(_ next: EventStatistics) {
    count += next.count
    exact += next.exact
    undated += next.undated
    notActual += next.notActual
    kinds.merge(next.kinds, uniquingKeysWith: +)
    if let day = next.earliest, earliest.map({ day < $0 }) ?? true { (earliest, first) = (day, next.first) }
    if let day = next.latest, latest.map({ day > $0 }) ?? true { (latest, last) = (day, next.last) }
  }

  /// The commonest kinds, then the rest together.
  func commonKinds(atMost limit: Int, _ labels: Labels) -> [(kind: String, count: Int)] {
    let sorted = kinds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (kind: labels.word($0.key), count: $0.value) }
    guard sorted.count > limit else { return sorted }
    let rest = sorted[(limit - 1)...]
    return sorted.prefix(limit - 1) + [(labels(.otherKinds, rest.count), rest.reduce(0) { $0 + $1.count })]
  }
}
