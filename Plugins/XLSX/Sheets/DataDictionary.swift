import PluginKit

/// The sheet that says what every column of every sheet is.
enum DataDictionary {
  static let outline = TableOutline(
    name: "dictionary", title: "Data dictionary", meaning: "What every column is.",
    columns: [
      ColumnOutline(name: "sheet", heading: "Sheet", type: .text, meaning: "The sheet's name."),
      ColumnOutline(name: "column", heading: "Column", type: .text, meaning: "The column's heading there."),
      ColumnOutline(
        name: "name", heading: "Name in CSV", type: .id,
        meaning: "The column's name in the CSV table, which never changes."),
      ColumnOutline(name: "type", heading: "Type", type: .text, meaning: "What its cells hold."),
      ColumnOutline(name: "meaning", heading: "Meaning", type: .text, meaning: "What its cells mean."),
    ])

  /// A row for each column of these tables, in their order.
  static func rows(of tables: [TableOutline], _ labels: Labels) -> [[SheetCell]] {
    tables.flatMap { table in
      table.columns.map { column in
        [table.title, column.heading, column.name, labels(ColumnForm.label(of: column)), column.meaning].map {
          .text($0)
        }
      }
    }
  }
}
