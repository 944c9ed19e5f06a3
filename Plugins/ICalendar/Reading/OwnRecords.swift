import DossierModel
import PluginKit

/// The records that Chancery's own calendars carry (`records=yes`), so that they can be read back whole.
///
/// Events that the calendars have no entry for are not in them; what refers to them is left out, and told.
struct OwnRecords {
  /// The records that are no events.
  private let others: [ImportedRecord]
  private let carried: Set<String>
  private let references: KnownReferences

  /// Whether one of them is the header of the dossier.
  let hasHeader: Bool

  /// Looks through calendars, whose entries are of records with these ids.
  init(
    _ calendars: [(calendar: ReadComponent, file: ImportFile)], _ ids: Set<String>,
    _ all: inout ImportedRecords
  ) {
    var references = KnownReferences(ids: ids)
    var others: [ImportedRecord] = []
    var texts: [String: String] = [:]
    for (calendar, file) in calendars {
      for line in calendar.all("X-CHANCERY-RECORD") {
        guard let record = Self.record(in: line, of: file, else: "it is left out", &all) else { continue }
        let id = record["id"]?.string ?? ""
        if let text = texts[id] {
          // Several calendars of one dossier carry the same records.
          if text == line.value { continue }
          all.report(
            .warning, "W0809", at: line.place, "“\(id)” is carried twice; this one is left out",
            help: "import calendars of different dossiers one by one")
          continue
        }
        texts[id] = line.value
        others.append(record)
      }
    }
    references.ids.formUnion(texts.keys)
    self.others = references.withoutStrangers(others, &all)
    self.references = references
    hasHeader = self.others.contains { $0.kind == .dossier }
    carried = Set(self.others.compactMap { $0["id"]?.string })
  }

  /// Adds the records that are no events.
  func addOthers(to all: inout ImportedRecords) {
    for record in others { all.add(record) }
  }

  /// Whether a record with an id, which is no event, is carried whole.
  func carries(_ id: String) -> Bool { carried.contains(id) }

  /// The event that an entry carries; nil where it carries none that could be read.
  func record(
    of entry: ReadComponent, in file: ImportFile, _ all: inout ImportedRecords
  ) -> ImportedRecord? {
    guard let line = entry["X-CHANCERY-RECORD"],
      let record = Self.record(in: line, of: file, else: "the entry is read from its other lines", &all)
    else { return nil }
    guard record["id"]?.string == entry["X-CHANCERY-ID"]?.text else {
      all.report(
        .warning, "W0809", at: line.place,
        "the record in this line is not that of the entry; the entry is read from its other lines")
      return nil
    }
    return references.withoutStrangers(record, &all)
  }

  /// The record that a line carries; what is wrong with it is told.
  private static func record(
    in line: ReadLine, of file: ImportFile, else consequence: String, _ all: inout ImportedRecords
  ) -> ImportedRecord? {
    let view = file.json(Array(line.text.utf8))
    let type = view.flatMap { $0.kind == .mapping ? $0["type"]?.string : nil }
    let fault = view.map { $0.kind == .mapping ? file.fault(in: $0) : "it is no record" } ?? "it is no JSON"
    guard fault == nil, let view, let kind = type.flatMap({ RecordKind(rawValue: $0) }) else {
      all.report(
        .warning, "W0809", at: line.place, "the record in this line is damaged; \(consequence)",
        help: fault)
      return nil
    }
    var record = ImportedRecord(kind, at: line.place)
    for (name, value) in view.pairs where !name.hasText("type") {
      record[name.string] = imported(value, at: line.place)
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
}
