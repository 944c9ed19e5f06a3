import PluginKit

/// What a column of PluginKit's tables is in a sheet: what its cells hold, and how wide it may grow.
enum ColumnForm: Sendable, Hashable {
  /// Words.
  case text
  /// An id, a date in EDTF or an ISO day: text that no program may take for something else.
  case code
  case integer, number
  /// A day that can be counted with; one that Excel's calendar does not have leaves its cell empty.
  case day
  case link

  init(_ column: ColumnOutline) {
    self =
      switch column.type {
      case .text: .text
      case .id, .ids, .edtf: .code
      case .integer: .integer
      case .number: .number
      // Dates and texts in one column would make it useless to every reader. These two reach back before 1900.
      case .day: column.name == "earliest" || column.name == "latest" ? .code : .day
      case .url: .link
      }
  }

  /// What is told of a day that leaves its cell empty.
  static let strayDay = "a day before 1900-03-01 or after 9999-12-31 has no date cell"

  /// What the data dictionary says of it.
  static func label(of column: ColumnOutline) -> Label {
    switch column.type {
    case .text: .text
    case .id: .id
    case .ids: .ids
    case .integer: .wholeNumber
    case .number: .decimal
    case .day: ColumnForm(column) == .day ? .dateCell : .dayAsText
    case .edtf: .edtf
    case .url: .link
    }
  }
}

extension SheetColumn {
  /// A column of a sheet for a column of a table.
  init(_ column: ColumnOutline) {
    self.init(heading: column.heading, type: .text)
    switch ColumnForm(column) {
    case .text:
      wraps = true
      maximumWidth = Self.widths[column.name] ?? 38
    case .code:
      type = .code
      wraps = true
      maximumWidth = Self.widths[column.name] ?? 36
    case .integer: shapeInteger(column.name)
    case .number:
      type = .decimal
      // Whole numbers have no point, large ones have groups of three.
      if column.name == "number" { numberFormat = "[>=100000]#,##0;General" }
    case .day: type = .date
    case .link:
      type = .link
      maximumWidth = 44
    }
  }

  private mutating func shapeInteger(_ name: String) {
    switch name {
    case "year", "due_year": type = .year
    case "days_to_go", "days_left":
      type = .days
      hasDataBar = name == "days_to_go"
      minimumWidth = 14
    default: type = .integer
    }
  }

  /// How wide columns of long texts may grow; broken over lines, they are read like a page.
  private static let widths: [String: Double] = [
    "title": 46, "event": 46, "goal": 46, "gist": 60, "quote": 60, "text": 60, "description": 60,
    "meaning": 80, "label": 80, "participants": 60, "sources": 42, "in_words": 60, "reckoned_from": 60,
  ]
}
