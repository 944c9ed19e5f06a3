import DossierModel
import PluginKit

/// Makes a record of each row of a table.
struct RecordMaker {
  private let options: CSVImportOptions
  private let values: CellValues
  private let tables: Set<String>
  private(set) var parts: RecordParts
  private var known = KnownNames()
  private var hasHeader = false
  private var emptyRows: [(count: Int, first: ImportPlace)] = []

  init(_ values: CellValues, _ sheets: [Sheet], _ parts: RecordParts) {
    let options = values.options
    self.options = options
    self.parts = parts
    self.values = values
    tables = Set(sheets.map(\.table.name))
  }

  /// Adds a record for each row of a sheet.
  mutating func makeRecords(of sheet: Sheet, _ records: inout ImportedRecords) {
    guard let kind = sheet.table.kind else { return }
    var empty: (count: Int, first: ImportPlace)?
    sheet.forEachRow(&records) { row, records in
      guard !row.cells.isEmpty else {
        empty = ((empty?.count ?? 0) + 1, empty?.first ?? row.place)
        return
      }
      make(row, of: sheet, as: kind, &records)
    }
    if let empty { emptyRows.append(empty) }
    values.ambiguousDates.report(&records)
  }

  private mutating func make(
    _ row: Sheet.Row, of sheet: Sheet, as kind: RecordKind, _ records: inout ImportedRecords
  ) {
    var record = ImportedRecord(kind, at: row.place)
    var wordings: [String: [(name: String, value: ImportedValue)]] = [:]
    for cell in row.cells {
      guard let column = sheet.columns[cell.column], !column.isEnd, let field = column.schema.field
      else { continue }
      if let language = column.language {
        wordings[field, default: []].append((language, .scalar(cell.text, at: cell.place)))
      } else {
        set(field, of: &record, to: cell, column.schema, &records)
      }
    }
    readDrawn(row, of: sheet, into: &record, &records)
    join(wordings, &record)
    if record["kind"] == nil, kind == .event { record["kind"] = .scalar("event", at: row.place) }
    if record["kind"] == nil, kind == .actor { record["kind"] = .scalar("actor", at: row.place) }
    if let id = record["id"]?.string { takeParts(of: id, &record, &records) }
    // Where no table of parts has any, as for a new row, those count that stand in the row.
    if kind == .event, record["participants"] == nil { readParticipants(row, sheet, &record, &records) }
    if record["sources"] == nil { readSources(row, sheet, &record, &records) }
    if kind == .dossier {
      hasHeader = true
      if let language = options.language, record["language"] == nil {
        record["language"] = .scalar(language, at: row.place)
      }
    }
    let id = records.addMakingID(record)
    known.add(kind, id: id, names: Self.names(of: record))
  }

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

// MARK: - Parts in other tables

extension RecordMaker {
  private mutating func takeParts(
    of id: String, _ record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    if record.kind == .event, let list = parts.takeParticipants(of: id, &records) {
      record["participants"] = list
    }
    if let list = parts.takeCitations(of: id, &records) { record["sources"] = list }
    if record.kind == .dossier, let list = parts.takeExceptions(of: id) { record["exceptions"] = list }
    for field in record.kind.fields {
      guard case .localizedText = field.spelling else { continue }
      guard let (value, stale) = parts.takeWordings(of: field.name, in: id, shown: record[field.name]) else {
        continue
      }
      record[field.name] = value
      report(stale, field.name, value, &records)
    }
    guard case .mapping(let fields, let place) = record["place"] ?? .mapping([], at: record.place) else {
      return
    }
    let shown = fields.first { $0.name == "name" }?.value
    guard let (name, stale) = parts.takeWordings(of: "place.name", in: id, shown: shown) else { return }
    record["place"] = .mapping([("name", name)] + fields.filter { $0.name != "name" }, at: place)
    report(stale, "place", name, &records)
  }

  /// A wording that stands in two tables was changed in one of them.
  private func report(
    _ stale: [ImportPlace], _ field: String, _ value: ImportedValue, _ records: inout ImportedRecords
  ) {
    for place in stale {
      records.report(
        .note, "W0711", at: place,
        "this is another “\(field)” than in the table of the record, which is the one that counts",
        help: "write the same in both", related: [(value.place, "this one is taken")])
    }
  }
}

// MARK: - What is drawn from other tables, where there are none

extension RecordMaker {
  /// Reads what an export draws from other tables, and what stands alone in a table that someone keeps.
  private mutating func readDrawn(
    _ row: Sheet.Row, of sheet: Sheet, into record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    if record.kind == .event { readEvent(row, sheet, &record, &records) }
    for (name, field, kinds) in Self.named where record[field] == nil && !sheet.has(name + "_id") {
      guard let cell = sheet.cell(name, of: row), record.kind.fields.contains(where: { $0.name == field })
      else { continue }
      let text = cell.text.trimmed
      let id = kinds.compactMap { known.id(of: text, as: $0) }.first
      record[field] = .scalar(
        id ?? known.idMaking(text, as: .actor, at: cell.place, &records), at: cell.place)
    }
  }

  /// Columns in which a name may stand for an id.
  private static var named: [(column: String, field: String, kinds: [RecordKind])] {
    [
      ("from", "from", [.actor, .place, .event, .object]), ("to", "to", [.actor, .place, .event, .object]),
      ("owner", "owner", [.actor]), ("speaker", "speaker", [.actor, .source]),
      ("subject", "subject", [.actor, .place, .event, .object, .relation]),
      ("claimant", "claimant", [.actor]),
    ]
  }

  private mutating func readEvent(
    _ row: Sheet.Row, _ sheet: Sheet, _ record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    readDate(row, sheet, &record, &records)
    if let end = sheet.end(of: row) { values.addEnd(end, of: row, sheet, to: &record, &records) }
    guard let cell = sheet.cell("place", of: row) else { return }
    if let id = sheet.cell("place_id", of: row), !tables.contains("places") {
      let country = sheet.cell("country", of: row).map {
        [("country", ImportedValue.scalar($0.text.trimmed, at: $0.place))]
      }
      record["place"] = .scalar(
        known.idMaking(
          cell.text, id: id.text.trimmed, as: .place, at: cell.place, &records, with: country ?? []),
        at: id.place)
    } else if sheet.cell("place_id", of: row) == nil,
      !sheet.has("place_id") || sheet.cell("id", of: row) == nil,
      let id = known.id(of: cell.text, as: .place)
    {
      // A record of an export names the place that it has; a new row may name any.
      record["place"] = .scalar(id, at: cell.place)
    }
  }

  /// The day, or else the year, is the date of a row whose cell of the date is empty.
  ///
  /// In an export both are drawn from the date, and stay behind where that was taken out: there, they count only in a
  /// row without an id, which is new.
  private func readDate(
    _ row: Sheet.Row, _ sheet: Sheet, _ record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let year = sheet.cell("year", of: row)
    let isOwn = !sheet.isExported || sheet.cell("id", of: row) == nil
    guard record["date"] == nil, !sheet.has("date") || isOwn else {
      if !sheet.isExported, let year { compare(year, with: record["date"], &records) }
      return
    }
    guard let cell = sheet.cell("day", of: row) ?? (sheet.end(of: row) == nil ? year : nil) else { return }
    record["date"] = values.date(of: cell, field: "date", &records)
    if let words = values.words(of: cell) { record["dateText"] = .scalar(words, at: cell.place) }
  }

  /// Tells of a year that lies outside of the date beside it.
  private func compare(
    _ cell: Sheet.Cell, with value: ImportedValue?, _ records: inout ImportedRecords
  ) {
    guard let value, let text = value.string, let date = try? EDTFDate(text), !date.isApproximate,
      let year = Double(cell.text.trimmed), let first = date.earliest?.year, let last = date.latest?.year,
      year < Double(first) || year > Double(last)
    else { return }
    records.report(
      .warning, "W0711", at: cell.place,
      "the year is “\(cell.text.trimmed)”, and the date “\(text)”; the date is read",
      help: "correct the one or the other", related: [(value.place, "the date is here")])
  }

  private mutating func readParticipants(
    _ row: Sheet.Row, _ sheet: Sheet, _ record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let cell = sheet.cell("participants", of: row)
    var named = cell.map { values.names(of: $0, .round) } ?? []
    let ids = sheet.cell("participant_ids", of: row).map { values.items(of: $0) } ?? []
    if !ids.isEmpty, named.count != ids.count {
      if let cell, !named.isEmpty {
        records.report(
          .warning, "W0711", at: cell.place,
          "the cell names \(named.count) participants, and “participant_ids” \(ids.count); the ids are read",
          help: "name the same in both, or leave one of the two cells empty")
      }
      named = ids.map { ($0.text, nil, $0.place) }
    }
    var list: [ImportedValue] = []
    for (index, item) in named.enumerated() {
      let given = ids.isEmpty ? nil : ids[index].text
      let id = known.idMaking(item.name, id: given, as: .actor, at: item.place, &records)
      var fields: [(name: String, value: ImportedValue)] = [("actor", .scalar(id, at: item.place))]
      if let role = item.inner { fields.append(("role", .scalar(role, at: item.place))) }
      list.append(.mapping(fields, at: item.place))
    }
    if let first = list.first { record["participants"] = .list(list, at: first.place) }
  }

  /// Citations of a cell: sources by id or title with the place in brackets, and addresses.
  private mutating func readSources(
    _ row: Sheet.Row, _ sheet: Sheet, _ record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let address = sheet.cell("source_url", of: row)
    let items = sheet.cell("sources", of: row).map { values.names(of: $0, .square) } ?? []
    var list: [ImportedValue] = []
    for item in items {
      let (name, locator) = (item.name, item.inner)
      var fields: [(name: String, value: ImportedValue)] = []
      if Self.isAddress(name) {
        fields = [("url", .scalar(name, at: item.place))]
      } else {
        let url =
          items.count == 1 ? address.map { ("url", ImportedValue.scalar($0.text, at: $0.place)) } : nil
        let id = known.idMaking(name, as: .source, at: item.place, &records, with: url.map { [$0] } ?? [])
        fields = [("source", .scalar(id, at: item.place))]
      }
      if let locator { fields.append(("locator", .scalar(locator, at: item.place))) }
      list.append(.mapping(fields, at: item.place))
    }
    if let first = list.first { record["sources"] = .list(list, at: first.place) }
    if items.isEmpty, let address, !address.text.trimmed.isEmpty {
      let url = ImportedValue.scalar(address.text.trimmed, at: address.place)
      record.append(.mapping([("url", url)], at: address.place), to: "sources")
    }
  }

  private static func isAddress(_ text: String) -> Bool {
    ["http://", "https://", "mailto:"].contains { text.lowercased().hasPrefix($0) }
  }
}

// MARK: - The end

extension RecordMaker {
  /// Adds what was made, and tells what was passed over.
  mutating func finish(_ file: ImportFile?, _ records: inout ImportedRecords) {
    known.addMade(to: &records)
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
