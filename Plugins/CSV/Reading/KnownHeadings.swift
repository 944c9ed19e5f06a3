import DossierModel
import PluginKit

/// What headings mean where they are those of a table: in its own words, and in those of a list that people keep.
struct KnownHeadings {
  let table: TableSchema
  /// The list that the table is.
  let list: KeptList?
  /// The columns by the words for them, as slugs.
  let columns: [String: String]
  private let map: [CSVImportOptions.Heading]

  init(_ table: TableSchema, _ options: CSVImportOptions, list: KeptList? = nil) {
    self.table = table
    self.list = list
    map = options.map.values
    columns = HeadingWords.columns(of: table, list)
  }

  /// The column that a heading means, and the language that it names.
  func column(_ heading: String) -> (column: ColumnSchema, language: String?)? {
    let slug = slug(of: heading)
    let wording = HeadingWords.wording(slug, among: columns)
    guard let name = columns[slug] ?? wording?.column, let column = table.column(name) else { return nil }
    return (column, columns[slug] == nil ? wording?.language : nil)
  }

  /// Whether a heading is that of the end of an event's date.
  func isEnd(_ heading: String) -> Bool {
    table.kind == .event && HeadingWords.isEnd(slug(of: heading))
  }

  /// Whether a heading means something here.
  func knows(_ heading: String) -> Bool {
    column(heading) != nil || isEnd(heading) || columnOfOccasion(heading) != nil
  }

  /// The column of a heading as it stands in a table; nil where none is meant.
  func column(of heading: String, at place: ImportPlace) -> Sheet.Column? {
    func column(_ schema: ColumnSchema, _ language: String?, isEnd: Bool = false, isOfOccasion: Bool = false)
      -> Sheet.Column
    {
      Sheet.Column(
        schema: schema, language: language, heading: heading, place: place, isEnd: isEnd,
        isOfOccasion: isOfOccasion)
    }
    if isEnd(heading), let date = table.column("date") { return column(date, nil, isEnd: true) }
    if let (schema, language) = self.column(heading) { return column(schema, language) }
    return columnOfOccasion(heading).map { column($0, nil, isOfOccasion: true) }
  }

  /// The column of events that a heading means in a list of gifts.
  private func columnOfOccasion(_ heading: String) -> ColumnSchema? {
    list?.wordsOfOccasion[slug(of: heading)].flatMap { TableSchema.named("events")?.column($0) }
  }

  /// Whether a heading is not wanted.
  func isUnwanted(_ heading: String) -> Bool { mapped(heading)?.column == "-" }

  /// The column that a heading means in the words of the list alone.
  func columnOfList(_ heading: String) -> String? { list?.words[slug(of: heading)] }

  /// The known word that a heading may have been meant as, and its column.
  func columnMeant(by heading: String) -> String? {
    nearestWord(to: Slug(heading, or: "").text, among: columns.keys.sorted()).flatMap { columns[$0] }
  }

  private func slug(of heading: String) -> String { Slug(mapped(heading)?.column ?? heading, or: "").text }

  private func mapped(_ heading: String) -> CSVImportOptions.Heading? {
    map.first { $0.heading == heading }
      ?? map.first { Slug($0.heading, or: "").text == Slug(heading, or: "").text }
  }
}
