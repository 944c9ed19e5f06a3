import DossierModel
import PluginKit

// What an export draws from other tables, where there are none.
extension RecordMaker {
  /// Reads what an export draws from other tables, and what stands alone in a table that someone keeps.
  mutating func readDrawn(
    _ row: Sheet.Row, of sheet: Sheet, into record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    if record.kind == .event { readEvent(row, sheet, &record, &records) }
    for (name, field, kinds) in Self.named where record[field] == nil && !sheet.has(name + "_id") {
      guard let cell = sheet.cell(name, of: row),
        let spec = record.kind.fields.first(where: { $0.name == field })
      else { continue }
      let text = cell.text.trimmed
      let id = kinds.filter(spec.mayReferTo).compactMap { known.id(of: text, as: $0) }.first
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
    record["date"] = values.value(of: cell, as: .date, field: "date", &records)
    if let words = values.words(of: cell) { record["dateText"] = .scalar(words, at: cell.place) }
  }

  /// Tells of a year that lies outside of the date beside it.
  func compare(
    _ cell: Sheet.Cell, with value: ImportedValue?, _ records: inout ImportedRecords
  ) {
    guard let value, let text = value.string, let date = EDTFDate(reading: text), !date.isApproximate,
      let year = Double(cell.text.trimmed), let first = date.earliest?.year, let last = date.latest?.year,
      year < Double(first) || year > Double(last)
    else { return }
    records.report(
      .warning, "W0711", at: cell.place,
      "the year is “\(cell.text.trimmed)”, and the date “\(text)”; the date is read",
      help: "correct the one or the other", related: [(value.place, "the date is here")])
  }

  mutating func readParticipants(
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
  mutating func readSources(
    _ row: Sheet.Row, _ sheet: Sheet, _ record: inout ImportedRecord, _ records: inout ImportedRecords
  ) {
    let address = sheet.cell("source_url", of: row)
    let items = sheet.cell("sources", of: row).map { values.names(of: $0, .square) } ?? []
    var list: [ImportedValue] = []
    for item in items {
      let (name, locator) = (item.name, item.inner)
      var fields: [(name: String, value: ImportedValue)] = []
      if isFollowable(name) {
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
}

extension FieldSpec {
  /// Whether the field may hold the id of a record of a kind: the giver of a gift is an actor, and never a place.
  fileprivate func mayReferTo(_ kind: RecordKind) -> Bool {
    guard case .reference(let kinds) = spelling else { return true }
    return kinds.isEmpty || kinds.contains(kind)
  }
}
