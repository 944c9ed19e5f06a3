import DossierModel
import PluginKit

/// How the rows of a table become rows of a sheet.
struct TableRows<Row>: Sendable {
  /// The sheet's place in the plan.
  let sheet: Int
  let columns: [Column<Row>]
  let forms: [ColumnForm]
  /// Whether a day that Excel does not have stands in no other column.
  let losesDays: Bool
  /// The record that a row is of, for telling what its cells could not carry.
  let record: @Sendable (Row) -> (kind: RecordKind, id: String)

  /// Nothing where the sheet is not asked for.
  init?(
    _ table: Table<Row>, sheet: Int?, links: Bool,
    record: @escaping @Sendable (Row) -> (kind: RecordKind, id: String)
  ) {
    guard let sheet else { return nil }
    self.sheet = sheet
    columns = table.columns
    let all = TableOutline(table).columns.map(ColumnForm.init)
    forms = links ? all : all.map { $0 == .link ? .text : $0 }
    losesDays = !table.columns.contains { $0.name == "earliest" || $0.type == .edtf }
    self.record = record
  }
}
