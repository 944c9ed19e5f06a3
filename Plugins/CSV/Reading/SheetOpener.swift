import DossierModel
import PluginKit

/// Opens the files of an import as sheets: tells which table each is, how its cells are set apart, and what its headings
/// mean.
struct SheetOpener {
  let options: CSVImportOptions
  let formulaGuard: FormulaGuard

  /// The sheet of a file; nil for one that says nothing of its own, and for one that cannot be read.
  func open(_ file: ImportFile, _ records: inout ImportedRecords) -> Sheet? {
    if let zero = file.bytes.firstIndex(of: 0) {
      records.report(
        .error, "E0408", at: file.place(zero), "here stands the character U+0000, which no format can carry",
        help: "take it out")
      return nil
    }
    let named = options.table.flatMap { TableSchema.named($0.name) } ?? Self.table(called: file.stem)
    if let named, named.isDerived { return nil }
    return open(file, as: named, &records)
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
      let known = HeadingWords.columns(of: table)
      return (table, score: headings.count { column($0, known, table) != nil || isEnd($0, table) })
    }
    let events = scores.first { $0.0.kind == .event }
    let best = scores.max { $0.score < $1.score }
    return best.flatMap { best in best.score > events?.score ?? 0 ? best.0 : events?.0 }
  }

  /// Whether there are a title and a date, and no ids of other records, which tables of events do not have.
  private func isOfEvents(_ headings: [String]) -> Bool {
    guard let events = TableSchema.named("events") else { return false }
    let known = HeadingWords.columns(of: events)
    let columns = headings.map { (heading: $0, column: column($0, known, events)?.column.name) }
    let hasDate = columns.contains { ["date", "day", "year"].contains($0.column) }
    return hasDate && columns.contains { $0.column == "title" }
      && !columns.contains { $0.column == nil && Slug($0.heading, or: "").text.hasSuffix("-id") }
  }

  /// Whether a heading is that of the end of an event's date.
  private func isEnd(_ heading: String, _ table: TableSchema) -> Bool {
    table.kind == .event && HeadingWords.isEnd(Slug(mapped(heading)?.column ?? heading, or: "").text)
  }

  private func open(
    _ file: ImportFile, as named: TableSchema?, _ records: inout ImportedRecords
  ) -> Sheet? {
    file.bytes.withUnsafeBufferPointer { bytes in
      var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var delimiter = options.delimiter?.byte
      // What Excel reads the delimiter from: `sep=;` on a line of its own.
      let hint = Array("sep=".utf8)
      if bytes.count > start + 5, bytes[start..<start + 4].elementsEqual(hint),
        [0x0A, 0x0D].contains(bytes[start + 5])
      {
        delimiter = delimiter ?? bytes[start + 4]
        start += bytes[start + 5] == 0x0D && bytes.count > start + 6 && bytes[start + 6] == 0x0A ? 7 : 6
      }
      let sign = delimiter ?? CSVScanner.delimiter(of: bytes, from: start)
      var scanner = CSVScanner(bytes, from: start, delimiter: sign)
      do throws(CSVScanner.Fault) {
        guard try scanner.next() else {
          records.report(
            .error, "E0703", at: file.place(0), "the table has no headings",
            help: "write the names of the columns in the first row: \(Self.examples(of: named))")
          return nil
        }
      } catch {
        CSVFaults.report(error, in: file, to: &records)
        return nil
      }
      let headings = scanner.cells.map { cell in
        (text: scanner.text(of: cell).trimmed, place: file.place(cell.range.lowerBound))
      }
      guard let table = named ?? self.table(with: headings.map(\.text)),
        let columns = columns(headings, table, &records)
      else { return nil }
      return Sheet(
        file: file, table: table, isNamed: named != nil, columns: columns, delimiter: sign,
        formulaGuard: formulaGuard, headings: file.place(scanner.rowStart), start: scanner.rowEnd)
    }
  }

  /// What headings mean; nil where none is known, or two are the same.
  private func columns(
    _ headings: [(text: String, place: ImportPlace)], _ table: TableSchema,
    _ records: inout ImportedRecords
  ) -> [Sheet.Column?]? {
    let known = HeadingWords.columns(of: table)
    var columns: [Sheet.Column?] = []
    var unknown: [(text: String, place: ImportPlace)] = []
    var isSound = true
    for heading in headings {
      let isEnd = isEnd(heading.text, table)
      let end = isEnd ? table.column("date").map { (column: $0, language: String?.none) } : nil
      guard !heading.text.isEmpty, let schema = end ?? column(heading.text, known, table) else {
        if mapped(heading.text)?.column != "-", !heading.text.isEmpty { unknown.append(heading) }
        columns.append(nil)
        continue
      }
      let column = Sheet.Column(
        schema: schema.column, language: schema.language, heading: heading.text, place: heading.place,
        isEnd: isEnd)
      if let first = columns.first(where: {
        $0?.schema.name == column.schema.name && $0?.language == column.language
          && $0?.isEnd == isEnd
      }), let first {
        records.report(
          .error, "E0703", at: heading.place,
          heading.text == first.heading
            ? "the heading “\(heading.text)” stands twice"
            : "“\(heading.text)” and “\(first.heading)” both mean the column “\(column.schema.name)”",
          help: heading.text == first.heading
            ? "rename one of the two" : "leave one of the two out: -O csv.map=\(heading.text)=-",
          related: [(first.place, "the first one is here")])
        isSound = false
      }
      columns.append(column)
    }
    guard columns.contains(where: { $0 != nil }) else {
      records.report(
        .error, "E0703", at: headings.first?.place, "no heading of this table is known",
        help: "the first row must hold the names of columns, like \(Self.examples(of: table)); "
          + "-O csv.map=HEADING=column tells what others mean")
      return nil
    }
    for heading in unknown { reportUnknown(heading, known, table, &records) }
    takeYear(as: table.column("date"), of: table, &columns)
    return isSound ? columns : nil
  }

  /// Of events without a date, the year is the date.
  private func takeYear(as date: ColumnSchema?, of table: TableSchema, _ columns: inout [Sheet.Column?]) {
    let hasDate = columns.contains {
      $0.map { ["date", "day"].contains($0.schema.name) && !$0.isEnd } ?? false
    }
    guard table.kind == .event, let date, !hasDate,
      let index = columns.firstIndex(where: { $0?.schema.name == "year" }), let year = columns[index]
    else { return }
    columns[index] = Sheet.Column(schema: date, language: nil, heading: year.heading, place: year.place)
  }

  /// The column that a heading means, and the language that it names.
  private func column(
    _ heading: String, _ known: [String: String], _ table: TableSchema
  ) -> (column: ColumnSchema, language: String?)? {
    let slug = Slug(mapped(heading)?.column ?? heading, or: "").text
    let wording = HeadingWords.wording(slug, of: table)
    guard let name = known[slug] ?? wording?.column, let column = table.column(name) else { return nil }
    return (column, known[slug] == nil ? wording?.language : nil)
  }

  private func mapped(_ heading: String) -> CSVImportOptions.Heading? {
    options.map.values.first { $0.heading == heading }
      ?? options.map.values.first { Slug($0.heading, or: "").text == Slug(heading, or: "").text }
  }

  private func reportUnknown(
    _ heading: (text: String, place: ImportPlace), _ known: [String: String], _ table: TableSchema,
    _ records: inout ImportedRecords
  ) {
    let near = nearestWord(to: Slug(heading.text, or: "").text, among: known.keys.sorted())
    let column = near.flatMap { known[$0] }
    records.report(
      .warning, "W0711", at: heading.place,
      "the column “\(heading.text)” is none of the table \(table.name), and is not read",
      help: column.map { "did you mean “\($0)”? -O csv.map=\(heading.text)=\($0) says so" }
        ?? "tell with -O csv.map=\(heading.text)=COLUMN what it is, or with - that it is not wanted")
  }

  /// Some columns that a table is likely to have.
  private static func examples(of table: TableSchema?) -> String {
    guard let table, table.name != "events" else { return "title, date, place, participants" }
    return table.columns.prefix(4).map(\.name).joined(separator: ", ")
  }
}

extension String {
  /// The text without blanks of any kind at its ends.
  var trimmed: String { trimmed { $0.properties.isWhitespace } }

  /// The text without spaces at its ends.
  var withoutSpaces: String { trimmed { $0 == " " } }

  private func trimmed(_ isBlank: (Unicode.Scalar) -> Bool) -> String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
