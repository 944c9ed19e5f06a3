import DossierModel

extension Table where Row == HeldRelation {
  /// The relations that hold on a day, a row each.
  public static let heldRelations = Table(
    "held_relations", "Relations on a day", "What holds between two actors on one day.",
    [
      Column(
        "holds", "Holds", .text,
        "Whether it holds on that day: certainly, possibly, or undated where the dossier does not say when."
      ) { $0.word }
    ]
      + Table<Relation>.relations.columns.map { column in
        Column(column.name, column.heading, column.type, column.meaning) { row, context, cell in
          column.write(row.relation, context, &cell)
        }
      })
}

/// A change of relations with the event that began what holds on the later day.
public struct RelationChangeRow: Sendable {
  /// The change.
  public let change: RelationChange
  /// What that event is called.
  public let eventTitle: LocalizedText?
  /// When it was.
  public let eventDate: EDTFDate?

  /// A change, and what is known of the event that its record names.
  public init(_ change: RelationChange, eventTitle: LocalizedText?, eventDate: EDTFDate?) {
    self.change = change
    self.eventTitle = eventTitle
    self.eventDate = eventDate
  }
}

extension Table where Row == RelationChangeRow {
  /// The differences of relations between two days, a row each.
  public static let relationChanges = Table(
    "relation_changes", "Changes of relations",
    "Who joined, left, or changed level or role between two days.",
    changeColumns + recordColumns)
}

private let changeColumns: [Column<RelationChangeRow>] = [
  Column("change", "Change", .text, "joined, left or changed.") { $0.change.kind.rawValue },
  Column("certainty", "Certainty", .text, "certain, or possible where the dates leave it open.") {
    $0.change.certainty
  },
  Column("from_id", "From ID", .id, "Whose relation it is.") { $0.change.relation.from },
  Column("from", "From", .text, "That actor's name.") { row, context, cell in
    cell.put(nameOf: row.change.relation.from, context)
  },
  Column("kind", "Relation", .text, "What holds: memberOf, holdsOffice.") { $0.change.relation.kind },
  Column("to_id", "To ID", .id, "What it is a relation to.") { $0.change.relation.to },
  Column("to", "To", .text, "That actor's name.") { row, context, cell in
    cell.put(nameOf: row.change.relation.to, context)
  },
  Column("date", "Date (EDTF)", .edtf, "When what came began, or what went ended.") {
    $0.change.date?.description
  },
  Column("level_before", "Level before", .text, "Its rank on the earlier day.") { $0.change.before?.level },
  Column("level_after", "Level after", .text, "Its rank on the later day.") { $0.change.after?.level },
  Column("role_before", "Title before", .text, "The title that went with it on the earlier day.") {
    $0.change.before?.role
  },
  Column("role_after", "Title after", .text, "The title that goes with it on the later day.") {
    $0.change.after?.role
  },
]

private let recordColumns: [Column<RelationChangeRow>] = [
  Column("record_before", "Record before", .id, "The id of the relation of the earlier day.") {
    $0.change.before?.id
  },
  Column("since_before", "Since, before (EDTF)", .edtf, "When that began.") {
    $0.change.before?.since?.description
  },
  Column("until_before", "Until, before (EDTF)", .edtf, "When that ended.") {
    $0.change.before?.until?.description
  },
  Column("record_after", "Record after", .id, "The id of the relation of the later day.") {
    $0.change.after?.id
  },
  Column("since_after", "Since, after (EDTF)", .edtf, "When that began.") {
    $0.change.after?.since?.description
  },
  Column("until_after", "Until, after (EDTF)", .edtf, "When that ended, or is to end.") {
    $0.change.after?.until?.description
  },
  Column("modality", "Modality", .text, "actual or planned.") { $0.change.relation.modality.rawValue },
  Column("event_id", "Event ID", .id, "The event that began what holds on the later day.") {
    $0.change.after?.startedBy
  },
  Column("event", "Event", .text, "What that event is called.") { row, context, cell in
    if let title = row.eventTitle { cell.put(title.text(in: context.language)) }
  },
  Column("event_date", "Event date (EDTF)", .edtf, "When that event was.") { $0.eventDate?.description },
  Column("sources", "Sources", .text, "Where it stands.") { row, _, cell in
    cell.put(citations: row.change.relation.sources)
  },
]
