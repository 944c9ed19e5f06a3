import DossierModel
import PluginKit

/// The records that tables name by what they are called: the actor “Viet Nam” for `viet-nam`.
///
/// One that no table has is made, with an id from its name.
struct KnownNames {
  private var ids: [RecordKind: [String: String]] = [:]
  private var made: [ImportedRecord] = []

  /// Notes a record with its names.
  mutating func add(_ kind: RecordKind, id: String, names: [String]) {
    for word in [id] + names where ids[kind]?[Slug(word, or: "").text] == nil {
      ids[kind, default: [:]][Slug(word, or: "").text] = id
    }
  }

  /// The id of a record with a name, if one is known.
  func id(of name: String, as kind: RecordKind) -> String? { ids[kind]?[Slug(name, or: "").text] }

  /// The id of a record with a name; one that is not known is made.
  mutating func idMaking(
    _ name: String, id given: String? = nil, as kind: RecordKind, at place: ImportPlace,
    _ records: inout ImportedRecords, with fields: [(name: String, value: ImportedValue)] = []
  ) -> String {
    if let id = id(of: given ?? name, as: kind) { return id }
    let id = given ?? records.makeID(from: name, or: kind)
    add(kind, id: id, names: [name])
    var record = ImportedRecord(kind, at: place)
    record["id"] = .scalar(id, at: place)
    if kind == .actor { record["kind"] = .scalar("actor", at: place) }
    record[kind == .source ? "title" : "name"] = .scalar(name, at: place)
    for field in fields { record[field.name] = field.value }
    made.append(record)
    return id
  }

  /// Adds what was made, and tells of it.
  func addMade(to records: inout ImportedRecords) {
    for record in made { records.add(record) }
    for kind in [RecordKind.actor, .place, .source] {
      let some = made.filter { $0.kind == kind }
      guard let first = some.first else { continue }
      let names = some.prefix(5).map { "“\(($0["name"] ?? $0["title"])?.string ?? "")”" }
      let more = some.count > 5 ? " and \(some.count - 5) more" : ""
      let noun = some.count == 1 ? "1 \(kind)" : "\(some.count) \(kind)s"
      records.report(
        .note, "N0714", at: first.place,
        "\(noun) of which only the name is known \(some.count == 1 ? "was" : "were") made: "
          + names.joined(separator: ", ") + more,
        help: kind == .actor
          ? "say in the dossier, or in actors.csv beside this table, of what kind they are"
          : "say more of them in the dossier, or in \(kind.section).csv beside this table")
    }
  }
}
