import DossierModel
import DossierReading
import PluginKit

/// What an update did to a dossier: which records were added, removed and changed, by kind and id.
struct DossierDifference {
  /// A record that is not as it was.
  struct Change {
    enum Kind: String, CaseIterable { case added, removed, changed }

    let kind: Kind
    let record: RecordKind
    let id: String
    /// What the record is called; empty where it has no name.
    let name: String
    /// The fields that differ, in the order of the field table; none of a record that was added or removed.
    var fields: [FieldChange] = []
  }

  /// A field before and after, as JSON; nil where the record lacks it.
  struct FieldChange {
    let name: String
    let old: String?
    let new: String?
  }

  /// The changes: by kind of record as the model lists them, then by id.
  let changes: [Change]

  init(from old: DossierContents, to new: DossierContents) {
    let (before, after) = (old.dossier, new.dossier)
    let language = after.language
    let names = { (id: String) in after.name(of: id, in: language) ?? before.name(of: id, in: language) ?? id
    }
    let headers = Self.changes(old.header.map { [$0] } ?? [], new.header.map { [$0] } ?? []) {
      $0.title.text(in: language)
    }
    let registers =
      Self.changes(before.sources, after.sources) { $0.title.text(in: language) }
      + Self.changes(before.places, after.places) { $0.name.text(in: language) }
      + Self.changes(before.actors, after.actors) { $0.displayName(in: language) }
    let happenings =
      Self.changes(Self.events(of: old), Self.events(of: new)) { $0.title.text(in: language) }
      + Self.changes(before.relations, after.relations) {
        "\(names($0.from)) – \(Vocabulary.phrase(of: $0.kind)) – \(names($0.to))"
      }
      + Self.changes(before.objects, after.objects) { $0.displayName(in: language) }
    let sayings =
      Self.changes(before.claims, after.claims) { "\($0.property) of \(names($0.subject))" }
      + Self.changes(before.targets, after.targets) { $0.goal.text(in: language) }
      + Self.changes(before.statements, after.statements) { $0.gist.text(in: language) }
    changes = headers + registers + happenings + sayings
  }

  /// How many records of a kind were added, removed or changed.
  func count(_ kind: Change.Kind, of record: RecordKind? = nil) -> Int {
    changes.count { $0.kind == kind && (record == nil || $0.record == record) }
  }

  private static func events(of contents: DossierContents) -> [Event] {
    EventBatch(contents.events).events.map(\.record)
  }

  private static func changes<Record: DossierRecord>(
    _ old: [Record], _ new: [Record], name: (Record) -> String
  ) -> [Change] {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return Set(before.keys).union(after.keys).sorted().compactMap { id in
      switch (before[id], after[id]) {
      case (let record?, nil): Change(kind: .removed, record: Record.kind, id: id, name: name(record))
      case (nil, let record?): Change(kind: .added, record: Record.kind, id: id, name: name(record))
      case (let one?, let other?) where one != other:
        Change(
          kind: .changed, record: Record.kind, id: id, name: name(other), fields: fields(one, other))
      default: nil
      }
    }
  }

  private static func fields<Record: DossierRecord>(_ old: Record, _ new: Record) -> [FieldChange] {
    let before = Dictionary(old.fieldTexts.map { ($0.name, $0.json) }, uniquingKeysWith: { $1 })
    let after = Dictionary(new.fieldTexts.map { ($0.name, $0.json) }, uniquingKeysWith: { $1 })
    return Record.fields.compactMap { field in
      let (one, other) = (before[field.name], after[field.name])
      return one == other ? nil : FieldChange(name: field.name, old: one, new: other)
    }
  }
}
