import DossierModel
import PluginKit

extension RecordChecker {
  /// Names every reference to an id that no record has, or that a record of another kind has.
  ///
  /// Where the input is not whole, the record may stand in the part that could not be read: only references
  /// to another kind are named then. `isElsewhere` says of an id whether an event has it that the checker was not shown.
  mutating func reportDanglingReferences(isWhole: Bool, isElsewhere: (String) -> Bool = { _ in false }) {
    // The ids of each kind, for suggestions, are only gathered once something dangles.
    var namesByKinds: [[RecordKind]: [String]] = [:]
    var suggestions = 0
    for reference in references {
      let id = reference.node.string
      if let target = ids[id] {
        if reference.allows(target.kind) { continue }
        reportWrongKind(reference, target.kind, at: target.node)
        continue
      }
      guard isWhole, !isElsewhere(id) else { continue }
      let known = namesByKinds[reference.kinds] ?? names(of: reference)
      namesByKinds[reference.kinds] = known
      // Every comparison goes through all ids: the first suggestions are of use, the thousandth is not.
      let near = suggestions < 100 ? nearestWord(to: id, among: known) : nil
      suggestions += 1
      report(
        "E0301", reference.node, reference.record,
        "“\(reference.field)” refers to “\(id)”, but no \(words(reference.kinds)) has this id",
        help: LookAlike.first(in: id)?.sentence ?? (suggestions <= 100 ? helpByName(reference) : nil)
          ?? near.map { "did you mean “\($0)”?" } ?? helpByKind(reference))
    }
  }

  /// The id of a record that was called by its name: `vn` for “Việt Nam”.
  private func helpByName(_ reference: Reference) -> String? {
    let text = reference.node.string
    return ids.id(of: RecordKind.allCases.filter(reference.allows), called: text).map {
      "write “\($0)”, the id of the \(ids[$0]?.kind.rawValue ?? "record") with this name"
    }
  }

  /// What may stand in the place of an id: an address, the name of a place.
  private func helpByKind(_ reference: Reference) -> String {
    let text = reference.node.string
    switch reference.kinds {
    case [.source] where text.hasPrefix("http"):
      return "write {url: \"\(text)\"}, or add a source with this id"
    case [.place] where text.lowercased() != text:
      return "write {name: \"\(text)\"}, or add a place with an id of its own"
    case [.place]: return "add a place with this id, or write {name: …} with what it is called"
    default: return "add a record with this id, or correct the reference"
    }
  }

  /// The references to ids that no record has so far.
  var openReferences: [Reference] { references.filter { ids[$0.node.string] == nil } }

  private mutating func reportWrongKind(_ reference: Reference, _ kind: RecordKind, at node: NodeView?) {
    report(
      "E0302", reference.node, reference.record,
      "“\(reference.field)” must refer to \(list(reference.kinds)); “\(reference.node.string)” is \(article(kind.rawValue)) \(kind)",
      help: "put the id of \(list(reference.kinds)) here",
      related: node.map { node in
        [
          Diagnostic.Related(
            location: (node[.id] ?? node).location, message: "“\(reference.node.string)” is here")
        ]
      } ?? [])
  }

  private func names(of reference: Reference) -> [String] {
    ids.ids(of: RecordKind.allCases.filter(reference.allows)).sorted()
  }

  private func list(_ kinds: [RecordKind]) -> String {
    kinds.map { "\(article($0.rawValue)) \($0)" }.joined(separator: " or ")
  }

  private func words(_ kinds: [RecordKind]) -> String {
    kinds.isEmpty ? "record" : kinds.map(\.rawValue).joined(separator: " or ")
  }

  /// Counts a word that its vocabulary does not know.
  mutating func note(_ node: NodeView, of vocabulary: Vocabulary) {
    guard !node.withUTF8({ vocabulary.contains($0) }) else { return }
    let key = "\(vocabulary.name)\u{0}\(node.string)"
    unknownWords[key, default: UnknownWord(vocabulary: vocabulary, first: node, count: 0)].count += 1
  }

  /// One note for each unknown word of the whole input.
  mutating func reportUnknownWords() {
    for unknown in unknownWords.values {
      let word = unknown.first.string
      let near = nearestWord(to: word, among: unknown.vocabulary.words.map(\.word))
      let times = unknown.count == 1 ? "once" : "\(unknown.count) times"
      diagnostics.append(
        Diagnostic(
          .note, "N0601", at: unknown.first.location,
          "“\(word)” is not a known \(unknown.vocabulary.name); it is used \(times)",
          help: near.map { "did you mean “\($0)”?" } ?? "a word of your own is fine"))
    }
  }
}
