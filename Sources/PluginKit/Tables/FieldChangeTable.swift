import DossierModel

/// A field of a record that differs between two dossiers, or a record that is in one of them alone.
public struct FieldChangeRow: Sendable {
  let change: String
  let kind: RecordKind
  let id: String
  let name: String
  let field: String?
  let old: String?
  let new: String?

  /// A row; field and values are missing for a record that was added or removed.
  public init(
    change: String, kind: RecordKind, id: String, name: String, field: String?, old: String?, new: String?
  ) {
    self.change = change
    self.kind = kind
    self.id = id
    self.name = name
    self.field = field
    self.old = old
    self.new = new
  }
}

extension Table where Row == FieldChangeRow {
  /// What an update did to a dossier, a row a field.
  public static let fieldChanges = Table(
    "field_changes", "Changes of records", "What differs between two dossiers, a row for each field.",
    [
      Column("change", "Change", .text, "added, removed or changed.") { $0.change },
      Column("record", "Record", .text, "The kind of record: event, relation.") { $0.kind.rawValue },
      Column("id", "ID", .id, "The record's id.") { $0.id },
      Column("name", "Name", .text, "What the record is called.") { $0.name },
      Column("field", "Field", .text, "The field that differs; empty for a whole record.") { $0.field },
      Column("old", "Before", .text, "What stood in it; lists as JSON.") { $0.old },
      Column("new", "Now", .text, "What stands in it; lists as JSON.") { $0.new },
    ])
}
