// The tables of a folder that holds a dossier whole: those of `chancery export -o csv:tables/`.
//
// They are the tables of the workbook, but for what a person wants to see and a program cannot read back: the name of
// someone who has none stays empty, other spellings stand alone.
import DossierModel

extension Table where Row == DossierHeader {
  /// The dossier's own title and description: one row.
  public static let dossier = Table(
    "dossier", "Dossier", "What the dossier as a whole is: one row.",
    [
      Column("id", "Dossier ID", .id, "The dossier's id.") { $0.id },
      Column("title", "Title", .text, "What it is about.") { row, context, cell in
        cell.put(row.title.text(in: context.language))
      },
      Column("language", "Language", .text, "The language of its texts where they state none.") {
        $0.language
      },
      Column("as_of", "As of (EDTF)", .edtf, "The day as of which it is written.") { $0.asOf?.description },
      Column("licence", "Licence", .text, "On what terms it may be handed on.") { $0.licence },
      Column("description", "Description", .text, "What it holds and how it was made.") {
        row, context, cell in if let text = row.description { cell.put(text.text(in: context.language)) }
      },
      Column("editors", "Editors", .text, "Who keeps it.") { row, _, cell in cell.put(values: row.editors) },
    ])
}

extension Table where Row == Actor {
  /// The actors as they are: without a name where the sources give none, and with other spellings alone.
  public static let wholeActors = Table.actors.replacing(
    Column("name", "Name", .text, "Its name; empty for one whom the sources do not name.") {
      row, context, cell in if let name = row.name { cell.put(name.text(in: context.language)) }
    }
  ).adding(
    Column("aliases", "Aliases", .text, "Other spellings of its name.") { row, _, cell in
      cell.put(values: row.aliases)
    })
}

extension Table where Row == DossierObject {
  /// The objects as they are: without a name where they have none, and with the country of a place without a record.
  public static let wholeObjects = Table.objects.replacing(
    Column("name", "Name", .text, "Its name; empty for one that has none.") { row, context, cell in
      if let name = row.name { cell.put(name.text(in: context.language)) }
    }
  ).adding(
    Column("country", "Country", .text, "The country of a place that has no record, as an ISO 3166 code.") {
      $0.place?.country
    })
}

extension Table {
  /// The table with another column in the place of the one of that name.
  func replacing(_ column: Column<Row>) -> Table {
    Table(name, title, meaning, columns.map { $0.name == column.name ? column : $0 })
  }

  /// The table with one column more.
  func adding(_ column: Column<Row>) -> Table { Table(name, title, meaning, columns + [column]) }
}
