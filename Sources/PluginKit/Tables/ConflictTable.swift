import DossierModel

/// One side of a conflict, as a row.
public struct ConflictRow: Sendable {
  /// The conflict.
  public let conflict: Conflict
  /// The side.
  public let side: Conflict.Side

  /// A row for each side of some conflicts.
  public static func all(of conflicts: [Conflict]) -> [ConflictRow] {
    conflicts.flatMap { conflict in conflict.sides.map { ConflictRow(conflict: conflict, side: $0) } }
  }
}

extension Table where Row == ConflictRow {
  /// The conflicts, a row for each side.
  public static let conflicts = Table(
    "conflicts", "Conflicts", "What cannot all hold: a row for each side of a conflict.",
    [
      Column("conflict", "Conflict", .integer, "The number of the conflict.") { row, _, cell in
        cell.put(row.conflict.number)
      },
      Column("status", "Status", .text, "open, or decided where an editor has preferred a side.") {
        $0.conflict.isDecided ? "decided" : "open"
      },
      Column("subject_id", "Subject ID", .id, "The record that it is about.") { $0.side.subject },
      Column("subject", "Subject", .text, "That record's name.") { row, context, cell in
        cell.put(context.name(of: row.side.subject, title: row.side.title))
      },
      Column("property", "Property", .text, "What is in question: age, count, date.") { $0.side.property },
      Column("value", "Value", .text, "What this side says.") { $0.side.value },
      Column("as_of", "As of (EDTF)", .edtf, "The day for which it is said.") {
        $0.side.claim?.asOf?.description
      },
      Column("said_by", "Said by", .text, "Who says it: the claimant, or the source in its own voice.") {
        row, context, cell in cell.put(row.side.voice(in: context.dossier, context.language))
      },
      Column("sources", "Sources", .ids, "The ids of the sources in which it stands.") { row, _, cell in
        cell.put(list: row.side.sources.map { $0.source ?? $0.url ?? $0.title ?? "" })
      },
      Column("locator", "Locator", .text, "Where in the sources.") { row, _, cell in
        cell.put(list: row.side.sources.compactMap(\.locator))
      },
      Column("quote", "Quotation", .text, "The words of the source.") { row, _, cell in
        cell.put(list: row.side.sources.compactMap(\.quote))
      },
      Column("in_words", "In words", .text, "The claim in words.") { row, context, cell in
        if let text = row.side.claim?.text { cell.put(text.text(in: context.language)) }
      },
      Column("rank", "Rank", .text, "preferred or normal; empty for what the record itself says.") {
        $0.side.claim?.rank.rawValue
      },
      Column("verdict", "Verdict", .text, "What the dossier says of it when it is reckoned again.") {
        $0.side.verification?.verdict?.word
      },
      Column("found", "Found", .text, "What was found then.") { $0.side.verification?.finding },
      Column("record_id", "Record ID", .id, "The claim; or the record, where its own field says so.") {
        $0.side.record
      },
    ])
}
