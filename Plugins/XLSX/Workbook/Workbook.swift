import CXlsxWriter
import Glibc
import Synchronization

/// The door to libxlsxwriter: the only type that calls it.
///
/// The library checks little, reports what it finds as a code that Swift may forget, and formats
/// numbers by the locale of the thread. So every call that can fail goes through `check`, which
/// turns a code into an error and has the thread speak "C" meanwhile. What is handed in has been
/// made harmless before: see `CellGuards`, `LinkGuards`, `SheetNames`, `TableNames`, and what is refused in `PlanValidation.swift`.
struct Workbook: ~Copyable {
  /// A format of the workbook.
  ///
  /// It lives as long as the workbook.
  struct Format {
    let pointer: UnsafeMutablePointer<lxw_format>
  }

  /// A rectangle of cells.
  ///
  /// Rows and columns count from 0.
  struct Range {
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  private(set) var handle: UnsafeMutablePointer<lxw_workbook>?
  var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  private var formats: [CellStyle: Format] = [:]

  /// The library names its temporary files with `rand`, so workbooks are made and closed in turn.
  static let turn = Mutex(())

  /// Starts a workbook at a path that can be written.
  ///
  /// Nothing is written before it is closed.
  init(path: String, temporaryFolder: String? = nil) throws(WorkbookError) {
    let folder = temporaryFolder.map { strdup($0) } ?? nil
    defer { free(folder) }
    var options = lxw_workbook_options()
    options.tmpdir = folder
    var made: UnsafeMutablePointer<lxw_workbook>?
    Self.turn.withLock { _ in made = workbook_new_opt(path, &options) }
    handle = made
    if handle == nil { throw .writeFailed(step: "start the workbook", code: 1, reason: "out of memory") }
  }

  deinit {
    guard let handle else { return }
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

  static func check(_ step: StaticString, _ call: () -> lxw_error) throws(WorkbookError) {
    let code = CLocale.speaking(call)
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
    if let numberFormat = style.roomyNumberFormat { format_set_num_format(format, numberFormat) }
    switch style.alignment {
    case .general: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centred: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right:
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      if style.numberFormat == nil { format_set_indent(format, 1) }
    }
    if style.wraps { format_set_text_wrap(format) }
    if style.isTurned {
      format_set_rotation(format, 90)
    } else {
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    let new = Format(pointer: format)
    formats[style] = new
    return new
  }

  /// The number that cells have for a style; those that are asked for first have the lowest numbers.
  func number(of format: Format) -> Int { Int(lxw_format_get_xf_index(format.pointer)) }
}
