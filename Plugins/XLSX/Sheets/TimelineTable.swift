import DossierModel
import PluginKit

/// The sheet *Timeline*: a row for each bar of a chart with years on its axis, the earliest on top.
///
/// The axis counts years as numbers, so it reaches back before 1900, where Excel has no dates.
struct TimelineTable: Sendable {
  /// A bar with both its ends: an open end is that of the day as of which is drawn, an open beginning that of the axis.
  private typealias Drawn = (bar: TimelineEvents.Bar, start: Double, end: Double)

  private let bars: [Drawn]
  private let decades: [(first: Int, decade: TimelineEvents.Decade)]
  private let labels: Labels
  /// The ends of the axis, and the years between two of its lines.
  let axis: (first: Int, last: Int, step: Int)
  /// What no bar stands for: told beside the chart and on the cover.
  let notes: [String]

  /// Whether there is nothing to draw.
  var isEmpty: Bool { count == 0 }

  init(_ events: TimelineEvents, asOf day: CivilDate, _ labels: Labels) {
    self.labels = labels
    let byEvent = events.count <= TimelineEvents.mostBars
    let today = day.addingDays(1).inYears
    let ended = (byEvent ? events.bars : []).map { bar in
      // What begins after that day, or in it, is drawn as its beginning.
      (bar: bar, end: bar.end ?? max(today, bar.start ?? today))
    }
    let all = events.decades.sorted { $0.key < $1.key }.map { (first: $0.key, decade: $0.value) }
    // Of very many decades the latest are drawn.
    decades = byEvent ? [] : Array(all.suffix(TimelineEvents.mostBars))
    let first = ended.map { $0.bar.start ?? $0.end }.min() ?? 2000
    let axis = Self.axis(from: first, to: ended.map(\.end).max() ?? first + 1)
    self.axis = axis
    bars = ended.map { (bar: $0.bar, start: $0.bar.start ?? Double(axis.first), end: $0.end) }
      .sorted { ($0.start, $0.bar.number) < ($1.start, $1.bar.number) }
    notes = [
      events.withoutYear > 0 ? labels(.noYear, events.withoutYear) : nil,
      events.notActual > 0 ? labels(.notDrawn, events.notActual) : nil,
      events.beforeYearOne > 0 ? labels(.beforeChart, events.beforeYearOne) : nil,
      decades.count < all.count && !byEvent ? labels(.earlierDecades, all.count - decades.count) : nil,
    ].compactMap(\.self)
  }

  /// Whole steps around what is drawn, some ten of them; a bar at the end of the axis would hardly be seen.
  private static func axis(from first: Double, to last: Double) -> (first: Int, last: Int, step: Int) {
    let step = step(for: last - first)
    let start = Int((first / Double(step)).rounded(.down)) * step
    let end = max(Int((last / Double(step)).rounded(.up)) * step, start + step)
    let margin = leastVisible(from: start, to: end)
    // There is nothing to stack bars on before zero.
    return (
      first - margin < Double(start) ? max(0, start - step) : start,
      last + margin > Double(end) ? end + step : end, step
    )
  }

  /// The least of 1, 2, 5, 10, 20, 25, 50, 100 … of which ten reach over so many years.
  private static func step(for years: Double) -> Int {
    var unit = 1
    while years > Double(unit) * 100 { unit *= 10 }
    let steps = unit == 1 ? [1, 2, 5, 10] : [unit, unit * 2, unit * 5 / 2, unit * 5, unit * 10]
    return steps.first { years <= Double($0) * 10 } ?? unit * 10
  }

  /// The least that can be seen of a bar.
  private static func leastVisible(from first: Int, to last: Int) -> Double { Double(last - first) / 150 }
  private var leastVisible: Double { Self.leastVisible(from: axis.first, to: axis.last) }
  private var count: Int { bars.count + decades.count }
}

// MARK: - The sheet

extension TimelineTable {
  static let outline = TableOutline(
    name: "timeline", title: "Timeline",
    meaning: "A bar of the chart: an event, or a decade where there are many events.",
    columns: [
      ColumnOutline(name: "label", heading: "Label", type: .text, meaning: "What stands beside the bar."),
      ColumnOutline(
        name: "event_id", heading: "Event ID", type: .id,
        meaning: "The event; a link to its row. Empty for a decade."),
      ColumnOutline(
        name: "kind", heading: "Kind", type: .text, meaning: "What it is: visit, meeting, ceremony."),
      ColumnOutline(name: "date", heading: "Date (EDTF)", type: .edtf, meaning: "The date of the event."),
      ColumnOutline(
        name: "start", heading: "Start (years)", type: .number,
        meaning: "Where the bar begins, in years: 2025.5 is 2 July 2025. An open beginning is the axis' own."),
      ColumnOutline(
        name: "span", heading: "Span (years)", type: .number,
        meaning: "How long it lasted, or may have lasted: an open end is the day as of which is exported."),
      ColumnOutline(
        name: "bar", heading: "Dated to the day", type: .number,
        meaning:
          "The bar of an event whose days are known: its span, or as much as can be seen. Of a decade: how many events."
      ),
      ColumnOutline(
        name: "doubtful_bar", heading: "Dated less exactly", type: .number,
        meaning:
          "The bar of any other event: known to a month or year, approximate, or open. Of a decade: how many events."
      ),
      ColumnOutline(
        name: "count", heading: "Events", type: .integer, meaning: "How many events the bar stands for."),
    ])

  func sheet(_ outline: TableOutline, title: String, charts: Bool) -> Sheet {
    var sheet = Sheet(outline, title: title)
    for index in 4...7 {
      sheet.columns[index].numberFormat = bars.isEmpty ? "0" : index == 4 ? "0.00" : "0.000"
    }
    sheet.columns[0].wraps = true
    sheet.columns[0].maximumWidth = 48
    sheet.expectedRows = count
    guard charts, count > 0 else { return sheet }
    sheet.chart = SheetChart(
      kind: .stackedBars, title: labels(bars.isEmpty ? .timelineByDecade : .timeline),
      description: labels(bars.isEmpty ? .decadesAlt : .timelineAlt), categories: 0,
      series: (bars.isEmpty ? [] : [.init(column: 4, colour: nil)]) + [
        .init(column: 6, colour: Colour(rgb: 0x1F5C99)), .init(column: 7, colour: Colour(rgb: 0xE69F00)),
      ],
      valueTitle: ([labels(bars.isEmpty ? .eventsAxis : .barColours)] + notes).joined(separator: " · "),
      axis: bars.isEmpty ? nil : .init(first: axis.first, last: axis.last, step: axis.step),
      width: 1_040, height: 150 + count * (count > 40 ? 19 : 22))
    return sheet
  }

  /// The rows; an event's id leads to its row, where `place` knows that.
  func rows(place: (Int) -> (sheet: String, cell: String)?) -> [[SheetCell]] {
    let events = bars.map { bar, start, end -> [SheetCell] in
      let id: SheetCell =
        place(bar.number).map { .internalLink(sheet: $0.sheet, cell: $0.cell, text: bar.id) } ?? .text(bar.id)
      let span = end - start
      let visible = SheetCell.number(Self.rounded(max(span, leastVisible)))
      return [
        .text(Self.label(bar)), id, .text(bar.kind), .text(bar.date), .number(Self.rounded(start)),
        .number(Self.rounded(span)), bar.isDoubtful ? .empty : visible, bar.isDoubtful ? visible : .empty,
        .integer(1),
      ]
    }
    return events
      + decades.map { first, decade in
        [
          .text("\(first)–\(first + 9): \(labels(.decadeBar, decade.count))"), .empty, .empty, .empty,
          .integer(first), .integer(10), .integer(decade.exact), .integer(decade.count - decade.exact),
          .integer(decade.count),
        ]
      }
  }

  /// What stands beside a bar: `10 March 2025  The Secretary-General receives the General Se…`.
  private static func label(_ bar: TimelineEvents.Bar) -> String {
    TitleLines.cut("\(bar.when)  \(bar.title)", pixels: 390)
  }

  private static func rounded(_ years: Double) -> Double { (years * 10_000).rounded() / 10_000 }
}
