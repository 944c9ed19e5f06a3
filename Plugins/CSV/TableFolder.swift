import DossierModel
import PluginKit

/// A folder with a file for each table.
///
/// Events and participants are written as they pass, the others at the end.
final class TableFolder: ExportRun {
  private let dialect: CSVDialect
  private let context: ExportContext
  private let output: Output
  private let eventFile: OutputFile
  private let participantFile: OutputFile
  private let eventTable: CSVTable<EventView>
  private let participantTable: CSVTable<Participation>
  private var events = ByteBuffer()
  private var participants = ByteBuffer()
  private var commemorations: [Commemoration] = []
  private var tally: ExportTally

  init(_ dialect: CSVDialect, _ context: ExportContext, _ output: Output) throws(ExportError) {
    self.dialect = dialect
    self.context = context
    tally = ExportTally(listsLosses: context.listsLosses)
    self.output = output
    eventFile = try output.file(named: "events.csv")
    participantFile = try output.file(named: "participants.csv")
    eventTable = CSVTable(Table.events.columns, dialect)
    participantTable = CSVTable(Table.participants.columns, dialect)
    eventTable.putHeader(into: &events)
    participantTable.putHeader(into: &participants)
  }

  func consume(_ batch: EventBatch) throws(ExportError) {
    for event in batch.events {
      eventTable.put(event, context, into: &events)
      for row in event.participations {
        participantTable.put(row, context, into: &participants)
      }
      if let commemoration = Commemoration(event, of: context.dossier, in: context.language) {
        commemorations.append(commemoration)
      }
      tally.wrote(.event)
      if events.count >= OutputFile.blockSize { try eventFile.write(&events) }
      if participants.count >= OutputFile.blockSize { try participantFile.write(&participants) }
    }
  }

  func finish() throws(ExportError) -> ExportTally {
    try eventFile.write(&events)
    try participantFile.write(&participants)
    let dossier = context.dossier
    try write(.actors, dossier.actors)
    try write(.relations, dossier.relations)
    try write(.objects, dossier.objects)
    try writeClaims()
    try write(.targets, dossier.targets)
    try write(.statements, dossier.statements)
    try write(.places, dossier.places)
    try write(.sources, dossier.sources)
    commemorations += Commemoration.relations(of: dossier, in: context.language)
    try writeRows(.anniversaries, NextAnniversary.all(of: commemorations, asOf: context.asOf))
    return tally
  }

  /// The claims with the verdicts on them, and the conflicts among them: all events have passed.
  private func writeClaims() throws(ExportError) {
    let judgement = context.judgement
    try writeRows(.claims, judgement.claims)
    tally.wrote(.claim, judgement.claims.count)
    try writeRows(.conflicts, ConflictRow.all(of: judgement.conflicts))
  }

  private func write<Row: DossierRecord>(_ table: Table<Row>, _ rows: [Row]) throws(ExportError) {
    try writeRows(table, rows)
    tally.wrote(Row.kind, rows.count)
  }

  private func writeRows<Row>(_ table: Table<Row>, _ rows: [Row]) throws(ExportError) {
    let file = try output.file(named: table.name + ".csv")
    var buffer = ByteBuffer()
    let lines = CSVTable(table.columns, dialect)
    lines.putHeader(into: &buffer)
    for row in rows {
      lines.put(row, context, into: &buffer)
      if buffer.count >= OutputFile.blockSize { try file.write(&buffer) }
    }
    try file.write(&buffer)
  }
}
