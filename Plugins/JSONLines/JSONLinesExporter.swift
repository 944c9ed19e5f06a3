import DossierModel
import PluginKit

/// The records themselves, one a line: what Chancery reads back equal, and what other programs take in a pipe.
public struct JSONLinesExporter: RowExporter {
  /// What the format is.
  public static let format = FormatDescription(
    id: "jsonl", title: "JSON Lines, the records themselves", extensions: ["jsonl", "ndjson"],
    mediaType: "application/jsonl", uses: Set(RecordKind.allCases))

  /// An exporter; the format has no options.
  public init(options: NoOptions) {}

  /// The header and what events refer to: sources, places, actors.
  public func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let dossier = context.dossier
    if !dossier.header.id.isEmpty { put([dossier.header], into: &buffer, &tally) }
    put(dossier.sources, into: &buffer, &tally)
    put(dossier.places, into: &buffer, &tally)
    put(dossier.actors, into: &buffer, &tally)
  }

  /// One event.
  public func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    put([event.record], into: &buffer, &tally)
  }

  /// What refers to events: relations, objects, claims, targets, statements.
  public func footer(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    let dossier = context.dossier
    put(dossier.relations, into: &buffer, &tally)
    put(dossier.objects, into: &buffer, &tally)
    put(dossier.claims, into: &buffer, &tally)
    put(dossier.targets, into: &buffer, &tally)
    put(dossier.statements, into: &buffer, &tally)
  }

  private func put<Record: DossierRecord>(
    _ records: [Record], into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    for record in records {
      buffer.put(json: record)
      buffer.put("\n")
    }
    tally.wrote(Record.kind, records.count)
  }
}
