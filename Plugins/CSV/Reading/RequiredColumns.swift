import DossierModel
import PluginKit

/// Tells which columns a table does not have that every row of it needs: once for the table, at its headings.
struct RequiredColumns {
  /// The kind of the rows that state none.
  let statedKind: StatedKind

  /// A column that is missing, and what is to be told of it.
  struct Lack {
    /// The fields of which a record needs one.
    let fields: [String]
    let message: String
    let help: String

    /// Whether a record has nothing in the fields from elsewhere: from another table, as the wordings of a title.
    func isFelt(by record: ImportedRecord) -> Bool { fields.allSatisfy { record[$0] == nil } }
  }

  /// What a table lacks.
  func lacks(of sheet: Sheet) -> [Lack] {
    guard let kind = sheet.table.kind else {
      let needed = Self.ofParts[sheet.table.name] ?? []
      return needed.filter { !sheet.has($0) }.compactMap { sheet.table.column($0) }.map { column in
        lack(of: column.name, column.meaning, sheet)
      }
    }
    let columns = sheet.columns.compactMap { column in column.flatMap { $0.isOwn ? $0.schema : nil } }
    let saysKind = statedKind.word(for: kind) != nil || sheet.list != nil
    return Self.missing(among: columns, of: kind, saysKind: saysKind).map { field in
      switch field.name {
      case "kind": lackOfKind(field, sheet)
      case "name" where !field.isRequired: lackOfName(sheet)
      default: lack(of: field.name, field.meaning, sheet)
      }
    }
  }

  /// The fields that every record of a kind has and none of some columns holds; of a name and a description one is enough.
  static func missing(among columns: [ColumnSchema], of kind: RecordKind, saysKind: Bool) -> [FieldSpec] {
    let saysKind = saysKind || RecordMaker.plainKinds[kind] != nil
    let held = Set(columns.flatMap { [$0.name, $0.field ?? $0.name] })
    let needsName = [.actor, .object].contains(kind) && !held.contains("description")
    return kind.fields.filter { field in
      guard field.isRequired || needsName && field.name == "name" else { return false }
      // An id is made.
      return !held.contains(field.name) && field.name != "id" && !(field.name == "kind" && saysKind)
    }
  }

  /// Tells what a table lacks.
  func report(_ lacks: [Lack], of sheet: Sheet, _ records: inout ImportedRecords) {
    for lack in lacks {
      records.report(.error, "E0403", at: sheet.headings, lack.message, help: lack.help)
    }
  }

  private func lack(of column: String, _ meaning: String, _ sheet: Sheet) -> Lack {
    Lack(
      fields: [column],
      message: "the table \(sheet.table.name) has no column “\(column)”, which every row needs",
      help: "tell with -O csv.map=HEADING=\(column) which column says this: \(Self.asPart(meaning))"
        + Self.otherTable(sheet))
  }

  private func lackOfKind(_ field: FieldSpec, _ sheet: Sheet) -> Lack {
    guard case .word(let vocabulary) = field.spelling else { return lack(of: "kind", field.meaning, sheet) }
    return Lack(
      fields: ["kind"],
      message: "the table \(sheet.table.name) has no column “kind”, which every row needs",
      help: "say with -O csv.kind=\(vocabulary.words[0].word) of what kind all rows are, or add the column: "
        + Self.asPart(field.meaning))
  }

  private func lackOfName(_ sheet: Sheet) -> Lack {
    Lack(
      fields: ["name", "description"],
      message:
        "the table \(sheet.table.name) has no column “name” and no column “description”, and every row needs one of them",
      help: "tell with -O csv.map=HEADING=name which column is the name" + Self.otherTable(sheet))
  }

  /// What to do where a file is another table than was thought.
  private static func otherTable(_ sheet: Sheet) -> String {
    sheet.isNamed ? "" : "; if this is another table, -O csv.table=NAME says which"
  }

  /// A sentence as the end of another one.
  private static func asPart(_ meaning: String) -> String {
    meaning.prefix(1).lowercased() + meaning.dropFirst().dropLast(meaning.hasSuffix(".") ? 1 : 0)
  }

  /// The columns that tables of parts need.
  private static let ofParts = [
    "participants": ["event_id", "actor_id"], "citations": ["record_id"],
    "names": ["record_id", "field", "language", "text"], "exceptions": ["check", "reason"],
  ]
}
