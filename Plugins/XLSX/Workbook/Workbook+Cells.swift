import CXlsxWriter

/// The place of a cell: the sheet's number, row and column from 0.
struct CellPlace {
  var sheet: Int
  var row: Int
  var column: Int
}

extension Workbook {
  /// Writes text that ends with a zero byte.
  func write(text: UnsafePointer<CChar>, as format: Format, at place: CellPlace) throws(WorkbookError) {
    try Self.check("write a text") {
      worksheet_write_string(
        sheets[place.sheet], UInt32(place.row), UInt16(place.column), text, format.pointer)
    }
  }

  func write(number: Double, as format: Format, at place: CellPlace) throws(WorkbookError) {
    try Self.check("write a number") {
      worksheet_write_number(
        sheets[place.sheet], UInt32(place.row), UInt16(place.column), number, format.pointer)
    }
  }

  func write(link: String, text: String, as format: Format, at place: CellPlace) throws(WorkbookError) {
    try Self.check("write a link") {
      worksheet_write_url_opt(
        sheets[place.sheet], UInt32(place.row), UInt16(place.column), link, format.pointer, text, nil)
    }
  }

  func write(formula: String, now: FormulaValue, as format: Format, at place: CellPlace)
    throws(WorkbookError)
  {
    let (sheet, row, column) = (sheets[place.sheet], UInt32(place.row), UInt16(place.column))
    try Self.check("write a formula") {
      switch now {
      case .number(let value):
        worksheet_write_formula_num(sheet, row, column, formula, format.pointer, value)
      case .text(let text):
        worksheet_write_formula_str(sheet, row, column, formula, format.pointer, text)
      }
    }
  }
}
