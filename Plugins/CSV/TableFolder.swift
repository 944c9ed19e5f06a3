import DossierModel
import PluginKit

/// A folder with a file for each table.
///
/// Events and participants are written as they pass, the others at the end.
final class TableFolder: ExportRun {
  private let writer: CSVWriter
  private let context: ExportContext
  private let output: Output
  private let eventFile: OutputFile
  private let participantFile: OutputFile
  private var events = ByteBuffer()
  private var participants = ByteBuffer()
  private var commemorations: [Commemoration] = []
  private var tally = ExportTally()

  init(_ writer: CSVWriter, _ context: ExportContext, _ output: Output) throws(ExportError) {
    self.writer = writer
    self.context = context
    self.output = output
    eventFile = try output.file(named: "events.csv")
    participantFile = try output.file(named: "participants.csv")
    writer.begin(&events)
    writer.begin(&participants)
    writer.putHeader(Table.events.columns, into: &events)
    writer.putHeader(Table.participants.columns, into: &participants)
  }

  func consume(_ batch: EventBatch) throws(ExportError) {
    for event in batch.events {
      writer.put(event, Table.events.columns, context, into: &events)
      for row in event.participations {
        writer.put(row, Table.participants.columns, context, into: &participants)
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
    try write(.claims, dossier.claims)
    try write(.targets, dossier.targets)
    try write(.statements, dossier.statements)
    try write(.places, dossier.places)
    try write(.sources, dossier.sources)
    commemorations += Commemoration.relations(of: dossier, in: context.language)
    try writeRows(.anniversaries, NextAnniversary.all(of: commemorations, asOf: context.asOf))
    return tally
  }

  private func write<Row: DossierRecord>(_ table: Table<Row>, _ rows: [Row]) throws(ExportError) {
    try writeRows(table, rows)
    tally.wrote(Row.kind, rows.count)
  }

  private func writeRows<Row>(_ table: Table<Row>, _ rows: [Row]) throws(ExportError) {
    let file = try output.file(named: table.name + ".csv")
    var buffer = ByteBuffer()
    writer.begin(&buffer)
    writer.putHeader(table.columns, into: &buffer)
    for row in rows {
      writer.put(row, table.columns, context, into: &buffer)
      if buffer.count >= OutputFile.blockSize { try file.write(&buffer) }
    }
    try file.write(&buffer)
  }
}
