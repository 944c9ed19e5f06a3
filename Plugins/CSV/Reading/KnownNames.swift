import DossierModel
import PluginKit

/// The records that tables name by what they are called: the actor “Viet Nam” for `viet-nam`.
///
/// One that no table has is made, with an id from its name.
struct KnownNames {
  private var ids: [RecordKind: Set<String>] = [:]
  /// The first record of each name, by the letters of the name.
  private var named: [RecordKind: [String: String]] = [:]
  /// The records that are called alike, by the words without accents and signs.
  private var alike: [RecordKind: [String: Alike]] = [:]
  private var made: [ImportedRecord] = []

  /// Notes a record with its names.
  mutating func add(_ kind: RecordKind, id: String, names: [String]) {
    ids[kind, default: []].insert(id)
    for name in names where named[kind]?[name.letters] == nil {
      named[kind, default: [:]][name.letters] = id
    }
    for text in [id] + names {
      alike[kind, default: [:]][Slug(text, or: "").text, default: Alike()].add(
        id, hasAccents: text.hasAccents)
    }
  }

  /// The id of the one record that a name may be of, if one is known.
  ///
  /// “Nguyen Van Hung” may be “Nguyễn Văn Hùng” where nobody else is called alike; “Nguyễn Văn Hưng” may not.
  func id(of name: String, as kind: RecordKind) -> String? {
    if ids[kind]?.contains(name) == true { return name }
    return named[kind]?[name.letters]
      ?? alike[kind]?[Slug(name, or: "").text]?.onlyOne(besideAccents: name.hasAccents)
  }

  /// The id of a record with a name; one that is not known is made.
  mutating func idMaking(
    _ name: String, id given: String? = nil, as kind: RecordKind, at place: ImportPlace,
    _ records: inout ImportedRecords, with fields: [(name: String, value: ImportedValue)] = []
  ) -> String {
    if let id = id(of: given ?? name, as: kind) {
      add(kind, id: id, names: [name])
      return id
    }
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
      let several = kind == .actor ? some.first { $0["name"]?.string?.looksLikeSeveral ?? false } : nil
      let noun = some.count == 1 ? "1 \(kind)" : "\(some.count) \(kind)s"
      records.report(
        .note, "N0714", at: (several ?? first).place,
        "\(noun) of which only the name is known \(some.count == 1 ? "was" : "were") made: "
          + names.joined(separator: ", ") + more,
        help: several?["name"]?.string.map { "“\($0)” is taken for one name; two have “; ” between them" }
          ?? (kind == .actor
            ? "say in the dossier, or in actors.csv beside this table, of what kind they are"
            : "say more of them in the dossier, or in \(kind.section).csv beside this table"))
    }
  }
}

/// The records whose names are the same words but for accents.
private struct Alike {
  /// Those that are written without accents somewhere, be it in their ids, and those that are written with them.
  private var plain: Set<String> = []
  private var accented: Set<String> = []

  /// How many are kept apart: more are many.
  private static let most = 16

  mutating func add(_ id: String, hasAccents: Bool) {
    if hasAccents, accented.count < Self.most { accented.insert(id) }
    if !hasAccents, plain.count < Self.most { plain.insert(id) }
  }

  /// The one that a name may mean.
  ///
  /// Who writes one accent writes them all.
  func onlyOne(besideAccents: Bool) -> String? {
    guard max(plain.count, accented.count) < Self.most else { return nil }
    let found = besideAccents ? plain.subtracting(accented) : plain.union(accented)
    return found.count == 1 ? found.first : nil
  }
}

extension String {
  /// Whether it may be several names, or a name with half of a role: `F, G, H`, `A / B`, `D (host`.
  fileprivate var looksLikeSeveral: Bool {
    contains(", ") || contains(" / ") || contains("\n") || count { $0 == "(" } != count { $0 == ")" }
  }

  /// Its letters and digits, in small letters: “côtedivoire”.
  var letters: String { lowercased().filter { $0.isLetter || $0.isNumber } }

  fileprivate var hasAccents: Bool { letters.utf8.contains { $0 >= 0x80 } }
}
