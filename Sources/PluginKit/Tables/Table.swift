/// The columns of one kind of record, described once for every format that has columns.
///
/// CSV, the workbook, their metadata and the data dictionary are drawn from the same tables. A column writes its cell as
/// text straight into a buffer; its type says what that text is.
public struct Table<Row>: Sendable {
  /// The table's name for machines, also of its file: `events`.
  public let name: String
  /// The table's name for people, also of its sheet: `Events`.
  public let title: String
  /// What one row is, in one sentence.
  public let meaning: String
  /// The columns, in order.
  public let columns: [Column<Row>]

  init(_ name: String, _ title: String, _ meaning: String, _ columns: [Column<Row>]) {
    self.name = name
    self.title = title
    self.meaning = meaning
    self.columns = columns
  }

  /// The table with only these columns, in this order; the name of one that it does not have is handed back.
  public func selecting(_ names: [String]) -> (table: Table, unknown: [String]) {
    let chosen = names.compactMap { name in columns.first { $0.name == name } }
    let unknown = names.filter { name in !columns.contains { $0.name == name } }
    return (Table(name, title, meaning, chosen), unknown)
  }
}

/// What the text of a cell is.
public enum ColumnType: String, Sendable {
  /// Words.
  case text
  /// An id of a record.
  case id
  /// Ids of records, with `; ` between them.
  case ids
  /// A whole number.
  case integer
  /// A number.
  case number
  /// A day: `2025-03-10`.
  case day
  /// A date or interval in EDTF.
  case edtf
  /// An address.
  case url
}

/// One column: its names, what its cells are, and how a cell is written.
public struct Column<Row>: Sendable {
  /// Its name for machines, which never changes: `date_text`.
  public let name: String
  /// Its name for people: `Date as reported`.
  public let heading: String
  /// What the text of its cells is.
  public let type: ColumnType
  /// What its cells mean.
  public let meaning: String
  /// Appends the cell of a row, as plain text: no quotes, no escapes.
  ///
  /// Nothing for an empty cell.
  public let write: @Sendable (Row, ExportContext, inout ByteBuffer) -> Void

  init(
    _ name: String, _ heading: String, _ type: ColumnType, _ meaning: String,
    _ write: @escaping @Sendable (Row, ExportContext, inout ByteBuffer) -> Void
  ) {
    self.name = name
    self.heading = heading
    self.type = type
    self.meaning = meaning
    self.write = write
  }

  /// A column whose cells hold a text of the row.
  init(
    _ name: String, _ heading: String, _ type: ColumnType, _ meaning: String,
    text: @escaping @Sendable (Row) -> String?
  ) {
    self.init(name, heading, type, meaning) { row, _, cell in
      if let text = text(row) { cell.put(text) }
    }
  }
}
