import DossierModel

extension Table where Row == Actor {
  /// The actors, a row each.
  public static let actors = Table(
    "actors", "Actors", "Persons, states, organisations, organs, parties.",
    [
      Column("id", "Actor ID", .id, "The actor's id.") { $0.id },
      Column(
        "name", "Name", .text, "Its name; in brackets the description of one whom the sources do not name."
      ) {
        actor, context, cell in cell.put(actor.displayName(in: context.language))
      },
      Column("kind", "Kind", .text, "What it is: person, state, organisation.") { $0.kind },
      Column("other_names", "Other names", .text, "Its names in other languages, and other spellings.") {
        actor, context, cell in
        cell.put(list: actor.otherNames(than: context.language))
      },
      Column("description", "Description", .text, "Who it is.") { actor, context, cell in
        if let description = actor.description { cell.put(description.text(in: context.language)) }
      },
      Column("part_of", "Part of", .id, "The id of the larger body.") { $0.partOf },
      Column("country", "Country", .text, "Its country, as an ISO 3166 code.") { $0.country },
      Column("sector", "Sector", .text, "Its sector: government, press.") { $0.sector },
      Column("codes", "Codes", .text, "What other data sets call it.") { $0.codes?.text },
      Column("sources", "Sources", .text, "Where it stands.") { actor, _, cell in
        cell.put(citations: actor.sources)
      },
    ])
}

extension Table where Row == Relation {
  /// The relations, a row each.
  public static let relations = Table(
    "relations", "Relations", "What holds between two actors for a time.",
    [
      Column("id", "Relation ID", .id, "The relation's id.") { $0.id },
      Column("from_id", "From ID", .id, "Whose relation it is.") { $0.from },
      Column("from", "From", .text, "That actor's name.") { row, context, cell in
        cell.put(nameOf: row.from, context)
      },
      Column("kind", "Relation", .text, "What holds: memberOf, holdsOffice.") { $0.kind },
      Column("to_id", "To ID", .id, "What it is a relation to.") { $0.to },
      Column("to", "To", .text, "That actor's name.") { row, context, cell in
        cell.put(nameOf: row.to, context)
      },
      Column("since", "Since (EDTF)", .edtf, "When it began.") { $0.since?.description },
      Column("until", "Until (EDTF)", .edtf, "When it ended.") { $0.until?.description },
      Column("level", "Level", .text, "Its rank: full, observer, strategic.") { $0.level },
      Column("role", "Title", .text, "The title that goes with it.") { $0.role },
      Column("modality", "Modality", .text, "actual, planned, hypothetical or negated.") {
        $0.modality.rawValue
      },
      Column("started_by", "Started by", .id, "The id of the event that began it.") { $0.startedBy },
      Column("commemorate", "Commemorated", .text, "yes where its anniversaries are kept.") {
        $0.commemorate ? "yes" : nil
      },
      Column("sources", "Sources", .text, "Where it stands.") { row, _, cell in
        cell.put(citations: row.sources)
      },
    ])
}

extension Actor {
  /// The actor's names but the one shown: in other languages, then other spellings.
  fileprivate func otherNames(than language: String) -> [String] {
    let shown = displayName(in: language)
    let all = (name?.wordings.map(\.text) ?? []) + aliases
    return all.filter { $0 != shown }
  }
}
