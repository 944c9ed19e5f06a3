import PluginKit

/// The sheet *By year*: a row a year, a column a kind, and columns stacked upon each other in a chart.
///
/// Years without events have their row, so that the axis of the chart is even. Where there would be too many, a row is a
/// decade, a century, and so on.
struct YearTable: Sendable, Hashable {
  /// One column of numbers, or more kinds than there is room for.
  struct Series: Sendable, Hashable {
    var heading: String
    /// How many events, by the first year of the row.
    var counts: [Int: Int]
  }

  /// How many years a row stands for: 1, 10, 100 and so on.
  let step: Int
  /// The first year of each row.
  let years: [Int]
  let series: [Series]
  /// What stands in no row: told beside the chart and on the cover, for a table holds nothing but its rows.
  let notes: [String]

  /// More rows make no picture.
  private static let mostRows = 250
  /// More colours cannot be told apart.
  private static let mostSeries = 12

  init(_ counts: YearCounts, _ labels: Labels) {
    let all = counts.kinds.values.flatMap(\.keys)
    let (first, last) = (all.min() ?? 0, all.max() ?? 0)
    var step = 1
    while last / step - first / step >= Self.mostRows { step *= 10 }
    self.step = step
    let start = { [step] (year: Int) in year - ((year % step) + step) % step }
    years = all.isEmpty ? [] : Array(stride(from: start(first), through: start(last), by: step))
    let byRow = counts.kinds.map { kind, years in
      (kind: kind, counts: Dictionary(years.map { (start($0), $1) }, uniquingKeysWith: +))
    }
    let sum = { (counts: [Int: Int]) in counts.values.reduce(0, +) }
    let sorted = byRow.sorted { (sum($1.counts), $0.kind) < (sum($0.counts), $1.kind) }
    let fits = sorted.count <= Self.mostSeries
    var series = sorted.prefix(fits ? sorted.count : Self.mostSeries - 1).map {
      Series(heading: labels.word($0.kind), counts: $0.counts)
    }
    let rest = sorted.dropFirst(series.count)
    if !rest.isEmpty {
      let counts = rest.reduce(into: [Int: Int]()) { $0.merge($1.counts, uniquingKeysWith: +) }
      series.append(Series(heading: labels(.otherKinds, rest.count), counts: counts))
    }
    self.series = series
    notes = [
      counts.withoutYear > 0 ? labels(.noYear, counts.withoutYear) : nil,
      counts.notActual > 0 ? labels(.notDrawn, counts.notActual) : nil,
    ].compactMap(\.self)
  }
}

// MARK: - The sheet

extension YearTable {
  static let outline = TableOutline(
    name: "by_year", title: "By year", meaning: "How many events there were each year, by kind.",
    columns: [
      ColumnOutline(name: "year", heading: "Year", type: .integer, meaning: "The year, decade or century."),
      ColumnOutline(
        name: "kinds", heading: "(a column for each kind)", type: .integer,
        meaning: "How many events of a kind began then; what did not happen is not counted."),
      ColumnOutline(name: "total", heading: "Total", type: .integer, meaning: "How many of all kinds."),
    ])

  func sheet(_ outline: TableOutline, _ labels: Labels, title: String, charts: Bool) -> Sheet {
    let rowLabel: Label =
      switch step {
      case 1: .year
      case 10: .decade
      case 100: .century
      default: .yearsFrom
      }
    let headings = UniqueHeadings.made(of: [labels(rowLabel)] + series.map(\.heading) + [labels(.total)])
    var sheet = Sheet(outline, title: title)
    sheet.columns = headings.enumerated().map { index, heading in
      index == 0
        ? SheetColumn(heading: heading, type: .year)
        // A point for nothing: one sees at a glance where something is. Headings on their side keep the table narrow.
        : SheetColumn(
          heading: heading, type: .integer, minimumWidth: 4.5, numberFormat: "#,##0;-#,##0;\"·\"",
          hasTurnedHeading: index < headings.count - 1)
    }
    sheet.hasFilterButtons = false
    sheet.expectedRows = years.count
    guard charts, !years.isEmpty else { return sheet }
    sheet.chart = SheetChart(
      kind: .stackedColumns, title: labels(.byYear), description: labels(.byYearAlt), categories: 0,
      series: series.indices.map { .init(column: $0 + 1, colour: .series($0, of: series.count)) },
      categoryTitle: ([labels(rowLabel)] + notes).joined(separator: " · "), valueTitle: labels(.eventsAxis),
      width: min(1_400, max(760, years.count * 14 + 160)), height: 460)
    return sheet
  }

  var rows: [[SheetCell]] {
    years.map { year in
      let counts = series.map { $0.counts[year] ?? 0 }
      return [.integer(year)] + (counts + [counts.reduce(0, +)]).map { .integer($0) }
    }
  }
}
