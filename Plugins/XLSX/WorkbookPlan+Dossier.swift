import DossierModel
import PluginKit

extension WorkbookPlan {
  /// The workbook of a dossier: the sheets that are asked for, with their columns.
  init(_ context: ExportContext, _ options: XLSXOptions, expectedRows: [SheetChoice: Int]) {
    let summary = Summary(context: context)
    let properties = summary.properties
    let sheets = options.chosenSheets.map { choice in
      var sheet =
        choice.table(options).map { Sheet($0, title: properties.title) }
        ?? CoverPage.sheet(named: "Summary", title: properties.title)
      sheet.tabColour = choice.tabColour
      sheet.expectedRows = expectedRows[choice] ?? context.dossier.rowCount(of: choice)
      sheet.takesStoredRows = choice == .events || choice == .participants
      if !options.freeze { sheet.freeze = .nothing }
      return sheet
    }
    self.init(
      properties: properties, sheets: sheets,
      definedNames: options.chosenSheets.contains(.summary) ? summary.definedNames : [],
      footer: summary.footer, paper: options.paper == .a4 ? .a4 : .letter)
  }
}

extension Sheet {
  /// A sheet with the columns of a table.
  init(_ table: TableOutline, title: String) {
    let words = table.title.split(separator: " ")
    let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    self.init(
      name: table.title, title: title, layout: .table(name: name),
      columns: table.columns.map { SheetColumn($0) })
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
    case .summary, .events, .participants, .anniversaries, .conflicts, .dictionary: 0
    }
  }
}
