import Compression

/// Rows of one sheet that follow each other, as packed XML.
struct PackedRows: Sendable {
  /// Which of the sheets that these rows are spread over, from 0.
  let part: Int
  /// How many rows of the sheet they take, empty ones included.
  var rows = 0
  /// How many rows and cells stand in the XML.
  var written = SheetCount(rows: 0, cells: 0)
  /// `<row>` elements.
  var xml: PackedPiece?
  /// `<hyperlink>` elements, and what they lead to: `<Relationship>` elements.
  var links: PackedPiece?
  var relations: PackedPiece?
}

/// Rows of a table that follow each other, with what they ask for.
struct PackedTable: Sendable {
  /// One or more, as they are spread over sheets.
  var parts: [PackedRows]
  /// The widest content of each column, in pixels.
  var pixels: [Int]
}
