import ArgumentParser
import CSVPlugin
import DossierModel
import PluginKit

/// The form in which rows are printed.
enum ListingForm: String, ExpressibleByArgument, CaseIterable { case table, csv, json, jsonl, markdown }

/// Rows of a table on their way to standard output.
struct Listing<Row> {
  let table: Table<Row>
  let rows: [Row]
  let context: ExportContext
  /// Whether a person does not see a column in which nothing stands.
  let hidesEmptyColumns: Bool

  init(table: Table<Row>, rows: [Row], context: ExportContext, hidesEmptyColumns: Bool = false) {
    self.table = table
    self.rows = rows
    self.context = context
    self.hidesEmptyColumns = hidesEmptyColumns
  }

  /// Rows whose columns need to know nothing of a dossier.
  init(table: Table<Row>, rows: [Row]) {
    self.init(table: table, rows: rows, context: ExportContext(listing: Dossier(header: DossierHeader())))
  }

  /// The texts of a row's cells.
  func cells(of row: Row) -> [String] {
    var buffer = ByteBuffer()
    return table.columns.map { column in
      let mark = buffer.count
      column.write(row, context, &buffer)
      return buffer.withBytes(from: mark) { String(decoding: $0, as: UTF8.self) }
    }
  }

  /// The rows under their headings, for people, without the columns that are named to be spared where lines are too short.
  func text(sparing spare: [String] = []) -> (text: String, spared: [String]) {
    let (headings, rows, contents) = shown
    guard let first = spare.first, !AlignedTable.fits(headings, rows, contents),
      let column = table.columns.first(where: { $0.name == first })
    else { return (AlignedTable(headings, rows, contents).text, []) }
    let kept = table.columns.map(\.name).filter { $0 != first }
    let rest = Listing(
      table: table.selecting(kept).table, rows: self.rows, context: context,
      hidesEmptyColumns: hidesEmptyColumns
    ).text(sparing: Array(spare.dropFirst()))
    return (rest.text, [column.heading] + rest.spared)
  }

  /// The headings and cells that a person sees, and what the columns hold; that a date is EDTF is seen without being said.
  private var shown: (headings: [String], rows: [[String]], contents: [AlignedTable.Content]) {
    let cells = rows.map(cells)
    let columns = table.columns.indices.filter { column in
      !hidesEmptyColumns || cells.contains { !$0[column].isEmpty }
    }
    let headings = columns.map { table.columns[$0].heading.replacing(" (EDTF)", with: "") }
    let contents = columns.map { Self.content(of: table.columns[$0]) }
    return (headings, cells.map { row in columns.map { row[$0] } }, contents)
  }

  private static func content(of column: Column<Row>) -> AlignedTable.Content {
    switch column.type {
    case .edtf, .day: .date
    case .id: .id
    default: ["title", "goal", "gist", "claim"].contains(column.name) ? .prose : .words
    }
  }

  /// The rows as RFC 4180 has them, under the names of the columns.
  func csv() -> String {
    var buffer = ByteBuffer()
    CSVText.put(rows, of: table, context, into: &buffer)
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// The rows as a table of Markdown.
  func markdown() -> String {
    let (headings, rows, _) = shown
    return MarkdownTable(headings, rows).text
  }

  /// An object a row, under the names of the columns, a line each.
  func jsonLines() -> String {
    rows.map { row in
      var json = JSONWriter()
      write(row, to: &json)
      return json.text + "\n"
    }.joined()
  }

  /// Writes a row as an object: every column is there, an empty cell is null, ids are a list, numbers are numbers.
  func write(_ row: Row, to json: inout JSONWriter) {
    json.object { json in
      for (column, cell) in zip(table.columns, cells(of: row)) {
        switch column.type {
        case .ids:
          json.field(column.name) { json in
            json.array(cell.isEmpty ? [] : cell.split(separator: "; ")) { $0.value(String($1)) }
          }
        case .integer, .number: json.field(column.name, json: cell.isEmpty ? nil : cell)
        case .text, .id, .day, .edtf, .url: json.field(column.name, cell.isEmpty ? nil : cell)
        }
      }
    }
  }
}
