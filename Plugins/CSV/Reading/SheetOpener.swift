import DossierModel
import PluginKit

/// Opens the files of an import as sheets: tells which table each is, how its cells are set apart, and what its headings
/// mean.
struct SheetOpener {
  let options: CSVImportOptions
  let formulaGuard: FormulaGuard
  private var which: WhichTable { WhichTable(options: options) }

  /// The sheet of a file; nil for one that says nothing of its own, and for one that cannot be read.
  func open(_ file: ImportFile, _ records: inout ImportedRecords) -> Sheet? {
    if let zero = file.bytes.firstIndex(of: 0) {
      records.report(
        .error, "E0408", at: file.place(zero), "here stands the character U+0000, which no format can carry",
        help: "take it out")
      return nil
    }
    let named = which.named(file)
    if let named, named.isDerived { return nil }
    return open(file, as: named, &records)
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
      guard let known = which.headings(headings.map(\.text), of: file, as: named),
        let columns = columns(headings, known, &records)
      else { return nil }
      let row = file.place(scanner.rowStart)
      if let list = known.list { report(list, at: row, &records) }
      return Sheet(
        file: file, table: known.table, list: known.list, isNamed: named != nil, columns: columns,
        delimiter: sign,
        formulaGuard: formulaGuard, headings: row, start: scanner.rowEnd)
    }
  }

  /// What headings mean; nil where none is known, or two are the same.
  private func columns(
    _ headings: [(text: String, place: ImportPlace)], _ known: KnownHeadings, _ records: inout ImportedRecords
  ) -> [Sheet.Column?]? {
    let table = known.table
    var columns: [Sheet.Column?] = []
    var unknown: [(text: String, place: ImportPlace)] = []
    var isSound = true
    for heading in headings {
      guard !heading.text.isEmpty, let column = known.column(of: heading.text, at: heading.place) else {
        if !known.isUnwanted(heading.text), !heading.text.isEmpty { unknown.append(heading) }
        columns.append(nil)
        continue
      }
      if let first = columns.first(where: {
        $0?.schema.name == column.schema.name && $0?.language == column.language
          && $0?.isEnd == column.isEnd && $0?.isOfOccasion == column.isOfOccasion
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
    for heading in unknown { reportUnknown(heading, known, &records) }
    takeYear(of: table, &columns)
    return isSound ? columns : nil
  }

  /// Of events and occasions without a date, the year is the date.
  private func takeYear(of table: TableSchema, _ columns: inout [Sheet.Column?]) {
    let hasDate = columns.contains {
      $0.map { ["date", "day"].contains($0.schema.name) && !$0.isEnd } ?? false
    }
    guard let date = TableSchema.named("events")?.column("date"), !hasDate,
      let index = columns.firstIndex(where: { $0?.schema.name == "year" }), let year = columns[index],
      table.kind == .event || year.isOfOccasion
    else { return }
    columns[index] = Sheet.Column(
      schema: date, language: nil, heading: year.heading, place: year.place, isOfOccasion: year.isOfOccasion)
  }

  private func reportUnknown(
    _ heading: (text: String, place: ImportPlace), _ known: KnownHeadings, _ records: inout ImportedRecords
  ) {
    let column = known.columnMeant(by: heading.text)
    records.report(
      .warning, "W0711", at: heading.place,
      "the column “\(heading.text)” is none of the table \(known.table.name), and is not read",
      help: column.map { "did you mean “\($0)”? -O csv.map=\(heading.text)=\($0) says so" }
        ?? "tell with -O csv.map=\(heading.text)=COLUMN what it is, or with - that it is not wanted")
  }

  /// Tells for which list a table is taken, and how to say otherwise.
  private func report(_ list: KeptList, at place: ImportPlace, _ records: inout ImportedRecords) {
    guard options.table == nil || options.kind == nil else { return }
    let otherKind =
      options.kind == nil ? ["with -O csv.kind=\(list.otherKind) that they are of another kind"] : []
    let otherTable = options.table == nil ? ["with -O csv.table=events that it is another table"] : []
    records.report(
      .note, "N0718", at: place,
      "the table is taken for a list of \(list.name): \(list.table) of the kind “\(options.kind ?? list.kind)”",
      help: "say " + (otherKind + otherTable).joined(separator: ", "))
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
