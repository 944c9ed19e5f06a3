import DossierModel
import PluginKit

/// Checks records against the field tables, and gathers ids, references and words of open vocabularies on the way.
struct RecordChecker {
  var diagnostics: [Diagnostic] = []
  var ids: [String: (kind: RecordKind, node: NodeView)] = [:]
  var references: [Reference] = []
  var unknownWords: [String: UnknownWord] = [:]
  var hasHeader: NodeView?

  /// A reference that must be matched when all inputs are read.
  struct Reference {
    let node: NodeView
    let record: String?
    let field: String
    let kinds: [RecordKind]
  }

  /// A word of an open vocabulary that is not known, with where it stood first and how often it stands.
  struct UnknownWord {
    let vocabulary: Vocabulary
    let first: NodeView
    var count: Int
  }

  /// Checks one record.
  ///
  /// False when it is unreadable: what is wrong is then among the diagnostics.
  mutating func check(_ node: NodeView, as kind: RecordKind) -> Bool {
    let before = diagnostics.count
    guard node.kind == .mapping else {
      report(
        "E0404", node, nil, "\(article(kind.rawValue)) \(kind) must be written as fields",
        help: "write one field a line, beginning with “id:”")
      return false
    }
    let id = node["id"].flatMap { $0.isScalar ? $0.string : nil }
    check(node, fields: kind.fields, of: kind.rawValue, record: id)
    checkType(node, is: kind, record: id)
    if kind == .actor || kind == .object { checkHasName(node, as: kind, record: id) }
    if kind == .relation { checkOrder(node, record: id) }
    register(id, node, as: kind)
    return diagnostics.count == before
  }

  /// Checks the fields of a record, or of a mapping that stands in a field of one (`isPart`).
  mutating func check(
    _ node: NodeView, fields: [FieldSpec], of owner: String, record: String?, isPart: Bool = false
  ) {
    var seen: [String: NodeView] = [:]
    for (key, value) in node.pairs {
      guard let field = fields.first(where: { key.hasText($0.name) }) else {
        if isPart || !key.hasText("type") {
          reportUnknownField(
            key, among: fields, of: isPart ? "“\(owner)”" : "\(article(owner)) \(owner)", record: record)
        }
        continue
      }
      if let first = seen[field.name] {
        report(
          "E0402", key, record, "the field “\(field.name)” is given twice", help: "keep one of the two",
          related: [Diagnostic.Related(location: first.location, message: "the first value is here")])
        continue
      }
      seen[field.name] = value
      if !value.isBlank {
        check(value, field.spelling, field: field.name, record: record)
      }
    }
    for field in fields where field.isRequired {
      let value = seen[field.name]
      if let value, !value.isEmpty { continue }
      let lack = value == nil ? "lacks the field “\(field.name)”" : "has nothing in its field “\(field.name)”"
      report(
        "E0403", value ?? node, record, isPart ? "“\(owner)” \(lack)" : "the \(owner) \(lack)",
        help: "“\(field.name)” says: \(field.meaning.asPartOfSentence)")
    }
  }

  private mutating func reportUnknownField(
    _ key: NodeView, among fields: [FieldSpec], of owner: String, record: String?
  ) {
    let names = fields.map(\.name)
    let near = nearestWord(to: key.string, among: names)
    report(
      "E0401", key, record, "“\(key.string)” is not a field of \(owner)",
      help: near.map { "did you mean “\($0)”?" } ?? "the fields are \(names.joined(separator: ", "))")
  }

  /// A record may say its kind in `type`, as in JSON Lines; in a section, it must be the section's.
  private mutating func checkType(_ node: NodeView, is kind: RecordKind, record: String?) {
    let types = node.pairs.filter { $0.key.hasText("type") }
    if types.count > 1 {
      report("E0402", types[1].key, record, "the field “type” is given twice", help: "keep one of the two")
    }
    guard let type = types.first?.value, !type.hasText(kind.rawValue) else { return }
    report(
      "E0404", type, record, "“type” must be \(kind) among the \(kind.section), not “\(type.string)”",
      help: "take “type” out, or move the record to its own section")
  }

  private mutating func checkHasName(_ node: NodeView, as kind: RecordKind, record: String?) {
    guard [node["name"], node["description"]].allSatisfy({ $0?.isEmpty ?? true }) else { return }
    report(
      "E0403", node, record, "the \(kind) has neither a name nor a description",
      help: "add “name”, or “description” for one whom the sources do not name")
  }

  private mutating func checkOrder(_ node: NodeView, record: String?) {
    guard let sinceNode = node["since"], let untilNode = node["until"],
      let since = EDTFDate(reading: sinceNode),
      let until = EDTFDate(reading: untilNode), EDTFDate.certainlyPrecedes(until, since)
    else { return }
    report(
      "E0202", untilNode, record, "the relation ends (\(until)) before it begins (\(since))",
      help: "swap the two, or correct one of them",
      related: [Diagnostic.Related(location: sinceNode.location, message: "it begins here")])
  }

  /// Notes the id, and says where it was used first if it is not new.
  private mutating func register(_ id: String?, _ node: NodeView, as kind: RecordKind) {
    if kind == .dossier {
      if let first = hasHeader {
        report(
          "E0304", node, id, "this is a second dossier header", help: "keep one, in one of the files",
          related: [Diagnostic.Related(location: first.location, message: "the first one is here")])
      }
      hasHeader = hasHeader ?? node
    }
    guard let id, !id.isEmpty else { return }
    if let first = ids[id] {
      report(
        "E0303", node["id"] ?? node, id,
        "the id “\(id)” is already taken by \(article(first.kind.rawValue)) \(first.kind)",
        help: "give one of the two another id",
        related: [
          Diagnostic.Related(
            location: (first.node["id"] ?? first.node).location, message: "“\(id)” is used here first")
        ])
    } else {
      ids[id] = (kind, node)
    }
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

/// The article before a kind of record: `an event`, `a claim`.
func article(_ noun: String) -> String { "aeiou".contains(noun.first ?? "x") ? "an" : "a" }
