import DossierModel
import PluginKit

/// The kind of all rows that state none, as `-O csv.kind=memberOf` says it.
///
/// Of several tables it goes to those of whose kinds the word is one: `memberOf` to the relations, and not to the actors
/// beside them. A word that none of them knows goes to all that have kinds.
struct StatedKind {
  private let word: String?
  /// The records that may be of the kind.
  private let kinds: Set<RecordKind>

  init(_ word: String?, _ sheets: [Sheet]) {
    self.word = word
    let having = Set(sheets.compactMap(\.table.kind)).filter { Self.vocabulary(of: $0) != nil }
    let knowing = having.filter { kind in
      word.flatMap { Self.vocabulary(of: kind)?.word(writtenAs: $0) } != nil
    }
    kinds = knowing.isEmpty ? having : knowing
  }

  /// The kind of a record that states none; nil where the option does not say it.
  func word(for kind: RecordKind) -> String? {
    guard let word, kinds.contains(kind) else { return nil }
    return Self.vocabulary(of: kind)?.word(writtenAs: word) ?? word
  }

  /// Tells that none of the tables has kinds.
  func report(_ sheets: [Sheet], _ records: inout ImportedRecords) {
    guard let word, kinds.isEmpty, let sheet = sheets.first else { return }
    records.report(
      .error, "E0703", at: sheet.headings,
      "csv.kind=\(word) was given, and the table \(sheet.table.name) has no column “kind”",
      help: "leave the option out"
        + (sheet.isNamed ? "" : ", or say with -O csv.table=NAME which table this is"))
  }

  private static func vocabulary(of kind: RecordKind) -> Vocabulary? {
    guard case .word(let vocabulary) = kind.fields.first(where: { $0.name == "kind" })?.spelling else {
      return nil
    }
    return vocabulary
  }
}
