import DossierModel
import PluginKit

// Parts of a record that stand in other tables.
extension RecordMaker {
  mutating func takeParts(
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
