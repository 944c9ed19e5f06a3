import DossierModel
import PluginKit

/// The records that one of Chancery's own calendars carries (`records=yes`), so that it can be read back whole.
///
/// Events that the calendar has no entry for are not in it; what refers to them is left out, and told.
struct OwnRecords {
  private let file: ImportFile
  private var records: [ImportedRecord] = []
  private var ids: Set<String> = []

  /// Whether the calendar carries any.
  var hasHeader: Bool { records.contains { $0.kind == .dossier } }

  /// Looks through a calendar.
  init(_ calendar: ReadComponent, _ file: ImportFile) {
    self.file = file
    records = calendar.all("X-CHANCERY-RECORD").compactMap { record(in: $0) }
    let lines = calendar.parts.flatMap { $0.all("X-CHANCERY-ID") }
    ids = Set(records.compactMap { $0["id"]?.string } + lines.map(\.text))
  }

  /// Adds the records that are no events.
  func add(to all: inout ImportedRecords, withHeader: Bool) {
    for record in records where withHeader || record.kind != .dossier {
      if let whole = withoutStrangers(record, &all) { all.add(whole) }
    }
  }

  /// The event that an entry carries; nil where it carries none.
  func record(of entry: ReadComponent, _ all: inout ImportedRecords) -> ImportedRecord? {
    entry["X-CHANCERY-RECORD"].flatMap { record(in: $0) }.flatMap { withoutStrangers($0, &all) }
  }

  private func record(in line: ReadLine) -> ImportedRecord? {
    guard let view = file.json(Array(line.text.utf8)), view.kind == .mapping else { return nil }
    let type = view.pairs.first { $0.key.hasText("type") }?.value.string ?? ""
    guard let kind = RecordKind(rawValue: type) else { return nil }
    var record = ImportedRecord(kind, at: line.place)
    for (name, value) in view.pairs where !name.hasText("type") {
      record[name.string] = Self.imported(value, at: line.place)
    }
    return record
  }

  private static func imported(_ view: NodeView, at place: ImportPlace) -> ImportedValue {
    switch view.kind {
    case .list: .list(view.elements.map { imported($0, at: place) }, at: place)
    case .mapping: .mapping(view.pairs.map { ($0.key.string, imported($0.value, at: place)) }, at: place)
    default: .text(view.string, at: place)
    }
  }

  /// A record without what refers to events that are not there; nil where nothing is left to say.
  private func withoutStrangers(_ record: ImportedRecord, _ all: inout ImportedRecords) -> ImportedRecord? {
    func isStranger(_ value: ImportedValue?) -> Bool { value?.string.map { !ids.contains($0) } ?? false }
    func tell(_ what: String, _ name: ImportedValue?) {
      all.report(
        .warning, "W0807", at: record.place,
        "“\(name?.string ?? "")” has no entry in this calendar; \(what) was left out",
        help: "export with undated=journal to keep events without a day")
    }
    var record = record
    let id = record["id"]?.string ?? ""
    if record.kind == .claim, isStranger(record["subject"]) {
      tell("claim “\(id)” about it", record["subject"])
      return nil
    }
    for field in ["startedBy", "madeAt", "event", "partOf", "of"] where isStranger(record[field]) {
      tell("field “\(field)” of “\(id)”", record[field])
      record[field] = nil
    }
    if case .list(let values, let place) = record["about"] {
      for value in values where isStranger(value) { tell("“about” of “\(id)”", value) }
      let known = values.filter { !isStranger($0) }
      record["about"] = known.isEmpty ? nil : .list(known, at: place)
    }
    return record
  }
}
