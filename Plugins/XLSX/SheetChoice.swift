import DossierModel
import PluginKit

/// The sheets of a workbook, in their usual order.
enum SheetChoice: String, OptionValue, CaseIterable {
  case summary, events, participants, actors, relations, anniversaries, objects, claims, conflicts, targets
  case statements, places, sources, dictionary

  /// The table that the sheet shows; the cover shows none.
  func table(_ options: XLSXOptions) -> TableOutline? {
    switch self {
    case .summary: nil
    case .events: TableOutline(Table.events(options))
    case .participants: TableOutline(Table.participants)
    case .actors: TableOutline(Table.actors)
    case .relations: TableOutline(Table.relations)
    case .anniversaries: TableOutline(Table.anniversaries)
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
    case .events, .participants, .anniversaries: Colour(rgb: 0x0072B2)
    case .actors, .relations: Colour(rgb: 0x009E73)
    case .objects, .places: Colour(rgb: 0xE69F00)
    case .claims, .conflicts, .targets, .statements: Colour(rgb: 0xCC79A7)
    case .sources, .dictionary: .grey
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
  let title: String
  let meaning: String
  let columns: [ColumnOutline]

  init<Row>(_ table: Table<Row>) {
    title = table.title
    meaning = table.meaning
    columns = table.columns.map {
      ColumnOutline(name: $0.name, heading: $0.heading, type: $0.type, meaning: $0.meaning)
    }
  }

  init(title: String, meaning: String, columns: [ColumnOutline]) {
    self.title = title
    self.meaning = meaning
    self.columns = columns
  }
}

/// A column as people see it.
struct ColumnOutline: Sendable {
  let name: String
  let heading: String
  let type: PluginKit.ColumnType
  let meaning: String
}
