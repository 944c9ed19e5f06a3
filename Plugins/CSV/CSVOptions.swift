import PluginKit

/// The options of the CSV format.
public struct CSVOptions: ExporterOptions {
  /// What stands between two cells.
  public enum Delimiter: String, OptionValue, CaseIterable {
    case comma, semicolon, tab, pipe

    /// The byte.
    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .pipe: UInt8(ascii: "|")
      }
    }
  }
  /// What ends a row.
  public enum LineEnd: String, OptionValue, CaseIterable { case crlf, lf }
  /// Line ends and mark as a family of programs has them.
  public enum Preset: String, OptionValue, CaseIterable { case rfc4180, excel, unix }

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
  /// Line ends and mark as a family of programs has them.
  public var preset = Preset.rfc4180
  /// What ends a row; none named means as the preset has it.
  public var newline: LineEnd?
  /// Whether the file begins with a byte order mark; none named means as the preset has it.
  public var bom: Bool?
  /// What becomes of texts that a spreadsheet program would run as a formula.
  public var formulaGuard = FormulaGuard.tab
  /// Whether a folder gets metadata.
  public var metadata = true

  /// The defaults.
  public init() {}

  /// A column stands in a table once.
  public func validate() throws(OptionFailure) {
    let names = columns.values.map(\.optionText)
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) {
      throw OptionFailure(option: "columns", problem: .conflict("\(names[twice]) is named twice"))
    }
  }

  /// The options, declared.
  public static let declarations: [OptionDeclaration<CSVOptions>] = [
    OptionDeclaration(
      "columns", \.columns, help: "The columns of the events table, in this order; none: all of them."),
    OptionDeclaration(
      "delimiter", \.delimiter,
      help: "What stands between two cells; by default a tab in a .tsv file, else a comma."),
    OptionDeclaration(
      "preset", \.preset,
      help: "excel: a byte order mark, and rows that end in CRLF; unix: rows that end in LF; rfc4180: CRLF."),
    OptionDeclaration("newline", \.newline, help: "What ends a row; by default as the preset has it."),
    OptionDeclaration(
      "bom", \.bom,
      help: "Begin with a byte order mark, which Excel needs to read UTF-8; by default as the preset has it."),
    OptionDeclaration(
      "guard", \.formulaGuard,
      help:
        "What becomes of a text that begins as a formula does, with = + - @: it gets a tab or a single quote "
        + "before it, which the import takes off; it is left alone; or it is an error."
    ),
    OptionDeclaration(
      "metadata", \.metadata,
      help: "Describe the tables of a folder in datapackage.json: columns, keys, sizes and hashes."),
  ]
}
