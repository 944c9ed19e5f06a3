import DossierModel
import PluginKit

/// Checks records against the field tables, and gathers ids, references and words of open vocabularies on the way.
struct RecordChecker {
  var diagnostics: [Diagnostic] = []
  var ids = RecordIDs()
  /// The references that are still to be matched, and those of records that are part of others.
  var references: [Reference] = []
  var unknownWords: [String: UnknownWord] = [:]
  var hasHeader: NodeView?
  /// The fields of the file at hand that are there and could not be read.
  var unreadFields: [BrokenYAML.UnreadFields] = []

  /// A reference that is matched when all inputs are read.
  struct Reference {
    let node: NodeView
    let record: String?
    let field: String
    let kinds: [RecordKind]

    /// Whether a record of this kind may be referred to here.
    func allows(_ kind: RecordKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }
  }

  /// A word of an open vocabulary that is not known, with where it stood first and how often it stands.
  struct UnknownWord {
    let vocabulary: Vocabulary
    let first: NodeView
    var count: Int
  }

  /// Checks one record.
  ///
  /// False when it is unreadable: what is wrong is then among the diagnostics. So it is for a record that stands in two
  /// files with the same fields, and counts once.
  mutating func check(_ node: NodeView, as kind: RecordKind) -> Bool {
    let before = diagnostics.count
    guard node.kind == .mapping else {
      report(
        "E0404", node, nil, "\(article(kind.rawValue)) \(kind) must be written as fields",
        help: "write one field a line, beginning with “id:”")
      return false
    }
    let id = node[.id].flatMap { $0.isScalar ? $0.string : nil }
    check(node, fields: kind.fields, of: .record(kind), record: id)
    if kind == .actor || kind == .object { checkHasName(node, as: kind, record: id) }
    if kind == .relation { checkOrder(node, record: id) }
    return register(id, node, as: kind) && diagnostics.count == before
  }

  /// What has fields.
  enum Owner {
    case record(RecordKind)
    /// A mapping that stands in a field of a record.
    case part(String)

    /// `the relation`, `“place”`.
    var definite: String {
      switch self {
      case .record(let kind): "the \(kind)"
      case .part(let field): "“\(field)”"
      }
    }

    /// `a relation`, `“place”`.
    var indefinite: String {
      switch self {
      case .record(let kind): "\(article(kind.rawValue)) \(kind)"
      case .part: definite
      }
    }
  }

  /// Checks the fields of a record, or of a part of one.
  mutating func check(_ node: NodeView, fields: [FieldSpec], of owner: Owner, record: String?) {
    // A bit for each field: whether it was there, and whether anything stands in it.
    var seen: UInt64 = 0
    var filled: UInt64 = 0
    var hasType = false
    var last = -1
    for (key, value) in node.pairs {
      if case .record(let kind) = owner, FieldKey.type.isText(of: key) {
        checkType(value, at: key, isRepeated: hasType, of: kind, record: record)
        hasType = true
        continue
      }
      guard let place = fields.place(of: key, after: last) else {
        reportUnknownField(key, value, among: fields, of: owner, record: record)
        continue
      }
      let bit: UInt64 = 1 << UInt64(place)
      guard seen & bit == 0 else {
        reportRepeatedField(key, of: node, record: record)
        continue
      }
      seen |= bit
      last = place
      if !value.isEmpty { filled |= bit }
      if !value.isBlank {
        check(value, fields[place].spelling, field: fields[place].name, record: record)
      }
    }
    for place in fields.indices where fields[place].isRequired && filled & 1 << UInt64(place) == 0 {
      let field = fields[place]
      let value = node[field.name]
      if value == nil, isUnread([field.name], of: node) { continue }
      let lack = value == nil ? "lacks the field “\(field.name)”" : "has nothing in its field “\(field.name)”"
      report(
        "E0403", value ?? node, record, "\(owner.definite) \(lack)",
        help: "“\(field.name)” says: \(field.meaning.asPartOfSentence)")
    }
  }

  private mutating func reportRepeatedField(_ key: NodeView, of node: NodeView, record: String?) {
    let first = node[key.string] ?? node
    report(
      "E0402", key, record, "the field “\(key.string)” is given twice", help: "keep one of the two",
      related: [Diagnostic.Related(location: first.location, message: "the first value is here")])
  }

  private mutating func reportUnknownField(
    _ key: NodeView, _ value: NodeView, among fields: [FieldSpec], of owner: Owner, record: String?
  ) {
    let names = fields.map(\.name)
    // Without a colon it may be the rest of the value before it: `{title: Visit to Hanoi, Viet Nam}`.
    let isBare = key.kind == .plain && value.isNull && value.offset == key.offset + key.string.utf8.count
    let near =
      nearestWord(to: key.string, among: names) ?? FieldsOfOthers.field(meantBy: key.string, among: names)
    report(
      "E0401", key, record, "“\(key.string)” is not a field of \(owner.indefinite)",
      help: key.string.hasPrefix("-")
        ? "write a blank behind the dash: “- \(key.string.dropFirst())”"
        : near.map { "did you mean “\($0)”?" }
          ?? (isBare
            ? "a comma ends a value here; if this belongs to the value before it, put all of that in quotes"
            : "the fields are \(names.joined(separator: ", "))"))
  }

  /// A record may say its kind in `type`, as in JSON Lines; in a section, it must be the section's.
  private mutating func checkType(
    _ type: NodeView, at key: NodeView, isRepeated: Bool, of kind: RecordKind, record: String?
  ) {
    guard !isRepeated else {
      return report("E0402", key, record, "the field “type” is given twice", help: "keep one of the two")
    }
    guard !type.hasText(kind.rawValue) else { return }
    report(
      "E0404", type, record, "“type” must be \(kind) among the \(kind.section), not “\(type.string)”",
      help: RecordKind(rawValue: type.string) == nil
        ? "take “type” out; what kind of \(kind) it is stands in “kind”"
        : "take “type” out, or move the record to its own section")
  }

  private mutating func checkHasName(_ node: NodeView, as kind: RecordKind, record: String?) {
    guard [node["name"], node["description"]].allSatisfy({ $0?.isEmpty ?? true }),
      !isUnread(["name", "description"], of: node)
    else { return }
    report(
      "E0403", node, record, "the \(kind) has neither a name nor a description",
      help: "add “name”, or “description” for one whom the sources do not name")
  }

  private mutating func checkOrder(_ node: NodeView, record: String?) {
    guard let untilNode = node["until"], let sinceNode = node["since"],
      let since = EDTFDate(reading: sinceNode),
      let until = EDTFDate(reading: untilNode), EDTFDate.certainlyPrecedes(until, since)
    else { return }
    report(
      "E0202", untilNode, record, "the relation ends (\(until)) before it begins (\(since))",
      help: "swap the two, or correct one of them",
      related: [Diagnostic.Related(location: sinceNode.location, message: "it begins here")])
  }

  /// Whether one of some fields is there and could not be read.
  private func isUnread(_ names: Set<String>, of record: NodeView) -> Bool {
    // They stand in the order of the file.
    var low = 0
    var high = unreadFields.count
    while low < high {
      let middle = (low + high) / 2
      if unreadFields[middle].record.upperBound <= record.offset { low = middle + 1 } else { high = middle }
    }
    guard low < unreadFields.count, unreadFields[low].record.contains(record.offset) else { return false }
    return unreadFields[low].mayBe(names)
  }

  /// Notes the id, and says where it was used first if it is not new; false for a record that is known from another file.
  private mutating func register(_ id: String?, _ node: NodeView, as kind: RecordKind) -> Bool {
    if kind == .dossier {
      if let first = hasHeader {
        report(
          "E0304", node, id, "this is a second dossier header", help: "keep one, in one of the files",
          related: [Diagnostic.Related(location: first.location, message: "the first one is here")])
      }
      hasHeader = hasHeader ?? node
    }
    guard let idNode = node[.id], let id, !id.isEmpty else { return true }
    if let first = ids.add(idNode, kind, node) {
      if let known = first.node, kind != .event, kind != .dossier, first.kind == kind,
        known.location.file != node.location.file, isSame(known, node)
      {
        return false
      }
      report(
        "E0303", idNode, id,
        "the id “\(id)” is already taken by \(article(first.kind.rawValue)) \(first.kind)",
        help: first.kind == kind
          ? "keep one of the two if they mean the same; else give one another id"
          : "give one of the two another id",
        related: first.node.map { node in
          [Diagnostic.Related(location: (node[.id] ?? node).location, message: "“\(id)” is used here first")]
        } ?? [])
    }
    return true
  }

  mutating func report(
    _ code: String, _ node: NodeView, _ record: String?, _ message: String, help: String?,
    related: [Diagnostic.Related] = []
  ) {
    diagnostics.append(
      Diagnostic(.error, code, at: node.location, record: record, message, help: help, related: related))
  }
}

extension String {
  /// A sentence as the end of another one: no capital at its beginning, no full stop.
  fileprivate var asPartOfSentence: String {
    let isSentence = hasSuffix(".")
    return prefix(1).lowercased() + dropFirst().dropLast(isSentence ? 1 : 0)
  }
}
