import Compression
import PluginKit

/// What goes in a workbook, and how it is laid out.
public struct XLSXOptions: ExporterOptions {
  var sheets = OptionList<SheetChoice>()
  var columns = OptionList<EventColumn>()
  var freeze = true
  var links = true
  var charts = true
  var anniversaryYears = AnniversaryYears()
  var liveFormulas = true
  var title = ""
  var author = ""
  var paper = PaperChoice.a4
  var language: WorkbookLanguage?
  var rowsPerSheet = RowsPerSheet()
  var onLimit = LimitChoice.warn
  var compression = CompressionChoice.default

  /// All options at their defaults.
  public init() {}

  /// One line an option.
  public static let declarations: [OptionDeclaration<XLSXOptions>] = [
    OptionDeclaration("sheets", \.sheets, help: "The sheets, in this order; none: all of them."),
    OptionDeclaration(
      "columns", \.columns, help: "The columns of the sheet Events, in this order; none: all of them."),
    OptionDeclaration("freeze", \.freeze, help: "Whether headings and first column stay in sight."),
    OptionDeclaration("links", \.links, help: "Whether addresses of sources are links."),
    OptionDeclaration("charts", \.charts, help: "Whether By year and Timeline are drawn."),
    OptionDeclaration(
      "anniversary-years", \.anniversaryYears,
      help: "The sheet Anniversaries lists those of so many years; 1: the next of each."),
    OptionDeclaration(
      "live-formulas", \.liveFormulas,
      help:
        "Whether Anniversaries has a column that counts the days from the day on which the file is opened."),
    OptionDeclaration("title", \.title, help: "The workbook's title, instead of the dossier's."),
    OptionDeclaration("author", \.author, help: "The file's author, instead of the dossier's editors."),
    OptionDeclaration("paper", \.paper, help: "The paper that pages are fitted to."),
    OptionDeclaration(
      "language", \.language,
      help: "The language of names, titles, headings and labels, instead of the export's."),
    OptionDeclaration(
      "rows-per-sheet", \.rowsPerSheet, help: "Rows beyond, headings included, go on in another sheet."),
    OptionDeclaration(
      "on-limit", \.onLimit,
      help:
        "error makes no workbook where a cell cannot carry all of its record: a long text, a link too many."),
    OptionDeclaration(
      "compression", \.compression, help: "fast packs the rows of events in less time, to a larger file."),
  ]

  /// A sheet or a column stands in a workbook once.
  public func validate() throws(OptionFailure) {
    if let twice = sheets.values.map(\.rawValue).firstRepeated {
      throw OptionFailure(option: "sheets", problem: .conflict("\(twice) is named twice"))
    }
    if let twice = columns.values.map(\.name).firstRepeated {
      throw OptionFailure(option: "columns", problem: .conflict("\(twice) is named twice"))
    }
    if !columns.values.isEmpty, !chosenSheets.contains(.events) {
      throw OptionFailure(option: "columns", problem: .conflict("sheets leaves events out"))
    }
  }

  /// Sheets that have nothing to show: left out where all are made, and made where they are asked for.
  var idle: Set<SheetChoice> = []

  /// The sheets in their order.
  var chosenSheets: [SheetChoice] {
    sheets.values.isEmpty ? SheetChoice.allCases.filter { !idle.contains($0) } : sheets.values
  }
}

/// The languages that a workbook has words in.
enum WorkbookLanguage: String, OptionValue, CaseIterable { case en, vi }

/// What is wanted more: a small file, or one that is there sooner.
enum CompressionChoice: String, OptionValue, CaseIterable {
  case `default`, fast

  var effort: Deflate.Effort { self == .fast ? .quick : .thorough }
}

/// What happens where a cell cannot carry all of its record.
enum LimitChoice: String, OptionValue, CaseIterable { case warn, error }

/// Of how many years the anniversaries are listed.
struct AnniversaryYears: OptionValue {
  var number = 1

  init() {}

  init?(optionText: String) {
    guard let number = Int(optionText), 1...100 ~= number else { return nil }
    self.number = number
  }

  var optionText: String { "\(number)" }
  static let expected = "a whole number from 1 to 100"
}

/// The paper of printed pages.
enum PaperChoice: String, OptionValue, CaseIterable { case a4, letter }

/// A column of the events table, by its name.
struct EventColumn: OptionValue {
  let name: String

  init?(optionText: String) {
    guard Self.choices.contains(optionText) else { return nil }
    name = optionText
  }

  var optionText: String { name }
  static let choices = Table.events.columns.map(\.name)
  static let expected = "columns of the events table: " + choices.joined(separator: ", ")
}

/// How many rows a sheet has at the most, the row of headings included.
struct RowsPerSheet: OptionValue {
  var number = Sheet.mostRows

  init() {}

  init?(optionText: String) {
    guard let number = Int(optionText), 2...Sheet.mostRows ~= number else { return nil }
    self.number = number
  }

  var optionText: String { "\(number)" }
  static let expected = "a whole number from 2 to \(Sheet.mostRows)"
}

extension [String] {
  fileprivate var firstRepeated: String? {
    var seen: Set<String> = []
    return first { !seen.insert($0).inserted }
  }
}
