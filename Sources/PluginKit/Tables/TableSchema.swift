// What the tables of a dossier hold, as data: one description from which the metadata of a CSV folder, a data dictionary
// and the importer of tables are drawn. Pure: no file, no rows.
import DossierModel

/// A table as data: whose rows are what, and what stands in which column.
public struct TableSchema: Sendable {
  /// The table's name for machines, also of its file: `events`.
  public let name: String
  /// Its name for people: `Events`.
  public let title: String
  /// What one row is, in one sentence.
  public let meaning: String
  /// The kind of record of which each row is one; nil for parts of records, and for what is drawn from others.
  public let kind: RecordKind?
  /// Whether it says nothing that does not stand in other tables: conflicts, anniversaries.
  public let isDerived: Bool
  /// The columns, in order.
  public let columns: [ColumnSchema]
  /// The columns that tell a row from all others.
  public let primaryKey: [String]

  init<Row>(
    _ table: Table<Row>, kind: RecordKind? = nil, isDerived: Bool = false, key: [String] = ["id"],
    fields: [String: String?] = [:]
  ) {
    name = table.name
    title = table.title
    meaning = table.meaning
    self.kind = kind
    self.isDerived = isDerived
    primaryKey = key
    columns = table.columns.map { column in
      let field = fields[column.name] ?? (isDerived ? nil : Self.field(column.name, of: kind))
      return ColumnSchema(column, field: field, of: kind, isKey: key.contains(column.name))
    }
  }

  /// The field that a column is named after: `date_text` after `dateText`.
  private static func field(_ column: String, of kind: RecordKind?) -> String? {
    guard let kind else { return nil }
    let words = column.split(separator: "_")
    let name = words.dropFirst().reduce(String(words[0])) { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    return kind.fields.contains { $0.name == name } ? name : nil
  }

  /// The column of a name.
  public func column(_ name: String) -> ColumnSchema? { columns.first { $0.name == name } }
}

/// A column as data.
public struct ColumnSchema: Sendable {
  /// Its name for machines: `date_text`.
  public let name: String
  /// Its name for people: `Date as reported`.
  public let heading: String
  /// What the text of its cells is.
  public let type: ColumnType
  /// What its cells mean.
  public let meaning: String
  /// The field of the record that it carries: `dateText`, of a place that has no record `place.name`; nil for what is
  /// drawn from other columns and tables.
  public let field: String?
  /// Whether each row has it.
  public let isRequired: Bool
  /// The words that may stand in it; empty where there is no closed choice.
  public let allowed: [String]
  /// The table whose ids stand in it; nil for no ids, and for ids of several tables.
  public let refersTo: String?

  init<Row>(_ column: Column<Row>, field: String?, of kind: RecordKind?, isKey: Bool) {
    name = column.name
    heading = column.heading
    type = column.type
    meaning = column.meaning
    self.field = field
    let spec = kind?.fields.first { $0.name == field }
    isRequired = isKey || spec?.isRequired ?? false
    switch spec?.spelling {
    case .choice(let words): allowed = words
    case .flag: allowed = ["yes"]
    default: allowed = []
    }
    switch spec?.spelling {
    case .reference(let kinds) where kinds.count == 1,
      .short(.reference(let kinds), _) where kinds.count == 1:
      refersTo = kinds[0].section
    default: refersTo = Self.references[name]
    }
  }

  /// What columns of the tables of parts refer to.
  private static let references = ["actor_id": "actors", "on_behalf_of": "actors", "source_id": "sources"]
}

extension TableSchema {
  /// The tables of a folder that holds a dossier whole, in the order in which they are described.
  public static let whole: [TableSchema] = [
    TableSchema(.dossier, kind: .dossier), TableSchema(.exceptions, key: ["number"]),
    TableSchema(Table<Source>.sources, kind: .source),
    TableSchema(Table<Place>.places, kind: .place, fields: ["sources": nil]),
    TableSchema(.wholeActors, kind: .actor, fields: ["sources": nil]),
    TableSchema(
      Table<EventView>.events, kind: .event,
      fields: [
        "place": "place.name", "place_id": "place", "country": "place.country", "participants": nil,
        "sources": nil,
      ]),
    TableSchema(.participants, key: ["event_id", "number"]),
    TableSchema(
      Table<Relation>.relations, kind: .relation,
      fields: ["from_id": "from", "from": nil, "to_id": "to", "to": nil, "sources": nil]),
    TableSchema(
      .wholeObjects, kind: .object,
      fields: [
        "from_id": "from", "from": nil, "to_id": "to", "to": nil, "event_id": "event",
        "place": "place.name", "place_id": "place", "country": "place.country", "sources": nil,
      ]),
    TableSchema(
      .claims, kind: .claim,
      fields: [
        "subject_id": "subject", "subject": nil, "claimant_id": "claimant", "claimant": nil, "sources": nil,
      ]),
    TableSchema(
      Table<Target>.targets, kind: .target, fields: ["owner_id": "owner", "owner": nil, "sources": nil]),
    TableSchema(
      Table<Statement>.statements, kind: .statement,
      fields: ["speaker_id": "speaker", "speaker": nil, "event_id": "event", "sources": nil]),
    TableSchema(.citations, key: ["record_id", "number"]),
    TableSchema(.names, key: ["record_id", "field", "number"]),
    TableSchema(.anniversaries, isDerived: true, key: ["record_id"]),
    TableSchema(.conflicts, isDerived: true, key: ["conflict", "record_id"]),
  ]

  /// The table of a name.
  public static func named(_ name: String) -> TableSchema? { whole.first { $0.name == name } }
}
