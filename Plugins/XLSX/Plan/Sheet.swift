/// One worksheet: its columns and how it looks, without its rows.
struct Sheet: Sendable, Hashable {
  /// The name on the tab.
  ///
  /// Links go to it, formulas use it.
  var name: String
  /// The head of every printed page; the name on the tab stands beside it.
  var title: String
  var layout: SheetLayout
  var columns: [SheetColumn]
  var tabColour: Colour?
  var freeze = Freeze.headingAndFirstColumn
  var hasFilterButtons = true
  var isLandscape = true
  /// Lines below the table, after an empty row. "The 60 earliest of 214 events."
  var notes: [String] = []
  /// How many rows are sure to come.
  ///
  /// Sheets for rows over the limit are then made next to this one; those that were not foreseen are
  /// added at the end of the workbook.
  var expectedRows = 0
  /// What is drawn of it, beside its table.
  var chart: SheetChart?
  /// Whether the numbers beside the first column stand on a colour that deepens as they grow.
  var hasColourScale = false
  /// Whether its rows are written apart, packed, and set in at the end: there may be millions.
  var takesStoredRows = false
}

/// How the rows of a sheet are laid out.
enum SheetLayout: Sendable, Hashable {
  /// One row of headings, then rows that all have the same columns. A name makes it a table that
  /// other programs find by that name.
  case table(name: String?)
  /// Rows as they come, without headings: a cover.
  case free
}

/// What stays in sight while one scrolls.
struct Freeze: Sendable, Hashable {
  var rows: Int
  var columns: Int

  static let headingAndFirstColumn = Freeze(rows: 1, columns: 1)
  static let nothing = Freeze(rows: 0, columns: 0)
}

/// A column: what stands in it and how wide it may grow.
struct SheetColumn: Sendable, Hashable {
  var heading: String
  var type: ColumnType
  /// Long text is broken over lines instead of running under the next cell.
  var wraps = false
  /// Widths are in characters of the normal font.
  var minimumWidth = 8.0
  var maximumWidth = 60.0
  /// An Excel number format that replaces the type's own. `0.00%`
  var numberFormat: String?
  /// Numbers start where texts start, as on a cover, where few of them stand between days and words.
  var numbersStandLeft = false
  /// A bar in each cell, as long as its number is large.
  var hasDataBar = false
  /// Whether the heading stands on its side: there are many narrow columns.
  var hasTurnedHeading = false
  /// The cells that list the allowed values. `='Data dictionary'!$F$2:$F$9`
  var choices: String?
}

/// What the cells of a column hold.
enum ColumnType: Sendable, Hashable, CaseIterable {
  case text
  /// An id or an EDTF date: text that Excel must not take for a number. `0042`, `1995`
  case code
  case integer
  /// A whole number without a thousands separator. `2025`
  case year
  case days
  case decimal
  case date
  case link
}

/// A colour as red, green and blue.
///
/// `0x1F3864` is dark blue.
struct Colour: Sendable, Hashable {
  var rgb: UInt32

  static let darkBlue = Colour(rgb: 0x1F3864)
  static let white = Colour(rgb: 0xFFFFFF)
  static let grey = Colour(rgb: 0x595959)
  static let linkBlue = Colour(rgb: 0x0563C1)
  static let barBlue = Colour(rgb: 0x9DC3E6)
}
