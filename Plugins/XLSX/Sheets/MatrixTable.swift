import DossierModel
import PluginKit

/// The sheet *Matrix*: actors across actors, with the number of events that two of them took part in.
struct MatrixTable: Sendable {
  /// More do not fit on a page.
  static let mostActors = 50

  private let names: [String]
  private let counts: [[Int]]
  private let labels: Labels

  /// The matrix of those actors of a dossier who met others most often.
  init(
    _ encounters: StoredEncounters, of store: borrowing RowStore, in dossier: Dossier, _ labels: Labels,
    language: String
  ) throws(WorkbookError) {
    let actors = encounters.leading(Self.mostActors).filter { $0 < dossier.actors.count }
    counts = try encounters.counts(among: actors, of: store)
    names = actors.map { dossier.actors[$0].displayName(in: language) }
    self.labels = labels
  }
}

extension MatrixTable {
  /// What is shown of how many.
  var notes: [String] { names.count == Self.mostActors ? [labels(.mostActors, names.count)] : [] }

  static let outline = TableOutline(
    name: "matrix", title: "Matrix", meaning: "How many events two actors took part in together.",
    columns: [
      ColumnOutline(name: "actor", heading: "Actor", type: .text, meaning: "The name of an actor."),
      ColumnOutline(
        name: "actors", heading: "(a column for each actor)", type: .integer,
        meaning: "How many events both took part in; what did not happen, or has not yet, is not counted."),
    ])

  func sheet(_ outline: TableOutline, title: String) -> Sheet {
    let headings = UniqueHeadings.made(of: [labels(.actor)] + names.map(Self.short))
    var sheet = Sheet(outline, title: title)
    sheet.layout = .table(name: nil)
    sheet.columns = headings.enumerated().map { index, heading in
      index == 0
        ? SheetColumn(heading: heading, type: .text, maximumWidth: 46)
        : SheetColumn(
          heading: heading, type: .integer, minimumWidth: 4.5, maximumWidth: 9, hasTurnedHeading: true)
    }
    sheet.hasFilterButtons = false
    sheet.hasColourScale = !names.isEmpty
    sheet.expectedRows = names.count
    return sheet
  }

  /// What fits in a heading on its side.
  private static func short(_ name: String) -> String {
    name.count > 44 ? name.prefix(43) + "…" : name
  }

  var rows: [[SheetCell]] {
    zip(names, counts).map { name, counts in
      [.text(name)] + counts.map { $0 == 0 ? .empty : .integer($0) }
    }
  }
}
