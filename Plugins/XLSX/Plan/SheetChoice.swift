import PluginKit

/// The sheets of a workbook, in their usual order.
enum SheetChoice: String, OptionValue, CaseIterable {
  case summary
  case byYear = "by-year"
  case events, timeline, participants, actors, relations, matrix, anniversaries, objects, claims, conflicts,
    targets
  case statements, places, sources, dictionary, about

  /// The table that the sheet shows; the cover shows none.
  func table(_ options: XLSXOptions) -> TableOutline? {
    switch self {
    case .summary: nil
    case .byYear: YearTable.outline
    case .timeline: TimelineTable.outline
    case .matrix: MatrixTable.outline
    case .about: AboutPage.outline
    case .events: TableOutline(Table.events(options))
    case .participants: TableOutline(Table.participants)
    case .actors: TableOutline(Table.actors)
    case .relations: TableOutline(Table.relations)
    case .anniversaries: LiveDays.outline(options)
    case .objects: TableOutline(Table.objects)
    case .claims: TableOutline(Table.claims)
    case .conflicts: TableOutline(Table.conflicts)
    case .targets: TableOutline(Table.targets)
    case .statements: TableOutline(Table.statements)
    case .places: TableOutline(Table.places)
    case .sources: TableOutline(Table.sources)
    case .dictionary: DataDictionary.outline
    }
  }

  /// Sheets that belong together have one colour.
  var tabColour: Colour {
    switch self {
    case .summary: .darkBlue
    case .byYear, .events, .timeline, .participants, .anniversaries: Colour(rgb: 0x0072B2)
    case .actors, .relations, .matrix: Colour(rgb: 0x009E73)
    case .objects, .places: Colour(rgb: 0xE69F00)
    case .claims, .conflicts, .targets, .statements: Colour(rgb: 0xCC79A7)
    case .sources, .dictionary, .about: .grey
    }
  }
}

extension Table where Row == EventView {
  /// The events with the columns that are asked for.
  static func events(_ options: XLSXOptions) -> Table {
    let names = options.columns.values.map(\.name)
    return names.isEmpty ? events : events.selecting(names).table
  }
}

/// A table as people see it: what it is called, what a row is, and its columns; without a way to write a row.
struct TableOutline: Sendable {
  /// Its name for machines: `events`.
  let name: String
  /// What other programs find it by, in every language: `DataDictionary`.
  let tableName: String
  var title: String
  var meaning: String
  var columns: [ColumnOutline]

  init<Row>(_ table: Table<Row>) {
    name = table.name
    tableName = Self.tableName(of: table.title)
    title = table.title
    meaning = table.meaning
    columns = table.columns.map {
      ColumnOutline(name: $0.name, heading: $0.heading, type: $0.type, meaning: $0.meaning)
    }
  }

  init(name: String, title: String, meaning: String, columns: [ColumnOutline]) {
    self.name = name
    tableName = Self.tableName(of: title)
    self.title = title
    self.meaning = meaning
    self.columns = columns
  }

  private static func tableName(of title: String) -> String {
    title.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

/// A column as people see it.
struct ColumnOutline: Sendable {
  let name: String
  var heading: String
  let type: PluginKit.ColumnType
  var meaning: String
}
