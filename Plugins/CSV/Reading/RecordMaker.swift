import DossierModel
import PluginKit

/// Makes a record of each row of a table.
struct RecordMaker {
  let options: CSVImportOptions
  let values: CellValues
  let tables: Set<String>
  var parts: RecordParts
  private let required: RequiredColumns
  var known = KnownNames()
  var occasions = Occasions()
  private let hasOccasions: Bool
  private var hasHeader = false
  private var emptyRows: [(count: Int, first: ImportPlace)] = []

  init(_ values: CellValues, _ sheets: [Sheet], _ parts: RecordParts, _ required: RequiredColumns) {
    let options = values.options
    self.options = options
    self.parts = parts
    self.values = values
    self.required = required
    tables = Set(sheets.map(\.table.name))
    hasOccasions = sheets.contains(where: \.hasOccasions)
  }

  /// Adds a record for each row of a sheet; of one that lacks what every row needs, the cells are read alone.
  mutating func makeRecords(of sheet: Sheet, _ records: inout ImportedRecords) {
    guard let kind = sheet.table.kind else { return }
    var empty: (count: Int, first: ImportPlace)?
    let lacks = required.lacks(of: sheet)
    var felt: Set<Int> = []
    sheet.forEachRow(&records) { row, records in
      guard !row.cells.isEmpty else {
        empty = ((empty?.count ?? 0) + 1, empty?.first ?? row.place)
        return
      }
      let record = make(row, of: sheet, as: kind, &records)
      let missing = lacks.indices.filter { lacks[$0].isFelt(by: record) }
      if missing.isEmpty { add(record, &records) } else { felt.formUnion(missing) }
    }
    required.report(felt.sorted().map { lacks[$0] }, of: sheet, &records)
    if let empty { emptyRows.append(empty) }
    values.ambiguousDates.report(&records)
  }

  private mutating func add(_ record: ImportedRecord, _ records: inout ImportedRecords) {
    let id = records.addMakingID(record)
    let names = Self.names(of: record)
    known.add(record.kind, id: id, names: names)
    if hasOccasions, record.kind == .event { occasions.add(record, id: id, titles: names) }
  }

  private mutating func make(
    _ row: Sheet.Row, of sheet: Sheet, as kind: RecordKind, _ records: inout ImportedRecords
  ) -> ImportedRecord {
    var record = ImportedRecord(kind, at: row.place)
    var wordings: [String: [(name: String, value: ImportedValue)]] = [:]
    for cell in row.cells {
      guard let column = sheet.columns[cell.column], column.isOwn, let field = column.schema.field
      else { continue }
      if let language = column.language {
        wordings[field, default: []].append((language, .scalar(cell.text, at: cell.place)))
      } else {
        set(field, of: &record, to: cell, column.schema, &records)
      }
    }
    readDrawn(row, of: sheet, into: &record, &records)
    join(wordings, &record)
    if kind == .claim { readClaimedDate(row, sheet, &record, &records) }
    if record["kind"] == nil,
      let word = required.statedKind.word(for: kind) ?? sheet.list?.kind ?? Self.plainKinds[kind]
    {
      record["kind"] = .scalar(word, at: row.place)
    }
    if let id = record["id"]?.string { takeParts(of: id, &record, &records) }
    // Where no table of parts has any, as for a new row, those count that stand in the row.
    if kind == .event, record["participants"] == nil { readParticipants(row, sheet, &record, &records) }
    if record["sources"] == nil { readSources(row, sheet, &record, &records) }
    if sheet.hasOccasions { readOccasion(row, of: sheet, into: &record, &records) }
    if kind == .dossier {
      hasHeader = true
      if let language = options.language, record["language"] == nil {
        record["language"] = .scalar(language, at: row.place)
      }
    }
    return record
  }

  /// The kinds of records of which nobody need say one.
  static let plainKinds: [RecordKind: String] = [.event: "event", .actor: "actor"]

  private mutating func set(
    _ field: String, of record: inout ImportedRecord, to cell: Sheet.Cell, _ column: ColumnSchema,
    _ records: inout ImportedRecords
  ) {
    guard let spec = record.kind.fields.first(where: { $0.name == field }) else {
      // A part of a place that has no record: its name, its country.
      let name = String(field.drop { $0 != "." }.dropFirst())
      return placeParts(name, of: &record, to: cell)
    }
    if field == "place" {
      record["place"] = .scalar(cell.text.trimmed, at: cell.place)
      return
    }
    guard let value = values.value(of: cell, as: spec.spelling, field: field, &records) else { return }
    record[field] = value
    if field == "date", record.kind == .event, record["dateText"] == nil,
      let words = values.words(of: cell)
    {
      record["dateText"] = .scalar(words, at: cell.place)
    }
  }

  /// A claimed date in words is read as one, and its words are kept beside it: it is compared with other dates.
  private func readClaimedDate(
    _ row: Sheet.Row, _ sheet: Sheet, _ record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    guard Claim.dateProperties.contains(record["property"]?.string ?? ""),
      let cell = sheet.cell("value", of: row), let words = values.words(of: cell),
      let date = values.date(of: cell, field: "value", &records), date.string != words
    else { return }
    record["value"] = date
    if record["text"] == nil { record["text"] = .scalar(words, at: cell.place) }
  }

  /// The name and country of a place stand in its own record where it has one.
  private func placeParts(_ name: String, of record: inout ImportedRecord, to cell: Sheet.Cell) {
    let part = (name: name, value: ImportedValue.scalar(cell.text, at: cell.place))
    switch record["place"] {
    case .mapping(let parts, let place): record["place"] = .mapping(parts + [part], at: place)
    case nil: record["place"] = .mapping([part], at: cell.place)
    case .scalar, .list: break
    }
  }

  /// Puts texts of several languages together; one without a language is in that of the import.
  private func join(
    _ wordings: [String: [(name: String, value: ImportedValue)]], _ record: inout ImportedRecord
  ) {
    for (field, others) in wordings.sorted(by: { $0.key < $1.key }) {
      let isPlace = field == "place.name"
      let plain = isPlace ? nil : record[field]
      let own = plain.map { [(name: options.language ?? "en", value: $0)] } ?? []
      let all = own.filter { own in !others.contains { $0.name == own.name } } + others
      let place = all[0].value.place
      let value = ImportedValue.mapping(all, at: place)
      record[isPlace ? "place" : field] = isPlace ? .mapping([("name", value)], at: place) : value
    }
  }

  private static func names(of record: ImportedRecord) -> [String] {
    ["name", "title", "aliases"].flatMap { field -> [String] in
      switch record[field] {
      case .scalar(let text, _): [text]
      case .list(let values, _): values.compactMap(\.string)
      case .mapping(let wordings, _): wordings.compactMap(\.value.string)
      case nil: []
      }
    }
  }
}

// MARK: - The end

extension RecordMaker {
  /// Adds what was made, and tells what was passed over.
  mutating func finish(_ file: ImportFile?, _ records: inout ImportedRecords) {
    known.addMade(to: &records)
    occasions.addMade(to: &records)
    values.ambiguousDates.report(&records)
    if !hasHeader, let file, let language = options.language {
      var header = ImportedRecord(.dossier, at: file.place(0))
      header["title"] = .scalar(file.stem, at: file.place(0))
      header["language"] = .scalar(language, at: file.place(0))
      records.addMakingID(header)
    }
    for (count, first) in emptyRows {
      records.report(
        .note, "N0715", at: first,
        count == 1
          ? "a row in which nothing stands was passed over"
          : "\(count) rows in which nothing stands were passed over", help: nil)
    }
  }
}
