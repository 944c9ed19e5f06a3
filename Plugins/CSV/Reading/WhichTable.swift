import DossierModel
import PluginKit

/// Which table a file is: by an option, by its name, else by its headings.
struct WhichTable {
  let options: CSVImportOptions

  /// The table that an option or a file's name says.
  func named(_ file: ImportFile) -> TableSchema? {
    options.table.flatMap { TableSchema.named($0.name) } ?? Self.table(called: file.stem)
  }

  /// What the headings of a file mean, as those of the table that it is.
  func headings(
    _ headings: [String], of file: ImportFile, as named: TableSchema?
  ) -> KnownHeadings? {
    guard let plain = (named ?? table(with: headings)).map({ KnownHeadings($0, options) }) else { return nil }
    return KeptList.all.lazy.compactMap { list(headings, $0, file, named, plain) }.first ?? plain
  }

  /// The table that a file's name tells: `actors`, `actors 2025`, `asean-actors`.
  private static func table(called name: String) -> TableSchema? {
    if let table = TableSchema.named(name) { return table }
    let words = name.lowercased().split { !$0.isLetter }.map(String.init)
    let tables = words.compactMap { TableSchema.named($0) }.filter { $0.kind != nil }
    return tables.count == 1 ? tables.first : nil
  }

  /// The table that headings tell: the one that knows most of them, and of several the events.
  ///
  /// What has a title and a date is no relation, place or object, whatever else is said of it.
  private func table(with headings: [String]) -> TableSchema? {
    let others: Set<RecordKind> = isOfEvents(headings) ? [.dossier, .relation, .place, .object] : [.dossier]
    let tables = TableSchema.whole.filter { table in table.kind.map { !others.contains($0) } ?? false }
    let scores = tables.map { table in
      let known = KnownHeadings(table, options)
      return (table, score: headings.count { known.knows($0) })
    }
    let events = scores.first { $0.0.kind == .event }
    let best = scores.max { $0.score < $1.score }
    return best.flatMap { best in best.score > events?.score ?? 0 ? best.0 : events?.0 }
  }

  /// Whether there are a title and a date, and no ids of other records, which tables of events do not have.
  private func isOfEvents(_ headings: [String]) -> Bool {
    guard let events = TableSchema.named("events").map({ KnownHeadings($0, options) }) else { return false }
    let columns = headings.map { (heading: $0, column: events.column($0)?.column.name) }
    let hasDate = columns.contains { ["date", "day", "year"].contains($0.column) }
    return hasDate && columns.contains { $0.column == "title" }
      && !columns.contains { $0.column == nil && Slug($0.heading, or: "").text.hasSuffix("-id") }
  }
}

// Lists that people keep under names of their own.
extension WhichTable {
  /// The headings as those of a list, where they or the file's name tell it; nil where the plain table is meant.
  ///
  /// What has a title may be a table of events, and stays one; what is a whole table of another kind, and no less known as
  /// that, is no list either.
  private func list(
    _ headings: [String], _ list: KeptList, _ file: ImportFile, _ named: TableSchema?, _ plain: KnownHeadings
  ) -> KnownHeadings? {
    guard let table = TableSchema.named(list.table), named == nil || named?.name == table.name,
      named != nil || !hasTitle(headings)
    else { return nil }
    let known = KnownHeadings(table, options, list: list)
    let own = Set(headings.compactMap { known.columnOfList($0) })
    let isTold = list.telling.allSatisfy { !own.isDisjoint(with: $0) }
    let isCalled = list.isCalled(file.stem) && !own.isDisjoint(with: ["from", "to", "name"])
    guard isTold || isCalled else { return nil }
    let isKnownBetter = headings.count { known.knows($0) } > headings.count { plain.knows($0) }
    return isKnownBetter || !isWhole(headings, plain) ? known : nil
  }

  private func hasTitle(_ headings: [String]) -> Bool {
    guard let events = TableSchema.named("events").map({ KnownHeadings($0, options) }) else { return false }
    return headings.contains { events.column($0)?.column.name == "title" }
  }

  /// Whether headings have all columns that the rows of a table need.
  private func isWhole(_ headings: [String], _ known: KnownHeadings) -> Bool {
    guard let kind = known.table.kind else { return true }
    let columns = headings.compactMap { known.column($0)?.column }
    return RequiredColumns.missing(among: columns, of: kind, saysKind: options.kind != nil).isEmpty
  }
}
