import DossierModel
import PluginKit

extension WorkbookPlan {
  /// The workbook of a dossier: the sheets that are asked for, with their columns.
  ///
  /// What is drawn of the events is known when they have passed.
  init(
    _ context: ExportContext, _ options: XLSXOptions, expectedRows: [SheetChoice: Int],
    drawings: Drawings? = nil
  ) {
    let summary = Summary(context: context, options: options)
    let labels = summary.labels
    let properties = summary.properties
    let sheets = options.chosenSheets.map { choice in
      var sheet =
        drawings?.sheet(choice, options, title: properties.title) ?? Sheet.plain(choice, options, summary)
      sheet.tabColour = choice.tabColour
      if sheet.expectedRows == 0 {
        sheet.expectedRows = expectedRows[choice] ?? context.dossier.rowCount(of: choice)
      }
      sheet.takesStoredRows = choice == .events || choice == .participants
      if !options.freeze { sheet.freeze = .nothing }
      return sheet
    }
    self.init(
      properties: properties, sheets: sheets,
      definedNames: options.chosenSheets.contains(.summary) ? summary.definedNames : [],
      footer: summary.footer, pageLabel: labels(.page), paper: options.paper == .a4 ? .a4 : .letter)
  }
}

extension Sheet {
  /// A sheet with the columns of a table.
  init(_ table: TableOutline, title: String) {
    self.init(
      name: table.title, title: title, layout: .table(name: table.tableName),
      columns: table.columns.map { SheetColumn($0) })
  }
}

extension Sheet {
  /// The sheet of a choice, as far as it is known before the events have passed.
  fileprivate static func plain(_ choice: SheetChoice, _ options: XLSXOptions, _ summary: Summary) -> Sheet {
    let title = summary.properties.title
    guard let table = choice.table(options).map(summary.labels.table) else {
      return CoverPage.sheet(named: summary.labels(.summary), title: title)
    }
    return choice == .about ? CoverPage.sheet(named: table.title, title: title) : Sheet(table, title: title)
  }
}

extension Dossier {
  /// How many rows the sheet of some records has; 0 for those that the events tell.
  func rowCount(of sheet: SheetChoice) -> Int {
    switch sheet {
    case .actors: actors.count
    case .relations: relations.count
    case .objects: objects.count
    case .claims: claims.count
    case .targets: targets.count
    case .statements: statements.count
    case .places: places.count
    case .sources: sources.count
    case .summary, .byYear, .events, .timeline, .participants, .matrix, .anniversaries, .conflicts,
      .dictionary, .about:
      0
    }
  }
}
