import PluginKit

/// The sheets that are made of all events together: counted by year, drawn on a timeline, crossed in a matrix.
struct Drawings {
  private(set) var byYear: YearTable?
  private(set) var timeline: TimelineTable?
  private(set) var matrix: MatrixTable?
  private let labels: Labels

  /// Those that are asked for.
  init(
    of events: GatheredEvents, in store: borrowing RowStore, _ context: ExportContext, _ options: XLSXOptions
  ) throws(WorkbookError) {
    labels = Labels(of: context.language)
    let sheets = options.chosenSheets
    if sheets.contains(.byYear) { byYear = YearTable(events.years, labels) }
    if sheets.contains(.timeline) { timeline = TimelineTable(events.timeline, asOf: context.asOf, labels) }
    if sheets.contains(.matrix) {
      matrix = try MatrixTable(
        events.encounters, of: store, in: context.dossier, labels, language: context.language)
    }
  }

  /// What is to be said of one of them, beside what a row is.
  func notes(_ choice: SheetChoice) -> [String] {
    switch choice {
    case .byYear: byYear?.notes ?? []
    case .timeline: timeline?.notes ?? []
    case .matrix: matrix?.notes ?? []
    default: []
    }
  }

  /// The sheet of one of them; nil for any other.
  func sheet(_ choice: SheetChoice, _ options: XLSXOptions, title: String) -> Sheet? {
    guard let outline = choice.table(options).map(labels.table) else { return nil }
    return switch choice {
    case .byYear: byYear?.sheet(outline, labels, title: title, charts: options.charts)
    case .timeline: timeline?.sheet(outline, title: title, charts: options.charts)
    case .matrix: matrix?.sheet(outline, title: title)
    default: nil
    }
  }
}
