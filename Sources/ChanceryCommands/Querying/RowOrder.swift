import ArgumentParser
import DossierModel
import PluginKit

/// In what order rows are listed: by the cells of some columns.
struct RowOrder {
  /// A column, and which way.
  struct Key {
    let column: String
    let isDescending: Bool
  }

  let keys: [Key]

  /// The order that a text asks for: `year:desc,title`.
  init(_ text: String) throws {
    keys = try text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      let words = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let way = words.count > 1 ? words[1] : "asc"
      guard way == "asc" || way == "desc" else {
        throw ValidationError("--sort must be like date or year:desc,title, not “\(text)”")
      }
      return Key(column: String(words[0]), isDescending: way == "desc")
    }
  }

  /// The rows in this order; rows that are alike stay as they were, and empty cells come last whichever way.
  func sorted<Row>(_ rows: [Row], of table: Table<Row>, _ context: ExportContext) -> [Row] {
    let columns = table.selecting(keys.map(\.column)).table
    let listing = Listing(table: columns, rows: rows, context: context)
    let places = rows.map { row in
      zip(columns.columns, listing.cells(of: row)).map { SortPlace($1, as: $0.type) }
    }
    let order = rows.indices.sorted { one, other in
      for (key, (left, right)) in zip(keys, zip(places[one], places[other])) where left != right {
        if left.isEmpty || right.isEmpty { return right.isEmpty }
        return key.isDescending ? right < left : left < right
      }
      return one < other
    }
    return order.map { rows[$0] }
  }
}

/// Where a cell stands among others of its column: numbers by size, dates by time, words by their letters.
private enum SortPlace: Comparable {
  case number(Double)
  case date(EDTFDate.SortKey)
  case word(String)
  case empty

  init(_ cell: String, as type: ColumnType) {
    switch type {
    case _ where cell.isEmpty: self = .empty
    case .integer, .number: self = Double(cell).map(Self.number) ?? .word(cell)
    case .day, .edtf: self = EDTFDate(reading: cell).map { .date($0.sortKey) } ?? .word(cell)
    case .text, .id, .ids, .url: self = .word(cell)
    }
  }

  var isEmpty: Bool { self == .empty }
}
