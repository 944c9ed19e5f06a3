import DossierModel
import PluginKit

/// Takes out of records what refers to records that are not there, and tells it.
struct KnownReferences {
  /// The ids of the records that are there.
  var ids: Set<String>

  /// Records without such references; a record that must have one is left out, and what refers to it too.
  mutating func withoutStrangers(
    _ records: [ImportedRecord], _ all: inout ImportedRecords
  ) -> [ImportedRecord] {
    var kept = records
    var hasLost = true
    while hasLost {
      hasLost = false
      kept = kept.compactMap { record in
        if let whole = withoutStrangers(record, &all) { return whole }
        ids.remove(record["id"]?.string ?? "")
        hasLost = true
        return nil
      }
    }
    return kept
  }

  /// A record without such references; nil where it must have one.
  func withoutStrangers(_ record: ImportedRecord, _ all: inout ImportedRecords) -> ImportedRecord? {
    var record = record
    let id = record["id"]?.string ?? ""
    for field in record.kind.fields {
      guard let value = record[field.name] else { continue }
      var strangers: [String] = []
      let known = known(value, field.spelling, &strangers)
      guard let stranger = strangers.first else { continue }
      let isLost = known == nil && field.isRequired
      let what =
        isLost
        ? "the \(record.kind) “\(id)”"
        : "\(known == nil ? "field" : "what refers to it in field") “\(field.name)” of “\(id)”"
      all.report(
        .warning, "W0807", at: value.place, "“\(stranger)” is not in this calendar; \(what) was left out",
        help: "an export with undated=journal keeps events without a day")
      if isLost { return nil }
      record[field.name] = known
    }
    return record
  }

  /// A value without references to strangers, which are named; nil where nothing is left of it.
  private func known(
    _ value: ImportedValue, _ spelling: Spelling, _ strangers: inout [String]
  ) -> ImportedValue? {
    switch (spelling, value) {
    case (.reference, .scalar(let id, _)):
      if ids.contains(id) { return value }
      strangers.append(id)
      return nil
    case (.list(let part), .list(let values, let place)):
      let known = values.compactMap { self.known($0, part, &strangers) }
      return known.isEmpty ? nil : .list(known, at: place)
    case (.list(let part), _): return known(value, part, &strangers)
    case (.short(let short, _), .scalar): return known(value, short, &strangers)
    case (.short(_, or: let fields), .mapping(let pairs, let place)),
      (.mapping(let fields), .mapping(let pairs, let place)):
      // What has no field that it must have, like a query, means something else without one of them.
      let isWhole = !fields.contains(where: \.isRequired)
      var kept: [(name: String, value: ImportedValue)] = []
      for (name, value) in pairs {
        guard let field = fields.first(where: { $0.name == name }) else { continue }
        if let known = known(value, field.spelling, &strangers) {
          kept.append((name, known))
        } else if field.isRequired || isWhole {
          return nil
        }
      }
      return .mapping(kept, at: place)
    default: return value
    }
  }
}
