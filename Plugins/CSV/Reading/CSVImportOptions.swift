import PluginKit

/// The options of an import of tables.
public struct CSVImportOptions: ExporterOptions {
  /// What the order of numbers in a date is.
  public enum DateOrder: String, OptionValue, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }

  /// What stands between several names in a cell.
  public enum Separator: String, OptionValue, CaseIterable {
    case semicolon, comma, pipe, slash

    var scalar: Unicode.Scalar {
      switch self {
      case .semicolon: ";"
      case .comma: ","
      case .pipe: "|"
      case .slash: "/"
      }
    }
  }

  /// Which sign an exporter put before texts.
  public enum Guard: String, OptionValue, CaseIterable {
    case tab, quote, none

    var formulaGuard: FormulaGuard {
      switch self {
      case .tab: .tab
      case .quote: .quote
      case .none: .none
      }
    }
  }

  /// A table of a folder, by its name.
  public struct TableName: OptionValue {
    /// The table's name.
    public let name: String
    /// The table of that name, if there is one that can be read.
    public init?(optionText: String) {
      guard Self.choices.contains(optionText) else { return nil }
      name = optionText
    }
    /// The table's name.
    public var optionText: String { name }
    /// `one of dossier, exceptions, …`.
    public static var expected: String { "one of " + choices.joined(separator: ", ") }
    /// The names of all tables that can be read.
    public static var choices: [String] { TableSchema.whole.filter { !$0.isDerived }.map(\.name) }
  }

  /// A heading, and the column that it means.
  public struct Heading: OptionValue {
    let heading: String
    /// The column; `-` for none.
    let column: String
    /// A heading and a column with `=` between them.
    public init?(optionText: String) {
      guard let equals = optionText.lastIndex(of: "="), equals > optionText.startIndex else { return nil }
      heading = String(optionText[..<equals])
      column = String(optionText[optionText.index(after: equals)...])
      let isKnown = TableSchema.whole.contains { $0.column(column) != nil }
      let isOfList = KeptList.all.contains { $0.wordsOfOccasion[column] != nil }
      guard isKnown || isOfList || column == "-" || HeadingWords.isWording(column) else { return nil }
    }
    /// The heading and the column.
    public var optionText: String { "\(heading)=\(column)" }
    /// `headings with the columns that they mean, like Datum=date`.
    public static var expected: String {
      "headings, each with the column that it means or - for none, like Datum=date,Notiz=-"
    }
  }

  /// Which columns headings mean.
  public var map = OptionList<Heading>()
  /// Which table a file is; none named means by its name.
  public var table: TableName?
  /// The kind of all rows that state none; none named means that of events and actors alone nothing need be said.
  public var kind: String?
  /// Whether the day or the month comes first in `3/4/2025`; none named means that such a date is an error.
  public var dates: DateOrder?
  /// What stands between several names in a cell.
  public var separator = Separator.semicolon
  /// What stands between two cells; none named means as the first rows show it.
  public var delimiter: CSVOptions.Delimiter?
  /// Which sign is taken off texts; none named means as the metadata of the folder has it, else a tab.
  public var guardSign: Guard?
  /// The language of texts that state none.
  public var language: String?

  /// The defaults.
  public init() {}

  /// The options, declared.
  public static let declarations: [OptionDeclaration<CSVImportOptions>] = [
    OptionDeclaration("map", \.map, help: "Which columns the headings mean that are not known."),
    OptionDeclaration(
      "table", \.table,
      help:
        "Which table the files are; by default as their names or headings say, and else a table of events."),
    OptionDeclaration(
      "kind", \.kind,
      help:
        "Of what kind all rows are that state none, like memberOf; by default event or actor, and else an error."
    ),
    OptionDeclaration(
      "dates", \.dates, help: "Whether the day or the month comes first in 3/4/2025; by default an error."),
    OptionDeclaration(
      "separator", \.separator, help: "What stands between several participants, sources or tags in a cell."),
    OptionDeclaration(
      "delimiter", \.delimiter,
      help: "What stands between two cells; by default what the first rows show: , ; a tab or |."),
    OptionDeclaration(
      "guard", \.guardSign,
      help:
        "Which sign is taken off a text that begins as a formula does; by default what the folder's metadata says, "
        + "and else a tab."),
    OptionDeclaration(
      "language", \.language,
      help:
        "The language of texts that state none, also of the dossier: en, vi; by default as dossier.csv has it."
    ),
  ]
}
