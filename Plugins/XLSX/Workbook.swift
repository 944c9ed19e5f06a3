import CXlsxWriter
import Glibc
import Synchronization

/// The door to libxlsxwriter: the only file that calls it.
///
/// The library checks little, reports what it finds as a code that Swift may forget, and formats
/// numbers by the locale of the thread. So every call that can fail goes through `check`, which
/// turns a code into an error and has the thread speak "C" meanwhile. What is handed in has been
/// made harmless before: see `CellGuards`, `LinkGuards`, `SheetNames`, `TableNames`, `PlanValidation`.
struct Workbook: ~Copyable {
  /// A format of the workbook.
  ///
  /// It lives as long as the workbook.
  struct Format {
    fileprivate let pointer: UnsafeMutablePointer<lxw_format>
  }

  /// A rectangle of cells.
  ///
  /// Rows and columns count from 0.
  struct Range {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  private var handle: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  private var formats: [CellStyle: Format] = [:]

  /// The library names its temporary files with `rand`, so workbooks are made and closed in turn.
  private static let turn = Mutex(())

  /// The locale with a decimal point.
  ///
  /// Without a base, the parts not asked for are "C" as well.
  nonisolated(unsafe) private static let cLocale = newlocale(1 << LC_NUMERIC, "C", nil)

  /// Starts a workbook at a path that can be written.
  init(path: String, temporaryFolder: String?, constantMemory: Bool) throws(WorkbookError) {
    let folder = temporaryFolder.map { strdup($0) } ?? nil
    defer { free(folder) }
    var options = lxw_workbook_options()
    options.constant_memory = constantMemory ? 1 : 0
    options.tmpdir = folder
    var made: UnsafeMutablePointer<lxw_workbook>?
    Self.turn.withLock { _ in made = workbook_new_opt(path, &options) }
    handle = made
    if handle == nil { throw .writeFailed(step: "start the workbook", code: 1, reason: "out of memory") }
  }

  deinit {
    guard let handle else { return }
    // Freed without having been closed, the library leaves a temporary file open for each sheet.
    for sheet in sheets {
      if let file = sheet.pointee.optimize_tmpfile { fclose(file) }
    }
    Self.turn.withLock { _ in lxw_workbook_free(handle) }
  }

  /// Writes the file.
  ///
  /// Whatever happens, the library has then let go of the workbook.
  consuming func close() throws(WorkbookError) {
    guard let closing = handle else { return }
    handle = nil
    try Self.check("write the file") { Self.turn.withLock { _ in workbook_close(closing) } }
  }

  private static func check(_ step: StaticString, _ call: () -> lxw_error) throws(WorkbookError) {
    let before = uselocale(cLocale)
    let code = call()
    uselocale(before)
    guard code != LXW_NO_ERROR else { return }
    let reason = lxw_strerror(code).map { String(cString: $0) } ?? "unknown error"
    throw .writeFailed(step: "\(step)", code: Int(code.rawValue), reason: reason)
  }
}

// MARK: - Properties

extension Workbook {
  /// The title and so on.
  ///
  /// Texts are at most 255 characters long.
  func set(_ properties: WorkbookProperties) throws(WorkbookError) {
    var raw = lxw_doc_properties()
    raw.title = strdup(properties.title)
    raw.subject = strdup(properties.subject)
    raw.author = strdup(properties.author)
    raw.keywords = strdup(properties.keywords)
    raw.comments = strdup(properties.comments)
    raw.created = properties.created
    defer { for text in [raw.title, raw.subject, raw.author, raw.keywords, raw.comments] { free(text) } }
    try Self.check("set the properties") { workbook_set_properties(handle, &raw) }
    for property in properties.custom {
      try Self.check("set a property") {
        workbook_set_custom_property_string(handle, property.name, property.value)
      }
    }
  }

  func define(_ name: DefinedName) throws(WorkbookError) {
    try Self.check("define a name") { workbook_define_name(handle, name.name, name.formula) }
  }

  /// The workbook's format for a style.
  mutating func format(for style: CellStyle) throws(WorkbookError) -> Format {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(handle) else {
      throw .writeFailed(step: "add a format", code: 1, reason: "out of memory")
    }
    if style.size != 11 { format_set_font_size(format, style.size) }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    if let colour = style.colour { format_set_font_color(format, colour.rgb) }
    if let fill = style.fill { format_set_bg_color(format, fill.rgb) }
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    switch style.alignment {
    case .general: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .right:
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      format_set_indent(format, 1)
    }
    if style.wraps { format_set_text_wrap(format) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    let new = Format(pointer: format)
    formats[style] = new
    return new
  }
}

// MARK: - Sheets

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
    _ name: String, headings: [String], headingFormat: Format, hasFilterButtons: Bool,
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
      columns[index].header_format = headingFormat.pointer
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

  private static func corners(_ range: Range) -> (UInt32, UInt16, UInt32, UInt16) {
    (
      UInt32(range.rows.lowerBound), UInt16(range.columns.lowerBound),
      UInt32(range.rows.upperBound), UInt16(range.columns.upperBound)
    )
  }
}

// MARK: - Cells

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
