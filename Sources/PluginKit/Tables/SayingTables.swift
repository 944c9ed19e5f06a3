import DossierModel

extension Table where Row == JudgedClaim {
  /// The claims, a row each; rival claims stand in as many rows as there are.
  public static let claims = Table(
    "claims", "Claims",
    "What someone says of a record. Claims that contradict each other stand side by side.",
    [
      Column("id", "Claim ID", .id, "The claim's id.") { $0.claim.id },
      Column("subject_id", "Subject ID", .id, "The record that it is about.") { $0.claim.subject },
      Column("subject", "Subject", .text, "That record's name.") { row, context, cell in
        cell.put(context.name(of: row.claim.subject, title: row.title))
      },
      Column("property", "Property", .text, "What it says of it: age, count, ordinal.") { $0.claim.property },
      Column("claim", "Claim", .text, "What is claimed, in short.") { $0.claim.valueText },
      Column("value", "Value", .text, "What it is said to be, where that is a word or a date.") {
        $0.claim.value
      },
      Column("comparator", "Comparator", .text, "How the number is meant: >, nearly.") {
        $0.claim.comparator?.rawValue
      },
      Column("number", "Number", .number, "The number.") { $0.claim.number?.plainText },
      Column("unit", "Unit", .text, "Its unit.") { $0.claim.unit },
      Column("of", "Of", .text, "What is counted or measured from.") { $0.claim.of?.text },
      Column("rule", "Rule", .text, "How an anniversary is counted.") { $0.claim.rule?.rawValue },
      Column("complete", "Complete", .text, "yes where the dossier lists all that is counted.") {
        $0.claim.complete ? "yes" : nil
      },
      Column("modality", "Modality", .text, "actual, projected, hypothetical or negated.") {
        $0.claim.modality.rawValue
      },
      Column("as_of", "As of (EDTF)", .edtf, "The day for which it is said.") { $0.claim.asOf?.description },
      Column("period", "Period (EDTF)", .edtf, "The time that it covers.") { $0.claim.period?.description },
      Column("claimant_id", "Claimant ID", .id, "Who says it; empty where the source does in its own voice.")
      {
        $0.claim.claimant
      },
      Column("claimant", "Claimant", .text, "That actor's name.") { row, context, cell in
        if let claimant = row.claim.claimant { cell.put(nameOf: claimant, context) }
      },
      Column("rank", "Rank", .text, "preferred, normal or deprecated.") { $0.claim.rank.rawValue },
      Column("confidence", "Confidence", .text, "How sure the editor is of it.") { $0.claim.confidence },
      Column("text", "In words", .text, "The claim in words.") { row, context, cell in
        if let text = row.claim.text { cell.put(text.text(in: context.language)) }
      },
      Column("sources", "Sources", .text, "Where it stands.") { row, _, cell in
        cell.put(citations: row.claim.sources)
      },
      Column(
        "verdict", "Verdict", .text,
        "What the dossier says of it: confirmed, contradicted, premature, late, possible, not decidable; empty where nothing "
          + "can be reckoned."
      ) { $0.verification.verdict?.word },
      Column("found", "Found", .text, "What was found when it was reckoned again.") {
        $0.verification.finding
      },
      Column("reckoned_from", "Reckoned from", .ids, "The ids of the records from which it was reckoned.") {
        row, _, cell in cell.put(list: row.verification.records)
      },
      Column("conflict", "Conflict", .integer, "The number of the conflict in which it is a side.") {
        row, _, cell in if let conflict = row.conflict { cell.put(conflict) }
      },
    ])
}

extension Table where Row == Target {
  /// The targets, a row each.
  public static let targets = Table(
    "targets", "Targets", "What someone means to reach by a year.",
    [
      Column("id", "Target ID", .id, "The target's id.") { $0.id },
      Column("owner_id", "Owner ID", .id, "Whose target it is.") { $0.owner },
      Column("owner", "Owner", .text, "That actor's name.") { row, context, cell in
        cell.put(nameOf: row.owner, context)
      },
      Column("goal", "Goal", .text, "What is to be reached.") { row, context, cell in
        cell.put(row.goal.text(in: context.language))
      },
      Column("measure", "Measure", .text, "What is measured.") { $0.measure },
      Column("comparator", "Comparator", .text, "How the number is meant.") { $0.comparator?.rawValue },
      Column("number", "Number", .number, "The number to reach.") { $0.number?.plainText },
      Column("unit", "Unit", .text, "Its unit.") { $0.unit },
      Column("due", "Due (EDTF)", .edtf, "By when.") { $0.due?.description },
      Column("due_year", "Due year", .integer, "The year by which it is due.") { row, _, cell in
        if let year = row.due?.latest?.year { cell.put(year) }
      },
      Column("made_at", "Made at", .id, "The id of the event at which it was set or told.") { $0.madeAt },
      Column("status", "Status", .text, "How it stands.") { $0.status },
      Column("sources", "Sources", .text, "Where it stands.") { row, _, cell in
        cell.put(citations: row.sources)
      },
    ])
}

extension Table where Row == Statement {
  /// The statements, a row each.
  public static let statements = Table(
    "statements", "Statements", "What someone said: praise, pledges, urgings, assessments.",
    [
      Column("id", "Statement ID", .id, "The statement's id.") { $0.id },
      Column("speaker_id", "Speaker ID", .id, "Who said it.") { $0.speaker },
      Column("speaker", "Speaker", .text, "The speaker's name.") { row, context, cell in
        cell.put(nameOf: row.speaker, context)
      },
      Column("kind", "Kind", .text, "What sort of saying it is.") { $0.kind },
      Column("gist", "Gist", .text, "What was said, in the editor's words.") { row, context, cell in
        cell.put(row.gist.text(in: context.language))
      },
      Column("quote", "Quotation", .text, "The words themselves.") { $0.quote },
      Column("language", "Language", .text, "The language of the quotation.") { $0.language },
      Column("date", "Date (EDTF)", .edtf, "When it was said.") { $0.date?.description },
      Column("modality", "Modality", .text, "negated: it was expressly not said.") { $0.modality.rawValue },
      Column("about", "About", .ids, "The ids of the records that it is about.") { row, _, cell in
        cell.put(list: row.about)
      },
      Column("event_id", "Event ID", .id, "The event at which it was said.") { $0.event },
      Column("audience", "Audience", .ids, "The ids of those to whom it was said.") { row, _, cell in
        cell.put(list: row.audience)
      },
      Column("sources", "Sources", .text, "Where it stands.") { row, _, cell in
        cell.put(citations: row.sources)
      },
    ])
}
