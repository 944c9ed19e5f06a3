import DossierModel
import PluginKit

/// What the cover tells about all events together, counted as they pass.
struct EventStatistics: Sendable {
  private(set) var count = 0
  /// Events whose days are known: one day, or an interval from a day to a day, not doubted.
  private(set) var exact = 0
  private(set) var undated = 0
  /// Events that are planned, hypothetical or negated.
  private(set) var notActual = 0
  /// Events whose beginning is open or unknown, and those whose end is.
  private(set) var openStarts = 0
  private(set) var openEnds = 0
  /// The date that begins first, and the one that ends last.
  private(set) var first: EDTFDate?
  private(set) var last: EDTFDate?
  private var earliest: CivilDate?
  private var latest: CivilDate?
  private var kinds: [String: Int] = [:]

  /// Events with a month, a year, a decade, an open interval, or a date with `?`, `~` or `%`.
  var fuzzy: Int { count - exact - undated }

  mutating func add(_ event: EventView) {
    count += 1
    kinds[event.kind.string, default: 0] += 1
    if event.modality != .actual { notActual += 1 }
    guard let date = event.date else {
      undated += 1
      return
    }
    if date.isKnownToTheDay { exact += 1 }
    let (begin, end) = (date.earliest, date.latest)
    if begin == nil { openStarts += 1 }
    if end == nil { openEnds += 1 }
    if let begin, earliest.map({ begin < $0 }) ?? true { (earliest, first) = (begin, date) }
    if let end, latest.map({ end > $0 }) ?? true { (latest, last) = (end, date) }
  }

  /// Adds what was counted of the events that come next.
  mutating func add(_ next: EventStatistics) {
    count += next.count
    exact += next.exact
    undated += next.undated
    notActual += next.notActual
    openStarts += next.openStarts
    openEnds += next.openEnds
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
