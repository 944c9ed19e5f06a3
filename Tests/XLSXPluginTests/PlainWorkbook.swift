import CXlsxWriter
import Glibc
import TestSupport

@testable import XLSXPlugin

/// What a cell holds, for two writers to write it.
enum TestCell {
  case empty
  case text(String)
  case integer(Int)
  case number(Double)
  case serial(Int)
  case link(String)
}

/// libxlsxwriter and nothing else, as a C program would use it for many rows: what our own rows are measured by.
enum PlainWorkbook {
  /// The XML of a sheet with such rows below a row of headings, by a writer that keeps one row at a time.
  static func sheetXML(_ rows: [[TestCell]], _ form: RowForm, in folder: TestFolder) throws -> String {
    let path = folder.path("plain.xlsx")
    var options = lxw_workbook_options()
    options.constant_memory = 1
    let book = workbook_new_opt(path, &options)
    let sheet = workbook_add_worksheet(book, "Events")
    let formats = formats(of: book, count: (form.styles.joined().max() ?? 0) + 1)
    for column in form.styles.indices { worksheet_write_string(sheet, 0, UInt16(column), "Heading", nil) }
    for (index, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let place = Place(sheet: sheet, row: UInt32(index + 1), column: UInt16(column))
        write(cell, place) { formats[form.styles[column][$0.rawValue]] }
      }
      let height = height(of: cells, form)
      if height > RowHeight.line { worksheet_set_row(sheet, UInt32(index + 1), height, nil) }
    }
    guard workbook_close(book) == LXW_NO_ERROR else { throw TestFailure() }
    let package = try PackageFile.open(path)
    guard let part = package.parts.first(where: { $0.name == WorkbookAssembly.sheetPart(1) }) else {
      throw TestFailure()
    }
    return String(decoding: try package.contents(of: part), as: UTF8.self)
  }

  struct TestFailure: Error {}

  private struct Place {
    let sheet: UnsafeMutablePointer<lxw_worksheet>?
    let row: UInt32
    let column: UInt16
  }

  /// Formats whose numbers are their places; number 0 is that of cells without a format.
  private static func formats(of book: UnsafeMutablePointer<lxw_workbook>?, count: Int)
    -> [UnsafeMutablePointer<lxw_format>?]
  {
    (0..<count).map { number in
      guard number > 0, let format = workbook_add_format(book) else { return nil }
      format_set_font_size(format, Double(20 + number))
      lxw_format_get_xf_index(format)
      return format
    }
  }

  private static func write(
    _ cell: TestCell, _ place: Place, format: (CellKind) -> UnsafeMutablePointer<lxw_format>?
  ) {
    let (sheet, row, column) = (place.sheet, place.row, place.column)
    switch cell {
    // An empty text would be a blank with a format; a column that writes nothing leaves no cell.
    case .empty, .text(""): break
    case .text(let text):
      worksheet_write_string(sheet, row, column, CellGuards.guarded(text).text, format(.text))
    case .integer(let number): worksheet_write_number(sheet, row, column, Double(number), format(.integer))
    case .number(let number): worksheet_write_number(sheet, row, column, number, format(.number))
    case .serial(let number): worksheet_write_number(sheet, row, column, Double(number), format(.date))
    case .link(let url):
      guard case .success(let address) = LinkGuards.address(url) else { return }
      worksheet_write_url_opt(sheet, row, column, address, format(.link), url, nil)
    }
  }

  private static func height(of cells: [TestCell], _ form: RowForm) -> Double {
    zip(cells, form.lineWidths).reduce(RowHeight.line) { height, cell in
      guard cell.1 > 0, case .text(let text) = cell.0 else { return height }
      let lines = Array(CellGuards.guarded(text).text.utf8).withUnsafeBufferPointer {
        ColumnWidths.lines(of: $0, in: cell.1)
      }
      return lines > 1 ? max(height, RowHeight.height(lines: lines)) : height
    }
  }
}
