import DossierModel
import PluginKit

/// Tells which columns a table does not have that every row of it needs: once for the table, at its headings.
struct RequiredColumns {
  /// The kind of the rows that state none.
  let statedKind: StatedKind

  /// A column that is missing, and what is to be told of it.
  struct Lack {
    let message: String
    let help: String
  }

  /// What a table lacks.
  func lacks(of sheet: Sheet) -> [Lack] {
    guard let kind = sheet.table.kind else {
      let needed = Self.ofParts[sheet.table.name] ?? []
      return needed.filter { !sheet.has($0) }.compactMap { sheet.table.column($0) }.map { column in
        lack(of: column.name, column.meaning, sheet)
      }
    }
    var lacks = kind.fields.filter { $0.isRequired && !isThere($0, kind, sheet) }.map { field in
      field.name == "kind" ? lackOfKind(field, sheet) : lack(of: field.name, field.meaning, sheet)
    }
    if [.actor, .object].contains(kind), !sheet.has("name"), !sheet.has("description") {
      lacks.append(
        Lack(
          message:
            "the table \(sheet.table.name) has no column “name” and no column “description”, and every row needs one of them",
          help: "tell with -O csv.map=HEADING=name which column is the name" + Self.otherTable(sheet)))
    }
    return lacks
  }

  /// Tells what a table lacks.
  func report(_ lacks: [Lack], of sheet: Sheet, _ records: inout ImportedRecords) {
    for lack in lacks {
      records.report(.error, "E0403", at: sheet.headings, lack.message, help: lack.help)
    }
  }

  /// Whether a column holds a field, or what is made where none does.
  private func isThere(_ field: FieldSpec, _ kind: RecordKind, _ sheet: Sheet) -> Bool {
    switch field.name {
    case "id": return true
    case "kind" where RecordMaker.plainKinds[kind] != nil || statedKind.word(for: kind) != nil: return true
    default:
      return sheet.columns.contains { column in
        column.map { !$0.isEnd && [$0.schema.field, $0.schema.name].contains(field.name) } ?? false
      }
    }
  }

  private func lack(of column: String, _ meaning: String, _ sheet: Sheet) -> Lack {
    Lack(
      message: "the table \(sheet.table.name) has no column “\(column)”, which every row needs",
      help: "tell with -O csv.map=HEADING=\(column) which column says this: \(Self.asPart(meaning))"
        + Self.otherTable(sheet))
  }

  private func lackOfKind(_ field: FieldSpec, _ sheet: Sheet) -> Lack {
    guard case .word(let vocabulary) = field.spelling else { return lack(of: "kind", field.meaning, sheet) }
    return Lack(
      message: "the table \(sheet.table.name) has no column “kind”, which every row needs",
      help: "say with -O csv.kind=\(vocabulary.words[0].word) of what kind all rows are, or add the column: "
        + Self.asPart(field.meaning))
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
