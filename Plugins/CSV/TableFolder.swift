import DossierModel
import PluginKit

/// A folder with a file for each table, which hold the dossier whole; at last what describes them.
///
/// Events, their participants, citations and names are written as they pass, all else at the end.
final class TableFolder: ExportRun {
  private let dialect: CSVDialect
  private let context: ExportContext
  private let output: Output
  private let events: TableFile<EventView>
  private let participants: TableFile<Participation>
  private let citations: TableFile<CitationRow>
  private let names: TableFile<WordingRow>
  private let hasMetadata: Bool
  private var resources: [DataPackage.Resource] = []
  private var commemorations: [Commemoration] = []
  /// Whether a day is one that other programs have no word for: before the year 1, or after 9999.
  private var hasFarDays = false
  private var tally: ExportTally

  init(_ options: CSVOptions, _ context: ExportContext, _ output: Output) throws(ExportError) {
    let dialect = CSVDialect(options, path: "")
    self.dialect = dialect
    self.context = context
    self.output = output
    hasMetadata = options.metadata
    tally = ExportTally(listsLosses: context.listsLosses)
    let hashes = options.metadata
    events = try TableFile(.events, dialect, context, output, isHashed: hashes)
    participants = try TableFile(.participants, dialect, context, output, isHashed: hashes)
    citations = try TableFile(.citations, dialect, context, output, isHashed: hashes)
    names = try TableFile(.names, dialect, context, output, isHashed: hashes)
  }

  func consume(_ batch: EventBatch) throws(ExportError) {
    for event in batch.events {
      try events.put(event)
      for row in event.participations { try participants.put(row) }
      for row in CitationRow.all(of: event) { try citations.put(row) }
      for row in WordingRow.all(of: event, in: context.language) { try names.put(row) }
      if event.isCommemorated { keep(event) }
      hasFarDays = hasFarDays || event.hasFarDay
      tally.wrote(.event)
    }
  }

  func finish() throws(ExportError) -> ExportTally {
    let dossier = context.dossier
    if !dossier.header.id.isEmpty { try write(.dossier, [dossier.header]) { _ in [] } }
    try writeRows(.exceptions, ExceptionRow.all(of: dossier.header))
    try write(.sources, dossier.sources) { _ in [] }
    try write(.places, dossier.places, \.sources)
    try write(.wholeActors, dossier.actors, \.sources)
    try write(.relations, dossier.relations, \.sources)
    try write(.wholeObjects, dossier.objects, \.sources)
    let judgement = context.judgement
    try writeRows(.claims, judgement.claims)
    try note(dossier.claims, \.sources)
    try write(.targets, dossier.targets, \.sources)
    try write(.statements, dossier.statements, \.sources)
    commemorations += Commemoration.relations(of: dossier, in: context.language)
    for hindrance in AnniversaryHindrance.relations(of: dossier, asOf: context.asOf) { note(hindrance) }
    let anniversaries = NextAnniversary.all(
      of: commemorations, asOf: context.asOf, disputed: Conflict.disputedDates(judgement.conflicts))
    hasFarDays = hasFarDays || anniversaries.contains { $0.anniversary.last.isFar }
    try writeRows(.anniversaries, anniversaries)
    try writeRows(.conflicts, ConflictRow.all(of: judgement.conflicts))
    try finish(events, "events")
    try finish(participants, "participants")
    try finish(citations, "citations")
    try finish(names, "names")
    try writeMetadata()
    return tally
  }

  private func write<Row: DossierRecord>(
    _ table: Table<Row>, _ rows: [Row], _ sources: (Row) -> [Citation]
  ) throws(ExportError) {
    try writeRows(table, rows)
    try note(rows, sources)
  }

  /// Counts records, and writes what stands of them in other tables.
  private func note<Row: DossierRecord>(
    _ rows: [Row], _ sources: (Row) -> [Citation]
  ) throws(ExportError) {
    for row in rows {
      for citation in CitationRow.all(of: row.id, sources(row)) { try citations.put(citation) }
      for wording in WordingRow.all(of: row, in: context.language) { try names.put(wording) }
    }
    tally.wrote(Row.kind, rows.count)
  }

  /// Keeps what is commemorated for the table of anniversaries.
  private func keep(_ event: EventView) {
    if let hindrance = AnniversaryHindrance(event, of: context.dossier) {
      note(hindrance)
    } else if let commemoration = Commemoration(event, of: context.dossier, in: context.language) {
      commemorations.append(commemoration)
    }
  }

  /// Notes what is commemorated and has no row in *anniversaries*.
  private func note(_ hindrance: AnniversaryHindrance) {
    tally.omitted(hindrance.kind, hindrance.record, hindrance.sentence)
  }

  private func writeRows<Row>(_ table: Table<Row>, _ rows: [Row]) throws(ExportError) {
    let file = try TableFile(table, dialect, context, output, isHashed: hasMetadata)
    for row in rows { try file.put(row) }
    try finish(file, table.name)
  }

  private func finish(_ file: TableFile<some Any>, _ name: String) throws(ExportError) {
    let (byteCount, hash) = try file.finish()
    resources.append(DataPackage.Resource(table: name, byteCount: byteCount, hash: hash))
  }

  /// The metadata goes last, and that of an earlier export first, with the tables that are no longer written: a folder
  /// with metadata is whole.
  private func writeMetadata() throws(ExportError) {
    let names = resources.map { $0.table + ".csv" }
    let earlier = DataPackage.files(namedIn: output.path)
    for name in earlier where !names.contains(name) { output.withdraw(fileNamed: name) }
    if hasMetadata || !earlier.isEmpty { output.withdraw(fileNamed: DataPackage.fileName) }
    guard hasMetadata else { return }
    let package = DataPackage(
      resources: resources, dialect: dialect, context: context, hasFarDays: hasFarDays)
    let file = try output.file(named: DataPackage.fileName)
    var buffer = package.json
    try file.write(&buffer)
  }
}

extension EventView {
  /// Whether one of its days lies where other programs have no word for it.
  fileprivate var hasFarDay: Bool {
    guard let date else { return false }
    return date.earliest?.isFar ?? false || date.latest?.isFar ?? false
  }
}

extension CivilDate {
  /// Whether it lies before the year 1, or after 9999.
  fileprivate var isFar: Bool { !(1...9_999).contains(year) }
}
