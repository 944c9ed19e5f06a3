import DossierModel
import PluginKit

/// The rows of tables that hold parts of records, by the record that they belong to.
struct RecordParts {
  /// A row of a table of parts.
  struct Part {
    let row: Sheet.Row
    let sheet: Int
    let number: Int
  }

  private let sheets: [Sheet]
  private let values: CellValues
  private var participants: [String: [Part]] = [:]
  private var citations: [String: [Part]] = [:]
  private var names: [String: [Part]] = [:]
  private var exceptions: [Part] = []

  init(
    _ sheets: [Sheet], _ values: CellValues, _ required: RequiredColumns, _ records: inout ImportedRecords
  ) {
    self.sheets = sheets
    self.values = values
    for (number, sheet) in sheets.enumerated() where sheet.table.kind == nil {
      gather(sheet, number, required, &records)
    }
  }

  private mutating func gather(
    _ sheet: Sheet, _ number: Int, _ required: RequiredColumns, _ records: inout ImportedRecords
  ) {
    var rows: [Part] = []
    sheet.forEachRow(&records) { row, _ in
      guard !row.cells.isEmpty else { return }
      let order = sheet.text("number", of: row).flatMap { Int($0) }
      rows.append(Part(row: row, sheet: number, number: order ?? .max))
    }
    let lacks = required.lacks(of: sheet)
    if !rows.isEmpty, !lacks.isEmpty { return required.report(lacks, of: sheet, &records) }
    // Rows keep their order where they have no numbers, or the same one.
    let sorted = rows.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
      .map(\.element)
    if sheet.table.name == "exceptions" {
      exceptions += sorted
      return
    }
    let key = sheet.table.name == "participants" ? "event_id" : "record_id"
    for part in sorted {
      guard let record = sheet.text(key, of: part.row) else {
        records.report(
          .error, "E0403", at: part.row.place, "the row lacks the field “\(key)”",
          help: "“\(key)” says to which record the row belongs")
        continue
      }
      switch sheet.table.name {
      case "participants": participants[record, default: []].append(part)
      case "citations": citations[record, default: []].append(part)
      default: names[record, default: []].append(part)
      }
    }
  }

  /// The participants of an event.
  mutating func takeParticipants(of event: String, _ records: inout ImportedRecords) -> ImportedValue? {
    list(participants.removeValue(forKey: event), &records) {
      [("actor_id", "actor"), ("role", "role"), ("on_behalf_of", "onBehalfOf")]
    }
  }

  /// The citations of a record.
  mutating func takeCitations(of record: String, _ records: inout ImportedRecords) -> ImportedValue? {
    list(citations.removeValue(forKey: record), &records) {
      [
        ("source_id", "source"), ("locator", "locator"), ("quote", "quote"), ("retrieved", "retrieved"),
        ("url", "url"), ("title", "title"),
      ]
    }
  }

  private func list(
    _ parts: [Part]?, _ records: inout ImportedRecords, _ fields: () -> [(column: String, field: String)]
  ) -> ImportedValue? {
    guard let parts, let first = parts.first else { return nil }
    let values = parts.map { part -> ImportedValue in
      let sheet = sheets[part.sheet]
      let pairs = fields().compactMap { column, field -> (name: String, value: ImportedValue)? in
        guard let cell = sheet.cell(column, of: part.row) else { return nil }
        let spelling: Spelling = field == "retrieved" ? .date : .text
        let isID = sheet.table.column(column)?.type == .id
        let value =
          isID
          ? .scalar(cell.text.trimmed, at: cell.place)
          : self.values.value(of: cell, as: spelling, field: field, &records)
        return value.map { (field, $0) }
      }
      return .mapping(pairs, at: part.row.place)
    }
    return .list(values, at: first.row.place)
  }

  /// The exceptions of the dossier, each with its reason in the languages that it has.
  mutating func takeExceptions(of dossier: String) -> ImportedValue? {
    guard let first = exceptions.first else { return nil }
    let parts = exceptions
    exceptions = []
    let values = parts.enumerated().map { index, part -> ImportedValue in
      let sheet = sheets[part.sheet]
      var pairs: [(name: String, value: ImportedValue)] = []
      for (column, field) in [("check", "check"), ("record_id", "record")] {
        guard let cell = sheet.cell(column, of: part.row) else { continue }
        pairs.append((field, .scalar(cell.text.trimmed, at: cell.place)))
      }
      let reason = sheet.cell("reason", of: part.row).map { ImportedValue.scalar($0.text, at: $0.place) }
      let number = part.number == .max ? index + 1 : part.number
      if let reason = takeWordings(of: "exceptions.\(number).reason", in: dossier, shown: reason) {
        pairs.append(("reason", reason.value))
      }
      return .mapping(pairs, at: part.row.place)
    }
    return .list(values, at: first.row.place)
  }

  /// The wordings of a field, where the table of names has some; `shown` is the one that stands in the record's table,
  /// and the one that counts.
  mutating func takeWordings(
    of field: String, in record: String, shown: ImportedValue?
  ) -> (value: ImportedValue, stale: [ImportPlace])? {
    guard let all = names[record] else { return shown.map { ($0, []) } }
    let own = all.filter { sheets[$0.sheet].text("field", of: $0.row) == field }
    guard !own.isEmpty else { return shown.map { ($0, []) } }
    let rest = all.filter { sheets[$0.sheet].text("field", of: $0.row) != field }
    names[record] = rest.isEmpty ? nil : rest
    var stale: [ImportPlace] = []
    let wordings = own.compactMap { part -> (name: String, value: ImportedValue)? in
      let sheet = sheets[part.sheet]
      let language = sheet.text("language", of: part.row) ?? ""
      let cell = sheet.cell("text", of: part.row)
      let text = ImportedValue.scalar(cell?.text ?? "", at: cell?.place ?? part.row.place)
      guard let isShown = sheet.text("in_table", of: part.row)?.lowercased(),
        ["yes", "true", "1", "có"].contains(isShown)
      else { return (language, text) }
      if let shown, shown.string != text.string { stale.append(text.place) }
      return (language, shown ?? .scalar("", at: text.place))
    }
    return (.mapping(wordings, at: shown?.place ?? own[0].row.place), stale)
  }

  /// Tells of rows whose record no table has.
  func reportLeftOver(_ records: inout ImportedRecords) {
    for (rows, column) in [(participants, "event_id"), (citations, "record_id"), (names, "record_id")] {
      let left = rows.flatMap { id, parts in parts.map { (id, $0) } }
      for (id, part) in left.sorted(by: {
        ($0.1.sheet, $0.1.row.place.offset) < ($1.1.sheet, $1.1.row.place.offset)
      }) {
        let sheet = sheets[part.sheet]
        let field = sheet.table.name == "names" ? sheet.text("field", of: part.row) : nil
        records.report(
          .error, "E0301", at: sheet.cell(column, of: part.row)?.place ?? part.row.place,
          field.map { "“\(id)” has no text “\($0)” in another language, or is in no table" }
            ?? "“\(column)” refers to “\(id)”, but no table has a record with this id",
          help: "add the record, or take the row out")
      }
    }
    for part in exceptions {
      records.report(
        .error, "E0301", at: part.row.place, "an exception needs the dossier that it stands in",
        help: "add dossier.csv")
    }
  }
}

extension Sheet {
  /// The cell of a row in a column.
  func cell(_ column: String, of row: Row) -> Cell? {
    guard let number = number(of: column) else { return nil }
    return row.cells.first { $0.column == number }
  }

  /// The text of a cell, without blanks at its ends; nil for an empty one.
  func text(_ column: String, of row: Row) -> String? {
    guard let text = cell(column, of: row)?.text.trimmed, !text.isEmpty else { return nil }
    return text
  }
}
