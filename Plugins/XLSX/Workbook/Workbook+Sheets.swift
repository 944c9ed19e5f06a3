import CXlsxWriter
import Glibc
import Synchronization

/// Sheets: how they look, and what lies over their cells.
extension Workbook {
  /// Adds a sheet behind the others and tells its number.
  mutating func addSheet(_ name: String) throws(WorkbookError) -> Int {
    var made: UnsafeMutablePointer<lxw_worksheet>?
    Self.turn.withLock { _ in made = workbook_add_worksheet(handle, name) }
    guard let sheet = made else {
      throw .writeFailed(step: "add the sheet \"\(name)\"", code: 0, reason: "refused")
    }
    sheets.append(sheet)
    return sheets.count - 1
  }

  /// Panes, tab and page of a sheet.
  func setUp(_ index: Int, as sheet: Sheet, header: String, footer: String, paper: Paper)
    throws(WorkbookError)
  {
    let raw = sheets[index]
    if let colour = sheet.tabColour { worksheet_set_tab_color(raw, colour.rgb) }
    if sheet.freeze != .nothing {
      worksheet_freeze_panes(raw, UInt32(sheet.freeze.rows), UInt16(sheet.freeze.columns))
    }
    if sheet.isLandscape { worksheet_set_landscape(raw) }
    worksheet_set_paper(raw, paper == .a4 ? 9 : 1)
    if !sheet.hasHeadings { worksheet_gridlines(raw, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue)) }
    if sheet.hasHeadings {
      try Self.check("repeat the headings") { worksheet_repeat_rows(raw, 0, 0) }
    }
    try Self.check("set the page's head") { worksheet_set_header(raw, header) }
    try Self.check("set the page's foot") { worksheet_set_footer(raw, footer) }
  }

  /// Fits the sheet to so many pages side by side; on several, each begins with the first column.
  func fit(pagesWide: Int, in sheet: Int) throws(WorkbookError) {
    worksheet_fit_to_pages(sheets[sheet], UInt16(pagesWide), 0)
    guard pagesWide > 1 else { return }
    try Self.check("repeat the first column") { worksheet_repeat_columns(sheets[sheet], 0, 0) }
  }

  /// Prints the sheet at a scale, with a new page before a column: what stands there has a page of its own.
  func print(atScale scale: Int, breakingBeforeColumn column: Int, in sheet: Int) throws(WorkbookError) {
    worksheet_set_print_scale(sheets[sheet], UInt16(scale))
    // A zero ends the list.
    var breaks = [lxw_col_t(column), 0]
    try Self.check("break pages") { worksheet_set_v_pagebreaks(sheets[sheet], &breaks) }
  }

  func setWidth(_ width: Double, ofColumn column: Int, in sheet: Int) throws(WorkbookError) {
    let column = UInt16(column)
    try Self.check("set a width") { worksheet_set_column(sheets[sheet], column, column, width, nil) }
  }

  /// Must come after a row's cells and before the next row's.
  func setHeight(_ height: Double, ofRow row: Int, in sheet: Int) throws(WorkbookError) {
    try Self.check("set a height") { worksheet_set_row(sheets[sheet], UInt32(row), height, nil) }
  }

  func addFilter(over range: Range, in sheet: Int) throws(WorkbookError) {
    let (top, left, bottom, right) = Self.corners(range)
    try Self.check("add a filter") { worksheet_autofilter(sheets[sheet], top, left, bottom, right) }
  }

  /// Makes a table of the headings in the first row of the range and the rows below them.
  func addTable(
    _ name: String, headings: [String], headingFormats: [Format], hasFilterButtons: Bool,
    over range: Range, in sheet: Int
  ) throws(WorkbookError) {
    let columns = UnsafeMutablePointer<lxw_table_column>.allocate(capacity: headings.count)
    columns.initialize(repeating: lxw_table_column(), count: headings.count)
    let list = UnsafeMutablePointer<UnsafeMutablePointer<lxw_table_column>?>
      .allocate(capacity: headings.count + 1)
    list.initialize(repeating: nil, count: headings.count + 1)
    var options = lxw_table_options()
    options.name = strdup(name)
    options.no_autofilter = hasFilterButtons ? 0 : 1
    options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    options.style_type_number = 1
    options.columns = list
    for (index, heading) in headings.enumerated() {
      columns[index].header = strdup(heading)
      columns[index].header_format = headingFormats[index].pointer
      list[index] = columns + index
    }
    defer {
      for index in headings.indices { free(columns[index].header) }
      free(options.name)
      columns.deallocate()
      list.deallocate()
    }
    let (top, left, bottom, right) = Self.corners(range)
    try Self.check("add a table") {
      worksheet_add_table(sheets[sheet], top, left, bottom, right, &options)
    }
  }

  func addDataBar(_ colour: Colour, over range: Range, in sheet: Int) throws(WorkbookError) {
    var bar = lxw_conditional_format()
    bar.type = UInt8(LXW_CONDITIONAL_DATA_BAR.rawValue)
    bar.data_bar_2010 = 1
    bar.bar_solid = 1
    bar.bar_color = colour.rgb
    // What is past has no bar that can be seen.
    bar.bar_negative_color = Colour.white.rgb
    bar.bar_no_border = 1
    bar.min_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
    bar.min_value = 0
    bar.bar_axis_position = UInt8(LXW_CONDITIONAL_BAR_AXIS_NONE.rawValue)
    let (top, left, bottom, right) = Self.corners(range)
    try Self.check("add bars") {
      worksheet_conditional_format_range(sheets[sheet], top, left, bottom, right, &bar)
    }
  }

  /// Lets the cells take only what another range lists.
  ///
  /// The list is never written inline: the library overruns a buffer with 255 characters of more than a
  /// byte.
  func addChoices(from formula: String, over range: Range, in sheet: Int) throws(WorkbookError) {
    var rule = lxw_data_validation()
    rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    rule.value_formula = strdup(formula)
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    defer { free(rule.value_formula) }
    let (top, left, bottom, right) = Self.corners(range)
    try Self.check("add choices") {
      worksheet_data_validation_range(sheets[sheet], top, left, bottom, right, &rule)
    }
  }

  /// Spares ids like `0042` Excel's green corners. `ranges`: "A2:A9 C2:C9"
  func ignoreNumbersAsText(in sheet: Int, over ranges: String) throws(WorkbookError) {
    let kind = UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue)
    try Self.check("set what to ignore") { worksheet_ignore_errors(sheets[sheet], kind, ranges) }
  }

  static func corners(_ range: Range) -> (UInt32, UInt16, UInt32, UInt16) {
    (
      UInt32(range.rows.lowerBound), UInt16(range.columns.lowerBound),
      UInt32(range.rows.upperBound), UInt16(range.columns.upperBound)
    )
  }
}
