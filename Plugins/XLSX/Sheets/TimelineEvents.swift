import DossierModel
import PluginKit

/// The events that a timeline draws, gathered as they pass: a bar each while they are few, a bar a decade when they are not.
struct TimelineEvents: Sendable {
  /// One event on the axis of years.
  struct Bar: Sendable, Hashable {
    var id: String
    var title: String
    var kind: String
    var date: String
    /// The date as a reader has it: `15–16 December 1998`.
    var when: String
    /// Years with decimals: the first moment that is meant, and the one after the last; nil where that is open or unknown.
    var start: Double?
    var end: Double?
    /// Whether the date is uncertain, approximate, or its days are not known.
    var isDoubtful: Bool
    /// The event's place among all, from 0: where its row is.
    var number: Int
  }

  /// What happened in one decade.
  struct Decade: Sendable, Hashable {
    var count: Int
    /// Those of them whose days are known.
    var exact: Int
  }

  /// More bars cannot be read on a page.
  static let mostBars = 60

  /// The first events, one more than can be drawn.
  private(set) var bars: [Bar] = []
  private(set) var decades: [Int: Decade] = [:]
  private(set) var count = 0
  private(set) var withoutYear = 0
  private(set) var notActual = 0
  private(set) var beforeYearOne = 0

  mutating func add(_ event: EventView, number: Int, _ context: ExportContext) {
    guard event.isToBeDrawn else { return notActual += 1 }
    guard let date = event.date, let known = date.earliest ?? date.latest else { return withoutYear += 1 }
    // What is planned and still to come begins on the day of the export at the earliest.
    let day = context.asOf
    let isToCome = event.modality == .planned && date.latest ?? day >= day
    let start = isToCome ? max(date.earliest ?? day, day) : date.earliest
    let first = start ?? known
    // The axis begins where counting does: a chart cannot stack what lies on both sides of zero.
    guard first.year >= 1 else { return beforeYearOne += 1 }
    count += 1
    decades[first.year / 10 * 10, default: Decade(count: 0, exact: 0)].count += 1
    if date.isKnownToTheDay { decades[first.year / 10 * 10]?.exact += 1 }
    guard bars.count <= Self.mostBars else { return }
    bars.append(
      Bar(
        id: event.id.string, title: event.title(in: context.language).string, kind: event.kind.string,
        date: date.description, when: date.phrase(language: context.language, asOf: context.asOf),
        start: start?.inYears, end: date.latest?.addingDays(1).inYears,
        isDoubtful: !date.isKnownToTheDay, number: number))
  }

  /// Adds what was gathered of the events that come next.
  mutating func add(_ next: TimelineEvents) {
    count += next.count
    withoutYear += next.withoutYear
    notActual += next.notActual
    beforeYearOne += next.beforeYearOne
    bars += next.bars.prefix(Self.mostBars + 1 - bars.count)
    decades.merge(next.decades) {
      Decade(count: $0.count + $1.count, exact: $0.exact + $1.exact)
    }
  }
}

extension CivilDate {
  /// The day's beginning on an axis of years: 2025-07-02 is 2025.5.
  var inYears: Double {
    let days = CivilDate(year: year, month: 1, day: 1).map { dayNumber - $0.dayNumber } ?? 0
    return Double(year) + Double(days) / (CivilDate.isLeap(year) ? 366 : 365)
  }
}
