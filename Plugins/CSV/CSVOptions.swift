import PluginKit

/// The options of the CSV format.
public struct CSVOptions: ExporterOptions {
  /// What stands between two cells.
  public enum Delimiter: String, OptionValue, CaseIterable { case comma, semicolon, tab, pipe }
  /// What ends a row.
  public enum LineEnd: String, OptionValue, CaseIterable { case crlf, lf }
  /// Whether cells that a spreadsheet program would run as a formula are made harmless.
  public enum Guard: String, OptionValue, CaseIterable { case tab, none }

  /// A column of the events table, by its name.
  public struct ColumnName: OptionValue {
    /// The column's name.
    public let name: String
    /// The column of that name, if there is one.
    public init?(optionText: String) {
      guard Table.events.columns.contains(where: { $0.name == optionText }) else { return nil }
      name = optionText
    }
    /// The column's name.
    public var optionText: String { name }
    /// `columns of the events table: id, kind, …`.
    public static var expected: String { "columns of the events table: " + choices.joined(separator: ", ") }
    /// The names of all columns.
    public static var choices: [String] { Table.events.columns.map(\.name) }
  }

  /// The columns of the events table; none named means all.
  public var columns = OptionList<ColumnName>()
  /// What stands between two cells; none named means a tab in a `.tsv` file, and a comma elsewhere.
  public var delimiter: Delimiter?
  /// What ends a row.
  public var newline = LineEnd.crlf
  /// Whether the file begins with a byte order mark, which Excel needs to read UTF-8.
  public var bom = false
  /// Whether formulas are made harmless.
  public var formulaGuard = Guard.tab

  /// The defaults.
  public init() {}

  /// The options, declared.
  public static let declarations: [OptionDeclaration<CSVOptions>] = [
    OptionDeclaration(
      "columns", \.columns, help: "The columns of the events table, in this order; none: all of them."),
    OptionDeclaration(
      "delimiter", \.delimiter,
      help: "What stands between two cells; by default a tab in a .tsv file, else a comma."),
    OptionDeclaration("newline", \.newline, help: "What ends a row."),
    OptionDeclaration("bom", \.bom, help: "Begin with a byte order mark, which Excel needs to read UTF-8."),
    OptionDeclaration(
      "guard", \.formulaGuard,
      help:
        "Put a tab before a text that begins with = + - @, so that no spreadsheet program runs it as a formula."
    ),
  ]
}
