import DossierModel
import PluginKit

/// The records themselves, one a line: what Chancery reads back equal, and what other programs take in a pipe.
public struct JSONLinesExporter: RowExporter {
  /// What the format is.
  public static let format = FormatDescription(
    id: "jsonl", title: "JSON Lines, the records themselves", extensions: ["jsonl", "ndjson"],
    mediaType: "application/jsonl", uses: Set(RecordKind.allCases))

  private let lines = RecordLines()

  /// An exporter; the format has no options.
  public init(options: NoOptions) {}

  /// The header and what events refer to: sources, places, actors.
  public func header(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    lines.putFirst(context.dossier, into: &buffer, &tally)
  }

  /// One event.
  public func row(
    _ event: EventView, _ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally
  ) {
    lines.put(event, into: &buffer, &tally)
  }

  /// What refers to events: relations, objects, claims, targets, statements.
  public func footer(_ context: ExportContext, into buffer: inout ByteBuffer, _ tally: inout ExportTally) {
    lines.putLast(context.dossier, into: &buffer, &tally)
  }
}
